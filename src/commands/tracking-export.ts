import { isAbsolute, join } from 'node:path';
import { dayIn } from '../core/orders/zone.ts';
import { type Problem, Stop } from '../core/problem.ts';
import { settingsFor } from '../core/settings/settings.ts';
import { isCovered, isWhole } from '../core/tracking/coverage.ts';
import { planUpload } from '../core/tracking/plan-upload.ts';
import type { Shipment } from '../core/tracking/shipment.ts';
import type { HandEntry, UploadFile, UploadPlatform } from '../core/tracking/uploads/upload-format.ts';
import { isUploadPlatform } from '../core/tracking/uploads/upload-formats.ts';
import { sha256, writeWhole } from '../io/files/durable.ts';
import { bytesOf, isFile } from '../io/files/look.ts';
import { uploadBytes } from '../io/files/upload-bytes.ts';
import type { Changing, StoredOrder, StoredShipment } from '../io/ledger/ledger.ts';
import { trackingExportText } from '../ui/tracking-summary.ts';
import type { Context, ExitCode } from './context.ts';

export interface ExportedFile {
  readonly platform: string;
  readonly shop: string;
  readonly file: string;
  readonly rows: number;
}

interface Pending {
  readonly stored: StoredOrder;
  readonly shipment: StoredShipment;
}

/** States in which a number may go to the platform; the others wait for review or are gone already. */
const READY = new Set(['approved', 'batched', 'printed', 'packed']);

/** `orders tracking export`: files first, then the record of them, in one change. */
export async function exportTracking(
  context: Context,
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  const ledger = await context.openLedger({ create: false });
  const settings = await context.settings();
  const entry = {
    command: 'tracking export',
    who: context.who,
    at: context.now(),
    dryRun: context.flags.dryRun,
    paper: true,
    what: {},
  };
  const { result } = await ledger.change(entry, async (tx) => {
    const { pending, heldBack } = await collect(tx, options);
    const files: ExportedFile[] = [];
    const byHand: HandEntry[] = [];
    for (const [platform, group] of byPlatform(pending, options)) {
      const zone = settingsFor(settings, group[0]?.stored.order.shop ?? '').timeZone;
      const plan = planUpload(platform, group.map(shipmentOf), {
        date: dayIn(context.now(), zone),
        notify: options['notify'] === true,
        now: context.now(),
      });
      heldBack.push(...plan.heldBack);
      byHand.push(...plan.handList);
      const held = new Set(
        plan.heldBack.map((problem) => `${problem.facts?.['shop']}/${problem.facts?.['order']}`),
      );
      const byHandOrders = new Set(plan.handList.map((hand) => `${hand.shop}/${hand.order}`));
      for (const file of plan.files) {
        if (file.dataRows === 0) continue;
        const written = group.filter(({ stored: { order } }) => {
          const name = `${order.shop}/${order.id}`;
          return order.shop === file.shop && !held.has(name) && !byHandOrders.has(name);
        });
        files.push(await writeFile(context, tx, file, written, options));
      }
    }
    tx.say({ files: files.length, rows: files.reduce((sum, file) => sum + file.rows, 0) });
    return { files, heldBack, byHand };
  });
  context.result({ files: result.files, heldBack: result.heldBack, byHand: result.byHand }, () =>
    trackingExportText(result.files, result.heldBack, result.byHand, context.flags.dryRun),
  );
  return result.heldBack.length > 0 ? 3 : 0;
}

/** Numbers not exported yet; those of orders that are not ready are held back by name. */
async function collect(
  tx: Changing,
  options: Readonly<Record<string, unknown>>,
): Promise<{ pending: Pending[]; heldBack: Problem[] }> {
  const pending: Pending[] = [];
  const heldBack: Problem[] = [];
  for (const shipment of await tx.shipments({ exported: false })) {
    const [stored] = await tx.orders([shipment.order]);
    if (!stored) continue;
    const { order, state } = stored;
    if (typeof options['shop'] === 'string' && order.shop !== options['shop']) continue;
    if (typeof options['platform'] === 'string' && order.platform !== options['platform']) continue;
    if (READY.has(state)) pending.push({ stored, shipment });
    else
      heldBack.push({
        code: 'tracking/order-not-ready',
        severity: 'warning',
        value: shipment.number,
        facts: { shop: order.shop, order: order.id, state },
      });
  }
  return { pending, heldBack };
}

function byPlatform(
  pending: readonly Pending[],
  options: Readonly<Record<string, unknown>>,
): ReadonlyMap<UploadPlatform, Pending[]> {
  const groups = new Map<UploadPlatform, Pending[]>();
  const format = options['format'];
  for (const one of pending) {
    const wanted = typeof format === 'string' ? format : one.stored.order.platform;
    const platform = wanted === 'matrixify' ? 'shopify' : wanted;
    if (!isUploadPlatform(platform)) throw new Stop('tracking/no-format', { format: wanted }, 2);
    groups.set(platform, [...(groups.get(platform) ?? []), one]);
  }
  return groups;
}

function shipmentOf({ stored, shipment }: Pending): Shipment {
  const { order } = stored;
  const whole = shipment.lines === undefined && isWhole(order);
  const quantities = new Map(shipment.lines?.map(({ key, quantity }) => [key, quantity]));
  const lines = order.lines.flatMap((line) => {
    const quantity = shipment.lines ? (quantities.get(line.key) ?? 0) : line.toShip;
    return quantity === 0 ? [] : [{ sku: line.sku, name: line.name, quantity }];
  });
  return {
    order: {
      shop: order.shop,
      id: order.id,
      ...(order.platformId !== undefined && { platformId: order.platformId }),
    },
    ...(shipment.parcel !== undefined && { parcel: shipment.parcel }),
    carrier: shipment.carrier,
    number: shipment.number,
    ...(shipment.url !== '' && { url: shipment.url }),
    ...(shipment.shippedAt !== '' && { shippedAt: shipment.shippedAt }),
    whole,
    lines,
    ...(order.mergeKey !== undefined && { groupId: order.mergeKey }),
  };
}

async function writeFile(
  context: Context,
  tx: Changing,
  file: UploadFile,
  written: readonly Pending[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExportedFile> {
  if (file.format === 'xlsx') throw new Stop('tracking/no-xlsx-yet', { platform: file.platform }, 1);
  const output = typeof options['output'] === 'string' ? options['output'] : 'out';
  const folder = isAbsolute(output) ? output : join(context.terminal.cwd, output);
  const bytes = await uploadBytes(file);
  const path = freeName(folder, file.name, sha256(bytes));
  if (!context.flags.dryRun) writeWhole(path, bytes);
  const { platform, shop, dataRows } = file;
  const record = {
    platform,
    shop,
    name: path.split('/').at(-1) ?? file.name,
    sha256: sha256(bytes),
    rows: dataRows,
  };
  await tx.markExported(
    written.map(({ shipment }) => shipment.key),
    record,
  );
  for (const stored of new Map(written.map(({ stored: one }) => [one.key, one])).values()) {
    const shipments = await tx.shipments({ order: stored.key, exported: true });
    const covered = isCovered(stored.order, shipments);
    await tx.setState(stored.key, covered ? 'shipped' : stored.state, 'exported', { file: record.name });
  }
  return { platform, shop, file: path, rows: dataRows };
}

/** A second export of a day gets a name of its own; the same bytes again (after a kill) the same name. */
function freeName(folder: string, name: string, hash: string): string {
  const dot = name.lastIndexOf('.');
  for (let n = 1; ; n++) {
    const path = join(folder, n === 1 ? name : `${name.slice(0, dot)}_${n}${name.slice(dot)}`);
    if (!isFile(path) || sha256(bytesOf(path)) === hash) return path;
  }
}
