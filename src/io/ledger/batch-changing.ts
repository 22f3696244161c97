import { restOf } from '../../core/packing/part-of.ts';
import { num, text } from './rows.ts';
import type { Batch, NewParcel, PartLine, StoredDocument } from './stored.ts';
import { UndoableChange } from './undoable.ts';

/** What may be changed of batches and their parcels, inside one transaction. */
export class BatchChanging extends UndoableChange {
  async createBatch(
    parcels: readonly NewParcel[],
    { location = '', supplier = '' }: { readonly location?: string; readonly supplier?: string } = {},
  ): Promise<Batch> {
    // Undone batches count too: a name that once stood on paper is never given again.
    const before = this.db.number(
      "SELECT count(*) FROM journal WHERE command IN ('batch create', 'suppliers export')",
    );
    const number = 1 + before + this.db.number('SELECT count(*) FROM batch WHERE made_by = ?', this.seq);
    const name = `B${number}`;
    const { key } = this.db.run(
      "INSERT INTO batch(name, state, location, supplier, made_by) VALUES (?, 'open', ?, ?, ?)",
      name,
      location,
      supplier,
      this.seq,
    );
    const width = Math.max(3, String(parcels.length).length);
    for (const [index, parcel] of parcels.entries()) {
      const code = `${name}-${String(index + 1).padStart(width, '0')}`;
      const sql = 'INSERT INTO parcel(code, batch, position, why, made_by) VALUES (?, ?, ?, ?, ?)';
      const why = parcel.why === undefined ? '' : JSON.stringify(parcel.why);
      const parcelKey = this.db.run(sql, code, key, index + 1, why, this.seq).key;
      for (const order of parcel.orders) {
        const link = 'INSERT INTO parcel_order(parcel, order_key, made_by) VALUES (?, ?, ?)';
        this.db.run(link, parcelKey, order, this.seq);
        this.event(order, 'batched', {
          batch: name,
          parcel: code,
          ...(location !== '' && { location }),
          ...(supplier !== '' && { supplier }),
        });
      }
      for (const { order, key: line, quantity } of parcel.lines ?? []) {
        const link =
          'INSERT INTO parcel_line(parcel, order_key, line, quantity, made_by) VALUES (?, ?, ?, ?, ?)';
        this.db.run(link, parcelKey, order, line, quantity, this.seq);
      }
    }
    const inParts = new Set(parcels.flatMap(({ lines = [] }) => lines.map(({ order }) => order)));
    for (const order of new Set(parcels.flatMap(({ orders }) => orders))) {
      await this.#checkSums(order, name);
      if (!inParts.has(order)) this.move(order, 'batched');
      else await this.settle(order);
    }
    const batch = await this.batch(name);
    if (!batch) throw new Error('a batch vanished within a transaction');
    return batch;
  }

  /** No unit in two parcels that are not printed, none that is not to ship, no whole order beside another parcel. */
  async #checkSums(key: number, batch: string): Promise<void> {
    const parcels = await this.inParcels([key]);
    const whole = parcels.filter(({ lines }) => lines === undefined);
    if (whole.length > 0 && parcels.length > 1) throw new Error(`order row ${key} is in a batch already`);
    if (whole.length > 0) return;
    const [stored] = await this.orders([key]);
    const own = parcels.filter((one) => one.batch === batch || one.open).flatMap(({ lines = [] }) => lines);
    for (const { key: line, toShip } of stored?.order.lines ?? [])
      if (own.reduce((sum, one) => (one.key === line ? sum + one.quantity : sum), 0) > toShip)
        throw new Error(`order row ${key} has not so many units of line ${line}`);
  }

  /** The state of an order in parcels is that of its part that is least far; a rest in no parcel is still approved. */
  protected async settle(key: number): Promise<void> {
    const [stored] = await this.orders([key]);
    if (!stored || !['approved', 'batched', 'printed', 'packed'].includes(stored.state)) return;
    const parcels = await this.inParcels([key]);
    const hasRest =
      restOf(
        stored.order,
        parcels.map(({ lines }) => lines),
      ).length > 0;
    const state = hasRest
      ? 'approved'
      : parcels.every(({ packed }) => packed)
        ? 'packed'
        : parcels.every(({ printed, packed }) => printed || packed)
          ? 'printed'
          : 'batched';
    if (state !== stored.state) this.move(key, state);
  }

  async undoBatch(key: number): Promise<void> {
    const links = this.db.all(
      `SELECT po.key, po.order_key FROM parcel_order po JOIN parcel p ON p.key = po.parcel
        WHERE p.batch = ? AND po.released = 0`,
      key,
    );
    for (const link of links) {
      this.remember('parcel_order', num(link, 'key'));
      this.db.run('UPDATE parcel_order SET released = 1 WHERE key = ?', num(link, 'key'));
      this.move(num(link, 'order_key'), 'approved');
    }
  }

  async markPrinted(
    batch: number,
    parcels: readonly string[],
    documents: readonly StoredDocument[],
  ): Promise<void> {
    if (parcels.length > 0) {
      this.remember('batch', batch);
      this.db.run("UPDATE batch SET state = 'printed' WHERE key = ?", batch);
    }
    for (const code of parcels) {
      const parcel = this.db.number('SELECT key FROM parcel WHERE code = ?', code);
      this.remember('parcel', parcel);
      this.db.run('UPDATE parcel SET printed = printed + 1 WHERE key = ?', parcel);
      for (const order of this.#ordersOf(parcel)) {
        if (this.#isPart(parcel, order)) await this.settle(order);
        else if (this.db.get("SELECT 1 FROM orders WHERE key = ? AND state = 'batched'", order))
          this.move(order, 'printed');
        this.event(order, 'printed', { parcel: code });
      }
    }
    const sql = 'INSERT INTO document(batch, kind, file, pages, sha256, made_by) VALUES (?, ?, ?, ?, ?, ?)';
    for (const { kind, file, pages, sha256 } of documents)
      this.db.run(sql, batch, kind, file, pages, sha256, this.seq);
  }

  async giveToSupplier(batch: number, { kind, file, pages, sha256 }: StoredDocument): Promise<void> {
    this.remember('batch', batch);
    this.db.run("UPDATE batch SET state = 'printed' WHERE key = ?", batch);
    for (const row of this.db.all('SELECT key FROM parcel WHERE batch = ? ORDER BY key', batch)) {
      const parcel = num(row, 'key');
      this.remember('parcel', parcel);
      this.db.run('UPDATE parcel SET printed = 1, packed_by = ? WHERE key = ?', this.seq, parcel);
      for (const order of this.#ordersOf(parcel)) await this.settle(order);
    }
    const sql = 'INSERT INTO document(batch, kind, file, pages, sha256, made_by) VALUES (?, ?, ?, ?, ?, ?)';
    this.db.run(sql, batch, kind, file, pages, sha256, this.seq);
  }

  async markPacked(code: string, facts: Readonly<Record<string, string>> = {}): Promise<void> {
    const parcel = this.db.number('SELECT key FROM parcel WHERE code = ?', code);
    this.remember('parcel', parcel);
    this.db.run('UPDATE parcel SET packed_by = ? WHERE key = ?', this.seq, parcel);
    for (const order of this.#ordersOf(parcel)) {
      if (this.#isPart(parcel, order)) await this.settle(order);
      else this.move(order, 'packed');
      this.event(order, 'packed', { parcel: code, ...facts });
    }
  }

  #ordersOf(parcel: number): number[] {
    const sql = 'SELECT order_key FROM parcel_order WHERE parcel = ? AND released = 0 ORDER BY key';
    return this.db.all(sql, parcel).map((row) => num(row, 'order_key'));
  }

  #isPart(parcel: number, order: number): boolean {
    const sql = 'SELECT 1 FROM parcel_line WHERE parcel = ? AND order_key = ?';
    return this.db.get(sql, parcel, order) !== undefined;
  }

  async merge(keys: readonly number[]): Promise<void> {
    const groups = (await this.ways()).merged;
    const old = new Set(keys.flatMap((key) => groups.get(key) ?? []));
    const others = [...groups].filter(([, group]) => old.has(group)).map(([key]) => key);
    const all = [...new Set([...keys, ...others])].sort((a, b) => a - b);
    if (old.size === 1 && all.every((key) => groups.has(key))) return;
    this.#dissolve(others);
    for (const key of all) {
      this.db.run('INSERT INTO merged(order_key, grp, made_by) VALUES (?, ?, ?)', key, all[0]!, this.seq);
      this.event(key, 'merged', { orders: String(all.length) });
    }
  }

  async split(key: number, parts: ReadonlyMap<number, readonly PartLine[]>): Promise<void> {
    this.#dropParts(key);
    const sql = 'INSERT INTO part(order_key, number, line, quantity, made_by) VALUES (?, ?, ?, ?, ?)';
    for (const [number, lines] of parts)
      for (const { key: line, quantity } of lines) this.db.run(sql, key, number, line, quantity, this.seq);
    this.event(key, 'split', { parcels: String([...parts.keys()].filter((number) => number > 0).length) });
  }

  async takeApart(keys: readonly number[]): Promise<number> {
    const groups = (await this.ways()).merged;
    const wanted = new Set(keys.flatMap((key) => groups.get(key) ?? []));
    const merged = [...groups].filter(([, group]) => wanted.has(group)).map(([key]) => key);
    this.#dissolve(merged);
    const split = keys.filter((key) => this.#dropParts(key) > 0);
    const all = new Set([...merged, ...split]);
    for (const key of all) this.event(key, 'apart', {});
    return all.size;
  }

  #dissolve(keys: readonly number[]): void {
    for (const key of keys) {
      const link = this.db.number('SELECT key FROM merged WHERE order_key = ? AND gone = 0', key);
      this.remember('merged', link);
      this.db.run('UPDATE merged SET gone = 1 WHERE key = ?', link);
    }
  }

  #dropParts(order: number): number {
    const rows = this.db.all('SELECT key FROM part WHERE order_key = ? AND gone = 0', order);
    for (const row of rows) {
      this.remember('part', num(row, 'key'));
      this.db.run('UPDATE part SET gone = 1 WHERE key = ?', num(row, 'key'));
    }
    return rows.length;
  }

  /**
   * The order leaves its parcels. One that is on paper must be pulled, and whoever shared it is approved again; without
   * paper the others go on without it. What the platform was told of has left the house and stays.
   */
  protected releaseParcels(order: number): void {
    const rows = this.db.all(
      `SELECT p.key, p.code, p.printed FROM parcel_order po JOIN parcel p ON p.key = po.parcel
        WHERE po.order_key = ? AND po.released = 0 AND NOT EXISTS (SELECT 1 FROM shipment s
          WHERE s.order_key = po.order_key AND s.parcel = p.code AND s.upload IS NOT NULL)`,
      order,
    );
    for (const row of rows) {
      const parcel = num(row, 'key');
      const isPaper = num(row, 'printed') > 0;
      const sharing = this.#ordersOf(parcel);
      const leaving = isPaper ? sharing : [order];
      for (const one of leaving) {
        const sql = 'SELECT key FROM parcel_order WHERE parcel = ? AND order_key = ? AND released = 0';
        const link = this.db.number(sql, parcel, one);
        this.remember('parcel_order', link);
        this.db.run('UPDATE parcel_order SET released = 1 WHERE key = ?', link);
        if (isPaper) this.event(one, 'pulled', { parcel: text(row, 'code') });
        if (one !== order) this.move(one, 'approved');
      }
      if (leaving.length < sharing.length) continue;
      this.remember('parcel', parcel);
      this.db.run('UPDATE parcel SET pulled = 1 WHERE key = ?', parcel);
    }
  }
}
