import { describe, expect, it } from 'vitest';
import { checkAgainstUsed, type UsedBy, usedKey } from '../../../src/core/tracking/check-against-used.ts';
import {
  checkTrackingRow,
  type RowContext,
  type TrackingRow,
} from '../../../src/core/tracking/check-tracking-row.ts';

const good: TrackingRow = {
  order: { shop: 'demo', id: '#1001' },
  carrier: 'usps',
  number: '9400111206206406260787',
  file: 'carrier.csv',
  line: 7,
};
const codes = (row: Partial<TrackingRow>, context?: RowContext): string[] =>
  checkTrackingRow({ ...good, ...row }, context).map(({ code, severity }) => `${severity} ${code}`);
const used = new Map<string, readonly UsedBy[]>([
  [usedKey(good.number), [{ shop: 'demo', order: '#9', parcel: 'P1' }]],
]);

describe('checkTrackingRow', () => {
  it('finds nothing in a good row', () => expect(codes({})).toEqual([]));

  const cases: [string, Partial<TrackingRow>, RowContext?][] = [
    ['error tracking/no-number', { number: '  ' }],
    ['info tracking/full-width', { number: '９４00111206206406260787' }],
    ['error tracking/inner-spaces', { number: '9400 1112 0620 6406 2607 87' }],
    ['error tracking/no-carrier', { carrier: '' }],
    ['error tracking/unknown-carrier', { carrier: 'Pigeon Post' }],
    ['info tracking/no-definition', { carrier: 'GLS', number: '12345678' }],
    ['error tracking/no-carrier-word', { carrier: 'Pigeon Post' }, { wordTable: 'shopify' }],
    ['info tracking/unknown-carrier', { carrier: 'Venipak', number: 'V12345E1' }, { wordTable: 'shopify' }],
    ['error tracking/wrong-check-digit', { number: '9400111206206406260788' }],
    ['info tracking/looks-like', { carrier: 'purolator', number: '287809468872' }],
    ['error tracking/already-used', {}, { used }],
    ['error tracking/equals-order-id', { carrier: 'GLS', number: '1001' }],
    ['error tracking/equals-phone', { carrier: 'sf', number: '013812345678', phone: '+86 138 1234 5678' }],
    ['error tracking/scientific', { number: '9.4E+21' }],
    ['error tracking/trailing-zeros', { carrier: 'sf', number: '123456789000000000' }],
    ['warning tracking/six-zeros', { carrier: 'sf', number: '123456000000' }, { numbers: ['123456789012'] }],
    ['warning tracking/letter-o', { number: '94O0111206206406260787' }],
    ['warning tracking/letter-o', { carrier: 'GLS', number: '12O45678' }],
    ['warning tracking/wrong-shape', { carrier: 'UPS' }],
  ];
  it.each(cases)('%s', (code, row, context) => expect(codes(row, context)).toContain(code));

  it('lets the orders of a merged parcel share a number', () => {
    expect(codes({ parcel: 'P1' }, { used })).toEqual([]);
    expect(codes({ parcel: 'P2' }, { used })).toEqual(['error tracking/already-used']);
    expect(codes({ order: { shop: 'demo', id: '#9' } }, { used })).toEqual([]);
  });

  it('is not afraid of zeros when all numbers end so', () => {
    const zeros = { carrier: 'sf', number: '123456000000' };
    expect(codes(zeros, { numbers: ['223456000000'] })).not.toContain('warning tracking/six-zeros');
  });

  it('says where, whose and what else', () => {
    expect(checkTrackingRow({ ...good, carrier: 'UPS' })).toMatchObject([
      {
        file: 'carrier.csv',
        line: 7,
        value: good.number,
        facts: { order: '#1001', carrier: 'UPS', alsoLooksLike: 'USPS' },
      },
    ]);
  });
});

it('checkAgainstUsed words its verdict', () => {
  expect(checkAgainstUsed(' 9400111206206406260787', { shop: 'demo', order: '#1' }, used)).toMatchObject({
    verdict: 'already used by order #9',
  });
  expect(checkAgainstUsed('1', { shop: 'demo', order: '#1' }, used)).toBeUndefined();
});
