import type { Problem } from '../core/problem.ts';
import type { LayoutPlan } from '../core/warehouse/layout-plan.ts';
import { problemLine } from './explain/problems.ts';
import { book } from './language.ts';
import { layoutMap } from './layout-map.ts';
import { visible } from './visible.ts';
import { COMMON_EN } from './words/common-en.ts';
import { WAREHOUSE_EN } from './words/warehouse-en.ts';

/** What is known of one floor or building, for showing it. */
export interface AreaView {
  /** '' where there is only one. */
  readonly name: string;
  readonly plan: LayoutPlan;
  readonly location: string;
  readonly bins: number;
  readonly places: ReadonlyMap<string, readonly [number, number]>;
  readonly problems: readonly Problem[];
}

/** What is known of the warehouse, for showing it. */
export interface LayoutView {
  readonly areas: readonly AreaView[];
  readonly fromFile: boolean;
  readonly others: readonly string[];
}

/** The map, what it stands on, and how many bins fit. */
export function layoutShowText(view: LayoutView, columns: number): string {
  const words = book('warehouse', WAREHOUSE_EN);
  const count = view.areas.reduce((sum, { problems }) => sum + problems.length, 0);
  const next =
    count > 0 ? `${words.notFit(count)}${book('common', COMMON_EN).next('orders layout check')}\n` : '';
  const maps = view.areas.map((area) => `${mapText(area, columns)}\n${linesText(basisLines(area, view))}`);
  return `${maps.join('\n')}${linesText(elsewhereLines(view))}${next}`;
}

/** Every bin that does not fit, below the map. */
export function layoutCheckText(view: LayoutView, columns: number): string {
  const maps = view.areas.map(
    (area) =>
      `${mapText(area, columns)}\n${linesText([...basisLines(area, view), ...verdictLines(area.problems)])}`,
  );
  return `${maps.join('\n')}${linesText(elsewhereLines(view))}`;
}

function mapText({ name, plan, places }: AreaView, columns: number): string {
  const title = name === '' ? '' : `${visible(name)}\n`;
  return `${title}${layoutMap(plan, places.values(), columns)}`;
}

/** What a layout is, and what was assumed of it. */
export function basisLines({ plan, location, bins, places }: AreaView, view: LayoutView): string[] {
  const words = book('warehouse', WAREHOUSE_EN);
  const { aisles, firstBay, crossAisles } = plan;
  const at = visible(location);
  const lines = [words.basis(aisles.length, firstBay, plan.bays, crossAisles.length, places.size, bins, at)];
  return view.fromFile ? lines : [...lines, assumedLine(plan)];
}

/** Every bin that does not fit with the rule it breaks, or that all do. */
export function verdictLines(problems: readonly Problem[]): string[] {
  const words = book('warehouse', WAREHOUSE_EN);
  if (problems.length === 0) return [words.everyFits];
  return [words.problems(problems.length), ...problems.map((problem) => `  ${problemLine(problem)}`)];
}

function elsewhereLines({ others }: LayoutView): string[] {
  if (others.length === 0) return [];
  const words = book('warehouse', WAREHOUSE_EN);
  return [
    words.elsewhere(
      others.map((name) => visible(name) || words.noLocation).join(book('common', COMMON_EN).comma),
    ),
  ];
}

function linesText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** What was assumed where there is no layout file. */
export function assumedText(plan: LayoutPlan): string {
  return `${assumedLine(plan)}\n`;
}

function assumedLine(plan: LayoutPlan): string {
  const unit = visible(plan.unit);
  return book('warehouse', WAREHOUSE_EN).assumed(
    plan.pattern,
    `${plan.spacing[0] ?? 3} ${unit}`,
    `${plan.bayLength} ${unit}`,
    visible(plan.aisles[0] ?? ''),
  );
}
