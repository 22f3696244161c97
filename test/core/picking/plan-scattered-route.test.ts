import { describe, expect, it } from 'vitest';
import { checkWalk } from '../../../src/core/picking/check-walk.ts';
import type { Place } from '../../../src/core/picking/layout.ts';
import { planRoute } from '../../../src/core/picking/plan-route.ts';
import {
  type Bin,
  planScatteredRoute,
  type ScatteredInput,
  type ScatteredRoute,
} from '../../../src/core/picking/plan-scattered-route.ts';
import { proveBins } from '../../../src/core/picking/prove-bins.ts';
import { hasCorpora, readRows } from './corpus.ts';
import { randomStore, seeded } from './random-store.ts';

const store = { aisles: [0, 3, 6], crossAisles: [0, 10], start: [0, 0] } as const;

/** What is wrong with the bins chosen, by rules written out again. */
function pickFaults(input: ScatteredInput, route: ScatteredRoute): string[] {
  const faults: string[] = [];
  const got = new Map<string | number, number>();
  for (const [bin, pieces] of route.picks) {
    const [article, , , quantity] = input.bins[bin]!;
    if (pieces <= 0 || pieces > quantity) faults.push(`bin ${bin} gives ${pieces}`);
    got.set(article, (got.get(article) ?? 0) + pieces);
  }
  const wanted = new Map<string | number, number>();
  for (const [article, quantity] of input.demand) wanted.set(article, (wanted.get(article) ?? 0) + quantity);
  for (const [article, quantity] of wanted) {
    const short = route.short.find(([a]) => a === article)?.[1] ?? 0;
    if ((got.get(article) ?? 0) + short !== quantity) faults.push(`article ${article}`);
  }
  const stops = route.picks.map(([bin]): Place => [input.bins[bin]![1], input.bins[bin]![2]]);
  faults.push(...checkWalk({ ...input, stops }, route).faults.map((fault) => fault.code));
  return faults;
}

/** The best of all choices of bins. */
function shortestByTrying(input: ScatteredInput): number {
  let best = Infinity;
  for (let set = 0; set < 1 << input.bins.length; set++) {
    const taken = input.bins.filter((_, bin) => (set >> bin) & 1);
    const enough = input.demand.every(([article, quantity]) => {
      const pieces = taken.filter((bin) => bin[0] === article).reduce((sum, bin) => sum + bin[3], 0);
      return pieces >= quantity;
    });
    if (!enough) continue;
    best = Math.min(best, planRoute({ ...input, stops: taken.map(([, j, y]): Place => [j, y]) }).length);
  }
  return best;
}

describe('planScatteredRoute', () => {
  it('takes the bin on the way', () => {
    const bins: Bin[] = [
      ['mug', 2, 9, 5],
      ['mug', 0, 3, 5],
      ['tea', 0, 5, 5],
    ];
    const route = planScatteredRoute({
      ...store,
      demand: [
        ['tea', 1],
        ['mug', 2],
      ],
      bins,
    });
    expect(route).toMatchObject({
      length: 10,
      proof: 'shortest',
      lowerBound: 10,
      picks: [
        [1, 2],
        [2, 1],
      ],
      short: [],
    });
  });

  it('takes several bins of one article, and each no further than needed', () => {
    const bins: Bin[] = [
      ['tea', 0, 2, 3],
      ['tea', 0, 4, 3],
      ['tea', 2, 9, 9],
    ];
    const route = planScatteredRoute({
      ...store,
      demand: [
        ['tea', 2],
        ['tea', 3],
      ],
      bins,
    });
    expect(route).toMatchObject({
      length: 8,
      picks: [
        [0, 3],
        [1, 2],
      ],
    });
  });

  it('says shortest where there is nothing to choose, and names what is short', () => {
    const bins: Bin[] = [['tea', 1, 2, 3]];
    const demand = [
      ['tea', 4],
      ['mug', 1],
      ['cup', 0],
    ] as const;
    const route = planScatteredRoute({ ...store, demand, bins });
    expect(route).toMatchObject({
      length: 10,
      proof: 'shortest',
      short: [
        ['tea', 1],
        ['mug', 1],
      ],
    });
  });

  it('leaves bins nobody can reach', () => {
    const bins: Bin[] = [
      ['tea', 2, 1, 1],
      ['tea', 1, 9, 1],
    ];
    const walled = {
      ...store,
      deadEnds: [
        [2, 0, 'front'],
        [2, 0, 'back'],
      ],
    } as const;
    expect(planScatteredRoute({ ...walled, demand: [['tea', 1]], bins }).picks).toEqual([[1, 1]]);
  });

  it('refuses what is outside the layout, by name', () => {
    const plan = (bins: Bin[], quantity = 1) =>
      planScatteredRoute({ ...store, demand: [['tea', quantity]], bins });
    expect(() => plan([['tea', 3, 1, 1]])).toThrow('bins[0][1] is 3');
    expect(() => plan([['tea', 1, 11, 1]])).toThrow('bins[0][2] is 11');
    expect(() => plan([['tea', 1, 1, -1]])).toThrow('bins[0][3] is -1');
    expect(() => plan([], Number.NaN)).toThrow('demand[0][1] is NaN');
  });

  it('is as short as the best of all choices in small stores, with what the demand asks for', () => {
    for (let seed = 1; seed <= (process.env['LONG'] ? 100 : 12); seed++) {
      const random = seeded(seed);
      const { stops: places, ...layout } = randomStore(seed, { irregular: false, stops: 7 });
      const bins = places.map(
        ([j, y]): Bin => ['abc'[Math.floor(3 * random())]!, j, y, 1 + Math.floor(3 * random())],
      );
      const demand = ['a', 'b', 'c'].map((article): [string, number] => {
        const held = bins.filter((bin) => bin[0] === article).reduce((sum, bin) => sum + bin[3], 0);
        return [article, Math.floor(random() * (held + 1))];
      });
      const input = { ...layout, demand, bins };
      const route = planScatteredRoute(input, { effort: 'quick', randomSeed: seed });
      expect(pickFaults(input, route), `seed ${seed}`).toEqual([]);
      expect(route.length, `seed ${seed}`).toBeCloseTo(shortestByTrying(input), 9);
      expect(route.proof, `seed ${seed}`).toBe('shortest');
    }
  });

  it('gives the same route for the same seed', () => {
    const random = seeded(5);
    const bins = Array.from(
      { length: 60 },
      (_, n): Bin => [n % 12, Math.floor(3 * random()), 10 * random(), 1],
    );
    const input = { ...store, demand: Array.from({ length: 12 }, (_, n): [number, number] => [n, 2]), bins };
    const options = { effort: 'quick', randomSeed: 3 } as const;
    expect(planScatteredRoute(input, options)).toEqual(planScatteredRoute(input, options));
  });
});

describe('proveBins', () => {
  it('finds the best choice from a bad one, and with few questions still tells a true bound', () => {
    let open = 0;
    for (let seed = 1; seed <= (process.env['LONG'] ? 200 : 30); seed++) {
      const random = seeded(seed);
      const { stops, ...layout } = randomStore(seed, { irregular: seed % 2 === 0, stops: 9 });
      if (planRoute({ ...layout, stops }).proof === 'none') continue;
      const places = stops.map(([aisle, along], bin) => ({
        article: bin % 3,
        aisle,
        along,
        quantity: 1 + Math.floor(3 * random()),
      }));
      const demand = [0, 1, 2].map((article) => {
        const held = places.filter((bin) => bin.article === article).reduce((sum, b) => sum + b.quantity, 0);
        return Math.floor(random() * (held + 1));
      });
      const best = shortestByTrying({
        ...layout,
        demand: demand.map((pieces, article) => [article, pieces]),
        bins: places.map(({ article, aisle, along, quantity }): Bin => [article, aisle, along, quantity]),
      });
      const all = new Uint8Array(places.length).fill(1);
      const whole = proveBins(layout, places, demand, all, Infinity);
      expect(whole.proven).toBe(true);
      expect(whole.lowerBound, `seed ${seed}`).toBeCloseTo(best, 9);
      const some = proveBins(layout, places, demand, all, 3);
      expect(some.lowerBound, `seed ${seed}`).toBeLessThan(best + 1e-9);
      if (!some.proven) open++;
    }
    expect(open).toBeGreaterThan(3);
  });
});

interface ScatteredRow {
  readonly id: string;
  readonly x: number[];
  readonly y: number[];
  readonly depot: [number, number];
  readonly demand: [number, number][];
  readonly bins: [number, number, number, number][];
  readonly opt: number;
}

describe.skipIf(!hasCorpora)('planScatteredRoute on published lists', () => {
  it('never falls below a published optimum and stays near it', () => {
    const rows = readRows<ScatteredRow>('sprp-ss').filter((_, n) => n % 24 === 0);
    let gap = 0;
    for (const row of rows) {
      const input = {
        aisles: row.x,
        crossAisles: row.y,
        start: row.depot,
        demand: row.demand,
        bins: row.bins,
      };
      const route = planScatteredRoute(input, { effort: 'quick' });
      expect(pickFaults(input, route), row.id).toEqual([]);
      expect(route.length, row.id).toBeGreaterThan(row.opt - 1e-6);
      expect(route.lowerBound, row.id).toBeLessThan(row.opt + 1e-6);
      if (route.proof === 'shortest') expect(route.length, row.id).toBeCloseTo(row.opt, 6);
      gap += route.length / row.opt - 1;
    }
    expect(gap / rows.length).toBeLessThan(0.03);
  });
});
