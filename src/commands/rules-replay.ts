import { daySpan } from '../core/orders/day-span.ts';
import { toMillis, toUtc } from '../core/orders/instant.ts';
import { Stop } from '../core/problem.ts';
import { type Differing, differing } from '../core/review/replay.ts';
import { judgeOrder } from '../core/review/review-order.ts';
import { openPast, type Past } from '../io/ledger/past.ts';
import { replayText } from '../ui/replay-text.ts';
import type { Context, ExitCode } from './context.ts';
import { reviewSettings } from './review-settings.ts';
import { loadHouse, readKeptRules } from './rules-house.ts';
import { createContexts } from './surroundings.ts';

/** Orders loaded at a time. */
const CHUNK = 500;

/**
 * `orders review --replay DATE`: what a day's imports would come to with the rules of today or of that day, by the
 * clock of that day (its last review, else its end), beside what was found then. Writes nothing.
 */
export async function replay(context: Context, date: string, rules: 'today' | 'then'): Promise<ExitCode> {
  const ledger = await context.openLedger({ create: false });
  const today = {
    settings: await reviewSettings(context, ledger),
    house: await loadHouse(context.workspace),
  };
  const zone = today.settings.defaults.timeZone || 'UTC';
  const span = dayOf(date, zone);
  const differ: Differing[] = [];
  let now = toUtc(toMillis(span.to) - 1000);
  let reviewed = 0;
  // Without any order there is no ledger to look back into.
  if ((await ledger.someIds(1)).length > 0) {
    const past = openPast(context.workspace, span);
    try {
      now = past.reviewedAt ?? now;
      const { settings, house } = rules === 'today' ? today : await rulesOf(past, date);
      const contextOf = await createContexts(
        past,
        settings,
        { ...house, shelves: today.house.shelves },
        { now },
      );
      for (let from = 0; from < past.imported.length; from += CHUNK)
        for (const stored of await past.orders(past.imported.slice(from, from + CHUNK))) {
          reviewed++;
          const after = judgeOrder(stored.order, await contextOf(stored));
          const found = differing(stored, after);
          if (found) differ.push(found);
        }
    } finally {
      past.close();
    }
  }
  const result = { date, zone, now, rules, reviewed, same: reviewed - differ.length, differ };
  context.result(result, () =>
    replayText(result, context.terminal.outIsTerminal ? context.terminal.columns : 100),
  );
  return 0;
}

/** The rules of the day's last review. Throws Stop `replay/rules-not-kept` (exit 1) where the ledger has none. */
async function rulesOf(past: Past, date: string) {
  if (past.rules === undefined) throw new Stop('replay/rules-not-kept', { date }, 1);
  return readKeptRules(past.rules);
}

function dayOf(date: string, zone: string): { readonly from: string; readonly to: string } {
  const span = daySpan(date, zone);
  if (span === undefined)
    throw new Stop('usage/bad-value', { flag: '--replay', value: date, expected: '2026-11-24' }, 2);
  return span;
}
