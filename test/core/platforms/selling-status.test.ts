import { describe, expect, it } from 'vitest';
import { readStock } from '../../../src/core/reading/read-stock.ts';
import { createStockCheck } from '../../../src/core/review/stock-check.ts';
import { mergeRows } from '../../../src/core/warehouse/merge-rows.ts';
import { anOrder } from '../review/an-order.ts';

function levels(text: string) {
  const { rows } = readStock(new TextEncoder().encode(text), { file: 'stock.csv' });
  return mergeRows(rows, 'stock.csv').stock;
}

const told = (text: string) =>
  Object.fromEntries(levels(text).levels.map(({ sku, discontinued }) => [sku, discontinued]));

describe('what is no longer sold', () => {
  it('Shopify names the status in a product’s first row only', () => {
    const file =
      'Handle,Title,Variant SKU,Status\nmug,Mug,MUG-R,archived\nmug,,MUG-B,\ncup,Cup,CUP,active\ncup,,CUP-2,\npot,Pot,POT,draft\njar,Jar,JAR,\n';
    expect(told(file)).toEqual({
      'MUG-R': true,
      'MUG-B': true,
      CUP: false,
      'CUP-2': false,
      POT: true,
      JAR: undefined,
    });
  });

  it('a stock file of one’s own, in English and Chinese', () => {
    expect(told('SKU,Available,Discontinued\nA,1,yes\nB,1,no\nC,1,\n')).toEqual({
      A: true,
      B: false,
      C: undefined,
    });
    expect(told('SKU,Available,状态\nA,1,停产\nB,1,在售\nC,1,热卖\n')).toEqual({
      A: true,
      B: false,
      C: undefined,
    });
  });

  it('reaches the review', () => {
    const check = createStockCheck(levels('SKU,Available,Status\nMUG-1,5,archived\nCUP,5,active\n'), {
      partial: false,
    });
    expect(check?.of(anOrder()).discontinued).toEqual(['MUG-1']);
  });
});
