import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCellItems } from '../../../src/core/platforms/woocommerce/cell-items.ts';

describe('articles inside a cell of WooCommerce', () => {
  it('a stroke or semicolon inside a name goes on with it', () => {
    expect(readCellItems('id:1|name:A | B; c|sku:X|quantity:2;name:Y|quantity:1;')).toMatchObject([
      { name: 'A | B; c', sku: 'X', quantity: '2' },
      { name: 'Y', quantity: '1' },
    ]);
  });

  it.each(['', '2× Candle', 'name:Candle', 'quantity:2', 'sku|quantity:1', '[{"name":"Candle"}]'])(
    'none in “%s”',
    (cell) => expect(readCellItems(cell)).toBeUndefined(),
  );

  it('what was joined is taken apart again', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9 .:+-]{1,12}$/).filter((text) => text.trim() === text);
    const items = fc.array(fc.record({ name: word, sku: word, quantity: fc.integer({ min: 1, max: 99 }) }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(items, (wanted) => {
        const cell = wanted
          .map((one) => `name:${one.name}|sku:${one.sku}|quantity:${one.quantity}`)
          .join(';');
        const found = readCellItems(cell);
        expect(found?.map(({ name, sku, quantity }) => ({ name, sku, quantity: Number(quantity) }))).toEqual(
          wanted,
        );
      }),
    );
  });
});
