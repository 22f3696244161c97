import { book } from './language.ts';
import { visible } from './visible.ts';
import { COMMON_EN } from './words/common-en.ts';
import { LOCATIONS_EN } from './words/locations-en.ts';

/** What one supplier was given. */
export interface SupplierDone {
  readonly supplier: string;
  readonly batch: string;
  readonly file: string;
  readonly sha256: string;
  readonly units: number;
  readonly parcels: readonly {
    readonly parcel: string;
    readonly order: string;
    readonly shop: string;
    readonly items: readonly { readonly sku: string; readonly name: string; readonly quantity: number }[];
  }[];
}

export function suppliersText(done: readonly SupplierDone[], dryRun: boolean): string {
  const words = book('locations', LOCATIONS_EN);
  if (done.length === 0) return `${words.nothingForSuppliers}\n`;
  const lines = done.map(({ supplier, parcels, units, file, batch }) =>
    words.exported(visible(supplier), batch, parcels.length, units, visible(file), dryRun),
  );
  return `${lines.join('\n')}\n${dryRun ? '' : `${words.comesBack}\n`}`;
}

/** What waits for one supplier, and what it was given before. */
export interface SupplierView {
  readonly supplier: string;
  readonly skus: readonly string[];
  /** Orders of which something waits. */
  readonly orders: readonly string[];
  readonly units: number;
  readonly batches: readonly {
    readonly batch: string;
    readonly parcels: number;
    readonly withoutNumber: number;
  }[];
}

/** What waits for each supplier, and which of its parcels have no tracking number yet. */
export function suppliersWaitingText(views: readonly SupplierView[]): string {
  const words = book('locations', LOCATIONS_EN);
  const { comma, next } = book('common', COMMON_EN);
  const lines = views.flatMap(({ supplier, skus, orders, units, batches }) => [
    words.supplierWaits(visible(supplier), skus.map(visible).join(comma), orders.length, units),
    ...batches.map(({ batch, parcels, withoutNumber }) => words.supplierBatch(batch, parcels, withoutNumber)),
  ]);
  const waits = views.some(({ orders }) => orders.length > 0);
  return `${lines.join('\n')}\n${waits ? `${next('orders suppliers export')}\n` : ''}`;
}
