import { describe, expect, it } from 'vitest';
import { planBatches } from '../../../src/core/batching/plan/plan-batches.ts';
import { checkWalk } from '../../../src/core/picking/check-walk.ts';
import type { NoTurn, OneWay, Place, RouteInput } from '../../../src/core/picking/layout.ts';
import { lengthInOrder } from '../../../src/core/picking/length-in-order.ts';
import { planRoute } from '../../../src/core/picking/plan-route.ts';
import { planScatteredRoute } from '../../../src/core/picking/plan-scattered-route.ts';
import { routeLengths } from '../../../src/core/picking/route-length.ts';
import { loadOf } from '../../../src/core/picking/stop-load.ts';
import { exactLength } from './exact-length.ts';
import { randomStore, seeded } from './random-store.ts';

const store = { aisles: [0, 3, 6], crossAisles: [0, 10], start: [0, 0] } as const;
const CASES = process.env['LONG'] ? 1500 : 100;

/** A random store in some of whose aisles carts cannot turn. */
function randomNarrow(
  seed: number,
  options: { irregular?: boolean; oneWay?: boolean; stops: number; crossAisles?: number },
): RouteInput {
  const { irregular = false, stops, crossAisles } = options;
  const input = randomStore(seed, { irregular, stops, ...(crossAisles && { crossAisles }) });
  const random = seeded(seed + 991);
  const noTurn: NoTurn[] = [];
  const oneWay: OneWay[] = [];
  for (let j = 0; j < input.aisles.length; j++) {
    for (let b = 0; b + 1 < input.crossAisles.length; b++) {
      if (random() < 0.5) noTurn.push([j, b]);
      if (options.oneWay && random() < 0.25) oneWay.push([j, b, random() < 0.5 ? 'front' : 'back']);
    }
  }
  return { ...input, noTurn, oneWay };
}

describe('aisles in which a cart cannot turn', () => {
  it('are walked through, or there and back where nothing else is near', () => {
    const stops = [[1, 4]] as const;
    const route = planRoute({ ...store, stops, noTurn: [[1, 0]] });
    expect(route).toMatchObject({ length: 2 * (3 + 10), proof: 'shortest' });
    const alone = { aisles: [0, 40], crossAisles: [0, 10], start: [0, 0], stops: [[0, 4]] } as const;
    expect(planRoute({ ...alone, noTurn: [[0, 0]] })).toMatchObject({
      length: 20,
      walk: [
        [0, 0],
        [0, 4],
        [0, 10],
        [0, 0],
      ],
    });
  });

  it.each([
    ['regular', false],
    ['irregular', true],
  ])(`are proven: ${CASES} %s stores against an independent exact method`, (_, irregular) => {
    let dearer = 0;
    let none = 0;
    for (let seed = 1; seed <= CASES; seed++) {
      const input = randomNarrow(seed, { irregular, stops: 8 });
      const route = planRoute(input);
      const exact = exactLength(input);
      expect(route.length, `seed ${seed}`).toBeCloseTo(exact, 9);
      expect(route.proof, `seed ${seed}`).toBe(exact === Infinity ? 'none' : 'shortest');
      if (exact === Infinity) none++;
      else {
        expect(checkWalk(input, route).faults, `seed ${seed}`).toEqual([]);
        expect(routeLengths(input)(loadOf(input, input.stops)), `seed ${seed}`).toBeCloseTo(exact, 6);
        if (exact > planRoute({ ...input, noTurn: [] }).length + 1e-9) dearer++;
      }
    }
    expect(dearer).toBeGreaterThan(CASES / 20);
    if (irregular) expect(none).toBeGreaterThan(CASES / 20);
  });

  it(`are proven together with one-ways, ${CASES} stores`, () => {
    let found = 0;
    for (let seed = 1; seed <= CASES; seed++) {
      const input = randomNarrow(seed, { irregular: seed % 3 === 0, oneWay: true, stops: 8 });
      const route = planRoute(input);
      const exact = exactLength(input);
      expect(route.length, `seed ${seed}`).toBeCloseTo(exact, 6);
      expect(route.proof, `seed ${seed}`).toBe(exact === Infinity ? 'none' : 'shortest');
      if (exact === Infinity) continue;
      found++;
      expect(checkWalk(input, route).faults, `seed ${seed}`).toEqual([]);
    }
    expect(found).toBeGreaterThan(CASES / 2);
  });

  it('are walked rightly in stores of more than 6 cross aisles, and proven there up to 14 errands', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const few = randomNarrow(seed, { stops: 7, crossAisles: 7 });
      expect(planRoute(few)).toMatchObject({ proof: 'shortest' });
      expect(planRoute(few).length, `seed ${seed}`).toBeCloseTo(exactLength(few), 6);
      const many = randomNarrow(seed, { stops: 60, crossAisles: 8 });
      expect(checkWalk(many, planRoute(many)).faults, `seed ${seed}`).toEqual([]);
    }
  });

  it('with many stops and one-ways no walk turns in them', () => {
    let best = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const input = randomNarrow(seed, { oneWay: true, stops: 60 });
      const route = planRoute(input);
      if (route.proof === 'none') continue;
      if (route.proof === 'best-found') best++;
      expect(checkWalk(input, route).faults, `seed ${seed}`).toEqual([]);
    }
    expect(best).toBeGreaterThan(2);
  });

  it('closed at an end they hold nothing a cart can fetch: such stops are named', () => {
    const stops = [
      [1, 4],
      [2, 4],
    ] as const;
    const shut = { deadEnds: [[1, 0, 'back']], noTurn: [[1, 0]] } as const;
    expect(planRoute({ ...store, ...shut, stops })).toMatchObject({ proof: 'none', unreachable: [0] });
  });

  it('the checker sees a turn', () => {
    const input = { ...store, stops: [[1, 4]] as const };
    const faults = (noTurn: NoTurn[]) => checkWalk({ ...input, noTurn }, planRoute(input)).faults;
    expect(faults([])).toEqual([]);
    expect(faults([[1, 0]])).toMatchObject([{ code: 'walk/turn', index: 2 }]);
    expect(faults([[2, 0]])).toEqual([]);
  });

  it('carts and bins are chosen with them, and proven', () => {
    const noTurn = [[2, 0]] as const;
    const orders = [
      { id: '1', lines: [[1, 4, 1]] as const },
      { id: '2', lines: [[2, 4, 1]] as const },
    ];
    expect(planBatches({ ...store, noTurn, cart: {}, orders })).toMatchObject({
      proof: 'shortest',
      length: 12 + 20,
    });
    const bins = planScatteredRoute({
      ...{ ...store, noTurn },
      demand: [['S', 1]],
      bins: [
        ['S', 1, 9.5, 1],
        ['S', 2, 1, 1],
      ],
    });
    expect(bins).toMatchObject({ proof: 'shortest', length: 6 + 19, picks: [[0, 1]] });
  });

  it('a walk in a given order keeps to them', () => {
    for (let seed = 1; seed <= CASES; seed++) {
      const input = randomNarrow(seed, { irregular: seed % 2 === 0, oneWay: seed % 3 === 0, stops: 3 });
      const { start, end = start, crossAisles, stops } = input;
      const door = ([aisle, cross]: typeof start): Place => [aisle, crossAisles[cross]!];
      // The best of all orders is the shortest walk.
      const orders = (left: readonly Place[]): Place[][] =>
        left.length === 0
          ? [[]]
          : left.flatMap((stop, n) => orders(left.filter((_, m) => m !== n)).map((rest) => [stop, ...rest]));
      const lengths = orders(stops).map((order) => lengthInOrder(input, [door(start), ...order, door(end)]));
      expect(Math.min(...lengths), `seed ${seed}`).toBeCloseTo(exactLength(input), 6);
    }
  });

  it('refuses parts that are none', () => {
    expect(() => planRoute({ ...store, stops: [], noTurn: [[3, 0]] })).toThrow('noTurn[0][0] is 3');
    expect(() => planRoute({ ...store, stops: [], noTurn: [[0, 1]] })).toThrow('noTurn[0][1] is 1');
  });
});
