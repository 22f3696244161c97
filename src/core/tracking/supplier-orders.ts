import type { Order } from '../orders/order.ts';
import { forPeople } from './for-people.ts';

/** A parcel that a supplier is to send: what of which order. */
export interface SupplierParcel {
  readonly code: string;
  /** With only the supplier's units to ship. */
  readonly order: Order;
  /** What staff wrote for it. */
  readonly note: string;
}

/**
 * Columns of a supplier's file. Ids of our own come first; the last two are for the supplier to fill in, so that the file
 * comes back as one that `tracking import` reads.
 */
const COLUMNS = [
  'Parcel',
  'Order',
  'SKU',
  'Quantity',
  'Name',
  'Variant',
  'Recipient',
  'Company',
  'Address 1',
  'Address 2',
  'District',
  'City',
  'Region',
  'Postcode',
  'Country',
  'Phone',
  'Shipping method',
  'Note',
  'Carrier',
  'Tracking number',
] as const;

/** Rows of a supplier's file, a row a line of goods; nothing in it runs as a formula. No prices: they are not the supplier's. */
export function supplierRows(parcels: readonly SupplierParcel[]): readonly (readonly string[])[] {
  const rows = parcels.flatMap(({ code, order, note }) => {
    const { shipTo: to, shippingMethod = '' } = order;
    const where = [to.recipient, to.organization, to.address1, to.address2, to.district ?? '', to.city];
    const region = [to.region, to.postcode, to.country, to.phone];
    return order.lines
      .filter(({ toShip }) => toShip > 0)
      .map(({ sku, toShip, name, variant }) => [
        ...[code, order.id, sku, String(toShip), name, variant],
        ...[...where, ...region, shippingMethod, note, '', ''],
      ]);
  });
  return [COLUMNS, ...rows.map((row) => row.map(forPeople))];
}

/** `supplier-Acme-B3.csv`: only characters that every file system takes. */
export function supplierFileName(supplier: string, batch: string): string {
  const safe = supplier
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}_-]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return `supplier-${safe === '' ? 'x' : safe}-${batch}.csv`;
}
