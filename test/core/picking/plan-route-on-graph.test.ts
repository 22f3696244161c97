import { describe, expect, it } from 'vitest';
import { planRouteOnGraph } from '../../../src/core/picking/plan-route-on-graph.ts';
import { seeded } from './random-store.ts';

/** Points in a square, with straight distances. */
function square(count: number, seed: number): number[][] {
  const random = seeded(seed);
  const points = Array.from({ length: count }, () => [random(), random()] as const);
  return points.map(([x, y]) => points.map(([u, v]) => Math.hypot(x - u, y - v)));
}

function byTrying(distances: number[][], at: number, left: number[], end: number): number {
  if (left.length === 0) return distances[at]![end]!;
  return Math.min(
    ...left.map(
      (next) =>
        distances[at]![next]! +
        byTrying(
          distances,
          next,
          left.filter((n) => n !== next),
          end,
        ),
    ),
  );
}

describe('planRouteOnGraph', () => {
  it('is as short as the best of all orders', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const distances = square(8, seed);
      const stops = [1, 2, 3, 4, 5, 6];
      const end = seed % 2 === 0 ? 0 : 7;
      const route = planRouteOnGraph({ distances, start: 0, end, stops });
      expect(route.proof).toBe('shortest');
      expect(route.length).toBeCloseTo(byTrying(distances, 0, stops, end), 9);
      const places = [0, ...route.order.map((n) => stops[n]!), end];
      const walked = places.slice(1).reduce((sum, place, n) => sum + distances[places[n]!]![place]!, 0);
      expect(walked).toBeCloseTo(route.length, 9);
    }
  });

  it('says best-found above 14 points, is close to the proven length at 14, and visits every stop once', () => {
    const distances = square(16, 3);
    const stops = Array.from({ length: 15 }, (_, n) => n + 1);
    const found = planRouteOnGraph({ distances, start: 0, stops });
    const proven = planRouteOnGraph({ distances, start: 0, stops: stops.slice(1) });
    expect(found.proof).toBe('best-found');
    expect(proven.proof).toBe('shortest');
    expect(found.length).toBeGreaterThanOrEqual(proven.length - 1e-9);
    expect(found.length).toBeLessThan(proven.length * 1.3);
    expect([...found.order].sort((a, b) => a - b)).toEqual([...stops.keys()]);
  });

  it('visits repeated stops together', () => {
    expect(planRouteOnGraph({ distances: square(4, 1), start: 0, stops: [2, 1, 2] }).order).toHaveLength(3);
    expect(planRouteOnGraph({ distances: [[0]], start: 0, stops: [] })).toMatchObject({
      length: 0,
      order: [],
    });
  });

  it('names what cannot be reached and what is no graph', () => {
    const apart = [
      [0, 1, Infinity],
      [1, 0, Infinity],
      [Infinity, Infinity, 0],
    ];
    expect(planRouteOnGraph({ distances: apart, start: 0, stops: [1, 2] })).toEqual({
      length: Infinity,
      proof: 'none',
      order: [],
      unreachable: [1],
    });
    expect(() => planRouteOnGraph({ distances: apart, start: 0, stops: [3] })).toThrow('stops[0] is 3');
    expect(() => planRouteOnGraph({ distances: [[-1]], start: 0, stops: [] })).toThrow(
      'distances[0][0] is -1',
    );
  });
});
