import { describe, expect, it } from 'vitest';
import { checkWalk } from '../../../src/core/picking/check-walk.ts';
import type { Place, RouteInput } from '../../../src/core/picking/layout.ts';

const input: RouteInput = {
  aisles: [0, 3],
  crossAisles: [0, 5, 10],
  start: [0, 0],
  stops: [
    [0, 7],
    [1, 2],
  ],
};
const walk: Place[] = [
  [0, 0],
  [0, 7],
  [0, 10],
  [1, 10],
  [1, 2],
  [1, 0],
  [0, 0],
];
const good = { length: 26, walk, served: [[], [0], [], [], [1], [], []] };
const codes = (of: Partial<RouteInput>, change: Partial<typeof good>) =>
  checkWalk({ ...input, ...of }, { ...good, ...change }).faults.map((fault) => fault.code);

describe('checkWalk', () => {
  it('finds nothing wrong with a good walk', () => {
    expect(checkWalk(input, good)).toEqual({ length: 26, faults: [] });
  });

  it.each<[string, Partial<RouteInput>, Partial<typeof good>]>([
    ['walk/start', { start: [1, 0], end: [0, 0] }, {}],
    ['walk/end', { end: [1, 0] }, {}],
    ['walk/length', {}, { length: 25 }],
    ['walk/no-way', {}, { walk: walk.with(2, [0, 9]).with(3, [1, 9]), length: 24 }],
    ['walk/no-way', { blockedSteps: [[0, 2]] }, {}],
    ['walk/no-way', { deadEnds: [[0, 0, 'front']] }, {}],
    ['walk/no-way', { deadEnds: [[0, 0, 'back']] }, {}],
    ['walk/no-way', { deadEnds: [[0, 1, 'back']] }, {}],
    ['walk/no-way', { deadEnds: [[1, 1, 'front']] }, {}],
    ['stop/not-served', {}, { served: [[], [], [], [], [1], [], []] }],
    ['stop/served-twice', {}, { served: [[], [0], [], [], [1], [], [0]] }],
    ['stop/elsewhere', {}, { served: [[], [1], [], [], [0], [], []] }],
    [
      'stop/passed-before',
      {
        stops: [
          [0, 0],
          [1, 2],
        ],
      },
      { served: [[], [], [], [], [1], [], [0]] },
    ],
  ])('sees %s', (code, of, change) => {
    expect(codes(of, change)).toContain(code);
  });

  it('sees a walk that is none', () => {
    expect(codes({}, { walk: [], served: [] })).toContain('walk/empty');
  });
});
