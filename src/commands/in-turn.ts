import type { Selection } from '../core/batching/select.ts';
import { toMillis } from '../core/orders/instant.ts';
import { priorityOf } from '../core/orders/priority.ts';
import { dispatchLimit } from '../core/review/dispatch-limit.ts';
import { tagged } from '../core/rules-file/own-effects.ts';
import type { Reading } from '../io/ledger/ledger.ts';
import { type ChosenWays, candidatesOf, isWanted } from './candidates.ts';
import type { Context } from './context.ts';
import type { BatchPlace } from './make-batch.ts';

/** An instant that is not told comes after all that are. */
const LATER_THAN_ALL = Number.MAX_SAFE_INTEGER;

/**
 * Keys of the candidates asked for, in the order in which they get into batches: by priority, then by dispatch limit (none
 * comes last), then by age; equal ones as the ledger lists them. In this order stock is
 * shared out too (core/warehouse/allocate).
 * @param keys of the orders to choose among, in the order placed
 */
export async function inTurn(
  context: Context,
  reading: Reading,
  keys: readonly number[],
  { selection, ways }: { readonly selection: Selection; readonly ways: ChosenWays },
  { location, bundles }: BatchPlace,
): Promise<readonly number[]> {
  const waiting: { key: number; priority: number; due: number; placed: number }[] = [];
  for await (const candidate of candidatesOf(reading, keys, ways, location)) {
    if (!isWanted(candidate, selection, context.now(), bundles)) continue;
    const { key, order, findings } = candidate;
    waiting.push({
      key,
      priority: priorityOf(tagged(order, findings).tags),
      due: millisOf(dispatchLimit(order, ways.settingsOf(order.shop))?.at),
      placed: millisOf(order.placedAt),
    });
  }
  waiting.sort((a, b) => b.priority - a.priority || a.due - b.due || a.placed - b.placed);
  return waiting.map(({ key }) => key);
}

function millisOf(instant: string | undefined): number {
  return instant === undefined ? LATER_THAN_ALL : toMillis(instant);
}

/** A list in pieces of at most `size`. */
export function slices<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) =>
    list.slice(at * size, (at + 1) * size),
  );
}
