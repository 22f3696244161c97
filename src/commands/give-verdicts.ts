import type { OrderState } from '../core/orders/state.ts';
import { type Problem, Stop } from '../core/problem.ts';
import type { Changing } from '../io/ledger/ledger.ts';
import type { StoredOrder, Verdict } from '../io/ledger/stored.ts';
import { verdictText } from '../ui/verdicts.ts';
import type { CommandBody, Context } from './context.ts';
import { findOrders } from './find-order.ts';
import { readText } from './option-values.ts';

/** What became of one order of the command line. */
export interface Decided {
  readonly shop: string;
  readonly order: string;
  readonly state: OrderState;
  readonly changed: boolean;
}

/** `orders approve` and `orders hold`: the good ones are done, the others refused by name (exit 3). */
export function verdictCommand(verdict: Verdict['verdict']): CommandBody {
  return async (context, references, options) => {
    const because = readText(options, 'because') ?? '';
    const ledger = await context.openLedger({ create: false });
    const orders = await findOrders(ledger, references);
    const entry = {
      command: verdict === 'approved' ? 'approve' : 'hold',
      who: context.who,
      at: context.now(),
      dryRun: context.flags.dryRun,
      what: {},
    };
    const { result } = await ledger.change(entry, async (tx) => {
      const done: Decided[] = [];
      const refused: Problem[] = [];
      // Read again under the writers' lock: another process may have moved them meanwhile.
      for (const stored of await tx.orders(orders.map(({ key }) => key))) {
        const why = refusal(stored, verdict);
        if (why) refused.push(why);
        else done.push(await giveVerdict(tx, context, stored, verdict, because));
      }
      tx.say({ orders: done.filter(({ changed }) => changed).length });
      return { done, refused };
    });
    const [first] = result.refused;
    if (first && result.done.length === 0) throw new Stop(first.code, first.facts, 1, result.refused);
    context.result({ orders: result.done, refused: result.refused }, () =>
      verdictText(verdict, result, context.flags.dryRun),
    );
    return first ? 3 : 0;
  };
}

/** One person's word on one order, recorded with who and why. The same word again changes nothing. */
export async function giveVerdict(
  tx: Changing,
  context: Context,
  { key, order, state, verdict: before }: StoredOrder,
  verdict: Verdict['verdict'],
  because: string,
): Promise<Decided> {
  const { shop, id } = order;
  // A hold by a rule is not yet a person's hold; an approval by the rules needs no second one.
  const same = verdict === 'held' ? before?.verdict === 'held' : state === 'approved';
  const changed = !same || (because !== '' && because !== before?.because);
  // What must not ship stays blocked; the hold counts once a newer export unblocks it.
  const after = state === 'blocked' ? state : verdict;
  if (changed) await tx.giveVerdict(key, { verdict, who: context.who, because, at: context.now() }, after);
  return { shop, order: id, state: after, changed };
}

/** Why a person's word cannot be given here, if so. */
export function refusal(
  { order, state, findings, batch }: StoredOrder,
  verdict: Verdict['verdict'],
): Problem | undefined {
  const facts = { shop: order.shop, order: order.id, state };
  const problem = (code: string, more: Readonly<Record<string, string>> = {}): Problem => ({
    code,
    severity: 'error',
    facts: { ...facts, ...more },
  });
  if (state === 'blocked') {
    if (verdict === 'held') return undefined;
    const rules = findings.filter(({ severity }) => severity === 'block').map(({ rule }) => rule);
    return problem('order/blocked', { rules: rules.join(', ') });
  }
  if (state === 'batched' || state === 'printed' || state === 'packed') {
    // Approving what is approved and further on is no mistake, only nothing to do.
    return problem(verdict === 'held' ? 'order/in-batch' : 'order/beyond-review', { batch: batch ?? '' });
  }
  if (state === 'shipped' || state === 'closed')
    return problem('order/beyond-review', { batch: batch ?? '' });
  return undefined;
}
