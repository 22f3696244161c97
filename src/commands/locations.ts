import { Stop } from '../core/problem.ts';
import { checkLocations } from '../core/warehouse/check-locations.ts';
import { locationsFile } from '../io/warehouse/seller-files.ts';
import { locationsCheckText, locationsListText, type SendingView } from '../ui/locations-list.ts';
import type { CommandBody } from './context.ts';
import { loadBundles, loadLocations } from './seller-files.ts';

/** `orders locations [list|check|init]` */
export const run: CommandBody = async (context, [what = 'list']) => {
  if (what !== 'list' && what !== 'check' && what !== 'init')
    throw new Stop('usage/unknown-word', { word: what, nearest: 'list, check, init' }, 2);
  const ledger = await context.openLedger({ create: false });
  const { levels } = await ledger.stock();
  if (what === 'init') return (await import('./locations-init.ts')).initLocations(context, levels);
  const file = locationsFile(context.workspace);
  const known = await loadLocations(context.workspace);
  const bundles = await loadBundles(context.workspace);
  const suppliers = known?.suppliers ?? [];
  const sending = known?.locations ?? [];
  const parts = [...bundles].map(([bundle, components]) => ({ bundle, components }));
  if (what === 'check') {
    const problems = checkLocations(known, bundles, levels);
    const counts = { locations: sending.length, suppliers: suppliers.length, bundles: bundles.size };
    context.result({ file: known ? file : null, ...counts, problems }, () =>
      locationsCheckText(counts, known !== undefined, problems),
    );
    return problems.length > 0 ? 3 : 0;
  }
  const open = (await ledger.batches()).filter(({ state }) => state === 'open');
  const views = sending.map(({ name, priority, at }): SendingView => {
    const own = levels.filter(({ location }) => location === name);
    return {
      location: name,
      priority,
      at: at ?? null,
      skus: own.length,
      pieces: own.reduce((sum, { onHand, available }) => sum + Math.max(0, onHand ?? available ?? 0), 0),
      batches: open.filter(({ location }) => location === name).map((batch) => batch.name),
    };
  });
  context.result(
    {
      file: known ? file : null,
      locations: views,
      suppliers: suppliers.map(({ name, skus }) => ({ supplier: name, skus })),
      bundles: parts,
    },
    () => locationsListText(views, suppliers, parts, context.terminal.columns),
  );
  return 0;
};
