import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OrderLine } from '../../../src/core/orders/order.ts';
import type { Supply } from '../../../src/core/warehouse/free-stock.ts';
import { type ParcelSeeker, placeParcels } from '../../../src/core/warehouse/place-parcels.ts';

const line = (key: string, sku: string, toShip: number, name = sku): OrderLine => ({
  key,
  sku,
  name,
  variant: '',
  quantity: toShip,
  toShip,
  kind: 'goods',
});
const seeker = (
  key: number,
  lines: readonly OrderLine[],
  names: readonly string[],
  more: Partial<ParcelSeeker> = {},
): ParcelSeeker => ({
  key,
  order: { lines, tags: [] },
  ranked: names.map((name) => ({ name, why: { rule: 'listed' } })),
  mayDivide: true,
  ...more,
});
const supply = (
  at: Record<string, Record<string, number>>,
  anywhere: Record<string, number> = {},
): Supply => ({
  at: new Map(Object.entries(at).map(([name, own]) => [name, new Map(Object.entries(own))])),
  anywhere: new Map(Object.entries(anywhere)),
});
const shown = (placing: ReturnType<typeof placeParcels>[number] | undefined) =>
  placing?.parts.map(({ location, lines }) => [
    location,
    lines.map(({ key, quantity }) => `${key}:${quantity}`),
  ]);

describe('whence parcels leave', () => {
  test('the first location that has all of it, and what the better ones lacked', () => {
    const stock = supply({ Reno: { MUG: 5 }, Berlin: { MUG: 5, CAP: 1 } });
    const [one] = placeParcels(
      [seeker(1, [line('1', 'MUG', 2), line('2', 'CAP', 1)], ['Reno', 'Berlin'])],
      stock,
    );
    expect(shown(one)).toEqual([['Berlin', ['1:2', '2:1']]]);
    expect(one?.parts[0]?.why).toEqual({ rule: 'listed', passed: [{ location: 'Reno', lacks: '1 × CAP' }] });
  });

  test('else as few locations as together have all; never lets it go whole from the one that lacks least', () => {
    const stock = supply({ A: { X: 1 }, B: { X: 1, Y: 1 }, C: { Y: 1, Z: 1 }, D: { X: 1, Z: 1 } });
    const lines = [line('1', 'X', 1), line('2', 'Y', 1), line('3', 'Z', 1)];
    const [one] = placeParcels([seeker(1, lines, ['A', 'B', 'C', 'D'])], stock);
    expect(shown(one)).toEqual([
      ['A', ['1:1']],
      ['C', ['2:1', '3:1']],
    ]);
    expect(one?.parts[0]?.why.parcels).toBe(2);
    const [whole] = placeParcels([seeker(1, lines, ['A', 'B', 'C', 'D'], { mayDivide: false })], stock);
    expect(shown(whole)).toEqual([['B', ['1:1', '2:1', '3:1']]]);
    expect([...(whole?.missing ?? [])]).toEqual([['Z', 1]]);
  });

  test('served by priority, then deadline, then age; what there is goes, the rest is named; pre-orders wait', () => {
    const stock = supply({ A: { X: 3 } });
    const old = { order: { lines: [line('1', 'X', 2)], tags: [], placedAt: '2026-01-01T00:00:00Z' } };
    const placings = placeParcels(
      [
        seeker(1, [line('1', 'X', 2), line('2', 'P', 1, 'Lamp (pre-order)')], ['A']),
        seeker(2, [], ['A'], old),
        seeker(3, [line('1', 'X', 1)], ['A'], { deadline: '2026-02-01T00:00:00Z' }),
      ],
      stock,
    );
    expect(placings.map(({ key }) => key)).toEqual([3, 2, 1]);
    expect(shown(placings[2])).toEqual([]);
    expect([...placings[2]!.missing]).toEqual([
      ['P', 1],
      ['X', 2],
    ]);
  });

  test('a bundle goes where all its parts are, and takes them', () => {
    const bundles = new Map([
      [
        'SET',
        [
          { sku: 'MUG', quantity: 2 },
          { sku: 'CAP', quantity: 1 },
        ],
      ],
    ]);
    const stock = supply({ A: { MUG: 3, CAP: 9 }, B: { MUG: 9, CAP: 0 } });
    const orders = [1, 2].map((key) => seeker(key, [line('1', 'SET', 1)], ['A', 'B']));
    const placings = placeParcels(orders, stock, bundles);
    expect(placings.map(shown)).toEqual([[['A', ['1:1']]], []]);
    expect([...placings[1]!.missing]).toEqual([['SET', 1]]);
  });

  test('a SKU of which nothing is known goes along; one that nobody says where it lies goes with any', () => {
    const stock = supply({ A: { X: 1 }, B: {} }, { Y: 1 });
    const [one] = placeParcels(
      [seeker(1, [line('1', 'X', 1), line('2', 'Y', 1), line('3', '???', 4)], ['B', 'A'])],
      stock,
    );
    expect(shown(one)).toEqual([['A', ['1:1', '2:1', '3:4']]]);
  });

  const NAMES = ['A', 'B', 'C', 'D'];
  const stocks = fc.record(
    Object.fromEntries(
      NAMES.map((name) => [
        name,
        fc.record({ X: fc.nat(4), Y: fc.nat(4), Z: fc.nat(4) }) as fc.Arbitrary<Record<string, number>>,
      ]),
    ),
  );
  const orders = fc.array(
    fc.record({
      lines: fc.array(fc.tuple(fc.constantFrom('X', 'Y', 'Z'), fc.integer({ min: 1, max: 4 })), {
        minLength: 1,
        maxLength: 4,
      }),
      rank: fc.shuffledSubarray(NAMES, { minLength: 4 }),
      mayDivide: fc.boolean(),
    }),
    { maxLength: 5 },
  );

  test('property: no location below zero, the same whatever the order, the fewest locations, the first that has all', () => {
    fc.assert(
      fc.property(stocks, orders, (stock, wanted) => {
        const seekers = wanted.map(({ lines, rank, mayDivide }, key) =>
          seeker(
            key,
            lines.map(([sku, units], at) => line(String(at), sku, units)),
            rank,
            { mayDivide },
          ),
        );
        const placings = placeParcels(seekers, supply(stock));
        expect(placeParcels([...seekers].reverse(), supply(stock))).toEqual(placings);
        const left = structuredClone(stock) as Record<string, Record<string, number>>;
        for (const { key, parts, missing } of placings) {
          const { order, ranked, mayDivide } = seekers[key]!;
          const needs: Record<string, number> = {};
          for (const { sku, toShip } of order.lines) needs[sku] = (needs[sku] ?? 0) + toShip;
          const has = (names: readonly string[]) =>
            Object.entries(needs).every(
              ([sku, count]) => names.reduce((sum, name) => sum + left[name]![sku]!, 0) >= count,
            );
          const single = ranked.find(({ name }) => has([name]));
          if (single) expect(parts.map(({ location }) => location)).toEqual([single.name]);
          else if (mayDivide && has(NAMES)) {
            const sizes = subsets(NAMES)
              .filter(has)
              .map((some) => some.length);
            expect(parts.length).toBe(Math.min(...sizes));
          }
          expect(missing.size === 0).toBe(single !== undefined || (mayDivide && has(NAMES)));
          const sent: Record<string, number> = {};
          for (const { location, lines } of parts)
            for (const { key: at, quantity } of lines) {
              const sku = order.lines[Number(at)]!.sku;
              sent[sku] = (sent[sku] ?? 0) + quantity;
              // Undivided orders go also without stock; what there is counts as taken.
              const taken = mayDivide ? quantity : Math.min(quantity, left[location]![sku]!);
              left[location]![sku]! -= taken;
              expect(left[location]![sku]).toBeGreaterThanOrEqual(0);
            }
          for (const [sku, count] of Object.entries(needs))
            expect((sent[sku] ?? 0) + (mayDivide ? (missing.get(sku) ?? 0) : 0)).toBe(count);
        }
      }),
      { numRuns: 400 },
    );
  });
});

function subsets(names: readonly string[]): string[][] {
  return Array.from({ length: 2 ** names.length - 1 }, (_, bits) =>
    names.filter((_name, at) => ((bits + 1) >> at) % 2 === 1),
  );
}
