import type { Problem } from '../core/problem.ts';
import type { LayoutPlan } from '../core/warehouse/layout-plan.ts';
import { problemLine } from './explain/problems.ts';
import { layoutMap } from './layout-map.ts';
import { visible } from './visible.ts';
import { grouped, plural } from './words.ts';

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
  const next =
    view.problems.length > 0
      ? `${plural(view.problems.length, 'bin does', 'bins do')} not fit. Next: orders layout check\n`
      : '';
  return `${layoutMap(view.plan, view.places.values(), columns)}\n${basisText(view)}${next}`;
}

/** Every bin that does not fit, below the map. */
export function layoutCheckText(view: LayoutView, columns: number): string {
  const map = layoutMap(view.plan, view.places.values(), columns);
  const lines = view.problems.map((problem) => `  ${problemLine(problem)}\n`).join('');
  const count = view.problems.length;
  const verdict = count === 0 ? 'Every bin fits.\n' : `${plural(count, 'problem')}:\n${lines}`;
  return `${map}\n${basisText(view)}${verdict}`;
}

/** What the layout is, and what was assumed of it. */
export function basisText(view: LayoutView): string {
  const { plan, fromFile, location, others, bins, places } = view;
  const where = location === '' ? '' : ` at ${visible(location)}`;
  const counts = `${plural(plan.aisles.length, 'aisle')}, bays ${plan.firstBay} to ${plan.bays}, ${plural(plan.crossAisles.length, 'cross aisle')}; ${grouped(places.size)} of ${plural(bins, 'bin')}${where} located.\n`;
  const elsewhere =
    others.length === 0
      ? ''
      : `Not on this map: bins at ${others.map((name) => visible(name) || 'no location').join(', ')}.\n`;
  return `${counts}${elsewhere}${fromFile ? '' : assumedText(plan)}`;
}

/** What was assumed where there is no layout file. */
export function assumedText(plan: LayoutPlan): string {
  return `Assumed from the bins: ${plan.pattern}, ${plan.spacing[0] ?? 3} ${plan.unit} from aisle to aisle, ${plan.bayLength} ${plan.unit} a bay, ways across at front and back, start and end at the front of ${visible(plan.aisles[0] ?? '')}. To say otherwise: orders layout init\n`;
}
