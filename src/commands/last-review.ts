import type { Reading } from '../io/ledger/ledger.ts';
import type { ReviewSummary } from './apply-rules.ts';
import type { Context } from './context.ts';
import type { ReviewedOrder } from './judgement.ts';
import { reviewSettings } from './review-settings.ts';
import { reviewedWith } from './reviewed-with.ts';
import { loadHouse } from './rules-house.ts';

/**
 * What the last review said, when the rules cannot say anything else now: nothing in the ledger has changed since,
 * settings and rules are the same, and no rule looked at the clock. undefined = the rules are to be applied. The
 * same bytes as applying them, without loading them.
 */
export async function lastReview(
  context: Context,
  ledger: Reading,
  options: { readonly all: boolean },
): Promise<ReviewSummary | undefined> {
  const [last] = await ledger.journal(1);
  if (last?.command !== 'review' || last.undoneBy !== undefined || 'clock' in last.what) return undefined;
  const house = await loadHouse(context.workspace);
  if (last.what['rules'] !== reviewedWith(await reviewSettings(context, ledger), house)) return undefined;
  const held = await ledger.orderKeys({ states: ['held'] });
  const decided = await ledger.orderKeys({ states: ['held', 'approved'] });
  const keys = options.all ? decided : held;
  const orders: ReviewedOrder[] = [];
  for (let from = 0; from < keys.length; from += 500)
    for (const { key, order, state, findings } of await ledger.orders(keys.slice(from, from + 500)))
      orders.push({
        key,
        shop: order.shop,
        order: order.id,
        recipient: order.shipTo.recipient,
        state,
        findings,
      });
  return {
    reviewed: decided.length,
    approved: decided.length - held.length,
    held: held.length,
    blocked: (await ledger.counts()).blocked,
    orders,
  };
}
