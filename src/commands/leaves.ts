import type { LineUnits } from '../core/packing/part-of.ts';
import { settingsFor } from '../core/settings/settings.ts';
import { supplierOf } from '../core/warehouse/locations.ts';
import type { ParcelWhy } from '../core/warehouse/place-parcels.ts';
import type { Reading } from '../io/ledger/ledger.ts';
import type { StoredOrder } from '../io/ledger/stored.ts';
import type { Context } from './context.ts';
import { loadBundles, loadLocations } from './seller-files.ts';

/** Whence a parcel of an order leaves, or would leave if batches were made now. */
export interface Leaving {
  readonly location: string;
  /** '' = the seller sends it. */
  readonly supplier: string;
  readonly planned: boolean;
  readonly batch?: string;
  readonly parcel?: string;
  readonly why?: ParcelWhy;
  /** undefined: all that is to ship. */
  readonly lines?: readonly LineUnits[];
}

/** Whence the parcels of an order leave and why; of an approved one that is in no batch, whence they would. */
export async function leavesOf(context: Context, ledger: Reading, stored: StoredOrder): Promise<Leaving[]> {
  const leaving: Leaving[] = [];
  for (const place of await ledger.inParcels([stored.key])) {
    const { location, supplier, batch, parcel, lines } = place;
    if (location === '' && supplier === '') continue;
    const why = (await ledger.batch(batch))?.parcels.find(({ code }) => code === parcel)?.why;
    leaving.push({
      location,
      supplier,
      planned: false,
      batch,
      parcel,
      ...(why && { why }),
      ...(lines && { lines }),
    });
  }
  if (stored.state !== 'approved') return leaving;
  const known = await loadLocations(context.workspace);
  if (known === undefined || known.locations.length === 0) return leaving;
  const settings = await context.settings();
  const settingsOf = (shop: string) => settingsFor(settings, shop);
  const settled = {
    ways: await ledger.ways(),
    settingsOf,
    supplierOf: (sku: string) => supplierOf(sku, known.suppliers),
  };
  const bundles = await loadBundles(context.workspace);
  const modeOf = (shop: string) => settingsOf(shop).split;
  // Planning and its questions are loaded only here: most orders are shown without.
  const { planPlaces } = await import('./place-orders.ts');
  const { seeking, placings } = await planPlaces(ledger, settled, modeOf, known, bundles, () => false);
  for (const [at, { candidate }] of seeking.entries()) {
    const holds = candidate.parcels?.some(({ orders }) => orders.includes(stored.key));
    if (candidate.key !== stored.key && !holds) continue;
    for (const { location, why, lines } of placings[at]?.parts ?? [])
      leaving.push({ location, supplier: '', planned: true, why, lines });
  }
  return leaving;
}
