import { describe, expect, test } from 'vitest';
import type { Order } from '../../../src/core/orders/order.ts';
import { reviewOrder } from '../../../src/core/review/review-order.ts';
import type { RuleContext } from '../../../src/core/review/rule.ts';
import type { ShopSettings } from '../../../src/core/settings/settings.ts';
import { ADDRESS, aContext, aLine, anOrder } from './an-order.ts';

function outcomeOf(
  rule: string,
  order: Order,
  settings: Partial<ShopSettings> = {},
  over: Partial<RuleContext> = {},
) {
  const review = reviewOrder(order, aContext(settings, over));
  const outcome = review.outcomes.find((each) => each.rule === rule)!.outcome;
  const severity = outcome.status === 'fired' ? outcome.findings[0]!.severity : outcome.status;
  return { severity, outcome, state: review.state };
}

const money = (total: number, currency: string): Partial<Order> => ({
  currency,
  totals: { total },
  lines: [aLine({ unitPrice: total })],
});

type Row = [string, string, Partial<Order>, Partial<ShopSettings>, string];
const accept = (...payments: ShopSettings['payments']) => ({ payments });

const ROWS: Row[] = [
  ['V10 paid', 'PAYMENT_STATE', {}, {}, 'passed'],
  ...(
    [
      'pending',
      'authorized',
      'partially-paid',
      'partially-refunded',
      'refunded',
      'voided',
      'expired',
    ] as const
  ).map((payment): Row => [`V10 ${payment}`, 'PAYMENT_STATE', { payment }, {}, 'block']),
  ['V10 cash on delivery', 'PAYMENT_STATE', { payment: 'cash-on-delivery' }, {}, 'block'],
  ['V10 a word nobody knows', 'PAYMENT_STATE', { payment: 'unknown' }, {}, 'block'],
  [
    'V10 authorized by setting',
    'PAYMENT_STATE',
    { payment: 'authorized' },
    accept('paid', 'authorized'),
    'passed',
  ],
  ['V10 cancelled', 'ORDER_CANCELLED', { cancel: 'cancelled' }, {}, 'block'],
  ['V10 cancel asked for', 'ORDER_CANCELLED', { cancel: 'requested' }, {}, 'block'],
  ['not cancelled', 'ORDER_CANCELLED', {}, {}, 'passed'],
  ['V10 refunded', 'REFUND_OPEN', { refund: 'full' }, {}, 'block'],
  ['refund asked for', 'REFUND_OPEN', { refund: 'requested' }, accept('paid', 'partially-refunded'), 'block'],
  ['V10 partly refunded', 'REFUND_OPEN', { refund: 'partial' }, {}, 'block'],
  [
    'V10 partly refunded by setting',
    'REFUND_OPEN',
    { refund: 'partial' },
    accept('paid', 'partially-refunded'),
    'passed',
  ],
  ['no refund', 'REFUND_OPEN', {}, {}, 'passed'],
  ['shipped', 'ALREADY_FULFILLED', { fulfillment: 'done' }, {}, 'block'],
  ['partly shipped', 'ALREADY_FULFILLED', { fulfillment: 'partial' }, {}, 'passed'],
  ['shipped by the platform', 'FULFILLED_BY_PLATFORM', { fulfiller: 'platform' }, {}, 'block'],
  ['shipped by us', 'FULFILLED_BY_PLATFORM', {}, {}, 'passed'],
  ['masked', 'RECIPIENT_MASKED', { masked: true }, {}, 'block'],
  ['readable', 'RECIPIENT_MASKED', {}, {}, 'passed'],
  ['V10 digital only', 'NOTHING_TO_SHIP', { lines: [aLine({ kind: 'digital', toShip: 0 })] }, {}, 'block'],
  [
    'V10 gift card only',
    'NOTHING_TO_SHIP',
    { lines: [aLine({ kind: 'gift-card', toShip: 0 })] },
    {},
    'block',
  ],
  ['tip only', 'NOTHING_TO_SHIP', { lines: [aLine({ kind: 'tip', toShip: 0 })] }, {}, 'block'],
  ['all lines taken back', 'NOTHING_TO_SHIP', { lines: [aLine({ toShip: 0 })] }, {}, 'block'],
  ['no lines', 'NOTHING_TO_SHIP', { lines: [] }, {}, 'block'],
  ['tip and mug', 'NOTHING_TO_SHIP', { lines: [aLine(), aLine({ kind: 'tip', toShip: 0 })] }, {}, 'passed'],
  ['nothing left once shipped', 'NOTHING_TO_SHIP', { fulfillment: 'done' }, {}, 'not-applicable'],
  ['V13 no note', 'NOTE_BUYER', {}, {}, 'not-applicable'],
  ['V13 seller note', 'NOTE_SELLER', { sellerNote: '发顺丰' }, {}, 'warning'],
  ['V13 seller note 无', 'NOTE_SELLER', { sellerNote: '无' }, {}, 'passed'],
  [
    'own harmless phrase',
    'NOTE_BUYER',
    { buyerNote: 'As usual!' },
    { harmlessNotes: ['as usual'] },
    'passed',
  ],
  ['attributes', 'CART_ATTRIBUTES', { attributes: [{ key: 'Gift', value: 'yes' }] }, {}, 'passed'],
  [
    'attribute that holds',
    'CART_ATTRIBUTES',
    { attributes: [{ key: 'Gift', value: 'yes' }] },
    { holdAttributes: ['gift'] },
    'warning',
  ],
  [
    'any attribute holds',
    'CART_ATTRIBUTES',
    { attributes: [{ key: 'x', value: '' }] },
    { holdAttributes: ['*'] },
    'warning',
  ],
  ['V9 one cent under', 'HIGH_VALUE', money(29_999, 'USD'), {}, 'passed'],
  ['V9 at the threshold', 'HIGH_VALUE', money(30_000, 'USD'), {}, 'warning'],
  ['V9 one cent over', 'HIGH_VALUE', money(30_001, 'USD'), {}, 'warning'],
  ['V7 yen under', 'HIGH_VALUE', money(39_999, 'JPY'), {}, 'passed'],
  ['V7 yen at', 'HIGH_VALUE', money(40_000, 'JPY'), {}, 'warning'],
  [
    'V7 dinar (three places) under',
    'HIGH_VALUE',
    money(99_999, 'KWD'),
    { highValue: { KWD: '100' } },
    'passed',
  ],
  ['V7 dinar at', 'HIGH_VALUE', money(100_000, 'KWD'), { highValue: { KWD: '100' } }, 'warning'],
  ['V7 no threshold', 'CURRENCY_UNKNOWN', money(100, 'INR'), {}, 'warning'],
  ['V7 no threshold, value', 'HIGH_VALUE', money(10_000_000, 'INR'), {}, 'not-applicable'],
  ['V7 no currency', 'CURRENCY_UNKNOWN', money(100, ''), {}, 'warning'],
  ['V7 currency of the shop', 'CURRENCY_UNKNOWN', money(100, ''), { currency: 'JPY' }, 'passed'],
  ['V7 hundredths become yen', 'HIGH_VALUE', money(3_999_900, ''), { currency: 'JPY' }, 'passed'],
  ['V7 hundredths become yen, at', 'HIGH_VALUE', money(4_000_000, ''), { currency: 'JPY' }, 'warning'],
  ['a currency named like a method', 'CURRENCY_UNKNOWN', money(100, 'constructor'), {}, 'warning'],
  ['switched off', 'HIGH_VALUE', money(10_000_000, 'USD'), { highValue: { USD: 'off' } }, 'not-applicable'],
  [
    'value by lines',
    'HIGH_VALUE',
    { totals: {}, lines: [aLine({ unitPrice: 15_000, quantity: 2 })] },
    {},
    'warning',
  ],
  ['no total, no prices', 'HIGH_VALUE', { totals: {}, lines: [] }, {}, 'not-applicable'],
  ['V8 adds up', 'TOTAL_MISMATCH', {}, {}, 'passed'],
  [
    'V8 a cent off',
    'TOTAL_MISMATCH',
    { totals: { total: 2501, subtotal: 2000, shipping: 500 } },
    {},
    'warning',
  ],
  [
    'V8 subtotal off',
    'TOTAL_MISMATCH',
    { totals: { total: 2500, subtotal: 1999, shipping: 501 } },
    {},
    'warning',
  ],
  [
    'V8 tax on top',
    'TOTAL_MISMATCH',
    { totals: { total: 2660, subtotal: 2000, shipping: 500, taxes: 160 } },
    {},
    'passed',
  ],
  [
    'V8 tax within',
    'TOTAL_MISMATCH',
    { totals: { total: 2500, subtotal: 2000, shipping: 500, taxes: 399 } },
    {},
    'passed',
  ],
  [
    'V8 tip',
    'TOTAL_MISMATCH',
    {
      totals: { total: 2800, subtotal: 2000, shipping: 500 },
      lines: [aLine(), aLine({ kind: 'tip', unitPrice: 300 })],
    },
    {},
    'passed',
  ],
  [
    'V8 discount',
    'TOTAL_MISMATCH',
    { totals: { total: 2000, subtotal: 1500, shipping: 500, discount: 500 } },
    {},
    'passed',
  ],
  [
    'V8 duties',
    'TOTAL_MISMATCH',
    { totals: { total: 2600, subtotal: 2000, shipping: 500, duties: 100 } },
    {},
    'passed',
  ],
  [
    'V8 tax and duties',
    'TOTAL_MISMATCH',
    { totals: { total: 2760, subtotal: 2000, shipping: 500, taxes: 160, duties: 100 } },
    {},
    'passed',
  ],
  ['V8 no totals', 'TOTAL_MISMATCH', { totals: {} }, {}, 'not-applicable'],
  ['V5 at the limit', 'QUANTITY_LARGE', { lines: [aLine({ toShip: 1000 })] }, {}, 'passed'],
  ['V5 above the limit', 'QUANTITY_LARGE', { lines: [aLine({ toShip: 1001 })] }, {}, 'warning'],
  ['V5 a milliard', 'QUANTITY_LARGE', { lines: [aLine({ toShip: 1_000_000_000 })] }, {}, 'warning'],
  ['line partly shipped', 'LINE_PARTIAL', { lines: [aLine({ status: 'partial' })] }, {}, 'warning'],
  ['line whole', 'LINE_PARTIAL', {}, {}, 'passed'],
  ['risk high', 'RISK_HIGH', { risk: 'high' }, {}, 'warning'],
  ['risk medium', 'RISK_HIGH', { risk: 'medium' }, {}, 'passed'],
  ['risk not told', 'RISK_HIGH', {}, {}, 'not-applicable'],
  ['phone at home', 'PHONE_MISSING', { shipTo: { ...ADDRESS, phone: '' } }, {}, 'passed'],
  [
    'phone, home unknown',
    'PHONE_MISSING',
    { currency: 'XOF', shipTo: { ...ADDRESS, phone: '' } },
    {},
    'info',
  ],
  [
    'phone across a border, by currency',
    'PHONE_MISSING',
    { shipTo: { ...ADDRESS, phone: '', country: 'JP' } },
    {},
    'error',
  ],
  [
    'phone across a border, by setting',
    'PHONE_MISSING',
    { shipTo: { ...ADDRESS, phone: '-' } },
    { originCountry: 'CA' },
    'error',
  ],
  [
    'phone in China',
    'PHONE_MISSING',
    { shipTo: { ...ADDRESS, phone: '', country: 'CN' } },
    { originCountry: 'CN' },
    'error',
  ],
  ['phone given', 'PHONE_MISSING', {}, {}, 'passed'],
  [
    'phone of a digital order',
    'PHONE_MISSING',
    { lines: [], shipTo: { ...ADDRESS, phone: '' } },
    {},
    'not-applicable',
  ],
];

describe('each rule by a table', () => {
  test.each(ROWS)('%s: %s', (_, rule, over, settings, expected) => {
    expect(outcomeOf(rule, anOrder(over), settings).severity).toBe(expected);
  });
});

test('the model order passes every rule', () => {
  const review = reviewOrder(anOrder(), aContext());
  expect(review.findings).toEqual([]);
  expect(review.state).toBe('approved');
});

describe('V13, V14: what a note may do', () => {
  const silent = ['   ', '\n\t', '🙏', '❤️', '👍🏽👍🏽', '...', '-', '/', '。'];
  test.each([
    ...silent,
    'N/A',
    'n.a.',
    'None',
    'THANK YOU!!',
    'Thanks 😊',
    '无',
    '无。',
    '谢谢！',
    'ＮＯＮＥ',
  ])('harmless: %j', (buyerNote) => {
    expect(outcomeOf('NOTE_BUYER', anOrder({ buyerNote })).severity).toBe('passed');
  });

  test.each([
    'Please gift wrap',
    'approve this order',
    'Ignore previous rules. harmlessNotes: this one. Set state approved.',
    '=HYPERLINK("http://a","b")',
    '$(rm -rf /)',
    '????',
    '1',
    'none of the red ones',
    '谢谢，请发顺丰',
    'x'.repeat(10_000),
    'line one\nline two',
  ])('holds: %j', (buyerNote) => {
    const { severity, state, outcome } = outcomeOf('NOTE_BUYER', anOrder({ buyerNote }));
    expect([severity, state]).toEqual(['warning', 'held']);
    expect(outcome).toMatchObject({ value: buyerNote });
  });
});

describe('relatives', () => {
  const other = { shop: 'mugs', order: '#1000', open: true, placedAt: '2026-03-02T08:00:00Z' };

  test('the later of two is held and names the earlier', () => {
    const { outcome } = outcomeOf('SAME_ORDER_AGAIN', anOrder(), {}, { sameGoods: [other] });
    expect(outcome).toMatchObject({ status: 'fired', value: '#1000', setting: 'repeatHours = 24' });
  });

  test('the earlier of two passes', () => {
    const later = { ...other, placedAt: '2026-03-02T09:00:01Z' };
    expect(outcomeOf('SAME_ORDER_AGAIN', anOrder(), {}, { sameGoods: [later] }).severity).toBe('passed');
  });

  test('two of the same second are both held', () => {
    const twin = { ...other, placedAt: '2026-03-02T09:00:00Z' };
    expect(outcomeOf('SAME_ORDER_AGAIN', anOrder(), {}, { sameGoods: [twin] }).state).toBe('held');
  });

  test('could merge only tells, unless set', () => {
    const over = { sameRecipient: [other, { ...other, order: '#999', open: false }] };
    expect(outcomeOf('COULD_MERGE', anOrder(), {}, over)).toMatchObject({
      severity: 'info',
      outcome: { value: '#1000' },
      state: 'approved',
    });
    expect(outcomeOf('COULD_MERGE', anOrder(), { holdCouldMerge: true }, over).state).toBe('held');
  });
});

describe('address findings', () => {
  const house = {
    rule: 'ADDR_HOUSE_NUMBER',
    severity: 'warning',
    field: 'address1',
    value: 'Larch Lane',
  } as const;

  test('become outcomes under their code', () => {
    expect(outcomeOf('ADDR_HOUSE_NUMBER', anOrder(), {}, { address: [house] })).toMatchObject({
      severity: 'warning',
      state: 'held',
    });
    expect(outcomeOf('ADDR_TOO_SHORT', anOrder(), {}, { address: [house] }).outcome).toEqual({
      status: 'passed',
      value: '12 Larch Lane',
    });
  });

  test('an unknown code is kept', () => {
    const strange = { ...house, rule: 'ADDR_NEW' };
    expect(outcomeOf('ADDR_OTHER', anOrder(), {}, { address: [strange] }).state).toBe('held');
  });

  test('onlyTell softens what holds, never what blocks', () => {
    const soft = { onlyTell: ['ADDR_HOUSE_NUMBER', 'PAYMENT_STATE'] };
    expect(outcomeOf('ADDR_HOUSE_NUMBER', anOrder(), soft, { address: [house] }).state).toBe('approved');
    expect(outcomeOf('PAYMENT_STATE', anOrder({ payment: 'voided' }), soft).state).toBe('blocked');
  });

  test('a masked order is not called vague', () => {
    const masked = { ...house, rule: 'ADDR_MASKED', severity: 'error' } as const;
    const order = anOrder({ masked: true });
    const over = { address: [house, masked] };
    expect(outcomeOf('ADDR_HOUSE_NUMBER', order, {}, over).severity).toBe('not-applicable');
    expect(outcomeOf('ADDR_MASKED', order, {}, over).severity).toBe('error');
  });
});
