import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Order } from '../../../src/core/orders/order.ts';
import { hash53 } from '../../../src/core/review/hash.ts';
import { goodsKey, recipientKey } from '../../../src/core/review/relative-keys.ts';
import { createRelatives, MOST_RELATIVES, MOST_TOGETHER } from '../../../src/core/review/relatives.ts';
import { createRowIndex } from '../../../src/core/review/row-index.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/defaults.ts';
import { ADDRESS, aLine, anOrder } from './an-order.ts';

const settings = DEFAULT_SETTINGS.defaults;
const to = (over: Partial<Order['shipTo']>) => anOrder({ shipTo: { ...ADDRESS, ...over } });

describe('recipient key', () => {
  test.each([
    ['case', { recipient: 'ADA QUILL' }],
    ['width', { address1: '１２ Ｌａｒｃｈ Lane' }],
    ['spaces and punctuation', { address1: ' 12,  Larch   Lane. ' }],
    ['split over two lines', { address1: '12 Larch', address2: 'Lane' }],
    ['phone', { phone: '' }],
  ])('the same but for %s', (_, over) => {
    expect(recipientKey(to(over))).toBe(recipientKey(anOrder()));
  });

  test.each([
    ['house number', { address1: '21 Larch Lane' }],
    ['name', { recipient: 'Ada Quilt' }],
    ['digits drawn apart', { address1: '1 2 Larch Lane' }],
    ['country', { country: 'CA' }],
  ])('another %s', (_, over) => {
    expect(recipientKey(to(over))).not.toBe(recipientKey(anOrder()));
  });

  test('Chinese with and without spaces', () => {
    const spaced = to({ address1: '朝阳区 建国路 88号', city: '北京市' });
    expect(recipientKey(spaced)).toBe(recipientKey(to({ address1: '朝阳区建国路88号', city: '北京市' })));
  });

  test('masked: none, but by the platform’s own key', () => {
    expect(recipientKey(anOrder({ masked: true }))).toBe('');
    const one = recipientKey(anOrder({ masked: true, mergeKey: 'oaid-1' }));
    expect(one).not.toBe('');
    expect(recipientKey(anOrder({ id: '#2', masked: true, mergeKey: 'oaid-1' }))).toBe(one);
    expect(recipientKey(anOrder({ masked: true, mergeKey: 'oaid-2' }))).not.toBe(one);
  });

  test('no street: none', () => {
    expect(recipientKey(to({ address1: '' }))).toBe('');
  });
});

test('goods: the order of lines and how units are spread over them do not matter', () => {
  const a = aLine({ sku: 'A', quantity: 2 });
  const b = aLine({ sku: 'B' });
  const half = aLine({ sku: 'A', quantity: 1 });
  const tip = aLine({ kind: 'tip', sku: 'T' });
  const key = goodsKey(anOrder({ lines: [a, b] }));
  expect(goodsKey(anOrder({ lines: [b, half, tip, half] }))).toBe(key);
  expect(goodsKey(anOrder({ lines: [a] }))).not.toBe(key);
  expect(goodsKey(anOrder({ lines: [tip] }))).toBe('');
  const nameless = (name: string) => goodsKey(anOrder({ lines: [aLine({ sku: '', name })] }));
  expect(nameless('Mug')).not.toBe(nameless('Cup'));
});

test('hash: whole, below 2^53, and different for a hundred thousand texts', () => {
  const seen = new Set<number>();
  for (let i = 0; i < 100_000; i++) seen.add(hash53(`key ${i}`));
  expect(seen.size).toBe(100_000);
  for (const hash of seen) if (!Number.isSafeInteger(hash) || hash < 0) throw new Error(String(hash));
});

test('row index answers as a plain search would, whatever the order of adding', () => {
  const entry = fc.record({ hash: fc.nat({ max: 3 }), time: fc.nat({ max: 9 }), row: fc.nat({ max: 50 }) });
  const entries = fc.uniqueArray(entry, { selector: (each) => each.row, maxLength: 40 });
  fc.assert(
    fc.property(entries, fc.nat({ max: 3 }), fc.nat({ max: 9 }), fc.nat({ max: 9 }), (all, hash, a, b) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      const expected = all
        .filter((each) => each.hash === hash && each.time >= from && each.time <= to && each.row !== 7)
        .sort((x, y) => x.time - y.time || x.row - y.row)
        .map((each) => each.row);
      for (const given of [all, [...all].reverse()]) {
        const index = createRowIndex();
        for (const each of given) index.add(each.hash, each.time, each.row);
        expect(index.rows(hash, from, to, 7, 1000)).toEqual(expected);
        expect(index.rows(hash, from, to, 7, 2)).toEqual(expected.slice(0, 2));
        const within = index.entries(hash).filter(({ time, row }) => time >= from && time <= to && row !== 7);
        expect(within.map(({ row }) => row)).toEqual(expected);
      }
    }),
  );
});

describe('relatives', () => {
  test('rows may be added after a look-up, and beyond the first block', () => {
    const relatives = createRelatives();
    relatives.add(5, anOrder(), settings);
    expect(relatives.sameRecipient(5, anOrder(), settings)).toEqual([]);
    for (let row = 10; row < 3000; row++)
      relatives.add(row, anOrder({ shipTo: { ...ADDRESS, address1: `${row} Elm St` } }), settings);
    relatives.add(4000, anOrder(), settings);
    expect(relatives.sameRecipient(5, anOrder(), settings)).toEqual([4000]);
    expect(relatives.sameGoods(4000, anOrder(), settings)).toEqual([5]);
  });

  test('many to one address: at most some are named', () => {
    const relatives = createRelatives();
    for (let row = 0; row < 100; row++) relatives.add(row, anOrder(), settings);
    const named = relatives.sameRecipient(3, anOrder(), settings);
    expect(named).toHaveLength(MOST_TOGETHER - 1);
    expect(relatives.sameGoods(3, anOrder(), settings)).toHaveLength(MOST_RELATIVES);
    expect(named).toEqual([...named].sort((a, b) => a - b));
  });

  test('what was shipped counts as the same order again, but cannot travel along', () => {
    const relatives = createRelatives();
    relatives.add(1, anOrder({ fulfillment: 'done' }), settings);
    expect(relatives.sameGoods(2, anOrder(), settings)).toEqual([1]);
    expect(relatives.sameRecipient(2, anOrder(), settings)).toEqual([]);
  });

  test('masked orders are nobody’s double', () => {
    const relatives = createRelatives();
    relatives.add(1, anOrder({ masked: true }), settings);
    expect(relatives.sameGoods(2, anOrder({ masked: true }), settings)).toEqual([]);
  });
});
