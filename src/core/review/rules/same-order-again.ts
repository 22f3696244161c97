import { toMillis } from '../../orders/instant.ts';
import { compared, fired, notApplicable, passed } from '../outcomes.ts';
import { isSameId, resendOf } from '../resend.ts';
import type { Rule } from '../rule.ts';
import { nameRelatives } from './relatives-named.ts';

/**
 * The same goods to the same recipient within some hours: a second click, or a wanted second order. The later one
 * is held (both, when they were placed in the same second). A resend that names what it stands in for is no double.
 */
export const sameOrderAgain: Rule = {
  code: 'SAME_ORDER_AGAIN',
  field: 'order',
  evaluate(order, { settings, sameGoods }) {
    const setting = compared('repeatHours', settings.repeatHours);
    if (settings.repeatHours === 0) return notApplicable('switched-off', setting);
    if (order.placedAt === undefined) return notApplicable('no-order-time');
    const placed = toMillis(order.placedAt);
    const earlier = sameGoods.filter(
      (other) => other.placedAt === undefined || toMillis(other.placedAt) <= placed,
    );
    if (earlier.length === 0) return passed('none', setting);
    const resent = resendOf(order);
    if (earlier.every((other) => resent.some((id) => isSameId(id, other.order))))
      return passed(`resend of ${resent.join(', ')}`, setting);
    return fired(
      {
        rule: 'SAME_ORDER_AGAIN',
        severity: 'warning',
        field: 'order',
        value: nameRelatives(order, earlier),
        facts: { hours: String(settings.repeatHours) },
      },
      setting,
    );
  },
};
