import { reviewOrder } from '../core/review/review-order.ts';
import { findingJson } from '../ui/finding-json.ts';
import { outcomesText } from '../ui/rules-test-text.ts';
import type { CommandBody } from './context.ts';
import { findOrder } from './find-order.ts';
import { reviewSettings } from './review-settings.ts';
import { loadHouse } from './rules-house.ts';
import { createContexts } from './surroundings.ts';

/** `orders rules test <order>`: what every rule says of one order as the rules are now. Nothing is written. */
export const run: CommandBody = async (context, [, reference = '']) => {
  const ledger = await context.openLedger({ create: false });
  const stored = await findOrder(ledger, reference);
  const house = await loadHouse(context.workspace);
  const contextOf = await createContexts(ledger, await reviewSettings(context, ledger), house, {
    now: context.now(),
  });
  const review = reviewOrder(stored.order, await contextOf(stored));
  const { shop, id } = stored.order;
  context.result(
    {
      shop,
      order: id,
      state: review.state,
      findings: review.findings.map(findingJson),
      rules: review.outcomes,
    },
    () => outcomesText({ shop, order: id }, review),
  );
  return 0;
};
