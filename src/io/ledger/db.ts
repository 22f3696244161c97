import { DatabaseSync } from '@photostructure/sqlite';

type Connection = InstanceType<typeof DatabaseSync>;

type Value = string | number | null;
export type Row = Record<string, Value>;
/** What a statement may be given. */
type Bound = Value | Uint8Array;

/** A connection with its prepared statements kept. The only file that talks to the driver. */
export class Db {
  readonly #db: Connection;
  #wrote = false;
  readonly #statements = new Map<string, ReturnType<Connection['prepare']>>();

  constructor(file: string, options: { readOnly: boolean }) {
    this.#db = new DatabaseSync(file, { readOnly: options.readOnly, enableForeignKeyConstraints: true });
  }

  #prepare(sql: string) {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#db.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  exec(sql: string): void {
    if (sql === 'COMMIT') this.#wrote = true;
    this.#db.exec(sql);
  }

  run(sql: string, ...values: readonly Bound[]): { changes: number; key: number } {
    const { changes, lastInsertRowid } = this.#prepare(sql).run(...values);
    return { changes: Number(changes), key: Number(lastInsertRowid) };
  }

  get(sql: string, ...values: Value[]): Row | undefined {
    return this.#prepare(sql).get(...values) as Row | undefined;
  }

  all(sql: string, ...values: Value[]): Row[] {
    return this.#prepare(sql).all(...values) as Row[];
  }

  number(sql: string, ...values: Value[]): number {
    const row = this.get(sql, ...values);
    return row ? Number(Object.values(row)[0] ?? 0) : 0;
  }

  /** The driver keeps prepared statements alive, so the log is put into the file here, without waiting for others. */
  close(): void {
    try {
      if (this.#wrote) this.#db.exec('PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // What was committed is safe in the log; whoever opens the ledger next puts it in.
    }
    this.#statements.clear();
    this.#db.close();
  }
}
