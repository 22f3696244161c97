import { countryByCode } from '../addresses/country.ts';
import { countryLine } from '../addresses/country-line.ts';
import { formatAddress } from '../addresses/format-address.ts';
import type { ParcelLabel, ParcelLine } from '../documents/parcel.ts';
import type { PickList, PickNote, PickRow, PickTote } from '../documents/pick-list.ts';
import type { Order } from '../orders/order.ts';
import type { ShopSettings } from '../settings/settings.ts';
import { byWalk } from './pick-rows.ts';
import type { PickWalk } from './pick-walk.ts';

/** A parcel of a batch with what it holds. */
export interface BatchParcel {
  readonly code: string;
  readonly position: number;
  readonly orders: readonly ParcelOrder[];
  /** How often its label was printed before, for a reprint; 0 for a first print. */
  readonly reprint: number;
  readonly carrier?: string;
  readonly trackingNumber?: string;
}

export interface ParcelOrder {
  readonly order: Order;
  /** Notes staff wrote on it. */
  readonly notes: readonly string[];
  /** Channel that the seller's own rules chose; else the buyer's delivery option stands on the label. */
  readonly channel?: string;
}

/** The label of a parcel. `of` is the number of parcels in the batch. */
export function parcelLabel(
  parcel: BatchParcel,
  batch: string,
  of: number,
  settings: ShopSettings,
): ParcelLabel {
  const first = parcel.orders[0]?.order;
  if (!first) throw new Error(`parcel ${parcel.code} holds no order`);
  const lines = parcel.orders.flatMap(({ order }) => toShip(order));
  // The label travels on the outside: staff's own words stay on the pick list.
  const note = parcel.orders
    .map(({ order }) => order.buyerNote ?? '')
    .filter((text) => text.trim() !== '')
    .join(' / ');
  const origin = settings.originCountry;
  const channel = parcel.orders[0]?.channel ?? first.shippingMethod;
  return {
    parcel: parcel.code,
    batch,
    position: parcel.position,
    of,
    orders: parcel.orders.map(({ order }) => order.id),
    shopName: first.shop,
    from: settings.sender,
    to: recipientLines(first.shipTo, origin),
    recipient: first.shipTo.recipient,
    country: first.shipTo.country,
    postcode: first.shipTo.postcode,
    units: lines.reduce((sum, line) => sum + line.quantity, 0),
    lines,
    ...(note !== '' && { note }),
    ...(parcel.orders.some(({ order }) => isGift(order)) && { gift: true }),
    ...(parcel.reprint > 0 && { reprint: parcel.reprint }),
    ...(channel !== undefined && { channel }),
    ...(parcel.carrier !== undefined && { carrier: parcel.carrier }),
    ...(parcel.trackingNumber !== undefined && { trackingNumber: parcel.trackingNumber }),
  };
}

/**
 * What to fetch for the parcels: one row a SKU, in the order in which the labels first need it, so that list and
 * labels run alike. With a walk the rows follow it, a row a bin, and what lies nowhere comes last. Units on the list =
 * units on the labels.
 */
export function pickList(
  parcels: readonly BatchParcel[],
  facts: {
    readonly batch: string;
    readonly location?: string;
    readonly createdAt: string;
    readonly walk?: PickWalk;
    /** Slots of the put wall the batch was made for. */
    readonly wall?: number;
  },
): PickList {
  const rows = new Map<string, OpenRow>();
  const bySku = new Map<string, OpenRow>();
  const notes: PickNote[] = [];
  const totes: PickTote[] = [];
  let units = 0;
  for (const parcel of parcels) {
    const before = units;
    for (const { order, notes: own } of parcel.orders) {
      for (const line of toShip(order)) {
        const row = rowFor(rows, bySku, line);
        row.quantity += line.quantity;
        units += line.quantity;
        const share = row.split.at(-1);
        if (share?.parcel === parcel.code) share.quantity += line.quantity;
        else row.split.push({ parcel: parcel.code, position: parcel.position, quantity: line.quantity });
      }
      for (const text of noteTexts({ order, notes: own }))
        notes.push({ position: parcel.position, parcel: parcel.code, order: order.id, text });
    }
    const ids = parcel.orders.map(({ order }) => order.id);
    totes.push({ position: parcel.position, parcel: parcel.code, orders: ids, units: units - before });
  }
  const orders = parcels.reduce((sum, parcel) => sum + parcel.orders.length, 0);
  const walked = facts.walk && byWalk([...rows.values()], facts.walk);
  return {
    batch: facts.batch,
    ...(facts.location !== undefined && { location: facts.location }),
    createdAt: facts.createdAt,
    orders,
    units,
    totes,
    ...(facts.wall !== undefined && { wall: facts.wall }),
    walks: walked?.walks ?? [],
    rows: walked?.rows ?? [...rows.values()],
    notes,
  };
}

/**
 * The row that a line's goods belong to: of its SKU and variant. A part of a bundle tells no variant and shares the row of
 * its SKU.
 * @param bySku the first row of each SKU
 */
function rowFor(rows: Map<string, OpenRow>, bySku: Map<string, OpenRow>, line: ParcelLine): OpenRow {
  const { sku, name, variant } = line;
  const key = JSON.stringify([sku, sku === '' ? name : '', variant]);
  const first = sku === '' ? undefined : bySku.get(sku);
  const shared = first && (variant === '' || first.variant === '' || first.variant === variant);
  const known = rows.get(key) ?? (shared ? first : undefined);
  if (known) {
    if (known.variant === '' && variant !== '') Object.assign(known, { name, variant });
    return known;
  }
  const row: OpenRow = { ...line, quantity: 0, split: [] };
  rows.set(key, row);
  if (first === undefined && sku !== '') bySku.set(sku, row);
  return row;
}

/** A row of the list while units are still being added to it. */
type OpenRow = Omit<PickRow, 'quantity' | 'split'> & {
  quantity: number;
  split: { parcel: string; position: number; quantity: number }[];
};

/**
 * The address as the label shows it. Carriers ask for a phone across a border and in East Asia; elsewhere it is nobody's
 * business on the outside. The country stays the last line.
 */
function recipientLines(address: Order['shipTo'], origin: string): string[] {
  const { phone, country } = address;
  const lines = [...formatAddress(address, origin === '' ? {} : { origin })];
  const abroad = country !== origin;
  const code = country.trim().toUpperCase();
  if (abroad && lines.at(-1) === countryByCode(code)?.name)
    lines.splice(-1, 1, countryLine(code, origin) ?? code);
  if (phone === '' || !(abroad || ['CN', 'HK', 'JP', 'KR', 'MO', 'TW'].includes(country))) return lines;
  lines.splice(abroad ? Math.max(0, lines.length - 1) : lines.length, 0, `Tel ${phone}`);
  return lines;
}

/** Goods of an order still to ship, as they go into the parcel. */
function toShip(order: Order): ParcelLine[] {
  return order.lines
    .filter((line) => line.toShip > 0)
    .map((line) => ({ sku: line.sku, name: line.name, variant: line.variant, quantity: line.toShip }));
}

function noteTexts({ order, notes }: ParcelOrder): string[] {
  return [order.buyerNote, order.sellerNote, ...notes].filter(
    (text) => text !== undefined && text.trim() !== '',
  ) as string[];
}

function isGift(order: Order): boolean {
  return (order.attributes ?? []).some(
    ({ key, value }) => /^(is[_ ]?)?gift$/i.test(key) && /^(yes|true|1|是)$/i.test(value),
  );
}
