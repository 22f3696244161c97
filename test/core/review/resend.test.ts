import { describe, expect, it } from 'vitest';
import { resendOf } from '../../../src/core/review/resend.ts';
import { reviewOrder } from '../../../src/core/review/review-order.ts';
import { aContext, anOrder } from './an-order.ts';

describe('what an order is sent again for (faults.md V21)', () => {
  it.each([
    ['a tag', { tags: ['vip', 'Resend of #1001'] }, ['#1001']],
    ['a note', { sellerNote: 'replacement for #AP-1001, first was lost' }, ['#AP-1001']],
    ['Chinese', { sellerNote: '补发 2650000000000000001' }, ['2650000000000000001']],
    ['the platform', { flags: [{ name: 'replaces' as const, value: '113-0-9' }] }, ['113-0-9']],
    ['an id without such words', { sellerNote: 'together with #1001' }, []],
    ['a spare part', { buyerNote: 'is this the replacement part 4711-22?' }, []],
    ['itself', { id: '#1001', tags: ['resend #1001'] }, []],
  ])('%s', (_, over, ids) => {
    expect(resendOf(anOrder({ id: '#1050', ...over }))).toEqual(ids);
  });

  it('is no double of that order, but of any other', () => {
    const again = (order: string) => [{ shop: 'mugs', order, placedAt: '2026-03-02T08:50:00Z', open: false }];
    const resend = anOrder({ id: '#1050', tags: ['resend of #1001'] });
    const fires = (sameGoods: ReturnType<typeof again>) =>
      reviewOrder(resend, aContext({}, { sameGoods })).findings.some((f) => f.rule === 'SAME_ORDER_AGAIN');
    expect(fires(again('#1001'))).toBe(false);
    expect(fires(again('#1002'))).toBe(true);
  });
});
