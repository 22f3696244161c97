import { type BatchParcel, parcelLabel, pickList } from '../core/batching/batch-documents.ts';
import { parcelSlip } from '../core/batching/parcel-slip.ts';
import type { ParcelLabel } from '../core/documents/parcel.ts';
import type { PickList } from '../core/documents/pick-list.ts';
import { formatInZone } from '../core/orders/zone.ts';
import { partOf, unitsIn } from '../core/packing/part-of.ts';
import type { Problem } from '../core/problem.ts';
import { ownChannel, ownNotes } from '../core/rules-file/own-effects.ts';
import { type Settings, type ShopSettings, settingsFor } from '../core/settings/settings.ts';
import { asPicked } from '../core/warehouse/bundles.ts';
import type { Changing } from '../io/ledger/ledger.ts';
import type { Batch, Parcel, StoredShipment } from '../io/ledger/stored.ts';
import {
  type DocumentOptions,
  type Written,
  writeLabelsFile,
  writePickListFile,
  writeSlipsFile,
  writeSlotSheetFile,
} from '../io/pdf/batch-documents.ts';
import { bundlesOf, walkOf, wallOf } from './batch-walk.ts';
import type { PrintPlan } from './print-options.ts';

export interface Made {
  /** Codes of the parcels whose papers were made, in the batch's order. */
  readonly printed: readonly string[];
  readonly refused: readonly Problem[];
}

/**
 * Writes the documents of a batch under temporary names, into `documents` one by one, so that the caller can take away
 * what was written before a fault. Labels and slips have one order, pages of a parcel each.
 */
export async function writeDocuments(
  tx: Changing,
  batch: Batch,
  plan: PrintPlan,
  settings: Settings,
  documents: Written[],
): Promise<Made> {
  const { chosen, kinds, reprint } = plan;
  const where: DocumentOptions = {
    folder: plan.folder,
    dpi: plan.dpi,
    format: plan.format,
    dpiGiven: plan.dpiGiven,
    templates: plan.templates,
    shop: plan.shop,
    ...(plan.startAt !== undefined && { startAt: plan.startAt }),
    batch: batch.name,
  };
  const shopOf = (parcel: BatchParcel): ShopSettings =>
    settingsFor(settings, parcel.orders[0]?.order.shop ?? '');
  const of = batch.parcels.length;
  const good = await mayLeave(tx, chosen);
  const refused: Problem[] = batch.parcels
    .filter((parcel) => parcel.orders.length === 0 || (chosen.includes(parcel) && !good.includes(parcel)))
    .map((one) => left(batch, one));
  const add = (result: { readonly written: Written | undefined; readonly refused: readonly Problem[] }) => {
    refused.push(...result.refused);
    if (result.written) documents.push(result.written);
  };
  const filled = good.filter((parcel) => parcel.orders.length > 0);
  const inOrder = plan.reverse ? filled.toReversed() : filled;
  let printed = filled.map((parcel) => parcel.code);
  if (kinds.has('labels')) {
    const labels = mapped(
      tx,
      inOrder,
      reprint,
      (held): ParcelLabel => parcelLabel(held, batch.name, of, shopOf(held)),
    );
    const result = await writeLabelsFile(labels, where);
    add(result);
    const made = new Set(result.printed);
    printed = printed.filter((code) => made.has(code));
  }
  const wanted = new Set(printed);
  const made = filled.filter(({ code }) => wanted.has(code));
  if ((kinds.has('pick-list') || kinds.has('put-wall')) && made.length > 0) {
    const parcels: BatchParcel[] = [];
    for (const parcel of made) parcels.push(await contents(tx, parcel, false));
    const list = await listOf(tx, batch, parcels, formatInZone(batch.at, settingsFor(settings, '').timeZone));
    if (kinds.has('pick-list')) add(await writePickListFile(list, plan.listForm, where));
    if (kinds.has('put-wall')) add(await writeSlotSheetFile(list, where));
  }
  for (const kind of ['slips', 'card', 'return-slip'] as const) {
    if (!kinds.has(kind) || made.length === 0) continue;
    const slips = mapped(tx, plan.reverse ? made.toReversed() : made, false, (held) => {
      const shop = shopOf(held);
      const prices = kind === 'slips' && (plan.prices ?? shop.slipPrices);
      return parcelSlip(held, batch.name, of, shop, prices);
    });
    add(await writeSlipsFile(kind, slips, where));
  }
  return { printed, refused };
}

async function listOf(
  tx: Changing,
  batch: Batch,
  parcels: readonly BatchParcel[],
  createdAt: string,
): Promise<PickList> {
  const bundles = await bundlesOf(tx, batch);
  const picked = parcels.map((parcel) => ({
    ...parcel,
    orders: parcel.orders.map((one) => ({ ...one, order: asPicked(one.order, bundles) })),
  }));
  const orders = picked.flatMap((parcel) => parcel.orders.map(({ order }) => order));
  const [walk, wall] = [await walkOf(tx, batch, orders), await wallOf(tx, batch)];
  const at = batch.location === '' ? {} : { location: batch.location };
  const facts = { batch: batch.name, ...at, createdAt, ...(walk && { walk }) };
  return pickList(picked, { ...facts, ...(wall !== undefined && { wall }) });
}

/** Without parcels with a part of an order that has gone back to review or is held: nothing prints it. */
async function mayLeave(tx: Changing, parcels: readonly Parcel[]): Promise<readonly Parcel[]> {
  const keys = parcels.flatMap(({ lines }) => lines.map(({ order }) => order));
  const held = (await tx.orders([...new Set(keys)])).filter(({ state }) =>
    ['new', 'held', 'blocked'].includes(state),
  );
  const bad = new Set(held.map(({ key }) => key));
  return parcels.filter(({ orders }) => !orders.some((key) => bad.has(key)));
}

/** Something made of each parcel, its orders read when its turn comes. */
async function* mapped<T>(
  tx: Changing,
  parcels: readonly Parcel[],
  reprint: boolean,
  make: (held: BatchParcel) => T,
): AsyncGenerator<T> {
  for (const parcel of parcels) yield make(await contents(tx, parcel, reprint));
}

async function contents(tx: Changing, parcel: Parcel, reprint: boolean): Promise<BatchParcel> {
  const orders = [];
  for (const stored of await tx.orders(parcel.orders)) {
    const written = (await tx.notes(stored.key)).map((note) => note.text);
    const notes = [...written, ...ownNotes(stored.findings)];
    const channel = ownChannel(stored.findings);
    const order = partOf(stored.order, unitsIn(parcel, stored.key));
    orders.push({ order, notes, ...(channel !== undefined && { channel }) });
  }
  const shipment = await shipmentOf(tx, parcel);
  return {
    code: parcel.code,
    position: parcel.position,
    orders,
    reprint: reprint ? parcel.printed : 0,
    ...(shipment && { carrier: shipment.carrier, trackingNumber: shipment.number }),
  };
}

/** The carrier's number, where it was imported before the label is made; none where a parcel has several. */
async function shipmentOf(tx: Changing, parcel: Parcel): Promise<StoredShipment | undefined> {
  const found = new Map<string, StoredShipment>();
  for (const order of parcel.orders)
    for (const shipment of await tx.shipments({ order }))
      if ((shipment.parcel ?? parcel.code) === parcel.code) found.set(shipment.number, shipment);
  const [only] = found.values();
  return found.size === 1 ? only : undefined;
}

/** An order that went back to review has left the batch: its position stays empty. */
function left(batch: Batch, parcel: Parcel): Problem {
  return {
    code: 'print/order-left',
    severity: 'warning',
    facts: { batch: batch.name, parcel: parcel.code, position: String(parcel.position) },
  };
}
