import { borderOf } from '../origin.ts';
import { compared, fired, notApplicable, passed } from '../outcomes.ts';
import type { Rule } from '../rule.ts';
import { whyNoParcel } from './shippable.ts';

/** Most phones are empty or have one of our own. */
function hasDigit(phone: string): boolean {
  return phone !== '' && (/\d/.test(phone) || /\p{Nd}/u.test(phone));
}

/** Customs and carriers ask for a phone across a border, and Chinese carriers always; at home nobody misses it. */
export const phoneMissing: Rule = {
  code: 'PHONE_MISSING',
  field: 'phone',
  evaluate(order, { settings, address }) {
    const none = order.masked ? 'masked' : whyNoParcel(order);
    if (none !== undefined) return notApplicable(none);
    const { phone, country } = order.shipTo;
    const border = borderOf(order, settings);
    const guess =
      border.known === 'currency' ? ` (${order.currency || settings.currency}: ${border.from})` : '';
    const setting = compared('originCountry', `${settings.originCountry}${guess}`);
    const missing = !hasDigit(phone) || address.some((finding) => finding.rule === 'PHONE_MISSING');
    const needed = border.crosses || country === 'CN';
    // Without knowing where the parcel leaves from it can only be told, not judged.
    if (!missing || !(needed || border.known === 'no')) return passed(phone, setting);
    return fired(
      {
        rule: 'PHONE_MISSING',
        severity: needed ? 'error' : 'info',
        field: 'phone',
        value: phone,
        facts: { country, from: border.from, known: border.known },
      },
      setting,
    );
  },
};
