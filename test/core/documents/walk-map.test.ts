import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepsText, stopMarks } from '../../../src/core/documents/stop-marks.ts';
import { walkLines } from '../../../src/core/documents/walk-lines.ts';

test('steps: neighbours joined', () => {
  expect(stepsText([3])).toBe('3');
  expect(stepsText([5, 3, 4, 9])).toBe('3–5,9');
});

describe('marks of an aisle', () => {
  const stops = fc.array(
    fc.record({ at: fc.double({ min: 0, max: 200, noNaN: true }), steps: fc.constant([1]) }),
    { minLength: 1, maxLength: 60 },
  );

  test('none covers another, none leaves the aisle, no step is lost', () => {
    fc.assert(
      fc.property(stops, (given) => {
        const numbered = given.map(({ at }, n) => ({ at, steps: [n + 1] }));
        const marks = stopMarks(numbered, 8, 10, 190);
        for (const [n, { y }] of marks.entries()) {
          expect(y).toBeGreaterThanOrEqual(10 - 1e-9);
          expect(y).toBeLessThanOrEqual(190 + 1e-9);
          if (n > 0) expect(y - marks[n - 1]!.y).toBeGreaterThanOrEqual(8 - 1e-9);
        }
        const steps = marks.flatMap(({ text }) =>
          text.split(',').flatMap((part) => {
            const [from = 0, to = from] = part.split('–').map(Number);
            return Array.from({ length: to - from + 1 }, (_, n) => from + n);
          }),
        );
        expect(steps.sort((a, b) => a - b)).toEqual(numbered.map((_, n) => n + 1));
      }),
    );
  });

  test('a mark that has room stands where its stop is', () => {
    const marks = stopMarks(
      [
        { at: 100, steps: [2] },
        { at: 40, steps: [1] },
      ],
      8,
      0,
      200,
    );
    expect(marks).toEqual([
      { text: '1', at: 40, y: 40 },
      { text: '2', at: 100, y: 100 },
    ]);
  });
});

describe('the line of a walk', () => {
  test('there and back are two lines, each on its own right, with arrows that point on', () => {
    const { line, arrows } = walkLines(
      [
        [50, 100],
        [50, 60],
        [50, 20],
        [50, 100],
      ],
      2,
    );
    // Up the page on the right of the middle, down on the left.
    expect(line.map(([x]) => Math.sign(x - 50))).toEqual([1, 1, -1, -1]);
    expect(arrows).toHaveLength(2);
    expect(arrows[0]![0]![1]).toBeLessThan(arrows[0]![1]![1]);
    expect(arrows[1]![0]![1]).toBeGreaterThan(arrows[1]![1]![1]);
  });

  test('an arrow makes way for a stop', () => {
    const leg = [
      [50, 100],
      [50, 40],
    ] as const;
    const centre = (stops: readonly (readonly [number, number])[]): number => {
      const [arrow] = walkLines(leg, 2, stops).arrows;
      return (arrow![0]![1] + arrow![1]![1]) / 2;
    };
    const usual = centre([]);
    expect(Math.abs(usual - 70)).toBeLessThan(1);
    expect(Math.abs(centre([[50, usual]]) - usual)).toBeGreaterThan(7);
    // Nowhere to go: it stays.
    const everywhere = Array.from({ length: 31 }, (_, n) => [50, 40 + 2 * n] as const);
    expect(centre(everywhere)).toBe(usual);
  });

  test('a walk that goes nowhere draws nothing', () => {
    expect(walkLines([[1, 1]], 2)).toEqual({ line: [], arrows: [] });
  });
});
