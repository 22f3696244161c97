import { aisleKey } from '../core/warehouse/bin-pattern.ts';
import type { LayoutPlan } from '../core/warehouse/layout-plan.ts';
import { alongOf, baysOf, buildStore, positions } from '../core/warehouse/store.ts';
import { book } from './language.ts';
import { displayWidth, padWidth } from './text-width.ts';
import { visible } from './visible.ts';
import { WAREHOUSE_EN } from './words/warehouse-en.ts';

/** Rows of bays drawn at most; of more bays each row shows several. */
const MOST_ROWS = 24;
const MARGIN = 9;

/**
 * The warehouse from above, the front at the bottom: `#` bays with goods, `:` empty ones, `+` where an aisle meets a
 * cross aisle, `^` and `v` beside an aisle, `>` and `<` on a cross aisle that is walked in that direction only, `|` beside an
 * aisle in which a cart cannot turn, `X` where it is closed, `//` where the cross aisle is blocked, S start, E end.
 * @param places [aisle, distance from the front] of every bin
 */
export function layoutMap(
  plan: LayoutPlan,
  places: Iterable<readonly [number, number]>,
  columns: number,
): string {
  const names = plan.aisles.map(visible);
  const cell = Math.max(4, ...names.map((name) => displayWidth(name) + 2));
  const perStrip = Math.max(1, Math.floor((columns - MARGIN) / cell));
  const filled = new Set([...places].map(([aisle, along]) => `${aisle} ${along}`));
  const strips: string[] = [];
  for (let from = 0; from < names.length; from += perStrip) {
    const shown = names.slice(from, from + perStrip).map((_, i) => from + i);
    strips.push(strip(plan, shown, cell, filled));
  }
  return strips.join('\n');
}

function strip(
  plan: LayoutPlan,
  shown: readonly number[],
  cell: number,
  filled: ReadonlySet<string>,
): string {
  const { layout, start, end } = buildStore(plan);
  const heading = shown.map((aisle) => padWidth(visible(plan.aisles[aisle] ?? ''), cell)).join('');
  const lines = [`${' '.repeat(MARGIN)}${heading}`.trimEnd()];
  const count = positions(plan);
  const step = Math.ceil(count / MOST_ROWS);
  const crossing = (cross: number, label: string) => {
    const marks = shown.map((aisle) => {
      const isAt = ([a, c]: readonly [number, number]) => a === aisle && c === cross;
      const closed = (layout.deadEnds ?? []).some(
        ([a, block, side]) => a === aisle && cross === (side === 'front' ? block : block + 1),
      );
      const blocked = (layout.blockedSteps ?? []).some(([a, c]) => a === aisle && c === cross);
      const mark = isAt(start) ? 'S' : isAt(end) ? 'E' : closed ? 'X' : '+';
      const last = aisle === plan.aisles.length - 1;
      const only = (layout.oneWaySteps ?? []).find(([a, c]) => a === aisle && c === cross)?.[2];
      const way = only === undefined ? '-' : only === 'right' ? '>' : '<';
      return mark + (last ? '' : blocked ? '//'.padEnd(cell - 1, ' ') : way.padEnd(cell - 1, '-'));
    });
    return `${padWidth(label, MARGIN)}${marks.join('')}`.trimEnd();
  };
  const words = book('warehouse', WAREHOUSE_EN);
  const { crossAisles } = layout;
  let next = crossAisles.length - 1;
  lines.push(crossing(next--, words.back));
  for (let top = count; top >= 1; top -= step) {
    const low = Math.max(1, top - step + 1);
    while (next > 0 && (crossAisles[next] ?? 0) > alongOf(plan, top))
      lines.push(crossing(next, words.cross(next--)));
    const row = shown.map((aisle) => {
      const own = baysOf(plan, aisleKey(plan.aisles[aisle] ?? '')) - plan.firstBay + 1;
      const bays = plan.numbering === 'paired' ? Math.ceil(own / 2) : own;
      const here = [];
      for (let position = low; position <= top; position++) here.push(position);
      const has = here.some((position) => filled.has(`${aisle} ${alongOf(plan, position)}`));
      const only = (layout.oneWay ?? []).find(([a]) => a === aisle)?.[2];
      const towards = only === undefined ? '' : only === 'back' ? '^' : 'v';
      const narrow = (layout.noTurn ?? []).some(([a]) => a === aisle) ? '|' : '';
      return padWidth((has ? '#' : low <= bays ? ':' : ' ') + narrow + towards, cell);
    });
    lines.push(`${padWidth(low === top ? String(top) : `${low}-${top}`, MARGIN)}${row.join('')}`.trimEnd());
  }
  while (next > 0) lines.push(crossing(next, words.cross(next--)));
  lines.push(crossing(0, words.front));
  return `${lines.join('\n')}\n`;
}
