import type { Order } from '../core/orders/order.ts';
import { type Problem, Stop } from '../core/problem.ts';
import { readTable } from '../core/reading/read-table.ts';
import { nearest } from '../core/text/nearest.ts';
import { type UsedBy, usedKey } from '../core/tracking/check-against-used.ts';
import { checkTrackingRow } from '../core/tracking/check-tracking-row.ts';
import { isCovered, linesOf } from '../core/tracking/coverage.ts';
import { skuColumns } from '../core/tracking/sku-columns.ts';
import { recogniseTrackingHeader } from '../core/tracking/tracking-header.ts';
import { type ReadTracking, readTrackingRow } from '../core/tracking/tracking-row.ts';
import { bytesOf } from '../io/files/look.ts';
import { dropSpool, inputFile, spool } from '../io/import/input-file.ts';
import type { Changing, StoredOrder, StoredShipment } from '../io/ledger/ledger.ts';
import { trackingImportText } from '../ui/tracking-summary.ts';
import type { Context, ExitCode } from './context.ts';

export interface TrackedFile {
  readonly file: string;
  readonly encoding: string;
  readonly rowsRead: number;
  readonly rowsRejected: number;
  readonly numbersNew: number;
  readonly numbersUnchanged: number;
}

type Counts = { -readonly [K in keyof TrackedFile]: TrackedFile[K] };

/** `orders tracking import <file…>`: each file is one change; a bad row is named and the others go on. */
export async function importTracking(
  context: Context,
  paths: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  if (paths.length === 0) throw new Stop('usage/missing-argument', { argument: 'file' }, 2);
  const ledger = await context.openLedger({ create: false });
  const files: TrackedFile[] = [];
  const problems: Problem[] = [];
  let refused: Problem | undefined;
  for (const path of paths) {
    const input = path === '-' ? await spool(context.terminal.stdin, context.workspace, 0) : inputFile(path);
    const bytes = 'code' in input ? input : bytesOf(input.path);
    if (!('code' in input)) dropSpool(input);
    const rows = 'code' in bytes ? bytes : readRows(bytes, path, options);
    if ('code' in rows) {
      refused = rows;
      problems.push(rows);
      continue;
    }
    const entry = {
      command: 'tracking import',
      who: context.who,
      at: context.now(),
      dryRun: context.flags.dryRun,
      what: { file: path.split('/').at(-1) ?? path },
    };
    const { result } = await ledger.change(entry, (tx) => putRows(tx, path, rows, options));
    files.push(result.file);
    problems.push(...result.problems);
  }
  context.result({ files, problems }, () => trackingImportText(files, problems, context.flags.dryRun));
  if (files.length === 0 && refused)
    throw new Stop(refused.code, { ...refused.facts, file: refused.file ?? '' }, 1, problems);
  return refused || files.some((file) => file.rowsRejected > 0) ? 3 : 0;
}

interface Row {
  readonly line: number;
  readonly read: ReadTracking;
  readonly sku: string;
  readonly quantity: number;
}

interface Rows {
  readonly encoding: string;
  readonly rows: readonly Row[];
  readonly rejected: readonly Problem[];
  readonly told: readonly Problem[];
}

function readRows(
  bytes: Uint8Array,
  path: string,
  options: Readonly<Record<string, unknown>>,
): Rows | Problem {
  const table = readTable(bytes, path);
  if ('code' in table) return table;
  const [head, ...body] = table.rows;
  const header = head?.cells ?? [];
  const recognised = recogniseTrackingHeader(header, named(options));
  if ('problem' in recognised) return { ...recognised.problem, file: path, line: head?.line ?? 1 };
  const { columns } = recognised;
  const extra = skuColumns(header);
  const rows: Row[] = [];
  const rejected: Problem[] = [];
  const told: Problem[] = [];
  for (const { cells, line } of body) {
    if (cells.length !== header.length) {
      const facts = { expected: String(header.length), found: String(cells.length) };
      rejected.push({ code: 'row/ragged', severity: 'error', file: path, line, facts });
      continue;
    }
    const result = readTrackingRow(cells, columns, line, path);
    if (result.kind === 'problem') rejected.push(result.problem);
    if (result.kind !== 'row') continue;
    told.push(...result.told);
    const carrier = result.row.carrier || (typeof options['carrier'] === 'string' ? options['carrier'] : '');
    const sku = (cells[extra.sku] ?? '').trim();
    const quantity = Number(cells[extra.quantity] ?? '');
    rows.push({
      line,
      read: { ...result.row, carrier },
      sku,
      quantity: Number.isInteger(quantity) ? quantity : 0,
    });
  }
  return { encoding: table.encoding, rows, rejected, told };
}

function named(options: Readonly<Record<string, unknown>>): Record<string, string> {
  const columns = ['order', 'parcel', 'number', 'carrier'] as const;
  return Object.fromEntries(
    columns.flatMap((column) => {
      const name = options[`${column}Column`];
      return typeof name === 'string' ? [[column, name]] : [];
    }),
  );
}

async function putRows(
  tx: Changing,
  path: string,
  rows: Rows,
  options: Readonly<Record<string, unknown>>,
): Promise<{ file: TrackedFile; problems: Problem[] }> {
  const counts: Counts = {
    file: path,
    encoding: rows.encoding,
    rowsRead: rows.rows.length + rows.rejected.length,
    rowsRejected: rows.rejected.length,
    numbersNew: 0,
    numbersUnchanged: 0,
  };
  const problems = [...rows.rejected, ...rows.told];
  const numbers = rows.rows.map((row) => row.read.number);
  for (const row of rows.rows) {
    const found = await ordersOf(tx, row.read, options['shop'], path, row.line);
    if ('code' in found) {
      counts.rowsRejected++;
      problems.push(found);
      continue;
    }
    const rejected = await putRow(tx, row, found, path, numbers, counts, options['strict'] === true);
    problems.push(...rejected.problems);
    if (rejected.rejected) counts.rowsRejected++;
  }
  tx.say({ numbersNew: counts.numbersNew, rowsRejected: counts.rowsRejected });
  return { file: counts, problems };
}

async function putRow(
  tx: Changing,
  row: Row,
  orders: readonly StoredOrder[],
  path: string,
  numbers: readonly string[],
  counts: Counts,
  strict: boolean,
): Promise<{ problems: readonly Problem[]; rejected: boolean }> {
  const { carrier, number, url = '', shippedAt = '' } = row.read;
  const told: Problem[] = [];
  const parcel = row.read.parcel ?? orders[0]?.parcel;
  for (const stored of orders) {
    const { order, key } = stored;
    const known = await tx.shipments({ order: key });
    if (known.some((shipment) => shipment.number === number)) {
      counts.numbersUnchanged++;
      continue;
    }
    const checked = checkTrackingRow(
      {
        order: { shop: order.shop, id: order.id },
        otherIds: [order.platformId ?? '', ...orders.map((other) => other.order.id)].filter(
          (id) => id !== '',
        ),
        ...(parcel !== undefined && { parcel }),
        carrier,
        number,
        phone: order.shipTo.phone,
        file: path,
        line: row.line,
      },
      { used: await usedBy(tx, number), numbers },
    );
    // The carrier's own file is believed against a check digit, aloud; --strict sets such rows aside.
    const found = strict ? checked : checked.map(believeCarrier);
    told.push(...found.filter((problem) => problem.severity !== 'error'));
    const errors = found.filter((problem) => problem.severity === 'error');
    const refusal = errors.length > 0 ? errors : refuse(stored, known, row, path);
    if (refusal.length > 0) return { problems: [...told, ...refusal], rejected: true };
    const lines = row.sku === '' ? undefined : linesOf(order, row.sku, row.quantity || 1);
    await tx.addShipment({ order: key, parcel, carrier, number, url, shippedAt, lines });
    counts.numbersNew++;
  }
  return { problems: told, rejected: false };
}

function believeCarrier(problem: Problem): Problem {
  return problem.code === 'tracking/wrong-check-digit' ? { ...problem, severity: 'warning' } : problem;
}

/** What only the ledger knows: an order that has its number, or goods that the order does not hold. */
function refuse(stored: StoredOrder, known: readonly StoredShipment[], row: Row, path: string): Problem[] {
  const make = (code: string, facts: Record<string, string>): Problem[] => [
    {
      code,
      severity: 'error',
      file: path,
      line: row.line,
      value: row.read.number,
      facts: { order: stored.order.id, ...facts },
    },
  ];
  if (row.sku !== '' && !linesOf(stored.order, row.sku, row.quantity || 1))
    return make('tracking/no-such-goods', { sku: row.sku, quantity: String(row.quantity || 1) });
  const whole: Order = stored.order;
  if (known.length > 0 && (row.sku === '' || isCovered(whole, known)))
    return make('tracking/has-number', { known: known.map((shipment) => shipment.number).join(', ') });
  return [];
}

async function usedBy(tx: Changing, number: string): Promise<ReadonlyMap<string, readonly UsedBy[]>> {
  const users: UsedBy[] = [];
  for (const shipment of await tx.shipments({ number })) {
    const [stored] = await tx.orders([shipment.order]);
    if (stored)
      users.push({
        shop: stored.order.shop,
        order: stored.order.id,
        ...(shipment.parcel !== undefined && { parcel: shipment.parcel }),
      });
  }
  return new Map([[usedKey(number), users]]);
}

/** The orders a row is for: by order id, or all of a parcel. */
async function ordersOf(
  tx: Changing,
  read: ReadTracking,
  shop: unknown,
  file: string,
  line: number,
): Promise<readonly StoredOrder[] | Problem> {
  const make = (code: string, value: string, facts: Record<string, string> = {}): Problem => ({
    code,
    severity: 'error',
    file,
    line,
    value,
    facts,
  });
  const reference = read.order ?? '';
  if (reference !== '') {
    const keys = await tx.find(typeof shop === 'string' ? `${shop}/${reference}` : reference);
    const found = await tx.orders(keys);
    if (found.length === 1) return found;
    if (found.length > 1)
      return make('order/ambiguous', reference, {
        orders: found.map(({ order }) => `${order.shop}/${order.id}`).join(', '),
      });
    const near = nearest(reference, await tx.someIds(2000));
    return make('order/unknown', reference, near === undefined ? {} : { nearest: near });
  }
  const code = read.parcel ?? '';
  const batch = await tx.batch(code.slice(0, code.lastIndexOf('-')));
  const parcel = batch?.parcels.find((one) => one.code === code);
  if (!parcel) return make('parcel/unknown', code);
  return tx.orders(parcel.orders);
}
