import { extname, isAbsolute, join } from 'node:path';
import { Stop } from '../core/problem.ts';
import { buildStore } from '../core/warehouse/store.ts';
import { layoutFile } from '../io/warehouse/layout-file.ts';
import { book } from '../ui/language.ts';
import {
  type AreaView,
  basisLines,
  type LayoutView,
  layoutCheckText,
  layoutShowText,
  verdictLines,
} from '../ui/layout-text.ts';
import { visible } from '../ui/visible.ts';
import { LAYOUT_EN } from '../ui/words/layout-en.ts';
import type { CommandBody, Context } from './context.ts';
import { initLayout } from './layout-init.ts';
import { loadWarehouse, type Warehouse } from './warehouse.ts';

/** `orders layout [show|check|init]` */
export const run: CommandBody = async (context, args, options) => {
  const [what = 'show'] = args;
  const ledger = await context.openLedger({ create: false });
  if (what === 'init') return initLayout(context, (await ledger.stock()).shelves);
  if (what !== 'show' && what !== 'check')
    throw new Stop('usage/unknown-word', { word: what, nearest: 'show, check, init' }, 2);
  const warehouse = await loadWarehouse(context, ledger);
  const view = viewOf(warehouse);
  const { columns } = context.terminal;
  const output = (options as { output?: string }).output;
  const drawn = output === undefined ? undefined : await draw(context, view, output);
  const json = layoutJson(view, warehouse.fromFile ? layoutFile(context.workspace) : null);
  context.result(drawn === undefined ? json : { ...json, drawn }, () => {
    const text = what === 'check' ? layoutCheckText(view, columns) : layoutShowText(view, columns);
    return drawn === undefined ? text : `${text}${book('layout', LAYOUT_EN).drawn(drawn)}\n`;
  });
  return what === 'check' && view.areas.some(({ problems }) => problems.length > 0) ? 3 : 0;
};

/** Draws the map into a file, SVG or PDF by its ending; returns the file. */
async function draw(context: Context, view: LayoutView, output: string): Promise<string> {
  const form = extname(output).toLowerCase();
  if (form !== '.svg' && form !== '.pdf')
    throw new Stop('usage/unknown-word', { word: output, nearest: '.svg, .pdf' }, 2);
  const file = isAbsolute(output) ? output : join(context.terminal.cwd, output);
  if (context.flags.dryRun) return file;
  const words = book('layout', LAYOUT_EN);
  const areas = view.areas.map((area) => {
    const store = buildStore(area.plan);
    const oneDoor = store.start[0] === store.end[0] && store.start[1] === store.end[1];
    return {
      title: area.name === '' ? words.title : `${words.title} · ${visible(area.name)}`,
      store,
      bins: [...area.places.values()],
      legend: words.legend(oneDoor, area.plan.noTurn.length > 0),
      lines: [...basisLines(area, view), ...verdictLines(area.problems)],
    };
  });
  const { writeLayoutDrawing } = await import('../io/pdf/write-layout.ts');
  await writeLayoutDrawing(areas, file, form === '.svg' ? 'svg' : 'pdf');
  return file;
}

function viewOf({ areas, fromFile, others }: Warehouse): LayoutView {
  if (areas.length === 0) throw new Stop('layout/no-bins');
  return {
    areas: areas.map(({ name, plan, location, shelves, located }) => ({
      name: areas.length > 1 ? name : '',
      plan,
      location,
      bins: new Set(shelves.map(({ bin }) => bin)).size,
      places: located.places,
      problems: located.problems,
    })),
    fromFile,
    others,
  };
}

function layoutJson(view: LayoutView, file: string | null): object {
  const [first] = view.areas;
  return {
    file,
    assumed: !view.fromFile,
    ...(first && areaJson(first)),
    ...(view.areas.length > 1 && {
      areas: view.areas.map((area) => ({ name: area.name, ...areaJson(area) })),
    }),
  };
}

function areaJson(area: AreaView): object {
  const { unit, aisles, layout, start, end } = buildStore(area.plan);
  return {
    location: area.location,
    pattern: area.plan.pattern,
    unit,
    aisles: aisles.map((name, at) => ({ name, x: layout.aisles[at] })),
    crossAisles: layout.crossAisles,
    start,
    end,
    bins: { known: area.bins, located: area.places.size },
    problems: area.problems,
  };
}
