import { type Problem, Stop } from '../core/problem.ts';
import { naturalOrder } from '../core/text/natural-order.ts';
import { type ChosenLocation, chooseLocation } from '../core/warehouse/choose-location.ts';
import { deriveLayout } from '../core/warehouse/derive-layout.ts';
import type { LayoutPlan } from '../core/warehouse/layout-plan.ts';
import { type Located, locateBins } from '../core/warehouse/locate-bins.ts';
import { parseLayout } from '../core/warehouse/parse-layout.ts';
import { addPlaces } from '../core/warehouse/parse-places.ts';
import type { Reading } from '../io/ledger/ledger.ts';
import { layoutFile, readLayoutFile, readPlacesFile } from '../io/warehouse/layout-file.ts';
import type { Context } from './context.ts';

/** The warehouse as far as it is known. */
export interface Warehouse extends ChosenLocation {
  /** undefined: neither a layout file nor bins with a common shape. */
  readonly plan: LayoutPlan | undefined;
  /** True: from the layout file; false: derived from the bins. */
  readonly fromFile: boolean;
  /** Place of every bin of the location, and why some have none. */
  readonly located: Located;
}

/** Reads layout and bins. Throws Stop (exit 2, with every problem) when the layout file is wrong. */
export async function loadWarehouse(context: Context, ledger: Reading): Promise<Warehouse> {
  const { shelves } = await ledger.stock();
  const text = readLayoutFile(context.workspace);
  const parsed = text === undefined ? undefined : parseLayout(text, layoutFile(context.workspace));
  if (isProblems(parsed)) throw wrongLayout(parsed);
  const chosen = chooseLocation(shelves, parsed?.location);
  const bins = [...new Set(chosen.shelves.map((shelf) => shelf.bin))].sort(naturalOrder);
  const planned = parsed ?? deriveLayout(bins);
  const table = planned && readPlacesFile(context.workspace);
  const plan = planned && table ? addPlaces(planned, table.bytes, table.file) : planned;
  if (isProblems(plan)) throw wrongLayout(plan);
  const located = plan ? locateBins(plan, bins) : { places: new Map(), problems: [] };
  return { ...chosen, plan, fromFile: parsed !== undefined, located };
}

function isProblems(parsed: LayoutPlan | readonly Problem[] | undefined): parsed is readonly Problem[] {
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
