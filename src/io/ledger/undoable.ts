import type { OrderState } from '../../core/orders/state.ts';
import type { Db } from './db.ts';
import { SqliteReading } from './reading.ts';
import { COLUMNS } from './schema.ts';

/** A change that can be taken back: what every writing of a row is accompanied by. */
export class UndoableChange extends SqliteReading {
  readonly seq: number;

  constructor(db: Db, seq: number) {
    super(db);
    this.seq = seq;
  }

  /** Keeps rows as they are now, each once per change, so that undo can put them back. */
  protected remember(table: string, ...keys: readonly number[]): void {
    let sql = REMEMBER.get(table);
    if (sql === undefined) REMEMBER.set(table, (sql = rememberSql(table)));
    this.db.run(sql, this.seq, JSON.stringify(keys), this.seq);
  }

  /**
   * `remember` of orders about to be decided. Those still as their import left them are known without an image: undo
   * and `openPast` put them back by `AS_IMPORTED`, which is a third less to write for a first review.
   */
  protected rememberDecided(keys: readonly number[]): void {
    const list = JSON.stringify(keys);
    const among = 'key IN (SELECT value FROM json_each(?))';
    this.db.run(
      `INSERT INTO first_decided(made_by) SELECT ? WHERE EXISTS (SELECT 1 FROM orders WHERE ${among} AND ${IS_AS_IMPORTED})
        ON CONFLICT DO NOTHING`,
      this.seq,
      list,
    );
    this.db.run(rememberSql('orders', `AND NOT (${IS_AS_IMPORTED})`), this.seq, list, this.seq);
  }

  protected event(order: number, kind: string, facts: Readonly<Record<string, string>>): void {
    const sql = 'INSERT INTO event(order_key, kind, facts, made_by) VALUES (?, ?, ?, ?)';
    this.db.run(sql, order, kind, JSON.stringify(facts), this.seq);
  }

  protected move(order: number, state: OrderState): void {
    this.remember('orders', order);
    this.db.run('UPDATE orders SET state = ? WHERE key = ?', state, order);
  }
}

/** Statements of `remember` by table. */
const REMEMBER = new Map<string, string>();

/** What a decision overwrites, as an import leaves it. */
export const AS_IMPORTED = { state: 'new', findings: '[]', reviewed_with: '', reviewed_by: 0 } as const;
const IS_AS_IMPORTED = "state = 'new' AND findings = '[]' AND reviewed_with = '' AND reviewed_by = 0";

function rememberSql(table: string, only = ''): string {
  const columns = (COLUMNS[table] ?? []).map((column) => `'${column}', ${column}`).join(', ');
  // facts has no made_by: it is born and dies with its order.
  const madeBy = table === 'facts' ? '(SELECT made_by FROM orders o WHERE o.key = facts.key)' : 'made_by';
  return `INSERT INTO before_image(seq, tbl, key, row)
    SELECT ?, '${table}', key, json_object(${columns}) FROM ${table} WHERE key IN (SELECT value FROM json_each(?)) AND ${madeBy} <> ? ${only} ON CONFLICT DO NOTHING`;
}
