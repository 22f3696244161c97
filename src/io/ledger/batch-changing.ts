import type { Batch, StoredDocument } from './stored.ts';
import { UndoableChange } from './undoable.ts';

/** What may be changed of batches and their parcels, inside one transaction. */
export class BatchChanging extends UndoableChange {
  async createBatch(parcels: readonly { readonly orders: readonly number[] }[]): Promise<Batch> {
    // Undone batches count too: a name that once stood on paper is never given again.
    const before = this.db.number("SELECT count(*) FROM journal WHERE command = 'batch create'");
    const number = 1 + before + this.db.number('SELECT count(*) FROM batch WHERE made_by = ?', this.seq);
    const name = `B${number}`;
    const { key } = this.db.run(
      "INSERT INTO batch(name, state, made_by) VALUES (?, 'open', ?)",
      name,
      this.seq,
    );
    const width = Math.max(3, String(parcels.length).length);
    for (const [index, parcel] of parcels.entries()) {
      const code = `${name}-${String(index + 1).padStart(width, '0')}`;
      const sql = 'INSERT INTO parcel(code, batch, position, made_by) VALUES (?, ?, ?, ?)';
      const parcelKey = this.db.run(sql, code, key, index + 1, this.seq).key;
      for (const order of parcel.orders) {
        const link = 'INSERT INTO parcel_order(parcel, order_key, made_by) VALUES (?, ?, ?)';
        this.db.run(link, parcelKey, order, this.seq);
        this.move(order, 'batched');
        this.event(order, 'batched', { batch: name, parcel: code });
      }
    }
    const batch = await this.batch(name);
    if (!batch) throw new Error('a batch vanished within a transaction');
    return batch;
  }

  async undoBatch(key: number): Promise<void> {
    const links = this.db.all(
      `SELECT po.key, po.order_key FROM parcel_order po JOIN parcel p ON p.key = po.parcel
        WHERE p.batch = ? AND po.released = 0`,
      key,
    );
    for (const link of links) {
      this.remember('parcel_order', Number(link['key']));
      this.db.run('UPDATE parcel_order SET released = 1 WHERE key = ?', Number(link['key']));
      this.move(Number(link['order_key']), 'approved');
    }
  }

  async markPrinted(
    batch: number,
    parcels: readonly string[],
    documents: readonly StoredDocument[],
  ): Promise<void> {
    this.remember('batch', batch);
    this.db.run("UPDATE batch SET state = 'printed' WHERE key = ?", batch);
    for (const code of parcels) {
      const parcel = this.db.number('SELECT key FROM parcel WHERE code = ?', code);
      this.remember('parcel', parcel);
      this.db.run('UPDATE parcel SET printed = printed + 1 WHERE key = ?', parcel);
      for (const row of this.db.all(
        'SELECT order_key FROM parcel_order WHERE parcel = ? AND released = 0',
        parcel,
      )) {
        const order = Number(row['order_key']);
        if (this.db.get("SELECT 1 FROM orders WHERE key = ? AND state = 'batched'", order))
          this.move(order, 'printed');
        this.event(order, 'printed', { parcel: code });
      }
    }
    const sql = 'INSERT INTO document(batch, kind, file, pages, sha256, made_by) VALUES (?, ?, ?, ?, ?, ?)';
    for (const { kind, file, pages, sha256 } of documents)
      this.db.run(sql, batch, kind, file, pages, sha256, this.seq);
  }

  async markPacked(parcel: string, facts: Readonly<Record<string, string>> = {}): Promise<void> {
    const sql = `SELECT po.order_key FROM parcel_order po JOIN parcel p ON p.key = po.parcel WHERE p.code = ? AND po.released = 0`;
    for (const row of this.db.all(sql, parcel)) {
      this.move(Number(row['order_key']), 'packed');
      this.event(Number(row['order_key']), 'packed', { parcel, ...facts });
    }
  }
}
