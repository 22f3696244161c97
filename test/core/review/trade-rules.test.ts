import { describe, expect, test } from 'vitest';
import type { FlagName } from '../../../src/core/orders/flags.ts';
import type { Order } from '../../../src/core/orders/order.ts';
import { cancelledAt, dispatchLimit, hoursLeft } from '../../../src/core/review/dispatch-limit.ts';
import { personKeys } from '../../../src/core/review/people.ts';
import { reviewOrder } from '../../../src/core/review/review-order.ts';
import type { RuleContext } from '../../../src/core/review/rule.ts';
import { createUsualQuantities } from '../../../src/core/review/usual-quantity.ts';
import type { ShopSettings } from '../../../src/core/settings/settings.ts';
import { ADDRESS, aContext, aLine, anOrder } from './an-order.ts';

const line = (over: Parameters<typeof aLine>[0]) => ({ lines: [aLine(over)], totals: {} });
const tiktok = { platform: 'tiktok', currency: 'USD' };

const flags = (...names: FlagName[]): Partial<Order> => ({
  flags: names.map((name) => ({ name, value: '' })),
});
const RED: Partial<Order> = { flags: [{ name: 'seller-flag', value: '红' }] };

const stock = (...discontinued: string[]): Partial<RuleContext> => ({
  stock: { short: [], unknown: [], discontinued },
});

type Row = [string, string, Partial<Order>, Partial<ShopSettings>, Partial<RuleContext>, string];
const floor = { floorPrice: { 'MUG-1': '20' } };
const match = (list: 'black' | 'vip') => ({
  people: [{ list, by: 'phone', because: 'chargeback' }] as const,
});
const wait = { waitMinutes: 60 };

const ROWS: Row[] = [
  ['no floors', 'PRICE_BELOW_FLOOR', {}, {}, {}, 'not-applicable switched-off'],
  ['at the floor', 'PRICE_BELOW_FLOOR', line({ unitPrice: 2000 }), floor, {}, 'passed none'],
  ['a cent under', 'PRICE_BELOW_FLOOR', line({ unitPrice: 1999 }), floor, {}, 'warning MUG-1: 19.99 < 20.00'],
  [
    'under by the line’s discount',
    'PRICE_BELOW_FLOOR',
    line({ unitPrice: 2100, quantity: 2, discount: 300 }),
    floor,
    {},
    'warning MUG-1: 19.50 < 20.00',
  ],
  ['another SKU', 'PRICE_BELOW_FLOOR', line({ sku: 'CUP' }), floor, {}, 'not-applicable no-price'],
  ['free', 'LINE_FREE', line({ unitPrice: 0 }), {}, {}, 'info 1 × MUG-1'],
  ['free by discount', 'LINE_FREE', line({ unitPrice: 500, discount: 500 }), {}, {}, 'info 1 × MUG-1'],
  ['a free tip is none', 'LINE_FREE', line({ kind: 'tip', unitPrice: 0 }), {}, {}, 'not-applicable no-price'],
  ['negative', 'LINE_NEGATIVE', line({ unitPrice: -1 }), {}, {}, 'warning 1 × MUG-1'],
  ['free is not negative', 'LINE_NEGATIVE', line({ unitPrice: 0 }), {}, {}, 'passed none'],
  ['usual', 'QUANTITY_UNUSUAL', line({ toShip: 19 }), {}, { usualQuantity: () => 2 }, 'passed usual'],
  [
    'ten times usual',
    'QUANTITY_UNUSUAL',
    line({ toShip: 20 }),
    {},
    { usualQuantity: () => 2 },
    'warning MUG-1: 20 (2)',
  ],
  ['nothing known', 'QUANTITY_UNUSUAL', line({ toShip: 500 }), {}, {}, 'not-applicable too-few-orders'],
  ['nothing known of it', 'SKU_DISCONTINUED', {}, {}, {}, 'not-applicable no-list'],
  ['told by a file', 'SKU_DISCONTINUED', {}, {}, stock('MUG-1'), 'warning MUG-1'],
  ['another one told', 'SKU_DISCONTINUED', {}, {}, stock('CUP'), 'passed none'],
  ['by a pattern', 'SKU_DISCONTINUED', {}, { discontinued: ['mug-*'] }, stock(), 'warning MUG-1'],
  ['no flags', 'PLATFORM_FLAG', {}, {}, {}, 'not-applicable no-flags'],
  ['a flag that only tells', 'PLATFORM_FLAG', flags('prime'), {}, {}, 'passed prime'],
  ['a grave one', 'PLATFORM_FLAG', flags('pickup', 'prime'), {}, {}, 'warning pickup'],
  [
    'with its value',
    'PLATFORM_FLAG',
    { flags: [{ name: 'sku-changed', value: 'blue' }] },
    {},
    {},
    'warning sku-changed: blue',
  ],
  [
    'set to hold by value',
    'PLATFORM_FLAG',
    RED,
    { holdFlags: ['Seller-Flag:红'] },
    {},
    'warning seller-flag: 红',
  ],
  ['another value', 'PLATFORM_FLAG', RED, { holdFlags: ['seller-flag: 蓝'] }, {}, 'passed seller-flag: 红'],
  ['any', 'PLATFORM_FLAG', { preorder: true }, { holdFlags: ['*'] }, {}, 'warning pre-order'],
  ['none', 'PLATFORM_FLAG', flags('pickup'), { holdFlags: [] }, {}, 'passed pickup'],
  ['no list', 'PERSON_BLACKLISTED', {}, {}, {}, 'not-applicable no-list'],
  ['not on it', 'PERSON_BLACKLISTED', {}, {}, match('vip'), 'passed not on the list'],
  ['black', 'PERSON_BLACKLISTED', {}, {}, match('black'), 'error phone'],
  ['vip', 'PERSON_VIP', {}, {}, match('vip'), 'info phone'],
  [
    'no wait',
    'WAIT_AFTER_PAYMENT',
    { paidAt: '2026-03-02T11:59:00Z' },
    {},
    {},
    'not-applicable switched-off',
  ],
  [
    '59 minutes',
    'WAIT_AFTER_PAYMENT',
    { paidAt: '2026-03-02T11:00:01Z' },
    wait,
    {},
    'warning 2026-03-02T11:00:01Z',
  ],
  [
    '60 minutes',
    'WAIT_AFTER_PAYMENT',
    { paidAt: '2026-03-02T11:00:00Z' },
    wait,
    {},
    'passed 2026-03-02T11:00:00Z',
  ],
  [
    'by the order’s time',
    'WAIT_AFTER_PAYMENT',
    { placedAt: '2026-03-02T11:30:00Z' },
    wait,
    {},
    'warning 2026-03-02T11:30:00Z',
  ],
  ['no limit', 'DISPATCH_DUE', {}, {}, {}, 'not-applicable no-limit'],
  ['far', 'DISPATCH_DUE', { shipBy: '2026-03-03T12:00:00Z' }, {}, {}, 'passed 2026-03-03 12:00 UTC'],
  ['near', 'DISPATCH_DUE', { shipBy: '2026-03-03T11:59:00Z' }, {}, {}, 'info 2026-03-03 11:59 UTC'],
  [
    'over',
    'DISPATCH_DUE',
    { shipBy: '2026-03-02T11:00:00Z' },
    { timeZone: 'Asia/Shanghai' },
    {},
    'info 2026-03-02 19:00',
  ],
  ['two people', 'DUP_ADDRESS_MANY_NAMES', {}, {}, { namesAtAddress: 2 }, 'passed 2'],
  ['three people', 'DUP_ADDRESS_MANY_NAMES', {}, {}, { namesAtAddress: 3 }, 'info 3'],
];

test.each(ROWS)('%s: %s', (_, rule, order, settings, context, expected) => {
  const { outcomes } = reviewOrder(anOrder(order), aContext(settings, context));
  const outcome = outcomes.find((each) => each.rule === rule)!.outcome;
  const what =
    outcome.status === 'fired'
      ? `${outcome.findings[0]!.severity} ${outcome.value}`
      : outcome.status === 'passed'
        ? `passed ${outcome.value}`
        : `not-applicable ${outcome.why}`;
  expect(what).toBe(expected);
});

describe('dispatch limits', () => {
  const settings = (over: Partial<ShopSettings>) => aContext(over).settings;

  test('hours from payment, told in the platform’s zone', () => {
    const order = anOrder({ platform: 'taobao', currency: 'CNY', paidAt: '2026-03-06T20:00:00+08:00' });
    expect(dispatchLimit(order, settings({ dispatchHours: 48, timeZone: 'Europe/Berlin' }))).toEqual({
      at: '2026-03-08T12:00:00Z',
      from: 'setting',
      zone: 'Asia/Shanghai',
    });
  });

  test('TikTok Shop US: none is guessed for a pre-order; after seven business days the platform cancels', () => {
    const order = anOrder({ ...tiktok, placedAt: '2026-03-03T10:00:00-08:00' });
    expect(dispatchLimit({ ...order, preorder: true }, settings({}))).toBeUndefined();
    expect(dispatchLimit(order, settings({}))?.at).toBe('2026-03-06T07:59:59Z');
    // Over a week-end and the clock change of 8 March.
    expect(cancelledAt(order)).toBe('2026-03-13T06:59:59Z');
    expect(cancelledAt({ ...order, preorder: true })).toBeUndefined();
    expect(cancelledAt(anOrder())).toBeUndefined();
  });
});

describe('dispatch limit', () => {
  const { settings } = aContext();
  test.each([
    // Friday evening in Los Angeles is Saturday in UTC: Tuesday 23:59:59 Pacific.
    [
      'TikTok US over a weekend',
      { ...tiktok, placedAt: '2026-03-07T04:00:00Z' },
      {},
      '2026-03-11T06:59:59Z preset',
    ],
    [
      'TikTok US in the week',
      { ...tiktok, placedAt: '2026-03-02T20:00:00Z' },
      {},
      '2026-03-05T07:59:59Z preset',
    ],
    [
      'the export wins',
      { ...tiktok, shipBy: '2026-03-04T00:00:00-08:00' },
      { dispatchDays: 1 },
      '2026-03-04T08:00:00Z export',
    ],
    [
      'by setting, in the shop’s zone',
      { placedAt: '2026-03-02T23:30:00Z' },
      { dispatchDays: 1, timeZone: 'Europe/Berlin' },
      '2026-03-04T22:59:59Z setting',
    ],
    ['TikTok elsewhere', { platform: 'tiktok', currency: 'GBP' }, {}, 'none'],
  ] as const)('%s', (_, order, own, expected) => {
    const limit = dispatchLimit(anOrder(order), { ...settings, ...own });
    expect(limit ? `${limit.at} ${limit.from}` : 'none').toBe(expected);
  });

  test('hours left are whole, and negative from the first second over', () => {
    const limit = { at: '2026-03-02T12:00:00Z', from: 'export', zone: '' } as const;
    expect(hoursLeft(limit, '2026-03-02T10:30:00Z')).toBe(1);
    expect(hoursLeft(limit, '2026-03-02T12:00:00Z')).toBe(0);
    expect(hoursLeft(limit, '2026-03-02T12:00:01Z')).toBe(-1);
  });
});

test('usual quantity: nineteen of twenty, per shop, only where there are enough', () => {
  const usual = createUsualQuantities();
  for (let i = 0; i < 19; i++) usual.add(anOrder({ lines: [aLine({ quantity: 2 })] }));
  expect(usual.usual('mugs', 'MUG-1')).toBeUndefined();
  usual.add(anOrder({ lines: [aLine({ quantity: 500 })] }));
  expect(usual.usual('mugs', 'MUG-1')).toBe(2);
  expect(usual.usual('cups', 'MUG-1')).toBeUndefined();
});

describe('keys of people', () => {
  const keys = (over: Partial<Order['shipTo']>, more: Partial<Order> = {}) =>
    personKeys(anOrder({ shipTo: { ...ADDRESS, ...over }, ...more }));
  const key = (by: string, over: Partial<Order['shipTo']>) => keys(over).find((each) => each.by === by)?.key;

  test('a phone however it is written', () => {
    for (const phone of ['5032340076', '001 503-234-0076', '+1 (503) 234-0076 ext. 12'])
      expect(key('phone', { phone })).toBe(key('phone', {}));
    expect(key('phone', { phone: '+1 503 234 0077' })).not.toBe(key('phone', {}));
    expect(key('phone', { phone: '' })).toBeUndefined();
  });

  test('a name counts only with its place', () => {
    expect(key('name', { recipient: 'ADA  QUILL' })).toBe(key('name', {}));
    expect(key('name', { postcode: '10001' })).not.toBe(key('name', {}));
  });

  test('of a masked order only the e-mail', () => {
    expect(keys({}, { masked: true, email: 'Ada@Example.com ' })).toEqual([
      { by: 'email', key: 'email ada@example.com' },
    ]);
  });
});
