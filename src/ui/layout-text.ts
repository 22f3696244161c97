import type { Problem } from '../core/problem.ts';
import type { LayoutPlan } from '../core/warehouse/layout-plan.ts';
import { problemLine } from './explain/problems.ts';
import { book } from './language.ts';
import { layoutMap } from './layout-map.ts';
import { visible } from './visible.ts';
import { COMMON_EN } from './words/common-en.ts';
import { WAREHOUSE_EN } from './words/warehouse-en.ts';

/** What is known of the warehouse, for showing it. */
export interface LayoutView {
  readonly plan: LayoutPlan;
  readonly fromFile: boolean;
  readonly location: string;
  readonly others: readonly string[];
  readonly bins: number;
  readonly places: ReadonlyMap<string, readonly [number, number]>;
  readonly problems: readonly Problem[];
}

/** The map, what it stands on, and how many bins fit. */
export function layoutShowText(view: LayoutView, columns: number): string {
  const words = book('warehouse', WAREHOUSE_EN);
  const next =
    view.problems.length > 0
      ? `${words.notFit(view.problems.length)}${book('common', COMMON_EN).next('orders layout check')}\n`
      : '';
  return `${layoutMap(view.plan, view.places.values(), columns)}\n${basisText(view)}${next}`;
}

/** Every bin that does not fit, below the map. */
export function layoutCheckText(view: LayoutView, columns: number): string {
  const map = layoutMap(view.plan, view.places.values(), columns);
  const lines = view.problems.map((problem) => `  ${problemLine(problem)}\n`).join('');
  const words = book('warehouse', WAREHOUSE_EN);
  const count = view.problems.length;
  const verdict = count === 0 ? `${words.everyFits}\n` : `${words.problems(count)}\n${lines}`;
  return `${map}\n${basisText(view)}${verdict}`;
}

/** What the layout is, and what was assumed of it. */
export function basisText(view: LayoutView): string {
  const { plan, fromFile, location, others, bins, places } = view;
  const words = book('warehouse', WAREHOUSE_EN);
  const counts = words.basis(
    plan.aisles.length,
    plan.firstBay,
    plan.bays,
    plan.crossAisles.length,
    places.size,
    bins,
    visible(location),
  );
  const elsewhere =
    others.length === 0
      ? ''
      : `${words.elsewhere(others.map((name) => visible(name) || words.noLocation).join(book('common', COMMON_EN).comma))}\n`;
  return `${counts}\n${elsewhere}${fromFile ? '' : assumedText(plan)}`;
}

/** What was assumed where there is no layout file. */
export function assumedText(plan: LayoutPlan): string {
  const spacing = `${plan.spacing[0] ?? 3} ${plan.unit}`;
  const bay = `${plan.bayLength} ${plan.unit}`;
  return `${book('warehouse', WAREHOUSE_EN).assumed(plan.pattern, spacing, bay, visible(plan.aisles[0] ?? ''))}\n`;
}
