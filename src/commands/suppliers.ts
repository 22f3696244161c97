import { isAbsolute, join } from 'node:path';
import { partOf, restOf } from '../core/packing/part-of.ts';
import { Stop } from '../core/problem.ts';
import { nearest } from '../core/text/nearest.ts';
import { type SupplierParcel, supplierFileName, supplierRows } from '../core/tracking/supplier-orders.ts';
import { type Supplier, supplierOf } from '../core/warehouse/locations.ts';
import { sha256, writeWhole } from '../io/files/durable.ts';
import { csvForPeople } from '../io/files/upload-bytes.ts';
import type { Changing, Ledger, Reading } from '../io/ledger/ledger.ts';
import type { PartLine, StoredOrder } from '../io/ledger/stored.ts';
import {
  type SupplierDone,
  type SupplierView,
  suppliersText,
  suppliersWaitingText,
} from '../ui/suppliers-text.ts';
import type { CommandBody, Context } from './context.ts';
import { readText } from './option-values.ts';
import { loadLocations } from './seller-files.ts';

/** Orders read at a time. */
const CHUNK = 500;

/** What a supplier is to send of one order. */
interface Share {
  readonly stored: StoredOrder;
  readonly lines: readonly PartLine[];
}

/** `orders suppliers [list|export]` */
export const run: CommandBody = async (context, [what = 'list'], options) => {
  if (what !== 'list' && what !== 'export')
    throw new Stop('usage/unknown-word', { word: what, nearest: 'list, export' }, 2);
  const ledger = await context.openLedger({ create: false });
  const all = (await loadLocations(context.workspace))?.suppliers ?? [];
  if (all.length === 0) throw new Stop('suppliers/none', {}, 2);
  const suppliers = chosen(all, readText(options, 'supplier'));
  if (what === 'list') return list(context, ledger, all, suppliers);
  const out = readText(options, 'output') ?? 'out';
  const folder = isAbsolute(out) ? out : join(context.terminal.cwd, out);
  const done: SupplierDone[] = [];
  for (const { name } of suppliers) {
    const one = await exportOne(context, ledger, all, name, folder);
    if (one) done.push(one);
  }
  context.result({ suppliers: done }, () => suppliersText(done, context.flags.dryRun));
  return 0;
};

function chosen(all: readonly Supplier[], wanted: string | undefined): readonly Supplier[] {
  if (wanted === undefined) return all;
  const found = all.filter(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  const names = all.map(({ name }) => name);
  if (found.length === 0)
    throw new Stop(
      'usage/unknown-word',
      { word: wanted, nearest: nearest(wanted, names) ?? names.join(', ') },
      2,
    );
  return found;
}

/** What this supplier is to send of approved orders and is in no parcel yet, in the order placed. */
async function sharesOf(reading: Reading, all: readonly Supplier[], name: string): Promise<Share[]> {
  const shares: Share[] = [];
  const keys = await reading.orderKeys({ states: ['approved'], archived: false });
  for (let from = 0; from < keys.length; from += CHUNK) {
    const chunk = keys.slice(from, from + CHUNK);
    const parcels = await reading.inParcels(chunk);
    for (const stored of await reading.orders(chunk)) {
      const { key, order } = stored;
      const mine = new Set(
        order.lines.filter(({ sku }) => supplierOf(sku, all) === name).map((line) => line.key),
      );
      if (mine.size === 0) continue;
      const own = parcels.filter((one) => one.order === key).map(({ lines }) => lines);
      const lines = restOf(order, own).filter((line) => mine.has(line.key));
      if (lines.length > 0) shares.push({ stored, lines: lines.map((line) => ({ ...line, order: key })) });
    }
  }
  return shares;
}

/**
 * One supplier, one change, one file. The lines become parcels of a batch that the supplier sends: a second export finds
 * none of them, the supplier's numbers find the parcels, and the order is shipped when the sums match.
 */
async function exportOne(
  context: Context,
  ledger: Ledger,
  all: readonly Supplier[],
  supplier: string,
  folder: string,
): Promise<SupplierDone | undefined> {
  const { dryRun } = context.flags;
  const entry = {
    command: 'suppliers export',
    who: context.who,
    at: context.now(),
    dryRun,
    what: { supplier },
    paper: true,
  };
  const { result } = await ledger.change(entry, async (tx) => {
    const shares = await sharesOf(tx, all, supplier);
    if (shares.length === 0) return undefined;
    const batch = await tx.createBatch(
      shares.map(({ stored, lines }) => ({ orders: [stored.key], lines })),
      { supplier },
    );
    const parcels: SupplierParcel[] = [];
    for (const [at, { stored, lines }] of shares.entries())
      parcels.push({
        code: batch.parcels[at]?.code ?? '',
        order: partOf(stored.order, lines),
        note: await noteOf(tx, stored),
      });
    const name = supplierFileName(supplier, batch.name);
    const file = join(folder, name);
    const bytes = await csvForPeople(supplierRows(parcels));
    if (!dryRun) writeWhole(file, bytes);
    const document = { kind: 'supplier', file: name, pages: 0, sha256: sha256(bytes) };
    await tx.giveToSupplier(batch.key, document);
    const units = shares.flatMap((share) => share.lines).reduce((sum, { quantity }) => sum + quantity, 0);
    tx.say({ batch: batch.name, parcels: parcels.length });
    return {
      supplier,
      batch: batch.name,
      file,
      sha256: document.sha256,
      units,
      parcels: parcels.map(({ code, order }) => ({
        parcel: code,
        order: order.id,
        shop: order.shop,
        items: order.lines
          .filter(({ toShip }) => toShip > 0)
          .map(({ sku, name, toShip }) => ({ sku, name, quantity: toShip })),
      })),
    };
  });
  return result;
}

async function noteOf(tx: Changing, { key, order }: StoredOrder): Promise<string> {
  const written = (await tx.notes(key)).map(({ text }) => text);
  return [order.buyerNote ?? '', ...written].filter((text) => text.trim() !== '').join(' / ');
}

async function list(
  context: Context,
  ledger: Ledger,
  all: readonly Supplier[],
  suppliers: readonly Supplier[],
): Promise<0> {
  const batches = await ledger.batches();
  const views: SupplierView[] = [];
  for (const { name, skus } of suppliers) {
    const shares = await sharesOf(ledger, all, name);
    const sent = [];
    for (const batch of batches.filter((one) => one.supplier === name)) {
      let waiting = 0;
      for (const { code, orders } of batch.parcels)
        for (const order of orders)
          if (!(await ledger.shipments({ order })).some(({ parcel }) => parcel === code)) waiting++;
      sent.push({ batch: batch.name, parcels: batch.parcels.length, withoutNumber: waiting });
    }
    views.push({
      supplier: name,
      skus,
      orders: shares.map(({ stored }) => stored.order.id),
      units: shares.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0),
      batches: sent,
    });
  }
  context.result({ suppliers: views }, () => suppliersWaitingText(views));
  return 0;
}
