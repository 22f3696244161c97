import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Problem, Stop } from '../../core/problem.ts';
import { sync } from '../files/durable.ts';
import { SqliteChanging } from './changing.ts';
import type { Db } from './db.ts';
import type { Changing, CheckReport, JournalEntry, Ledger, UndoResult } from './ledger.ts';
import { SqliteReading } from './reading.ts';
import { journalRow } from './rows.ts';
import { COLUMNS, UNDOABLE } from './schema.ts';
import { translated } from './translated.ts';
import { AS_IMPORTED } from './undoable.ts';
import { chainOf, checkWhole } from './verify.ts';

/** Turns to a write-ahead log, under which others may read while one writes. */
export const USE_LOG = 'PRAGMA journal_mode = WAL;';

export class SqliteLedger extends SqliteReading implements Ledger {
  damage: Problem | undefined;
  #examine: (() => Problem | undefined) | undefined;
  readonly #file: string | undefined;
  readonly #inode: number | undefined;
  #closed = false;
  /** The first change has not been made yet, and will be without a log. */
  #isNew: boolean;

  /** `examine`: a closer look, taken once, before anything is written. `isNew`: made just now, without a log. */
  constructor(
    db: Db,
    damage: Problem | undefined,
    file: string | undefined,
    options: { readonly examine?: () => Problem | undefined; readonly isNew?: boolean } = {},
  ) {
    super(db);
    this.damage = damage;
    this.#examine = options.examine;
    this.#isNew = options.isNew === true;
    this.#file = file;
    this.#inode = file === undefined ? undefined : statSync(file).ino;
  }

  async change<T>(
    entry: JournalEntry,
    work: (tx: Changing) => Promise<T>,
  ): Promise<{ seq: number | undefined; result: T }> {
    this.#begin();
    try {
      const before = this.db.number('SELECT total_changes()');
      const seq = 1 + this.db.number('SELECT max(seq) FROM journal');
      const tx = new SqliteChanging(this.db, seq);
      const result = await work(tx);
      const wrote = this.db.number('SELECT total_changes()') !== before;
      if (!wrote || entry.dryRun) {
        this.db.exec('ROLLBACK');
        return { seq: undefined, result };
      }
      tx.beforeCommit();
      this.#record(entry, seq, { ...entry.what, ...tx.facts }, null);
      this.#commit();
      return { seq, result };
    } catch (error) {
      this.#rollback();
      throw translated(error);
    }
  }

  async undo(entry: JournalEntry, allowPaper: boolean): Promise<UndoResult> {
    this.#begin();
    try {
      const last = this.db.get(
        'SELECT * FROM journal WHERE undone_by IS NULL AND undoes IS NULL ORDER BY seq DESC LIMIT 1',
      );
      if (!last || (Number(last['paper']) === 1 && !allowPaper)) {
        this.db.exec('ROLLBACK');
        return last ? { status: 'paper', row: journalRow(last) } : { status: 'nothing' };
      }
      const seq = Number(last['seq']);
      this.#takeBack(seq);
      const by = 1 + this.db.number('SELECT max(seq) FROM journal');
      this.#record(entry, by, { ...entry.what, undoes: seq, of: String(last['command']) }, seq);
      this.db.run('UPDATE journal SET undone_by = ? WHERE seq = ?', by, seq);
      if (entry.dryRun) this.db.exec('ROLLBACK');
      else this.#commit();
      return { status: 'undone', seq: by, row: journalRow(last) };
    } catch (error) {
      this.#rollback();
      throw translated(error);
    }
  }

  /** Rows the change made go; rows it overwrote come back. References are checked at the end. */
  #takeBack(seq: number): void {
    this.db.exec('PRAGMA defer_foreign_keys = ON');
    const decidedFirst = this.db.number('SELECT count(*) FROM first_decided WHERE made_by = ?', seq) > 0;
    for (const table of UNDOABLE) {
      const whose = table === 'facts' ? 'key IN (SELECT key FROM orders WHERE made_by = ?)' : 'made_by = ?';
      this.db.run(`DELETE FROM ${table} WHERE ${whose}`, seq);
    }
    for (const image of this.db.all('SELECT tbl, key, row FROM before_image WHERE seq = ?', seq)) {
      const table = String(image['tbl']);
      const columns = COLUMNS[table] ?? [];
      const row = JSON.parse(String(image['row'])) as Record<string, string | number | null>;
      const sql = `UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE key = ?`;
      this.db.run(sql, ...columns.map((column) => row[column] ?? null), Number(image['key']));
    }
    this.db.run('DELETE FROM before_image WHERE seq = ?', seq);
    // Orders decided for the first time have no image, or one of the same change that was made after the decision.
    const { state, findings, reviewed_with, reviewed_by } = AS_IMPORTED;
    if (decidedFirst)
      this.db.run(
        'UPDATE orders SET state = ?, findings = ?, reviewed_with = ?, reviewed_by = ? WHERE reviewed_by = ?',
        state,
        findings,
        reviewed_with,
        reviewed_by,
        seq,
      );
  }

  #record(
    entry: JournalEntry,
    seq: number,
    what: Record<string, string | number>,
    undoes: number | null,
  ): void {
    const row = {
      seq,
      at: entry.at,
      who: entry.who,
      command: entry.command,
      what: JSON.stringify(what),
      paper: entry.paper ? 1 : 0,
      undoes,
    };
    const previous = this.db.get('SELECT chain FROM journal ORDER BY seq DESC LIMIT 1');
    const chain = chainOf(previous ? String(previous['chain']) : '', row);
    const sql =
      'INSERT INTO journal(seq, at, who, command, what, paper, undoes, chain) VALUES (?, ?, ?, ?, ?, ?, ?, ?)';
    this.db.run(sql, row.seq, row.at, row.who, row.command, row.what, row.paper, row.undoes, chain);
  }

  #begin(): void {
    this.#stillThere();
    if (this.#examine && !this.damage) this.damage = this.#examine();
    this.#examine = undefined;
    if (this.damage) throw new Stop('ledger/damaged', this.damage.facts ?? {}, 1);
    try {
      this.db.exec('BEGIN IMMEDIATE');
    } catch (error) {
      throw translated(error);
    }
  }

  #commit(): void {
    this.#stillThere();
    this.db.exec('COMMIT');
    if (!this.#isNew) return;
    this.#isNew = false;
    try {
      this.db.exec(USE_LOG);
    } catch {
      // Somebody else looks at it just now; whoever opens the ledger next turns to the log.
    }
  }

  #rollback(): void {
    try {
      this.db.exec('ROLLBACK');
    } catch {
      // SQLite has rolled back already (disk full, I/O error).
    }
  }

  /** The folder may have been deleted or replaced while we ran: never write into a ledger nobody will find. */
  #stillThere(): void {
    if (this.#file === undefined) return;
    if (!existsSync(this.#file) || statSync(this.#file).ino !== this.#inode)
      throw new Stop('ledger/gone', {}, 1);
  }

  async check(): Promise<CheckReport> {
    const report = checkWhole(this.db);
    return this.damage && report.ok ? { ...report, ok: false, problems: [this.damage] } : report;
  }

  async backup(file: string): Promise<void> {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const temporary = `${file}.part`;
    rmSync(temporary, { force: true });
    try {
      this.db.run('VACUUM INTO ?', temporary);
      sync(temporary);
      renameSync(temporary, file);
      sync(dirname(file));
    } catch (error) {
      rmSync(temporary, { force: true });
      throw translated(error);
    }
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.db.close();
  }
}
