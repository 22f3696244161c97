import type { Problem } from '../core/problem.ts';
import { decide, type Review, reviewOrder } from '../core/review/review-order.ts';
import { ownCode } from '../core/rules-file/own-code.ts';
import { checkText } from '../ui/rules-check-text.ts';
import type { CommandBody, Context } from './context.ts';
import { reviewSettings } from './review-settings.ts';
import { loadHouse, readHouse, stopFor } from './rules-house.ts';
import { createContexts } from './surroundings.ts';

/** Orders that a rules file is tried on: the last ones placed. */
const LAST = 500;
/** With fewer nothing is said of how many a rule holds. */
const FEWEST = 20;

/** `orders rules check`: faults stop (exit 2); then what the rules would do to the last orders. */
export const run: CommandBody = async (context) => {
  const { rules, problems, path, text } = await readHouse(context.workspace);
  stopFor(problems);
  const { orders, warnings } = await tryOut(context, path);
  const counts = {
    file: path,
    exists: text !== '',
    switches: Object.keys(rules.switches).length,
    thresholds: rules.thresholds.length,
    rules: rules.rules.length,
    orders,
  };
  context.result({ ...counts, problems: warnings }, () => checkText(counts, warnings));
  return 0;
};

async function tryOut(
  context: Context,
  path: string,
): Promise<{ orders: number; warnings: readonly Problem[] }> {
  const ledger = await context.openLedger({ create: false });
  const house = await loadHouse(context.workspace);
  const contextOf = await createContexts(ledger, await reviewSettings(context, ledger), house, {
    now: context.now(),
  });
  const holding = new Map<string, number>();
  const fired = new Set<string>();
  const conflicts: { order: string; value: string }[] = [];
  const keys = (await ledger.orderKeys()).slice(-LAST);
  for (const stored of await ledger.orders(keys)) {
    const review = reviewOrder(stored.order, await contextOf(stored));
    for (const rule of new Set(review.findings.map((finding) => finding.rule))) {
      fired.add(rule);
      if (holdsBy(review, rule)) holding.set(rule, (holding.get(rule) ?? 0) + 1);
    }
    const conflict = review.findings.find(({ rule }) => rule === 'RULES_CONFLICT');
    if (conflict) conflicts.push({ order: stored.order.id, value: conflict.value });
  }
  const warn = (
    code: string,
    value: string,
    facts: Readonly<Record<string, string>>,
    line?: number,
  ): Problem => ({
    code,
    severity: 'warning',
    file: path,
    ...(line !== undefined && { line }),
    value,
    facts,
  });
  const orders = keys.length;
  const lines = new Map(house.file.rules.map((own) => [ownCode(own.name), own]));
  const all = [...holding].filter(([, count]) => orders >= FEWEST && count === orders).sort();
  const never = house.file.rules.filter((own) => orders >= FEWEST && !fired.has(ownCode(own.name)));
  const facts = { orders: String(orders) };
  const [first] = conflicts;
  return {
    orders,
    warnings: [
      ...all.map(([rule]) =>
        warn('rules/holds-all', lines.get(rule)?.name ?? rule, facts, lines.get(rule)?.place.line),
      ),
      ...(first
        ? [warn('rules/conflict', first.value, { orders: String(conflicts.length), order: first.order })]
        : []),
      ...never.map((own) => warn('rules/never', own.name, facts, own.place.line)),
    ],
  };
}

function holdsBy(review: Review, rule: string): boolean {
  return decide(review.findings.filter((finding) => finding.rule === rule)) === 'held';
}
