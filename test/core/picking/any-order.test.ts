import { expect, it } from 'vitest';
import type { Place } from '../../../src/core/picking/layout.ts';
import { planRoute } from '../../../src/core/picking/plan-route.ts';
import { exactLength } from './exact-length.ts';
import { randomStore, seeded } from './random-store.ts';

it('P9: no longer than any of 1,000 random orders of the same picks', () => {
  let long = 0;
  for (let seed = 1; seed <= 20; seed++) {
    const input = randomStore(seed, { irregular: false, stops: 40 });
    const { aisles, crossAisles, start, end = start, stops } = input;
    const way = ([a, y]: Place, [b, z]: Place) =>
      a === b
        ? Math.abs(y - z)
        : Math.abs(aisles[a]! - aisles[b]!) +
          Math.min(...crossAisles.map((cross) => Math.abs(y - cross) + Math.abs(z - cross)));
    const { length, proof } = planRoute(input);
    expect(proof).toBe('shortest');
    if (stops.length > 20) long++;
    const random = seeded(seed + 5);
    const order = [...stops];
    for (let round = 0; round < 1000; round++) {
      for (let n = order.length - 1; n > 0; n--) {
        const other = Math.floor(random() * (n + 1));
        [order[n], order[other]] = [order[other]!, order[n]!];
      }
      const walk: Place[] = [[start[0], crossAisles[start[1]]!], ...order, [end[0], crossAisles[end[1]]!]];
      let walked = 0;
      for (let n = 1; n < walk.length; n++) walked += way(walk[n - 1]!, walk[n]!);
      expect(length).toBeLessThanOrEqual(walked + 1e-9);
    }
  }
  expect(long).toBeGreaterThan(5);
});

it('P9: equals brute force up to 9 stops', () => {
  let nine = 0;
  for (let seed = 500; seed < 560; seed++) {
    const input = randomStore(seed, { irregular: seed % 2 === 0, stops: 9 });
    const exact = exactLength(input);
    if (exact < Infinity) expect(planRoute(input).length, `seed ${seed}`).toBeCloseTo(exact, 6);
    if (input.stops.length >= 8) nine++;
  }
  expect(nine).toBeGreaterThan(5);
});
