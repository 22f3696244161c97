import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asPicked, type Bundles, bundlesIn, withNames } from '../../../src/core/warehouse/bundles.ts';
import { parseBundles } from '../../../src/core/warehouse/parse-bundles.ts';
import { orderOf } from '../../support/order.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string): Bundles => {
  const parsed = parseBundles(bytes(text), 'bundles.csv');
  if (Array.isArray(parsed)) throw new Error(JSON.stringify(parsed));
  return parsed as Bundles;
};
const HEAD = 'bundle,component,quantity\n';

describe('bundles.csv', () => {
  test('a row a component; bundles in bundles come down to what is picked', () => {
    const bundles = read(`${HEAD}SET,MUG,2\nSET,CAP,1\nGIFT,SET,3\nGIFT,MUG,1\nGIFT,CARD,1\n`);
    expect(bundles.get('SET')).toEqual([
      { sku: 'MUG', quantity: 2 },
      { sku: 'CAP', quantity: 1 },
    ]);
    expect(bundles.get('GIFT')).toEqual([
      { sku: 'MUG', quantity: 7 },
      { sku: 'CAP', quantity: 3 },
      { sku: 'CARD', quantity: 1 },
    ]);
    expect(read('套装;单品;数量\n礼盒;杯子;2\n').get('礼盒')).toEqual([{ sku: '杯子', quantity: 2 }]);
  });

  const chain = Array.from({ length: 60 }, (_, at) => `S${at},S${at + 1},1`).join('\n');
  test.each([
    ['bundle,quantity\nSET,1\n', 'bundles/columns', 1],
    [`${HEAD}SET,,1\n`, 'bundles/no-sku', 2],
    [`${HEAD}SET,MUG,0\n`, 'bundles/quantity', 2],
    [`${HEAD}SET,MUG,1.5\n`, 'bundles/quantity', 2],
    [`${HEAD}SET,MUG,1\nSET,MUG,2\n`, 'bundles/twice', 3],
    [`${HEAD}SET,SET,1\n`, 'bundles/circle', 2],
    [`${HEAD}OUTER,A,1\nA,B,1\nB,A,1\n`, 'bundles/circle', 3],
    [`${HEAD}A,B,999999\nB,C,999999\n`, 'bundles/too-many', 2],
    [`${HEAD}${chain}\n`, 'bundles/too-many', 2],
  ])('%j is refused: %s in line %i', (text, code, line) => {
    expect(parseBundles(bytes(text), 'bundles.csv')).toEqual(
      expect.arrayContaining([expect.objectContaining({ code, line, file: 'bundles.csv' })]),
    );
  });

  test('a circle is told with its way', () => {
    expect(parseBundles(bytes(`${HEAD}A,B,1\nB,C,1\nC,A,1\n`), 'f')).toMatchObject([
      { facts: { way: 'A → B → C → A' } },
      { facts: { way: 'B → C → A → B' } },
      { facts: { way: 'C → A → B → C' } },
    ]);
  });
});

describe('as picked', () => {
  test('V23: a bundle is picked as its components, with the stock’s names; other lines stay', () => {
    const bundles = withNames(read(`${HEAD}SET,MUG,2\nSET,CAP,1\n`), [{ sku: 'MUG', name: 'Stoneware mug' }]);
    const order = orderOf([
      { sku: 'SET', toShip: 3 },
      { sku: 'PEN', toShip: 1 },
    ]);
    expect(asPicked(order, bundles).lines.map(({ sku, name, toShip }) => [sku, name, toShip])).toEqual([
      ['MUG', 'Stoneware mug', 6],
      ['CAP', 'CAP', 3],
      ['PEN', 'PEN', 1],
    ]);
    expect(asPicked(asPicked(order, bundles), bundles)).toEqual(asPicked(order, bundles));
    expect([...bundlesIn([order], new Map([...bundles, ['OTHER', []]])).keys()]).toEqual(['SET']);
    expect(asPicked(order, new Map())).toBe(order);
  });

  test('property: Σ picked = Σ sold × components', () => {
    const bundles = read(`${HEAD}SET,MUG,2\nSET,CAP,1\nBOX,SET,2\nBOX,PEN,5\n`);
    const size = (sku: string) =>
      (bundles.get(sku) ?? [{ quantity: 1 }]).reduce((sum, { quantity }) => sum + quantity, 0);
    fc.assert(
      fc.property(
        fc.array(fc.record({ sku: fc.constantFrom('SET', 'BOX', 'MUG', 'PEN', ''), toShip: fc.nat(9) })),
        (lines) => {
          const picked = asPicked(orderOf(lines), bundles).lines.reduce((sum, { toShip }) => sum + toShip, 0);
          expect(picked).toBe(lines.reduce((sum, { sku, toShip }) => sum + toShip * size(sku), 0));
        },
      ),
    );
  });
});
