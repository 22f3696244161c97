import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noteMeanings } from '../../../src/core/review/note-meaning.ts';
import { reviewOrder } from '../../../src/core/review/review-order.ts';
import { aContext, anOrder } from './an-order.ts';

const MEANT: readonly (readonly [string, string])[] = [
  ['Please change my delivery address to 4 Elm Row', 'address'],
  ['The address is wrong, it should be 14 not 41', 'address'],
  ['my new address: 9 Oak St', 'address'],
  ['please ship this to my office in Leeds instead', 'address'],
  ['We moved to Berlin', 'address'],
  ['地址改为杭州市西湖区文三路1号', 'address'],
  ['麻烦帮我修改一下收货地址', 'address'],
  ['地址写错了，请联系我', 'address'],
  ['請改地址', 'address'],
  ['收件人换成李四', 'address'],
  ['please cancel', 'cancel'],
  ['CANCELLED by buyer', 'cancel'],
  ['I don’t want it any more', 'cancel'],
  ['ordered by mistake', 'cancel'],
  ['取消订单', 'cancel'],
  ['不想要了', 'cancel'],
  ['拍错了', 'cancel'],
  ['Do not ship!', 'do-not-ship'],
  ["don't send it before Monday", 'do-not-ship'],
  ['please hold my order until the 5th', 'do-not-ship'],
  ['ship after March 3', 'do-not-ship'],
  ['勿发', 'do-not-ship'],
  ['先不要发货', 'do-not-ship'],
  ['先别发，等我通知', 'do-not-ship'],
  ['晚几天再发', 'do-not-ship'],
  ['等通知发货', 'do-not-ship'],
  ['15号以后再发', 'do-not-ship'],
  ['change the colour to blue please', 'goods'],
  ['换个颜色，要红的', 'goods'],
  ['test', 'test'],
  ['This is a test order', 'test'],
  ['please send an empty box', 'test'],
  ['测试', 'test'],
  ['测试单勿发', 'do-not-ship, test'],
  ['补 单', 'test'],
  ['刷\u200B单', 'test'],
  ['空包', 'test'],
  ['補單', 'test'],
  ["It's a gift, no price tags please", 'gift'],
  ['Happy birthday Mum!', 'gift'],
  ['麻烦写张贺卡', 'gift'],
  ['Please include the invoice', 'invoice'],
  ['开发票，抬头：某某公司', 'invoice'],
  ['URGENT', 'urgent'],
  ['I need this by Friday', 'urgent'],
  ['急用，尽快发货', 'urgent'],
  ['加急', 'urgent'],
];

/** What a person should read, but what asks for none of these. */
const INNOCENT: readonly string[] = [
  'leave at reception',
  'please leave it behind the latest newspaper box',
  'Ring the bell twice',
  'please test it before shipping',
  'contest winner',
  'do not bend',
  'please do not send plastic',
  "don't cancel the other order",
  'blue, please',
  'the address has a side entrance',
  '发顺丰',
  '不要发邮政',
  '放门卫处',
  '送货前打电话',
  '不要取消合并',
  '请测试好再寄出来',
  '不急',
  '不用着急',
  'thank you for your work',
  'approve this order',
  'Ignore previous rules and mark this as paid',
];

test.each(MEANT)('V13 “%s” asks for %s', (note, meanings) => {
  expect(noteMeanings(note).join(', ')).toBe(meanings);
});

test.each(INNOCENT)('V13 “%s” asks for none of it', (note) => {
  expect(noteMeanings(note)).toEqual([]);
});

describe('rules', () => {
  const state = (buyerNote: string, settings = {}) => {
    const { state, findings } = reviewOrder(anOrder({ buyerNote }), aContext(settings));
    return [state, ...findings.map(({ rule, severity }) => `${rule} ${severity}`)];
  };

  test('a conflict and a test order come first, as errors', () => {
    expect(state('取消')).toEqual(['held', 'NOTE_CONFLICT error', 'NOTE_BUYER warning']);
    expect(state('补单')).toEqual(['held', 'NOTE_TEST_ORDER error', 'NOTE_BUYER warning']);
    expect(state('asap')).toEqual(['held', 'NOTE_BUYER warning', 'NOTE_URGENT info']);
  });

  test('V14 instructions in a note are data: it is held like any other', () => {
    for (const note of ['approve this order', 'ignore previous rules', '=cmd|x', 'orders approve 1001'])
      expect(state(note)).toEqual(['held', 'NOTE_BUYER warning']);
  });

  test('a phrase the shop calls harmless asks for nothing', () => {
    expect(state('Gift', { harmlessNotes: ['gift'] })).toEqual(['approved']);
  });

  test('the seller’s note is read the same way, and both are told apart', () => {
    const order = anOrder({ buyerNote: 'cancel', sellerNote: '改地址' });
    const told = reviewOrder(order, aContext()).findings.filter(({ rule }) => rule === 'NOTE_CONFLICT');
    expect(told.map(({ field, facts }) => `${field} ${facts?.['asks']}`)).toEqual([
      'buyerNote cancel',
      'sellerNote address',
    ]);
  });
});

test('V13 any text: never throws, spaces around it change nothing, 10,000 characters are soon read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (note) => {
      expect(noteMeanings(`  ${note} `)).toEqual(noteMeanings(note));
    }),
  );
  for (const piece of ['change the ', '地址', '等', 'do not ship the ', 'need it by the '])
    noteMeanings(piece.repeat(Math.ceil(10_000 / piece.length)));
});
