import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Component } from '../../../src/core/warehouse/bundles.ts';
import { fewestLocations } from '../../../src/core/warehouse/fewest-locations.ts';
import { type Need, ShelfRoom } from '../../../src/core/warehouse/shelf-room.ts';

type Stock = Record<string, Record<string, number>>;
const need = (key: string, units: number, ...components: Component[]): Need => ({
  key,
  label: key,
  units,
  components,
});
const of = (sku: string, quantity = 1): Component => ({ sku, quantity });
const room = (at: Stock, anywhere: Record<string, number> = {}) =>
  new ShelfRoom({
    at: new Map(Object.entries(at).map(([name, own]) => [name, new Map(Object.entries(own))])),
    anywhere: new Map(Object.entries(anywhere)),
  });
const ranked = (names: readonly string[]) =>
  names.map((name) => ({ name, why: { rule: 'listed' as const } }));
const shown = ({ parts }: ReturnType<typeof fewestLocations>) =>
  Object.fromEntries(
    parts
      .filter(({ units }) => units.size > 0)
      .map(({ location, units }) => [location.name, Object.fromEntries(units)]),
  );

describe('as few locations as have all', () => {
  test('bundles that share a component: who gets it where decides whether all can go', () => {
    // Greedily the first bundle takes A's only X, and nobody has X and Z together any more.
    const found = fewestLocations(
      [need('XY', 1, of('X'), of('Y')), need('XZ', 1, of('X'), of('Z'))],
      ranked(['A', 'B']),
      room({ A: { X: 1, Y: 1, Z: 1 }, B: { X: 1, Y: 1 } }),
    );
    expect(shown(found)).toEqual({ A: { XZ: 1 }, B: { XY: 1 } });
    expect(found).toMatchObject({ total: 2, proven: true });
  });

  test('a pack of two and goods that lie anywhere', () => {
    const found = fewestLocations(
      [need('PAIR', 2, of('X', 2))],
      ranked(['A', 'B', 'C']),
      room({ A: {}, B: { X: 1 }, C: { X: 1 } }, { X: 2 }),
    );
    expect(shown(found)).toEqual({ B: { PAIR: 1 }, C: { PAIR: 1 } });
  });

  test('of equally few the best-ranked; what is not to be had is left out', () => {
    const stock = { A: { X: 1 }, B: { Y: 1 }, C: { Y: 1 } };
    const found = fewestLocations(
      [need('x', 1, of('X')), need('y', 5, of('Y'))],
      ranked(['C', 'B', 'A']),
      room(stock),
    );
    expect(shown(found)).toEqual({ A: { x: 1 }, B: { y: 1 }, C: { y: 1 } });
    const two = fewestLocations(
      [need('x', 1, of('X')), need('y', 1, of('Y'))],
      ranked(['C', 'B', 'A']),
      room(stock),
    );
    expect(shown(two)).toEqual({ A: { x: 1 }, C: { y: 1 } });
  });

  test('too many choices: still all of it, from locations none of which is idle, but not called the fewest', () => {
    const names = Array.from({ length: 24 }, (_, at) => `L${String(at).padStart(2, '0')}`);
    const stock = Object.fromEntries(names.map((name, at) => [name, { X: at < 23 ? 1 : 2 }]));
    const found = fewestLocations([need('x', 12, of('X'))], ranked(names), room(stock));
    expect(found).toMatchObject({ total: 12, proven: false });
    expect(Object.keys(shown(found))).toHaveLength(12);
    const few = fewestLocations([need('x', 3, of('X'))], ranked(names), room(stock));
    expect(few.proven).toBe(true);
    expect(Object.keys(shown(few))).toEqual(['L00', 'L23']);
  });

  const NAMES = ['A', 'B', 'C', 'D'];
  const SKUS = ['X', 'Y', 'Z'];
  const stocks = fc.record(
    Object.fromEntries(NAMES.map((name) => [name, fc.record({ X: fc.nat(3), Y: fc.nat(3), Z: fc.nat(3) })])),
  ) as fc.Arbitrary<Stock>;
  const kinds: readonly (readonly Component[])[] = [
    [of('X')],
    [of('Y')],
    [of('X'), of('Y')],
    [of('X'), of('Z')],
    [of('Y', 2)],
    [of('X', 2), of('Y'), of('Z')],
  ];
  const wants = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 2 })), {
    minLength: 1,
    maxLength: 3,
  });

  test('property: as much, and from as few, as trying unit by unit finds; nobody below zero', () => {
    fc.assert(
      fc.property(stocks, wants, fc.record({ X: fc.nat(1), Y: fc.nat(1) }), (stock, lines, anywhere) => {
        const needs = lines.map(([components, units], at) => need(String(at), units, ...components));
        const found = fewestLocations(needs, ranked(NAMES), room(stock, anywhere));
        const used = Object.keys(shown(found));
        const best = subsets(NAMES).map(
          (some) => [some.length, byHand(needs, some, stock, anywhere)] as const,
        );
        const most = Math.max(...best.map(([, total]) => total));
        expect(found.total).toBe(most);
        expect(found.proven).toBe(true);
        if (most > 0)
          expect(used.length).toBe(
            Math.min(...best.filter(([, total]) => total === most).map(([size]) => size)),
          );
        const pool: Record<string, number> = { ...anywhere };
        for (const { location, units } of found.parts)
          for (const sku of SKUS) {
            let pieces = -stock[location.name]![sku]!;
            for (const { key, components } of needs)
              for (const part of components)
                if (part.sku === sku) pieces += (units.get(key) ?? 0) * part.quantity;
            if (pieces > 0) pool[sku] = (pool[sku] ?? 0) - pieces;
          }
        expect(Math.min(0, ...Object.values(pool))).toBe(0);
      }),
      { numRuns: 500 },
    );
  });
});

/** The most units that leave from these locations, found by trying every place for every unit. */
function byHand(
  needs: readonly Need[],
  names: readonly string[],
  stock: Stock,
  anywhere: Record<string, number>,
): number {
  const units = needs.flatMap(({ units: count, components }) =>
    Array.from({ length: count }, () => components),
  );
  const left = structuredClone(stock);
  const pool: Record<string, number> = { ...anywhere };
  const best = (at: number): number => {
    const unit = units[at];
    if (unit === undefined) return 0;
    let most = best(at + 1);
    for (const name of names) {
      const own = left[name]!;
      if (unit.some(({ sku, quantity }) => own[sku]! + (pool[sku] ?? 0) < quantity)) continue;
      const here = unit.map(({ sku, quantity }) => Math.min(quantity, own[sku]!));
      const move = (sign: 1 | -1) => {
        for (const [part, { sku, quantity }] of unit.entries()) {
          own[sku]! -= sign * here[part]!;
          pool[sku] = (pool[sku] ?? 0) - sign * (quantity - here[part]!);
        }
      };
      move(1);
      most = Math.max(most, 1 + best(at + 1));
      move(-1);
    }
    return most;
  };
  return best(0);
}

function subsets(names: readonly string[]): string[][] {
  return Array.from({ length: 2 ** names.length - 1 }, (_, bits) =>
    names.filter((_name, at) => ((bits + 1) >> at) % 2 === 1),
  );
}
