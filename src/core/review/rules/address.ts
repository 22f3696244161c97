import type { Address, Order } from '../../orders/order.ts';
import { ADDRESS_CODES } from '../codes.ts';
import { notApplicable, passed } from '../outcomes.ts';
import type { Outcome, Rule, RuleContext } from '../rule.ts';
import { whyNoParcel } from './shippable.ts';

/** One rule per code of the address check, so that `show` can say of each whether it passed. */
export const addressRules: readonly Rule[] = Object.entries(ADDRESS_CODES).map(([code, field]) => ({
  code,
  field,
  isQuiet,
  evaluate: (order, context) =>
    outcome(order, context, (rule) => rule === code, field, code.endsWith('_MASKED')),
}));

/** Findings of the address check under a code not listed here: never dropped. */
export const addressOther: Rule = {
  code: 'ADDR_OTHER',
  field: 'shipTo',
  isQuiet,
  evaluate: (order, context) =>
    outcome(
      order,
      context,
      (rule) => rule !== 'PHONE_MISSING' && !Object.hasOwn(ADDRESS_CODES, rule),
      'shipTo',
      false,
    ),
};

function isQuiet(_order: Order, { address }: RuleContext): boolean {
  return address.length === 0;
}

function outcome(
  order: Order,
  { address }: RuleContext,
  mine: (rule: string) => boolean,
  field: string,
  ofMasked: boolean,
): Outcome {
  if (order.masked && !ofMasked) return notApplicable('masked');
  const none = whyNoParcel(order);
  if (none !== undefined) return notApplicable(none);
  if (address.length === 0) return passed(seen(order.shipTo, field));
  const findings = address.filter((finding) => mine(finding.rule));
  const first = findings[0];
  if (first === undefined) return passed(seen(order.shipTo, field));
  return { status: 'fired', findings, value: first.value };
}

function seen(shipTo: Address, field: string): string {
  switch (field) {
    case 'country':
      return shipTo.country;
    case 'postcode':
      return shipTo.postcode;
    case 'region':
      return shipTo.regionName ?? shipTo.region;
    case 'phone':
      return shipTo.phone;
    case 'recipient':
      return shipTo.recipient;
    case 'address1':
      return shipTo.address2 === '' ? shipTo.address1 : `${shipTo.address1}, ${shipTo.address2}`;
    default:
      return `${shipTo.city} ${shipTo.region} ${shipTo.postcode} ${shipTo.country}`;
  }
}
