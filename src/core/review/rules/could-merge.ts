import { compared, fired, notApplicable, passed } from '../outcomes.ts';
import type { Rule } from '../rule.ts';
import { nameRelatives } from './relatives-named.ts';
import { whyNoParcel } from './shippable.ts';

/** Open orders of one shop for the same recipient and address could travel in one parcel; those that cannot, are named. Told, not held. */
export const couldMerge: Rule = {
  code: 'COULD_MERGE',
  field: 'shipTo',
  evaluate(order, { settings, sameRecipient, apart = [] }) {
    const none = whyNoParcel(order);
    if (none !== undefined) return notApplicable(none);
    const setting = compared('holdCouldMerge', settings.holdCouldMerge);
    const open = sameRecipient.filter((other) => other.open);
    if (open.length === 0) return passed('none', setting);
    return fired(
      {
        rule: 'COULD_MERGE',
        severity: settings.holdCouldMerge ? 'warning' : 'info',
        field: 'shipTo',
        value: nameRelatives(order, open),
        ...(apart.length > 0 && { facts: { apart: named(apart) } }),
      },
      setting,
    );
  },
};

/** `#1005 unpaid, #1006 preorder`: by id, so that the order of import changes nothing. */
function named(apart: readonly { readonly order: string; readonly why: string }[]): string {
  return apart
    .map((other) => `${other.order} ${other.why}`)
    .sort()
    .join(', ');
}
