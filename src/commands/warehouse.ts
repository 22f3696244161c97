import { type Problem, Stop } from '../core/problem.ts';
import { type Area, divideBins } from '../core/warehouse/areas.ts';
import type { LayoutPlan } from '../core/warehouse/layout-plan.ts';
import { parseLayout } from '../core/warehouse/parse-layout.ts';
import { addPlaces } from '../core/warehouse/parse-places.ts';
import type { Reading } from '../io/ledger/ledger.ts';
import { readLayoutFiles } from '../io/warehouse/layout-file.ts';
import type { Context } from './context.ts';

/** The warehouse as far as it is known. */
export interface Warehouse {
  /** Floors or buildings, each with a walk of its own; none: neither a layout file nor bins with a common shape. */
  readonly areas: readonly Area[];
  /** True: from layout files; false: derived from the bins. */
  readonly fromFile: boolean;
  /** Locations with bins that no area is of. */
  readonly others: readonly string[];
}

/** Reads layouts and bins. Throws Stop (exit 2, with every problem) when a layout file is wrong. */
export async function loadWarehouse(context: Context, ledger: Reading): Promise<Warehouse> {
  const { shelves } = await ledger.stock();
  const files = readLayoutFiles(context.workspace);
  const plans = files.flatMap(({ name, file, text }) => {
    if (text === undefined) return [];
    const plan = parseLayout(text, file);
    if (isProblems(plan)) throw wrongLayout(plan);
    return [{ name: plan.name ?? name, plan }];
  });
  const divided = divideBins(plans, shelves, (plan, area) => {
    const table = files[area]?.table;
    const own = table ? addPlaces(plan, table.bytes, table.file) : plan;
    if (isProblems(own)) throw wrongLayout(own);
    return own;
  });
  return { ...divided, fromFile: plans.length > 0 };
}

function isProblems(parsed: LayoutPlan | readonly Problem[]): parsed is readonly Problem[] {
  return Array.isArray(parsed);
}

function wrongLayout(problems: readonly Problem[]): Stop {
  const [first] = problems;
  const place = {
    ...(first?.file !== undefined && { file: first.file }),
    ...(first?.line !== undefined && { line: String(first.line) }),
  };
  return new Stop(
    first?.code ?? 'layout/syntax',
    { ...first?.facts, value: first?.value ?? '', ...place },
    2,
    problems,
  );
}
