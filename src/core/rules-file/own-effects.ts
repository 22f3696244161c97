import type { Finding } from '../orders/finding.ts';
import type { Order } from '../orders/order.ts';

/**
 * What the seller's own rules gave an order at its review, read from the findings that the ledger keeps: paper and
 * filters say what was decided, whatever rules.yaml says by now.
 */
function given(findings: readonly Finding[], what: 'note' | 'tag' | 'channel'): readonly string[] {
  const texts = findings.flatMap(({ rule, facts }) =>
    rule.startsWith('OWN_') && facts?.[what] ? [facts[what]] : [],
  );
  return [...new Set(texts)];
}

/** Notes for pick list and slip, in the order of findings. */
export function ownNotes(findings: readonly Finding[]): readonly string[] {
  return given(findings, 'note');
}

/** The order with the tags of own rules among its own: for filters and lists. */
export function tagged(order: Order, findings: readonly Finding[]): Order {
  const tags = given(findings, 'tag').filter((tag) => !order.tags.includes(tag));
  return tags.length === 0 ? order : { ...order, tags: [...order.tags, ...tags] };
}

/**
 * The channel that own rules choose; undefined = none does. Rules that contradict (RULES_CONFLICT) show all of theirs,
 * parted by a slash: whoever packs is not told less than is known.
 */
export function ownChannel(findings: readonly Finding[]): string | undefined {
  const channels = given(findings, 'channel');
  return channels.length === 0 ? undefined : [...channels].sort().join(' / ');
}

/** How an order is sent: the channel of own rules, else the delivery option that the buyer chose; '' = not told. */
export function channelOf(order: Order, findings: readonly Finding[]): string {
  return ownChannel(findings) ?? order.shippingMethod ?? '';
}
