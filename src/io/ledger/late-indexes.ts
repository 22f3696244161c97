import type { Db } from './db.ts';

/**
 * Indexes over orders that are made when the first orders are all there: sorting them once takes half of what putting each
 * in its place does, at a large ledger's beginning (storage.md §5). Inside one transaction: a kill leaves the
 * ledger as it was, with its indexes.
 */
export class LateIndexes {
  readonly #db: Db;
  #dropped: readonly string[];

  /** Drops them if there are no orders yet. */
  constructor(db: Db) {
    this.#db = db;
    const empty = db.get('SELECT 1 FROM orders LIMIT 1') === undefined;
    const sql = `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'orders' AND sql IS NOT NULL`;
    const indexes = empty ? db.all(sql) : [];
    for (const { name } of indexes) db.exec(`DROP INDEX ${name}`);
    this.#dropped = indexes.map(({ sql }) => String(sql));
  }

  /** Makes them as they were; once. */
  make(): void {
    for (const sql of this.#dropped) this.#db.exec(sql);
    this.#dropped = [];
  }
}
