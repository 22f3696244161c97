import type { PickWalk } from '../core/batching/pick-walk.ts';
import { routeText } from './batch-summary.ts';
import { visible } from './visible.ts';
import { grouped, plural } from './words.ts';

/** The walk step by step. */
export function walkText(walk: PickWalk): string {
  const head = routeText(walk);
  const steps = walk.picks.flatMap((pick, at) => {
    const enter = pick.from === undefined ? [] : [`  Aisle ${visible(pick.aisle)}, in from the ${pick.from}`];
    const stock = pick.inStock === undefined ? '' : `  (the stock file says ${pick.inStock})`;
    return [
      ...enter,
      `  ${String(at + 1).padStart(4)}. ${visible(pick.bin)}  ${pick.quantity} × ${visible(pick.sku)}${stock}`,
    ];
  });
  const nowhere = walk.unplaced.map(
    ({ sku, quantity, bin }) =>
      `     –  ${bin === undefined ? 'no bin known' : `${visible(bin)} is not in the layout`}  ${quantity} × ${visible(sku)}`,
  );
  const title = head === '' ? '' : `${head.charAt(0).toUpperCase()}${head.slice(1)}\n`;
  const last = nowhere.length === 0 ? [] : ['  Not located:', ...nowhere];
  return `${title}${[...steps, ...last].join('\n')}\n`;
}

export function walkJson({ picks, unplaced }: PickWalk): unknown {
  return { picks, notLocated: unplaced };
}

export function oversizeText(ids: readonly string[]): string {
  const many = ids.length > 1;
  return `${ids.map(visible).join(', ')} ${many ? 'are each' : 'is'} more than the cart holds and ${many ? 'go' : 'goes'} alone.\n`;
}

/** What planning saves, against first-come carts walked in the order of bin codes. */
export function savingText(
  planned: { readonly length: number; readonly trips: number; readonly unit: string },
  usual: { readonly length: number; readonly trips: number },
): string {
  const length = (value: number) => `${grouped(Math.round(value))} ${visible(planned.unit)}`;
  const saved = Math.floor((1 - planned.length / usual.length) * 100);
  const less = saved > 0 ? `: ${saved} % less walking` : '';
  return `${plural(planned.trips, 'trip')}, ${length(planned.length)} in all. First-come carts in the order of bin codes: ${plural(usual.trips, 'trip')}, ${length(usual.length)}${less}.\n`;
}
