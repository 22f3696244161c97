import { GROUPINGS, type Grouping } from '../core/batching/group-key.ts';
import type { CartRule } from '../core/batching/plan/batch-input.ts';
import type { Effort } from '../core/batching/plan/plan-batches.ts';
import { parseAge, type Selection } from '../core/batching/select.ts';
import { parseAmount } from '../core/platforms/stock-measures.ts';
import { Stop } from '../core/problem.ts';

export interface BatchOptions {
  readonly max?: number | string;
  readonly totes?: number | string;
  readonly items?: number | string;
  readonly lines?: number | string;
  readonly weight?: string;
  readonly volume?: string;
  readonly wall?: number | string;
  readonly groupBy?: string | readonly string[];
  readonly effort?: string;
  readonly waves?: boolean;
  readonly merge?: string;
  readonly split?: string;
  readonly location?: string;
  readonly shop?: string;
  readonly country?: string;
  readonly sku?: string;
  readonly tag?: string;
  readonly channel?: string;
  readonly olderThan?: string;
}

/** What to batch, and how. */
export interface BatchChoice {
  /** Parcels in a batch at most. */
  readonly max: number;
  readonly shop: { readonly shop?: string };
  /** Which orders, one wave after the other. */
  readonly waves: readonly Selection[];
  /** Given: orders are divided over carts by the walk rather than by age. */
  readonly cart?: CartRule;
  /** Slots of a put wall for orders of several lines. */
  readonly wall?: number;
  /** What keeps orders apart. */
  readonly groupBy: readonly Grouping[];
  readonly effort: Effort;
}

/** Parcels one person can walk and pack in a morning; `--max` says otherwise. */
const DEFAULT_MAX = 200;

/** Reads the options of `orders batch`. Throws Stop (exit 2) for a value that is none. */
export function readChoice(options: BatchOptions): BatchChoice {
  const max = readNumber('--max', options.max) ?? DEFAULT_MAX;
  const totes = readNumber('--totes', options.totes);
  const items = readNumber('--items', options.items);
  const selection = readSelection(options);
  const lines = readNumber('--lines', options.lines);
  const maxWeight = readAmount('weight', options.weight);
  const maxVolume = readAmount('volume', options.volume);
  const wall = readNumber('--wall', options.wall);
  const groupBy = readGroupings(options.groupBy);
  const byWalk =
    [totes, items, lines, maxWeight, maxVolume, wall, options.effort].some((given) => given !== undefined) ||
    groupBy.length > 0;
  const cart = {
    totes: Math.min(max, totes ?? max),
    ...(items !== undefined && { items }),
    ...(lines !== undefined && { lines }),
    ...(maxWeight !== undefined && { maxWeight }),
    ...(maxVolume !== undefined && { maxVolume }),
  };
  return {
    max,
    shop: options.shop === undefined ? {} : { shop: options.shop },
    waves:
      options.waves || wall !== undefined
        ? [
            { ...selection, lines: 'one' },
            { ...selection, lines: 'several' },
          ]
        : [selection],
    effort: (options.effort as Effort | undefined) ?? 'normal',
    groupBy,
    ...(byWalk && { cart }),
    ...(wall !== undefined && { wall }),
  };
}

function readGroupings(value: BatchOptions['groupBy']): readonly Grouping[] {
  const words = [value ?? []].flat().flatMap((word) => word.split(','));
  for (const word of words)
    if (!(GROUPINGS as readonly string[]).includes(word))
      throw new Stop('usage/unknown-word', { word, nearest: GROUPINGS.join(', ') }, 2);
  return words as readonly Grouping[];
}

function readNumber(flag: string, value: number | string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 100_000)
    throw new Stop('usage/bad-number', { flag, value: String(value), expected: 'a whole number from 1' }, 2);
  return number;
}

/** `30kg` in grams, `120l` in cm³: a number without a unit is none. */
function readAmount(of: 'weight' | 'volume', value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const amount = parseAmount(value, of);
  if (amount === undefined || amount === 0) throw new Stop(`usage/bad-${of}`, { flag: `--${of}`, value }, 2);
  return amount;
}

function readSelection(options: BatchOptions): Selection {
  const { country, sku, tag, channel, olderThan } = options;
  const age = olderThan === undefined ? undefined : parseAge(olderThan);
  if (olderThan !== undefined && age === undefined)
    throw new Stop('usage/bad-age', { flag: '--older-than', value: olderThan }, 2);
  return {
    ...(country !== undefined && { country }),
    ...(sku !== undefined && { sku }),
    ...(tag !== undefined && { tag }),
    ...(channel !== undefined && { channel }),
    ...(age !== undefined && { olderThan: age }),
  };
}
