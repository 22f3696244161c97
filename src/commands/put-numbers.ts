import { unitsIn } from '../core/packing/part-of.ts';
import type { Problem } from '../core/problem.ts';
import type { CarrierRow } from '../core/tracking/carrier-rows.ts';
import { isCovered, linesFor } from '../core/tracking/coverage.ts';
import type { Changing } from '../io/ledger/ledger.ts';
import type { NewShipment, StoredOrder, StoredShipment } from '../io/ledger/stored.ts';
import { checkIncoming, type IncomingFile, type PutOptions, refuseShared } from './check-incoming.ts';
import { ordersOfRow, type RowOrders } from './orders-of-row.ts';

export interface Put {
  readonly rowsNew: number;
  readonly rowsUnchanged: number;
  readonly rowsRejected: number;
  readonly numbersNew: number;
  readonly numbersCorrected: number;
  readonly problems: readonly Problem[];
}

/** One number of the file with the orders it is for. */
interface Found {
  readonly row: CarrierRow;
  readonly orders: readonly StoredOrder[];
  readonly parcel?: RowOrders['parcel'];
}

/** What a row means for one of its orders. */
type Outcome =
  | { readonly kind: 'known' }
  | { readonly kind: 'add'; readonly shipment: NewShipment; readonly told: readonly Problem[] }
  | { readonly kind: 'refuse'; readonly problems: readonly Problem[] };

/** Pairs the numbers of one file with orders, by what each row names. A row is taken for all its orders or for none. */
export async function putNumbers(
  tx: Changing,
  path: string,
  rows: readonly CarrierRow[],
  options: PutOptions,
): Promise<Put> {
  const put = { rowsNew: 0, rowsUnchanged: 0, rowsRejected: 0, numbersNew: 0, numbersCorrected: 0 };
  const problems: Problem[] = [];
  const named: (RowOrders & { row: CarrierRow })[] = [];
  for (const row of rows) {
    const orders = await ordersOfRow(tx, row, options, path);
    if (!('code' in orders)) named.push({ row, ...orders });
    else {
      put.rowsRejected += row.rows;
      problems.push(orders);
    }
  }
  const found = await withSharers(tx, named);
  const file: IncomingFile = {
    path,
    numbers: rows.map(({ read }) => read.number),
    ofOrder: numbersOfOrders(found),
    swapped: new Set(),
    options,
  };
  for (const one of found) {
    const outcomes: Outcome[] = [];
    for (const order of one.orders) outcomes.push(await decide(tx, one, order, file));
    const refusals = outcomes.flatMap((outcome) => (outcome.kind === 'refuse' ? outcome.problems : []));
    if (refusals.length > 0) {
      put.rowsRejected += one.row.rows;
      problems.push(...refusals);
      continue;
    }
    const adds = outcomes.flatMap((outcome) => (outcome.kind === 'add' ? [outcome] : []));
    for (const { shipment, told } of adds) {
      await tx.addShipment(shipment);
      problems.push(...told);
      put.numbersNew++;
      if (shipment.replaces !== undefined) put.numbersCorrected++;
    }
    if (adds.length > 0) put.rowsNew += one.row.rows;
    else put.rowsUnchanged += one.row.rows;
  }
  for (const number of file.swapped) await refuseShared(tx, number);
  return { ...put, problems };
}

/** A number given to one order of a merged parcel is for all of them, but for those the file names themselves. */
async function withSharers(
  tx: Changing,
  named: readonly (RowOrders & { readonly row: CarrierRow })[],
): Promise<Found[]> {
  const own = new Set(named.flatMap(({ orders }) => orders.map(({ key }) => key)));
  const found: Found[] = [];
  for (const { row, orders, parcel, byOrder } of named) {
    const others =
      byOrder && row.goods.length === 0 ? (parcel?.orders ?? []).filter((key) => !own.has(key)) : [];
    const sharers = await tx.orders(others);
    found.push({ row, orders: [...orders, ...sharers], parcel });
  }
  return found;
}

function numbersOfOrders(found: readonly Found[]): ReadonlyMap<number, ReadonlySet<string>> {
  const numbers = new Map<number, Set<string>>();
  for (const { row, orders } of found)
    for (const { key } of orders) numbers.set(key, (numbers.get(key) ?? new Set()).add(row.read.number));
  return numbers;
}

async function decide(
  tx: Changing,
  { row, orders, parcel }: Found,
  stored: StoredOrder,
  file: IncomingFile,
): Promise<Outcome> {
  const { read, goods } = row;
  const all = await tx.shipments({ order: stored.key, replaced: true });
  const current = all.filter((shipment) => !shipment.replaced);
  const refuse = (code: string, facts: Record<string, string> = {}): Outcome => ({
    kind: 'refuse',
    problems: [problemAt(file, row, stored, code, 'error', facts)],
  });
  const same = all.find(({ number }) => number === read.number);
  if (same?.replaced) return refuse('tracking/number-given-up');
  if (same && goods.length > 0 && !sameLines(same, linesFor(stored.order, goods, without(current, same))))
    return refuse('tracking/other-goods');
  if (same) return { kind: 'known' };
  const part = goods.length === 0 && parcel ? unitsIn(parcel, stored.key) : undefined;
  const lines = goods.length > 0 ? linesFor(stored.order, goods, current) : part;
  // Of an order in parts, each parcel has a number of its own.
  const ofParcel = part ? current.filter((one) => one.parcel === parcel?.code) : current;
  const replaced = replacedBy(row, stored, ofParcel, file);
  if (goods.length > 0 && lines === undefined && !replaced)
    return refuse('tracking/no-such-goods', {
      sku: goods.map(({ sku, quantity }) => (quantity ? `${quantity} × ${sku}` : sku)).join(', '),
    });
  if (ofParcel.length > 0 && !replaced && (goods.length === 0 || isCovered(stored.order, current)))
    return refuse('tracking/has-number', { known: ofParcel.map(({ number }) => number).join(', ') });
  const checked = await checkIncoming(tx, row, orders, stored, file);
  if (checked.some(({ severity }) => severity === 'error'))
    return { kind: 'refuse', problems: checked.filter(({ severity }) => severity === 'error') };
  const waits = replaced?.exported === true;
  const told = waits
    ? [problemAt(file, row, stored, 'tracking/correction-waits', 'warning', { before: replaced.number })]
    : [];
  const { carrier, number, url = '', shippedAt = '' } = read;
  return {
    kind: 'add',
    shipment: {
      order: stored.key,
      parcel: parcel?.code ?? read.parcel ?? replaced?.parcel ?? stored.parcel,
      carrier,
      number,
      url,
      shippedAt,
      lines: replaced ? replaced.lines : lines,
      replaces: replaced?.key,
    },
    told: [...checked, ...told],
  };
}

/**
 * The number that the row's takes the place of: with --correct the order's only one; without it only one that has gone
 * to the platform, where nothing happens before `tracking export --correct`. Never one that the file names as well.
 */
function replacedBy(
  { goods }: CarrierRow,
  stored: StoredOrder,
  current: readonly StoredShipment[],
  file: IncomingFile,
): StoredShipment | undefined {
  const inFile = file.ofOrder.get(stored.key);
  const open = current.filter((one) => (file.options.correct || one.exported) && !inFile?.has(one.number));
  if (goods.length === 0) return current.length === 1 ? open[0] : undefined;
  return open.find((one) => sameLines(one, linesFor(stored.order, goods, without(current, one))));
}

const without = (all: readonly StoredShipment[], one: StoredShipment): StoredShipment[] =>
  all.filter((other) => other !== one);

function sameLines(known: StoredShipment, lines: StoredShipment['lines']): boolean {
  const text = (some: StoredShipment['lines']): string =>
    JSON.stringify(some?.map(({ key, quantity }) => `${key} ${quantity}`).sort());
  return lines !== undefined && text(known.lines) === text(lines);
}

function problemAt(
  file: IncomingFile,
  row: CarrierRow,
  stored: StoredOrder,
  code: string,
  severity: Problem['severity'],
  facts: Record<string, string>,
): Problem {
  const { shop, id } = stored.order;
  return {
    code,
    severity,
    file: file.path,
    line: row.line,
    value: row.read.number,
    facts: { shop, order: id, ...facts },
  };
}
