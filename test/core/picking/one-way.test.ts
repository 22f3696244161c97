import { describe, expect, it } from 'vitest';
import { planBatches } from '../../../src/core/batching/plan/plan-batches.ts';
import { checkWalk } from '../../../src/core/picking/check-walk.ts';
import type { OneWay, OneWayStep, RouteInput } from '../../../src/core/picking/layout.ts';
import { planRoute } from '../../../src/core/picking/plan-route.ts';
import { planScatteredRoute } from '../../../src/core/picking/plan-scattered-route.ts';
import { exactLength } from './exact-length.ts';
import { randomStore, seeded } from './random-store.ts';

const store = { aisles: [0, 3, 6], crossAisles: [0, 10], start: [0, 0] } as const;

/** A random store, some of its aisles and steps one-way. */
function randomOneWay(seed: number, stops: number, irregular = false): RouteInput {
  const input = randomStore(seed, { irregular, stops });
  const random = seeded(seed + 77);
  const oneWay: OneWay[] = [];
  const oneWaySteps: OneWayStep[] = [];
  for (let j = 0; j < input.aisles.length; j++) {
    for (let b = 0; b + 1 < input.crossAisles.length; b++)
      if (random() < 0.35) oneWay.push([j, b, random() < 0.5 ? 'front' : 'back']);
    for (let i = 0; i < input.crossAisles.length && j + 1 < input.aisles.length; i++)
      if (random() < 0.2) oneWaySteps.push([j, i, random() < 0.5 ? 'left' : 'right']);
  }
  return { ...input, oneWay, oneWaySteps };
}

describe('one-way aisles', () => {
  it('are walked in their direction only', () => {
    const stops = [[1, 4]] as const;
    expect(planRoute({ ...store, stops }).length).toBe(2 * (3 + 4));
    const route = planRoute({ ...store, stops, oneWay: [[1, 0, 'front']] });
    expect(route).toMatchObject({ length: 2 * (3 + 10), proof: 'shortest' });
    expect(route.walk).toEqual([
      [0, 0],
      [0, 10],
      [1, 10],
      [1, 4],
      [1, 0],
      [0, 0],
    ]);
  });

  it('equal an independent exact method, and the checker confirms each walk', () => {
    let found = 0;
    let none = 0;
    for (let seed = 1; seed <= (process.env['LONG'] ? 1500 : 200); seed++) {
      const input = randomOneWay(seed, 9, seed % 3 === 0);
      const route = planRoute(input);
      const exact = exactLength(input);
      if (exact === Infinity) {
        none++;
        expect(route.proof, `seed ${seed}`).toBe('none');
        expect(route.unreachable!.length).toBeGreaterThan(0);
        continue;
      }
      found++;
      expect(route.proof, `seed ${seed}`).toBe('shortest');
      expect(route.length, `seed ${seed}`).toBeCloseTo(exact, 6);
      expect(checkWalk(input, route).faults, `seed ${seed}`).toEqual([]);
    }
    expect(found).toBeGreaterThan(50);
    expect(none).toBeGreaterThan(20);
  });

  it('with many stops are never called shortest unless they meet a bound, and never fall below it', () => {
    let best = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const input = randomOneWay(seed, 60);
      const route = planRoute(input);
      if (route.proof === 'none') continue;
      const { oneWay: _, oneWaySteps: __, ...free } = input;
      const bound = planRoute(free).length;
      expect(route.length).toBeGreaterThanOrEqual(bound - 1e-9);
      const places = new Set(input.stops.map((stop) => stop.join())).size;
      if (route.proof === 'best-found') {
        best++;
        expect(route.lowerBound).toBeCloseTo(bound, 6);
      } else if (places > 14) expect(route.length).toBeCloseTo(bound, 6);
      expect(checkWalk(input, route).faults, `seed ${seed}`).toEqual([]);
    }
    expect(best).toBeGreaterThan(5);
  });

  it('the checker sees a leg against the direction', () => {
    const input = { ...store, stops: [[1, 4]] as const };
    const route = planRoute(input);
    const oneWay = [[1, 0, 'back']] as const;
    expect(checkWalk({ ...input, oneWay }, route).faults).toMatchObject([{ code: 'walk/no-way' }]);
    const oneWaySteps = [[0, 0, 'left']] as const;
    expect(checkWalk({ ...input, oneWaySteps }, route).faults).toMatchObject([{ code: 'walk/no-way' }]);
  });

  it('carts and bins are chosen without a false proof', () => {
    const oneWay = [[1, 0, 'back']] as const;
    const orders = [
      { id: '1', lines: [[1, 4, 1]] as const },
      { id: '2', lines: [[2, 4, 1]] as const },
    ];
    const plan = planBatches({ ...store, oneWay, cart: {}, orders });
    expect(plan.proof).toBe('best-found');
    expect(plan.length).toBe(
      planRoute({
        ...store,
        oneWay,
        stops: [
          [1, 4],
          [2, 4],
        ],
      }).length,
    );
    const bins = planScatteredRoute({
      ...{ ...store, oneWay },
      demand: [['S', 1]],
      bins: [
        ['S', 1, 4, 1],
        ['S', 2, 9, 1],
      ],
    });
    expect(bins.proof).toBe('best-found');
  });

  it('a shelf that is no way back from is named', () => {
    const route = planRoute({
      ...store,
      stops: [
        [0, 5],
        [2, 5],
      ],
      oneWaySteps: [
        [1, 0, 'right'],
        [1, 1, 'right'],
      ],
    });
    expect(route).toMatchObject({ proof: 'none', unreachable: [1] });
  });

  it.each([
    [{ oneWay: [[3, 0, 'front']] }, 'oneWay[0][0] is 3'],
    [{ oneWay: [[0, 0, 'left']] }, 'oneWay[0][2] is neither'],
    [{ oneWaySteps: [[2, 0, 'left']] }, 'oneWaySteps[0][0] is 2'],
    [{ oneWaySteps: [[0, 0, 'up']] }, 'oneWaySteps[0][2] is neither'],
  ])('refuses %j', (change, message) => {
    expect(() => planRoute({ ...store, stops: [], ...change } as unknown as RouteInput)).toThrow(message);
  });
});
