import { describe, expect, test } from 'vitest';
import { loadAddressTables } from '../../../src/core/addresses/tables.ts';
import type { Address } from '../../../src/core/orders/order.ts';
import { createRecipientCheck } from '../../../src/core/review/check-recipient.ts';
import { fold, recipientKey } from '../../../src/core/review/relative-keys.ts';
import { reviewWith } from '../../../src/core/review/review-with.ts';
import { ADDRESS, anOrder } from './an-order.ts';

const check = createRecipientCheck(await loadAddressTables());

/** State and the codes that hold, for one address. */
function reviewed(shipTo: Partial<Address>) {
  const order = anOrder({ shipTo: { ...ADDRESS, ...shipTo } });
  const [review] = reviewWith(check, [order]).orders;
  const holding = (review?.findings ?? []).filter(({ severity }) => severity !== 'info');
  return { state: review?.state, order, codes: [...new Set(holding.map(({ rule }) => rule))] };
}

describe('V16 each odd address has a rule of its own', () => {
  const larch = { city: 'Portland', region: 'OR', postcode: '97201' };
  test.each<[string, Partial<Address>, readonly string[]]>([
    ['empty', { address1: '' }, ['ADDR_MISSING_FIELD']],
    ['-', { address1: '-' }, ['ADDR_PLACEHOLDER']],
    ['N/A', { address1: 'N/A' }, ['ADDR_PLACEHOLDER']],
    ['同上', { address1: '同上' }, ['ADDR_DEFERRED']],
    ['only a city', { address1: 'Portland' }, ['ADDR_IS_CITY']],
    ['no house number', { address1: 'Larch Lane' }, ['ADDR_HOUSE_NUMBER']],
    ['O for 0', { ...larch, postcode: '972O1' }, ['ADDR_POSTCODE_LETTER']],
    ['wrong region', { region: 'NY' }, ['ADDR_POSTCODE_REGION']],
    ['a country nobody knows', { country: 'Narnia' }, ['ADDR_COUNTRY_UNKNOWN']],
    ['over 100 characters', { address1: `12 ${'Larchwood '.repeat(12)}Lane` }, ['ADDR_LENGTH']],
  ])('%s: held', (_name, shipTo, codes) => {
    expect(reviewed(shipTo)).toMatchObject({ state: 'held', codes });
  });

  test.each<[string, Partial<Address>]>([
    ['a post box is told', { address1: 'PO Box 1234' }],
    ['36 characters are told', { address1: '1234 Northwest Larch Mountain Avenue' }],
    [
      'rural Ireland',
      { address1: 'Kilmacow', city: 'Kilkenny', region: 'Co. Kilkenny', postcode: 'X91 AK12', country: 'IE' },
    ],
    [
      'a Japanese block',
      { address1: '東3丁目5-7', city: '札幌市', region: '北海道', postcode: '060-0033', country: 'JP' },
    ],
    [
      'a named house',
      {
        address1: 'Rose Cottage, Mill Lane',
        city: 'Ambleside',
        region: '',
        postcode: 'LA22 9AB',
        country: 'GB',
      },
    ],
    [
      'a Chinese village',
      {
        recipient: '李小红',
        address1: '幸福村三组',
        district: '郫都区',
        city: '成都市',
        region: '四川省',
        postcode: '611730',
        country: 'CN',
        phone: '13912345678',
      },
    ],
  ])('%s, not held for it', (_name, shipTo) => {
    const { codes } = reviewed({ ...shipTo, phone: shipTo.phone ?? '' });
    expect(codes.filter((code) => code !== 'PHONE_MISSING')).toEqual([]);
  });
});

describe('V15 characters nobody sees', () => {
  test.each([
    ['zero-width joiner', '12\u200D Larch Lane'],
    ['zero-width joiner within a number', '1\u200D2 Larch Lane'],
    ['right-to-left override', '\u202E12 Larch Lane\u202C'],
    ['variation selector', '12 Larch Lane\uFE0F'],
    ['soft hyphen', '12 Lar\u00ADch Lane'],
  ])('%s: the key of comparison is without them, the original stays', (_name, address1) => {
    const { order } = reviewed({ address1 });
    expect(order.shipTo.address1).toBe(address1);
    expect(recipientKey(order)).toBe(recipientKey(anOrder()));
  });

  test('rare hanzi, combining marks, Thai and lone surrogates go through every rule', () => {
    for (const recipient of ['𠮷田太郎', 'Zoe\u0308 Quill', 'สมชายใจดี', 'A\uD800B', '👨‍👩‍👧', 'مريم 12'])
      expect(['approved', 'held']).toContain(reviewed({ recipient }).state);
    expect(fold('Zoe\u0308')).toBe(fold('Zoë'));
    expect(fold('𠮷田')).not.toBe(fold('吉田'));
  });
});
