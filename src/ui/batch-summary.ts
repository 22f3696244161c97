import { mostTooLong } from '../core/documents/pick-list-words.ts';
import type { Order } from '../core/orders/order.ts';
import { visible } from './visible.ts';
import { plural } from './words.ts';

/** A batch with the orders it holds, as a command shows it. */
export interface BatchView {
  readonly batch: {
    readonly name: string;
    readonly state: string;
    readonly at: string;
    readonly parcels: readonly {
      readonly code: string;
      readonly position: number;
      readonly orders: readonly number[];
      readonly printed: number;
    }[];
    readonly documents: readonly { readonly kind: string; readonly file: string; readonly pages: number }[];
  };
  readonly orders: ReadonlyMap<number, { readonly order: Order; readonly state: string }>;
  /** How far one walks for it, where bins are known. */
  readonly route?: RouteView;
}

/** How far one walks, and how sure it is that no walk is shorter. */
export interface RouteView {
  readonly length: number;
  readonly unit: string;
  readonly proof: string;
  readonly lowerBound?: number;
}

/** `walk 42.5 m, shortest (proven)` or `… best found, at most 3 % longer than the shortest`; '' where nothing is known of the way. */
export function routeText(route: BatchView['route']): string {
  if (!route || route.proof === 'none') return '';
  const length = `${Math.round(route.length * 10) / 10} ${visible(route.unit)}`;
  if (route.proof === 'shortest') return `walk ${length}, shortest (proven)`;
  const most = mostTooLong(route);
  return `walk ${length}, best found${most === undefined ? '' : `, at most ${most} % longer than the shortest`}`;
}

export function unitsOf(view: BatchView): number {
  const keys = view.batch.parcels.flatMap((parcel) => parcel.orders);
  const lines = keys.flatMap((key) => view.orders.get(key)?.order.lines ?? []);
  return lines.reduce((sum, line) => sum + line.toShip, 0);
}

/** One line a batch, and the next command. */
export function batchesText(views: readonly BatchView[], dryRun: boolean, how: 'created' | 'listed'): string {
  if (views.length === 0)
    return how === 'listed'
      ? 'No batches yet. Next: orders batch\n'
      : 'No approved orders to batch. Next: orders review\n';
  const lines = views.map((view) => {
    const { name, state, parcels } = view.batch;
    const orders = parcels.reduce((sum, parcel) => sum + parcel.orders.length, 0);
    const counts = `${plural(parcels.length, 'parcel')}, ${plural(orders, 'order')}, ${plural(unitsOf(view), 'unit')}${routeText(view.route).replace(/^(?=.)/, ', ')}`;
    return how === 'listed'
      ? `${name}  ${state}  ${counts}`
      : `${dryRun ? 'Would make' : 'Made'} batch ${name}: ${counts}.`;
  });
  const open = views.find((view) => view.batch.state === 'open');
  const next = open && !dryRun ? `Next: orders print ${open.batch.name}\n` : '';
  return `${lines.join('\n')}\n${next}`;
}

/** The parcels of one batch. */
export function batchText(view: BatchView): string {
  const { batch } = view;
  const rows = batch.parcels.map((parcel) => {
    const orders = parcel.orders.map((key) => {
      const stored = view.orders.get(key);
      const units = (stored?.order.lines ?? []).reduce((sum, line) => sum + line.toShip, 0);
      return `${visible(stored?.order.id ?? '?')} (${plural(units, 'unit')})`;
    });
    const printed =
      parcel.printed > 1 ? `  printed ${parcel.printed} times` : parcel.printed === 1 ? '  printed' : '';
    return `${parcel.code}  ${orders.length > 0 ? orders.join(', ') : 'empty: its order went back to review'}${printed}`;
  });
  const documents = batch.documents.map(
    (document) => `${document.kind}: ${document.file}, ${plural(document.pages, 'page')}`,
  );
  return `${[`Batch ${batch.name}: ${batch.state}, made ${batch.at}, ${plural(batch.parcels.length, 'parcel')}, ${plural(unitsOf(view), 'unit')}`, ...rows, ...documents].join('\n')}\n`;
}
