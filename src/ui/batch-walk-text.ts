import type { LoadSources } from '../core/batching/cart-loads.ts';
import type { PickWalk } from '../core/batching/pick-walk.ts';
import { mostTooLong } from '../core/documents/pick-list-words.ts';
import { routeText } from './batch-summary.ts';
import { book } from './language.ts';
import { visible } from './visible.ts';
import { BATCHES_EN } from './words/batches-en.ts';
import { COMMON_EN } from './words/common-en.ts';
import { grouped } from './words.ts';

/** The walk step by step. */
export function walkText(walk: PickWalk): string {
  const words = book('batches', BATCHES_EN);
  const head = routeText(walk);
  const steps = walk.picks.flatMap((pick, at) => {
    const { from, through } = pick;
    const enter = from === undefined ? [] : [`  ${words.aisle(visible(pick.aisle), from, through)}`];
    const stock = pick.inStock === undefined ? '' : words.stockSays(pick.inStock);
    return [
      ...enter,
      `  ${String(at + 1).padStart(4)}. ${visible(pick.bin)}  ${pick.quantity} × ${visible(pick.sku)}${stock}`,
    ];
  });
  const nowhere = walk.unplaced.map(
    ({ sku, quantity, bin }) =>
      `     –  ${bin === undefined ? words.noBin : words.notInLayout(visible(bin))}  ${quantity} × ${visible(sku)}`,
  );
  const title = head === '' ? '' : `${head.charAt(0).toUpperCase()}${head.slice(1)}\n`;
  const last = nowhere.length === 0 ? [] : [`  ${words.notLocated}`, ...nowhere];
  return `${title}${[...steps, ...last].join('\n')}\n`;
}

export function walkJson({ picks, unplaced }: PickWalk): unknown {
  return { picks, notLocated: unplaced };
}

export function oversizeText(ids: readonly string[]): string {
  const orders = ids.map(visible).join(book('common', COMMON_EN).comma);
  return `${book('batches', BATCHES_EN).oversize(orders, ids.length > 1)}\n`;
}

/** By what the goods were weighed or measured: how many units by the stock files, by the export, by nothing. */
export function measuredText(of: 'grams' | 'volume', sources: LoadSources): string {
  const words = book('batches', BATCHES_EN);
  const known = [
    ...(sources.stock > 0 ? [words.byStock(sources.stock)] : []),
    ...(sources.export > 0 ? [words.byExport(sources.export)] : []),
    ...(sources.unknown > 0 ? [words.notKnown(sources.unknown)] : []),
  ].join(book('common', COMMON_EN).comma);
  return `${of === 'grams' ? words.weighed(known) : words.measured(known)}\n`;
}

/** SKUs without a weight or volume, and what a piece of them counts as (grams, cm³). */
export function assumedMeasureText(of: 'grams' | 'volume', skus: readonly string[], each: number): string {
  const words = book('batches', BATCHES_EN);
  const shown = skus.slice(0, 5).map(visible).join(book('common', COMMON_EN).comma);
  const more = skus.length > 5 ? words.andMore(skus.length - 5) : '';
  const amount = (small: string, large: string) =>
    each < 1000 ? `${Math.round(each * 100) / 100} ${small}` : `${Math.round(each / 10) / 100} ${large}`;
  return of === 'grams'
    ? `${words.weightAssumed(shown + more, amount('g', 'kg'))}\n`
    : `${words.volumeAssumed(shown + more, amount('cm³', 'l'))}\n`;
}

/** A division of orders over carts, to be spoken of. */
export interface SpokenPlan {
  readonly length: number;
  readonly trips: number;
  readonly unit: string;
  readonly proof: string;
  readonly lowerBound?: number;
}

/** What planning saves, against first-come carts walked in the order of bin codes; and how good the plan is. */
export function savingText(
  planned: SpokenPlan,
  usual: { readonly length: number; readonly trips: number },
): string {
  const length = (value: number) => `${grouped(Math.round(value))} ${visible(planned.unit)}`;
  const saved = Math.floor((1 - planned.length / usual.length) * 100);
  const words = book('batches', BATCHES_EN);
  const most = mostTooLong(planned);
  const bound = most === undefined ? [] : [words.planBound(String(most))];
  const lines = [
    words.saved(planned.trips, length(planned.length), usual.trips, length(usual.length), saved),
    ...(planned.proof === 'shortest' ? [words.planProven] : bound),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** Why a put wall was chosen, or was not. */
export function wallText(slots: number, wall: SpokenPlan, cart: SpokenPlan): string {
  const words = book('batches', BATCHES_EN);
  const trips = (plan: SpokenPlan) =>
    words.trips(plan.trips, `${grouped(Math.round(plan.length))} ${visible(plan.unit)}`);
  const percent = Math.floor((1 - wall.length / cart.length) * 100);
  return wall.length < cart.length
    ? `${words.wallChosen(slots, percent, trips(wall), trips(cart))}\n`
    : `${words.wallNot(slots, trips(wall), trips(cart))}\n`;
}
