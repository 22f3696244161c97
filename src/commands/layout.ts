import { Stop } from '../core/problem.ts';
import { deriveLayout } from '../core/warehouse/derive-layout.ts';
import { layoutText } from '../core/warehouse/layout-text.ts';
import { buildStore } from '../core/warehouse/store.ts';
import { isFile } from '../io/files/look.ts';
import { layoutFile, writeLayoutFile } from '../io/warehouse/layout-file.ts';
import { type LayoutView, layoutCheckText, layoutShowText } from '../ui/layout-text.ts';
import type { CommandBody, Context, ExitCode } from './context.ts';
import { loadWarehouse, type Warehouse } from './warehouse.ts';

/** `orders layout [show|check|init]` */
export const run: CommandBody = async (context, args) => {
  const [what = 'show'] = args;
  const ledger = await context.openLedger({ create: false });
  if (what === 'init') return init(context, (await ledger.stock()).shelves);
  if (what !== 'show' && what !== 'check')
    throw new Stop('usage/unknown-word', { word: what, nearest: 'show, check, init' }, 2);
  const warehouse = await loadWarehouse(context, ledger);
  const view = viewOf(warehouse);
  const { columns } = context.terminal;
  context.result(layoutJson(view, warehouse.fromFile ? layoutFile(context.workspace) : null), () =>
    what === 'check' ? layoutCheckText(view, columns) : layoutShowText(view, columns),
  );
  return what === 'check' && view.problems.length > 0 ? 3 : 0;
};

function init(context: Context, shelves: Warehouse['shelves']): ExitCode {
  const plan = deriveLayout([...new Set(shelves.map(({ bin }) => bin))]);
  if (!plan) throw new Stop('layout/no-bins');
  const file = layoutFile(context.workspace);
  const text = layoutText(plan);
  if (isFile(file) && !context.flags.yes && !context.flags.dryRun)
    throw new Stop('layout/exists', { file }, 1);
  if (!context.flags.dryRun) writeLayoutFile(context.workspace, text);
  context.result({ file, text }, () =>
    context.flags.dryRun ? text : `Wrote ${file}. Correct it, then: orders layout check\n`,
  );
  return 0;
}

function viewOf(warehouse: Warehouse): LayoutView {
  const { plan, fromFile, location, others, shelves, located } = warehouse;
  if (!plan) throw new Stop('layout/no-bins');
  const bins = new Set(shelves.map(({ bin }) => bin)).size;
  return { plan, fromFile, location, others, bins, places: located.places, problems: located.problems };
}

function layoutJson(view: LayoutView, file: string | null): unknown {
  const { unit, aisles, layout, start, end } = buildStore(view.plan);
  return {
    file,
    assumed: !view.fromFile,
    location: view.location,
    pattern: view.plan.pattern,
    unit,
    aisles: aisles.map((name, at) => ({ name, x: layout.aisles[at] })),
    crossAisles: layout.crossAisles,
    start,
    end,
    bins: { known: view.bins, located: view.places.size },
    problems: view.problems,
  };
}
