import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KnownBin, Shelves } from '../../../src/core/batching/area-walk.ts';
import { byWalk } from '../../../src/core/batching/pick-rows.ts';
import { planPickWalk } from '../../../src/core/batching/pick-walk.ts';
import { remark } from '../../../src/core/documents/pick-list-texts.ts';
import { pickListWords } from '../../../src/core/documents/pick-list-words.ts';

function shelves(bins: readonly KnownBin[]): Shelves {
  const layout = { aisles: [0, 3, 6], crossAisles: [0, 10] };
  return { store: { unit: 'm', aisles: ['A', 'B', 'C'], layout, start: [0, 0], end: [0, 0] }, bins };
}
const picked = (bins: readonly KnownBin[], wanted: number) =>
  planPickWalk([shelves(bins)], new Map([['MILK', wanted]])).picks.map(({ bin, quantity }) => [
    bin,
    quantity,
  ]);

describe('bins with dates', () => {
  const bins: KnownBin[] = [
    { sku: 'MILK', bin: 'near', place: [0, 1], quantity: 9, useBy: '2026-12-20' },
    { sku: 'MILK', bin: 'far', place: [2, 9], quantity: 2, useBy: '2026-12-01' },
    { sku: 'MILK', bin: 'nearer', place: [0, 0.5], quantity: 9 },
  ];

  test('the earliest goes first however far it lies; then the next; bins without a date come last', () => {
    expect(picked(bins, 2)).toEqual([['far', 2]]);
    expect(new Map(picked(bins, 3) as [string, number][])).toEqual(
      new Map([
        ['far', 2],
        ['near', 1],
      ]),
    );
    expect(new Map(picked(bins, 12) as [string, number][])).toEqual(
      new Map([
        ['far', 2],
        ['near', 9],
        ['nearer', 1],
      ]),
    );
  });

  test('among bins of one day the route chooses, and says so with its proof', () => {
    const sameDay = bins.map((bin) => ({ ...bin, useBy: '2026-12-01' }));
    const walk = planPickWalk([shelves(sameDay)], new Map([['MILK', 2]]));
    expect(walk).toMatchObject({
      length: 1,
      proof: 'shortest',
      picks: [{ bin: 'nearer', useBy: '2026-12-01' }],
    });
  });

  test('the pick list tells the day', () => {
    const walk = planPickWalk([shelves(bins)], new Map([['MILK', 2]]));
    const row = { sku: 'MILK', name: 'Milk', variant: '', quantity: 2 };
    const { rows } = byWalk([{ ...row, split: [{ parcel: 'B1-001', position: 1, quantity: 2 }] }], walk);
    expect(rows).toMatchObject([{ bin: 'far', useBy: '2026-12-01' }]);
    expect(remark(rows[0]!, pickListWords('en'))).toBe('those of 2026-12-01');
    expect(remark({ ...rows[0]!, inStock: 1 }, pickListWords('zh'))).toBe(
      '取 2026-12-01 的 · 库存表记录 1 件',
    );
  });

  test('over two floors too', () => {
    const upstairs = shelves([{ sku: 'MILK', bin: 'up', place: [0, 5], quantity: 1, useBy: '2026-11-30' }]);
    const walk = planPickWalk([shelves(bins), upstairs], new Map([['MILK', 2]]));
    expect(walk.picks.map(({ bin, quantity }) => [bin, quantity])).toEqual([
      ['far', 1],
      ['up', 1],
    ]);
  });

  test('whatever lies where: nothing of a later day is taken while something of an earlier one is left', () => {
    const day = fc.option(fc.constantFrom('2026-12-01', '2026-12-02', '2026-12-03'), { nil: undefined });
    const bin = fc.tuple(fc.nat(2), fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 4 }), day);
    fc.assert(
      fc.property(
        fc.array(bin, { minLength: 1, maxLength: 7 }),
        fc.integer({ min: 1, max: 12 }),
        (list, most) => {
          const known = list.map(
            ([aisle, along, quantity, useBy], at): KnownBin => ({
              ...{ sku: 'MILK', bin: `b${at}`, place: [aisle, along], quantity },
              ...(useBy !== undefined && { useBy }),
            }),
          );
          const wanted = Math.min(
            most,
            known.reduce((sum, { quantity = 0 }) => sum + quantity, 0),
          );
          const taken = new Map(picked(known, wanted) as [string, number][]);
          expect([...taken.values()].reduce((sum, pieces) => sum + pieces, 0)).toBe(wanted);
          const dayOf = ({ useBy = '9999' }: KnownBin) => useBy;
          const last =
            known
              .filter((own) => taken.has(own.bin))
              .map(dayOf)
              .sort()
              .at(-1) ?? '';
          for (const own of known) if (dayOf(own) < last) expect(taken.get(own.bin)).toBe(own.quantity);
        },
      ),
      { numRuns: 100 },
    );
  });
});
