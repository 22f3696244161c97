import { type OrderState, STATES } from '../../core/orders/state.ts';
import type { HandOver } from '../../core/printing/hand-over.ts';
import type { Stock } from '../../core/warehouse/stock.ts';
import { readBatch, readBatches } from './batches.ts';
import type { Db, Row } from './db.ts';
import type { JournalRow, OrderFilter, Reading, ShipmentFilter } from './ledger.ts';
import { readInParcels, readWays } from './parcels.ts';
import { readBatchesHanding, readHandOvers } from './printing.ts';
import { event, journalRow, num, ORDER_SQL, storedOrder, text } from './rows.ts';
import { readShipments } from './shipments.ts';
import type {
  Batch,
  ImportCounts,
  InParcel,
  Note,
  OrderEvent,
  Shop,
  Source,
  StoredOrder,
  StoredShipment,
  Ways,
} from './stored.ts';
import { translated } from './translated.ts';
import { readStock, readWalk } from './warehouse.ts';

/** All that may be asked of a ledger. */
export class SqliteReading implements Reading {
  protected readonly db: Db;

  constructor(db: Db) {
    this.db = db;
  }

  async shops(): Promise<readonly Shop[]> {
    return this.db.all('SELECT * FROM shop ORDER BY name').map((row) => ({
      key: num(row, 'key'),
      name: text(row, 'name'),
      platform: text(row, 'platform'),
      currency: text(row, 'currency'),
      timeZone: text(row, 'time_zone'),
      ...(text(row, 'name_in_exports') !== '' && { nameInExports: text(row, 'name_in_exports') }),
    }));
  }

  async counts(): Promise<Readonly<Record<OrderState, number>>> {
    const counts = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<OrderState, number>;
    for (const row of this.db.all(
      'SELECT state, count(*) AS n FROM orders WHERE archived = 0 GROUP BY state',
    ))
      counts[text(row, 'state') as OrderState] = num(row, 'n');
    return counts;
  }

  async orderKeys(filter: OrderFilter = {}): Promise<readonly number[]> {
    const where: string[] = [];
    const values: string[] = [];
    const add = (condition: string, ...more: string[]) => {
      where.push(condition);
      values.push(...more);
    };
    if (filter.states) add(`o.state IN (${filter.states.map(() => '?').join(',')})`, ...filter.states);
    if (filter.shop !== undefined) add('o.shop = (SELECT key FROM shop WHERE name = ?)', filter.shop);
    if (filter.placedFrom !== undefined) add('o.placed_at >= ?', filter.placedFrom);
    if (filter.placedTo !== undefined) add('o.placed_at <= ?', filter.placedTo);
    if (filter.notReviewedWith !== undefined) add('o.reviewed_with <> ?', filter.notReviewedWith);
    if (filter.archived !== undefined) add(`o.archived = ${filter.archived ? 1 : 0}`);
    if (filter.batch !== undefined)
      add(
        `o.key IN (SELECT po.order_key FROM parcel_order po JOIN parcel p ON p.key = po.parcel
          JOIN batch b ON b.key = p.batch WHERE b.name = ? AND po.released = 0)`,
        filter.batch,
      );
    // One text with all keys: a row for each would take ten times the memory.
    const sql = `SELECT json_group_array(o.key ORDER BY o.placed_at, o.key) AS keys FROM orders o
      ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}`;
    return JSON.parse(text(this.#read(sql, ...values)[0], 'keys')) as number[];
  }

  async orders(keys: readonly number[]): Promise<readonly StoredOrder[]> {
    if (keys.length === 0) return [];
    const found = new Map<number, StoredOrder>();
    // One statement for all: a call for each costs more than the reading.
    for (const row of this.#read(ORDER_SQL, JSON.stringify(keys)))
      found.set(num(row, 'key'), storedOrder(row));
    return keys.flatMap((key) => found.get(key) ?? []);
  }

  /** A page that turns out to be broken is a damaged ledger, not a bug. */
  #read(...query: Parameters<Db['all']>): Row[] {
    try {
      return this.db.all(...query);
    } catch (error) {
      throw translated(error);
    }
  }

  async find(reference: string): Promise<readonly number[]> {
    const slash = reference.indexOf('/');
    if (slash > 0) {
      const inShop = this.#findIn(reference.slice(slash + 1), reference.slice(0, slash));
      if (inShop.length > 0) return inShop;
    }
    return this.#findIn(reference, undefined);
  }

  #findIn(reference: string, shop: string | undefined): number[] {
    const inShop = shop === undefined ? '' : 'AND shop = (SELECT key FROM shop WHERE name = ?)';
    const named = shop === undefined ? [] : [shop];
    // The exact id first; then with the `#` people leave out in a shell; then the platform's second id.
    for (const [column, value] of [
      ['id', reference],
      ['id', `#${reference}`],
      ['platform_id', reference],
    ] as const) {
      const rows = this.db.all(
        `SELECT key FROM orders WHERE ${column} = ? ${inShop} ORDER BY key`,
        value,
        ...named,
      );
      if (rows.length > 0) return rows.map((row) => num(row, 'key'));
    }
    return [];
  }

  async mentioning(words: string, placedFrom: string, most: number): Promise<readonly number[]> {
    const rows = this.#read(
      `SELECT o.key FROM orders o JOIN facts f ON f.key = o.key
        WHERE (o.placed_at >= ? OR o.placed_at = '') AND instr(f.doc, ?) > 0
        ORDER BY o.placed_at, o.key LIMIT ?`,
      placedFrom,
      JSON.stringify(words).slice(1, -1),
      most,
    );
    return rows.map((row) => num(row, 'key'));
  }

  async someIds(limit: number): Promise<readonly string[]> {
    return this.db
      .all('SELECT id FROM orders ORDER BY key DESC LIMIT ?', limit)
      .map((row) => text(row, 'id'));
  }

  async notes(key: number): Promise<readonly Note[]> {
    const sql =
      'SELECT n.text, j.who, j.at FROM note n LEFT JOIN journal j ON j.seq = n.made_by WHERE n.order_key = ? ORDER BY n.key';
    return this.db
      .all(sql, key)
      .map((row) => ({ text: text(row, 'text'), who: text(row, 'who'), at: text(row, 'at') }));
  }

  async history(key: number): Promise<readonly OrderEvent[]> {
    const born = this.db.get(
      `SELECT j.seq, j.at, j.who, s.file, o.line FROM orders o JOIN journal j ON j.seq = o.made_by
        JOIN source s ON s.made_by = o.made_by WHERE o.key = ? ORDER BY s.key LIMIT 1`,
      key,
    );
    const reviewed = this.db.get(
      'SELECT j.seq, j.at, j.who, o.state FROM orders o JOIN journal j ON j.seq = o.reviewed_by WHERE o.key = ?',
      key,
    );
    const events: OrderEvent[] = this.db
      .all(
        `SELECT j.seq, j.at, j.who, e.kind, e.facts FROM event e LEFT JOIN journal j ON j.seq = e.made_by
          WHERE e.order_key = ? ORDER BY e.key`,
        key,
      )
      .map((row) => event(row, text(row, 'kind') as OrderEvent['kind'], JSON.parse(text(row, 'facts'))));
    if (born) events.unshift(event(born, 'imported', { file: text(born, 'file') }));
    if (reviewed) events.push(event(reviewed, 'reviewed', {}));
    return events.sort((a, b) => a.seq - b.seq);
  }

  async batches(): Promise<readonly Batch[]> {
    return readBatches(this.db);
  }

  async batch(name: string): Promise<Batch | undefined> {
    return readBatch(this.db, name);
  }

  async shipments(filter: ShipmentFilter = {}): Promise<readonly StoredShipment[]> {
    return readShipments(this.db, filter);
  }

  async source(shop: string, sha256: string): Promise<Source | undefined> {
    const row = this.db.get(
      'SELECT s.* FROM source s JOIN shop ON shop.key = s.shop WHERE shop.name = ? AND s.sha256 = ?',
      shop,
      sha256,
    );
    return (
      row && {
        key: num(row, 'key'),
        shop,
        file: text(row, 'file'),
        sha256,
        exportedAt: text(row, 'exported_at'),
        counts: JSON.parse(text(row, 'counts')) as ImportCounts,
        seq: num(row, 'made_by'),
      }
    );
  }

  async pulls(): Promise<readonly { parcel: string; batch: string; order: number }[]> {
    const sql = `SELECT p.code, b.name, po.order_key FROM parcel p JOIN batch b ON b.key = p.batch
      JOIN parcel_order po ON po.parcel = p.key WHERE p.pulled = 1 AND p.printed > 0 ORDER BY p.key, po.key`;
    return this.db
      .all(sql)
      .map((row) => ({ parcel: text(row, 'code'), batch: text(row, 'name'), order: num(row, 'order_key') }));
  }

  async ways(): Promise<Ways> {
    return readWays(this.db);
  }

  async inParcels(keys: readonly number[]): Promise<readonly InParcel[]> {
    return readInParcels(this.db, keys);
  }

  async stock(): Promise<Stock> {
    return readStock(this.db);
  }

  async handOvers(batch: number): Promise<readonly HandOver[]> {
    return readHandOvers(this.db, batch);
  }

  async batchesHanding(): Promise<readonly string[]> {
    return readBatchesHanding(this.db);
  }

  async walk(batch: number): Promise<string | undefined> {
    return readWalk(this.db, batch);
  }

  async journal(limit: number): Promise<readonly JournalRow[]> {
    return this.db.all('SELECT * FROM journal ORDER BY seq DESC LIMIT ?', limit).map(journalRow);
  }
}
