import type { Problem } from '../core/problem.ts';
import { type Area, divideBins } from '../core/warehouse/areas.ts';
import type { LayoutPlan } from '../core/warehouse/layout-plan.ts';
import { parseLayout } from '../core/warehouse/parse-layout.ts';
import { addPlaces } from '../core/warehouse/parse-places.ts';
import type { Reading } from '../io/ledger/ledger.ts';
import { readLayoutFiles } from '../io/warehouse/layout-file.ts';
import type { Context } from './context.ts';
import { wrongFile } from './seller-files.ts';

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
    if (isProblems(plan)) throw wrongFile(plan, 'layout/syntax');
    return [{ name: plan.name ?? name, plan }];
  });
  const divided = divideBins(plans, shelves, (plan, area) => {
    const table = files[area]?.table;
    const own = table ? addPlaces(plan, table.bytes, table.file) : plan;
    if (isProblems(own)) throw wrongFile(own, 'layout/syntax');
    return own;
  });
  return { ...divided, fromFile: plans.length > 0 };
}

function isProblems(parsed: LayoutPlan | readonly Problem[]): parsed is readonly Problem[] {
  return Array.isArray(parsed);
}

/** The part of the warehouse that is at one location; '' = all of it. */
export function atLocation(warehouse: Warehouse, location: string): Warehouse {
  if (location === '') return warehouse;
  return { ...warehouse, areas: warehouse.areas.filter((area) => area.location === location) };
}
