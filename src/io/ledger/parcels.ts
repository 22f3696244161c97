import type { Db, Row } from './db.ts';
import { num, text } from './rows.ts';
import type { InParcel, Parcel, PartLine, Ways } from './stored.ts';

/** The parcels of a batch, by position. */
export function readParcels(db: Db, batch: number): Parcel[] {
  const sql = `SELECT key, code, position, printed, pulled, packed_by, why FROM parcel WHERE batch = ? ORDER BY position`;
  return db.all(sql, batch).map((row) => {
    const key = num(row, 'key');
    const orders = db.all(
      'SELECT order_key FROM parcel_order WHERE parcel = ? AND released = 0 ORDER BY key',
      key,
    );
    return {
      code: text(row, 'code'),
      position: num(row, 'position'),
      orders: orders.map((order) => num(order, 'order_key')),
      printed: num(row, 'printed'),
      pulled: num(row, 'pulled') === 1,
      packed: row['packed_by'] !== null,
      lines: linesOf(db, key),
      why: text(row, 'why') === '' ? undefined : JSON.parse(text(row, 'why')),
    };
  });
}

/** The parcels that count of these orders, the oldest first. */
export function readInParcels(db: Db, keys: readonly number[]): InParcel[] {
  const sql = `SELECT po.order_key, p.key, p.code, p.printed, p.packed_by, b.name, b.state, b.location, b.supplier FROM parcel_order po
    JOIN parcel p ON p.key = po.parcel JOIN batch b ON b.key = p.batch
    WHERE po.released = 0 AND po.order_key IN (SELECT value FROM json_each(?)) ORDER BY po.key`;
  return db.all(sql, JSON.stringify(keys)).map((row) => {
    const order = num(row, 'order_key');
    const lines = linesOf(db, num(row, 'key')).filter((line) => line.order === order);
    return {
      order,
      parcel: text(row, 'code'),
      batch: text(row, 'name'),
      open: text(row, 'state') === 'open',
      printed: num(row, 'printed') > 0,
      packed: row['packed_by'] !== null,
      location: text(row, 'location'),
      supplier: text(row, 'supplier'),
      lines: lines.length > 0 ? lines : undefined,
    };
  });
}

/** How people said orders shall travel. */
export function readWays(db: Db): Ways {
  const merged = new Map<number, number>();
  for (const row of db.all('SELECT order_key, grp FROM merged WHERE gone = 0 ORDER BY key'))
    merged.set(num(row, 'order_key'), num(row, 'grp'));
  const parts = new Map<number, Map<number, PartLine[]>>();
  for (const row of db.all(
    'SELECT order_key, number, line, quantity FROM part WHERE gone = 0 ORDER BY key',
  )) {
    const own = parts.get(num(row, 'order_key')) ?? new Map<number, PartLine[]>();
    parts.set(num(row, 'order_key'), own);
    own.set(num(row, 'number'), [...(own.get(num(row, 'number')) ?? []), partLine(row)]);
  }
  return { merged, parts };
}

function linesOf(db: Db, parcel: number): PartLine[] {
  const sql = 'SELECT order_key, line, quantity FROM parcel_line WHERE parcel = ? ORDER BY key';
  return db.all(sql, parcel).map(partLine);
}

function partLine(row: Row): PartLine {
  return { order: num(row, 'order_key'), key: text(row, 'line'), quantity: num(row, 'quantity') };
}
