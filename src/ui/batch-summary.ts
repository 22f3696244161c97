import { mostTooLong } from '../core/documents/pick-list-words.ts';
import type { Order } from '../core/orders/order.ts';
import { contentsOf, type Holding } from '../core/packing/part-of.ts';
import type { ParcelWhy } from '../core/warehouse/place-parcels.ts';
import { book } from './language.ts';
import { whyText } from './location-text.ts';
import { visible } from './visible.ts';
import { BATCHES_EN } from './words/batches-en.ts';
import { COMMON_EN } from './words/common-en.ts';
import { ERRORS_EN } from './words/errors-en.ts';
import { LOCATIONS_EN } from './words/locations-en.ts';

/** A batch with the orders it holds, as a command shows it. */
export interface BatchView {
  readonly batch: {
    readonly name: string;
    readonly state: string;
    readonly at: string;
    readonly location: string;
    readonly supplier: string;
    readonly parcels: readonly {
      readonly code: string;
      readonly position: number;
      readonly orders: readonly number[];
      readonly printed: number;
      readonly lines: Holding['lines'];
      readonly why: ParcelWhy | undefined;
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
  const words = book('batches', BATCHES_EN);
  if (route.proof === 'shortest') return words.shortest(length);
  const most = mostTooLong(route);
  return `${words.bestFound(length)}${most === undefined ? '' : words.atMost(String(most))}`;
}

export function unitsOf(view: BatchView): number {
  const orders = view.batch.parcels.flatMap((parcel) => contentsOf(parcel, view.orders));
  const lines = orders.flatMap((order) => order.lines);
  return lines.reduce((sum, line) => sum + line.toShip, 0);
}

/** One line a batch, and the next command. */
export function batchesText(views: readonly BatchView[], dryRun: boolean, how: 'created' | 'listed'): string {
  const words = book('batches', BATCHES_EN);
  const common = book('common', COMMON_EN);
  if (views.length === 0) {
    const [what, command] =
      how === 'listed' ? [words.none, 'orders batch'] : [words.nothing, 'orders review'];
    return `${what}${book('errors', ERRORS_EN).gap}${common.next(command)}\n`;
  }
  const lines = views.map((view) => {
    const { state, parcels } = view.batch;
    const name = nameText(view.batch);
    const orders = new Set(parcels.flatMap((parcel) => parcel.orders)).size;
    const walk = routeText(view.route);
    const counts = `${words.counts(parcels.length, orders, unitsOf(view))}${walk === '' ? '' : words.comma + walk}`;
    return how === 'listed'
      ? `${name}  ${words.states[state] ?? state}  ${counts}`
      : words.made(name, counts, dryRun);
  });
  const open = views.filter((view) => view.batch.state === 'open');
  const name = open.length > 1 ? '--all' : open[0]?.batch.name;
  const next = name !== undefined && !dryRun ? `${common.next(`orders print ${name}`)}\n` : '';
  return `${lines.join('\n')}\n${next}`;
}

/** The batch with where its goods are fetched, or who sends them: `B2 at Berlin`. */
export function nameText({ name, location, supplier }: BatchView['batch']): string {
  const words = book('locations', LOCATIONS_EN);
  if (supplier !== '') return name + words.by(visible(supplier));
  return location === '' ? name : name + words.at(visible(location));
}

/** The parcels of one batch. */
export function batchText(view: BatchView): string {
  const { batch } = view;
  const words = book('batches', BATCHES_EN);
  const rows = batch.parcels.map((parcel) => {
    const orders = contentsOf(parcel, view.orders).map(({ id, lines }) => {
      const units = lines.reduce((sum, line) => sum + line.toShip, 0);
      return words.unitsOf(visible(id), units);
    });
    const printed = parcel.printed > 0 ? `  ${words.printed(parcel.printed)}` : '';
    return `${parcel.code}  ${orders.length > 0 ? orders.join(book('common', COMMON_EN).comma) : words.empty}${printed}${parcel.why ? `  ${whyText(parcel.why)}` : ''}`;
  });
  const documents = batch.documents.map((document) =>
    words.document(document.kind, document.file, document.pages),
  );
  return `${[words.head(nameText(batch), words.states[batch.state] ?? batch.state, batch.at, batch.parcels.length, unitsOf(view)), ...rows, ...documents].join('\n')}\n`;
}
