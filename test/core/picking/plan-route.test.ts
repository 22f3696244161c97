import { describe, expect, it } from 'vitest';
import { checkWalk } from '../../../src/core/picking/check-walk.ts';
import type { RouteInput } from '../../../src/core/picking/layout.ts';
import { planRoute } from '../../../src/core/picking/plan-route.ts';
import { hasCorpora, readRows } from './corpus.ts';
import { exactLength } from './exact-length.ts';
import { randomStore } from './random-store.ts';

const store = { aisles: [0, 3, 6], crossAisles: [0, 10], start: [0, 0] } as const;

describe('planRoute', () => {
  it('walks nowhere without stops', () => {
    expect(planRoute({ ...store, stops: [] })).toEqual({
      length: 0,
      proof: 'shortest',
      walk: [[0, 0]],
      served: [[]],
    });
  });

  it('returns from the only aisle, and serves every stop at its first passage', () => {
    const route = planRoute({
      aisles: [0],
      crossAisles: [0, 10],
      start: [0, 0],
      stops: [
        [0, 7],
        [0, 2],
        [0, 7],
      ],
    });
    expect(route).toEqual({
      length: 14,
      proof: 'shortest',
      walk: [
        [0, 0],
        [0, 2],
        [0, 7],
        [0, 0],
      ],
      served: [[], [1], [0, 2], []],
    });
  });

  it('walks from the start to another end', () => {
    const route = planRoute({ ...store, end: [2, 1], stops: [[1, 5]] });
    expect(route.length).toBe(16);
    expect(route.walk).toEqual([
      [0, 0],
      [1, 0],
      [1, 5],
      [1, 10],
      [2, 10],
    ]);
  });

  it('visits a stop on a cross aisle', () => {
    expect(planRoute({ ...store, stops: [[2, 10]] }).length).toBe(32);
    expect(
      planRoute({
        ...store,
        stops: [
          [0, 0],
          [0, 0],
        ],
      }),
    ).toMatchObject({ length: 0, served: [[0, 1]] });
  });

  it('leaves the largest gap out', () => {
    const gap = { aisles: [0, 3, 6], crossAisles: [0, 100], start: [0, 0] } as const;
    const stops: [number, number][] = [
      [0, 50],
      [1, 1],
      [1, 3],
      [1, 99],
      [2, 50],
    ];
    expect(planRoute({ ...gap, stops }).length).toBe(100 + 100 + 12 + 6 + 2);
  });

  it('goes round a dead end and a blocked step', () => {
    const stops: [number, number][] = [[1, 8]];
    expect(planRoute({ ...store, stops, deadEnds: [[1, 0, 'front']] }).length).toBe(3 + 10 + 2 + 2 + 10 + 3);
    expect(planRoute({ ...store, stops, blockedSteps: [[0, 0]] }).length).toBe(10 + 3 + 2 + 2 + 3 + 10);
  });

  it('names the stops nobody can reach', () => {
    const closed = {
      ...store,
      blockedSteps: [
        [1, 0],
        [1, 1],
      ],
    } as const;
    expect(
      planRoute({
        ...closed,
        stops: [
          [0, 5],
          [2, 5],
          [1, 5],
          [2, 0],
        ],
      }),
    ).toEqual({
      length: Infinity,
      proof: 'none',
      walk: [],
      served: [],
      unreachable: [1, 3],
    });
    expect(planRoute({ ...closed, end: [2, 0], stops: [] }).unreachable).toEqual(['end']);
    const walled = {
      ...store,
      deadEnds: [
        [1, 0, 'front'],
        [1, 0, 'back'],
      ],
    } as const;
    expect(planRoute({ ...walled, stops: [[1, 5]] }).unreachable).toEqual([0]);
  });

  it.each<[string, Partial<RouteInput>]>([
    [
      'stops[1][0] is 3',
      {
        stops: [
          [0, 1],
          [3, 1],
        ],
      },
    ],
    ['stops[0][1] is 10.5', { stops: [[0, 10.5]] }],
    ['stops[0][1] is NaN', { stops: [[0, Number.NaN]] }],
    ['stops[0][0] is 0.5', { stops: [[0.5, 1]] }],
    ['crossAisles[1] is 0', { crossAisles: [0, 0] }],
    ['crossAisles[1] is -1', { crossAisles: [0, -1] }],
    ['crossAisles has 1 entries', { crossAisles: [0] }],
    ['aisles[2] is Infinity', { aisles: [0, 1, Infinity] }],
    ['aisles has 0 entries', { aisles: [] }],
    ['start[1] is 2', { start: [0, 2] }],
    ['end[0] is -1', { end: [-1, 0] }],
    ['deadEnds[0][1] is 1', { deadEnds: [[0, 1, 'back']] }],
    ['blockedSteps[0][0] is 2', { blockedSteps: [[2, 0]] }],
  ])('refuses: %s', (message, change) => {
    expect(() => planRoute({ ...store, stops: [], ...change })).toThrow(RangeError);
    expect(() => planRoute({ ...store, stops: [], ...change })).toThrow(message);
  });

  const cases = process.env['LONG'] ? 1500 : 300;
  it.each([
    ['regular', false],
    ['irregular', true],
  ])(`is as short as an independent exact method in ${cases} %s stores`, (_, irregular) => {
    let unreachable = 0;
    for (let seed = 1; seed <= cases; seed++) {
      const input = randomStore(seed, { irregular, stops: 8 });
      const route = planRoute(input);
      const exact = exactLength(input);
      expect(route.length, `seed ${seed}`).toBeCloseTo(exact, 9);
      expect(route.proof).toBe(exact === Infinity ? 'none' : 'shortest');
      if (exact === Infinity) unreachable++;
      else expect(checkWalk(input, route).faults, `seed ${seed}`).toEqual([]);
    }
    if (irregular) expect(unreachable).toBeGreaterThan(cases / 20);
  });

  it('names exactly the stops the independent method cannot reach', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const input = randomStore(seed, { irregular: true, stops: 8 });
      const alone = (stop: RouteInput['stops'][number]) =>
        exactLength({ ...input, end: input.start, stops: [stop] }) === Infinity;
      const expected: (number | 'end')[] = [...input.stops.keys()].filter((n) => alone(input.stops[n]!));
      if (exactLength({ ...input, stops: [] }) === Infinity) expected.push('end');
      expect(planRoute(input).unreachable ?? []).toEqual(expected);
    }
  });

  it('says best-found, not shortest, where nothing is proven', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const few = randomStore(seed, { irregular: seed % 2 === 0, stops: 8, crossAisles: 7 });
      const exact = exactLength(few);
      expect(planRoute(few).length).toBeCloseTo(exact, 9);
      expect(planRoute(few).proof).toBe(exact === Infinity ? 'none' : 'shortest');
    }
    const many = randomStore(3, { irregular: false, stops: 80, crossAisles: 7 });
    const route = planRoute(many);
    expect(new Set(many.stops.map(String)).size).toBeGreaterThan(14);
    expect(route.proof).toBe('best-found');
    expect(checkWalk(many, route).faults).toEqual([]);
  });

  it('gives the same walk for the same input', () => {
    const input = randomStore(11, { irregular: false, stops: 30 });
    expect(planRoute(input)).toEqual(planRoute(input));
  });
});

interface RouteRow {
  readonly id: string;
  readonly x: number[];
  readonly y: number[];
  readonly depot: [number, number];
  readonly end?: [number, number];
  readonly picks: [number, number][];
  readonly opt: number;
}

describe.skipIf(!hasCorpora)('planRoute on published lists', () => {
  it.each(['sprp-1block', 'sprp-2block', 'own-routing'])('equals every optimum of %s', (name) => {
    const rows = readRows<RouteRow>(name);
    const wrong = rows.filter((row) => {
      const end = row.end ? { end: row.end } : {};
      const route = planRoute({
        aisles: row.x,
        crossAisles: row.y,
        start: row.depot,
        ...end,
        stops: row.picks,
      });
      return route.proof !== 'shortest' || Math.abs(route.length - row.opt) > 1e-6;
    });
    expect(rows.length).toBeGreaterThanOrEqual(120);
    expect(wrong.map((row) => row.id)).toEqual([]);
  });
});
