import { describe, expect, it } from 'vitest';
import { planRoute } from '../../../src/core/picking/plan-route.ts';
import { emptyLoad, routeLengths } from '../../../src/core/picking/route-length.ts';
import { loadOf } from '../../../src/core/picking/stop-load.ts';
import { randomStore } from './random-store.ts';

describe('routeLengths', () => {
  it.each([2, 3, 4, 5, 6])('gives the length of planRoute with %i cross aisles', (crossAisles) => {
    for (let seed = 1; seed <= (crossAisles === 2 ? 1000 : 60); seed++) {
      const input = randomStore(seed, { irregular: seed % 3 === 0, stops: 12, crossAisles });
      const trip = seed % 2 === 0 ? { ...input, end: input.start } : input;
      expect(routeLengths(trip)(loadOf(trip, trip.stops)), `seed ${seed}`).toBeCloseTo(
        planRoute(trip).length,
        9,
      );
    }
  });

  it('is nothing without stops, and refuses what the route program cannot hold', () => {
    const store = { aisles: [0, 1], crossAisles: [0, 1], start: [0, 0] } as const;
    expect(routeLengths(store)(emptyLoad(2, 2))).toBe(0);
    expect(() => routeLengths({ ...store, crossAisles: [0, 1, 2, 3, 4, 5, 6] })).toThrow(RangeError);
  });
});
