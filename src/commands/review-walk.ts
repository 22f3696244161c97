import type { Ledger } from '../io/ledger/ledger.ts';
import { createKeyReader } from '../io/prompt/keys.ts';
import { cardText } from '../ui/review-card.ts';
import { reasonsText } from '../ui/review-summary.ts';
import { loadStyle } from '../ui/style.ts';
import { walkEndText, walkStartText } from '../ui/walk-text.ts';
import type { ReviewSummary } from './apply-rules.ts';
import type { Context } from './context.ts';
import { reviewSettings } from './review-settings.ts';
import { loadHouse } from './rules-house.ts';
import { createContexts } from './surroundings.ts';
import { CHUNK, reasonOf, say, type Walk } from './walk.ts';
import { answer } from './walk-answers.ts';

/** Walks through the held orders until all are seen or the person quits. Ctrl-C throws Stop (exit 130). */
export async function walk(
  context: Context,
  ledger: Ledger,
  review: ReviewSummary,
  options: { readonly heldByHand: boolean },
): Promise<void> {
  const { terminal } = context;
  const reasons = await waitingOrders(ledger, review, options.heldByHand);
  say({ context }, walkStartText(review, review.held - reasons.size) + reasonsText(review, terminal.columns));
  const keys = createKeyReader(terminal);
  const walk: Walk = {
    context,
    ledger,
    keys,
    style: await loadStyle(terminal.colour && terminal.errIsTerminal),
    contextOf: await createContexts(
      ledger,
      await reviewSettings(context, ledger),
      await loadHouse(context.workspace),
      {
        now: context.now(),
      },
    ),
    reasons,
    queue: byReason(reasons),
    done: [],
    counts: { approved: 0, held: 0, edited: 0 },
    skipped: [],
  };
  try {
    while (walk.queue.length > 0) if (!(await step(walk))) break;
  } finally {
    keys.release();
  }
  say(walk, walkEndText(walk.counts, walk.queue.length + walk.skipped.length));
}

/** Held orders that wait for this person, in the order placed, each with its reason. */
async function waitingOrders(
  ledger: Ledger,
  review: ReviewSummary,
  byHand: boolean,
): Promise<Map<number, string>> {
  const keys = review.orders.filter(({ state }) => state === 'held').map(({ key }) => key);
  const reasons = new Map<number, string>();
  for (let from = 0; from < keys.length; from += CHUNK)
    for (const { key, findings, verdict } of await ledger.orders(keys.slice(from, from + CHUNK)))
      if (byHand || verdict?.verdict !== 'held') reasons.set(key, reasonOf(findings));
  return reasons;
}

/** Orders held for the same reasons follow each other, in the order placed of the first of each. */
function byReason(reasons: ReadonlyMap<number, string>): number[] {
  const groups = new Map<string, number[]>();
  for (const [key, reason] of reasons) {
    const group = groups.get(reason);
    if (group) group.push(key);
    else groups.set(reason, [key]);
  }
  return [...groups.values()].flat();
}

/** Shows the first of the queue and does what the person says; false = quit. */
async function step(walk: Walk): Promise<boolean> {
  const { context, ledger, keys } = walk;
  const [key] = walk.queue;
  const [stored] = key === undefined ? [] : await ledger.orders([key]);
  // Decided meanwhile by somebody else, or changed by a newer export.
  if (stored?.state !== 'held') {
    walk.queue.shift();
    return true;
  }
  const reason = walk.reasons.get(stored.key);
  const alike = walk.queue.filter((one) => walk.reasons.get(one) === reason);
  const left = walk.queue.length;
  const total = walk.counts.approved + walk.counts.held + walk.skipped.length + left;
  const notes = (await ledger.notes(stored.key)).map(({ text }) => text);
  const card = {
    ...stored,
    at: total - left + 1,
    of: total,
    alike: alike.length,
    notes,
    canUndo: walk.done.length > 0,
    canGoBack: walk.skipped.length > 0,
  };
  context.terminal.err(cardText(card, context.terminal.columns, walk.style));
  for (;;) {
    const pressed = await keys.next();
    if (pressed === 'q' || pressed === 'end') return false;
    if (await answer(walk, stored, alike, pressed)) return true;
  }
}
