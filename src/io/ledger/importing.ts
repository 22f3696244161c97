import { differences, isMaterial, laterByProgress } from '../../core/orders/differences.ts';
import type { Order } from '../../core/orders/order.ts';
import { OPEN_STATES, type OrderState } from '../../core/orders/state.ts';
import { packOrder, unpackOrder } from '../../core/orders/stored-form.ts';
import type { Problem } from '../../core/problem.ts';
import type { Db, Row } from './db.ts';
import { LateIndexes } from './late-indexes.ts';
import type { IncomingOrder, PutCounts } from './ledger.ts';
import { docsOf, type OrderPack, orderAt, rowsAt } from './order-pack.ts';
import { insertNew } from './put-pack.ts';

interface Tools {
  readonly db: Db;
  readonly seq: number;
  /** Keeps the row as it was, for undo. */
  readonly remember: (table: string, key: number) => void;
  readonly event: (order: number, kind: string, facts: Record<string, string>) => void;
  /** Takes the order out of its parcels. */
  readonly release: (order: number) => void;
}

/** So many orders at once are a large file's: for fewer, making indexes anew costs more than it saves. */
const MANY = 500;

/** Puts the orders of one file into the ledger: new, unchanged, changed, or older than what is known. */
export class Importing {
  readonly #tools: Tools;
  readonly #source: number;
  readonly #shop: number;
  readonly #exportedAt: string;
  readonly #file: string;
  #latest = '';
  #pending = 0;
  #begun = false;
  #indexes: LateIndexes | undefined;

  constructor(tools: Tools, source: number) {
    this.#tools = tools;
    this.#source = source;
    const row = tools.db.get('SELECT shop, exported_at, file FROM source WHERE key = ?', source);
    this.#shop = Number(row?.['shop']);
    this.#exportedAt = String(row?.['exported_at']);
    this.#file = String(row?.['file']);
    tools.db.exec(
      'CREATE TEMP TABLE IF NOT EXISTS pending(key INTEGER, doc TEXT, digest TEXT, placed_at TEXT, line INTEGER, rows INTEGER)',
    );
    tools.db.exec('DELETE FROM temp.pending');
  }

  put(pack: OrderPack): PutCounts {
    const { db, seq } = this.#tools;
    if (!this.#begun && pack.count >= MANY) this.#indexes = new LateIndexes(db);
    this.#begun = true;
    const counts = { new: 0, unchanged: 0, changed: 0, rowsNew: 0, rowsUnchanged: 0, rowsChanged: 0 };
    if (pack.latest > this.#latest) this.#latest = pack.latest;
    const of = { shop: this.#shop, source: this.#source, madeBy: seq };
    const { first, inserted, digests } = insertNew(db, pack, of);
    const isNew = inserted === pack.count ? undefined : keysFrom(db, first);
    const docs = docsOf(pack);
    for (let n = 0; n < pack.count; n++) {
      if (!isNew || isNew.has(first + n)) {
        counts.new++;
        counts.rowsNew += rowsAt(pack, n);
        continue;
      }
      const order = orderAt(pack, n, docs[n] as Uint8Array);
      const digest = digests[n] as string;
      const known = this.#known(order);
      if (known['digest'] === digest || this.#sameInOldForm(known, order.doc)) {
        this.#confirm(known, order);
        counts.unchanged++;
        counts.rowsUnchanged += order.rows;
      } else {
        // Which of the two is newer may hang on the file's newest order, so changed ones wait for its end.
        db.run(
          'INSERT INTO temp.pending VALUES (?, ?, ?, ?, ?, ?)',
          Number(known['key']),
          order.doc,
          digest,
          order.placedAt,
          order.line,
          order.rows,
        );
        this.#pending++;
      }
    }
    return { ...counts, problems: [] };
  }

  /** What is left to do once all is put. */
  beforeCommit(): void {
    this.#indexes?.make();
  }

  /** At the end of the file: decides the changed orders. */
  finish(newer: boolean): PutCounts {
    const { db } = this.#tools;
    const counts = { new: 0, unchanged: 0, changed: 0, rowsNew: 0, rowsUnchanged: 0, rowsChanged: 0 };
    const problems: Problem[] = [];
    db.run(
      'UPDATE source SET latest = ? WHERE key = ? AND latest <> ?',
      this.#latest,
      this.#source,
      this.#latest,
    );
    if (this.#pending === 0) return { ...counts, problems };
    for (let after = 0; ; ) {
      const rows = db.all(
        'SELECT rowid AS at, * FROM temp.pending WHERE rowid > ? ORDER BY rowid LIMIT 500',
        after,
      );
      if (rows.length === 0) break;
      for (const row of rows) {
        after = Number(row['at']);
        const problem = this.#decide(row, newer);
        if (problem) problems.push(problem);
        if (problem) {
          counts.unchanged++;
          counts.rowsUnchanged += Number(row['rows']);
        } else {
          counts.changed++;
          counts.rowsChanged += Number(row['rows']);
        }
      }
    }
    return { ...counts, problems };
  }

  #known(order: IncomingOrder): Row {
    const sql = `SELECT o.key, o.digest, o.source, s.exported_at FROM orders o JOIN source s ON s.key = o.source
      WHERE o.shop = ? AND o.id = ? AND o.platform_id = ?`;
    const row = this.#tools.db.get(sql, this.#shop, order.id, order.platformId);
    if (!row) throw new Error('an order neither inserted nor found');
    return row;
  }

  /** A ledger of before November 2026 holds the same facts as a longer text. */
  #sameInOldForm(known: Row, doc: string): boolean {
    const stored = this.#tools.db.get('SELECT doc FROM facts WHERE key = ?', Number(known['key']));
    const text = String(stored?.['doc']);
    return text.startsWith('{') && packOrder(unpackOrder(text, '')) === doc;
  }

  /** The same facts in a later file: from now on the order is known as of that file. */
  #confirm(known: Row, order: IncomingOrder): void {
    if (Number(known['source']) === this.#source || String(known['exported_at']) >= this.#exportedAt) return;
    this.#tools.remember('orders', Number(known['key']));
    const sql = 'UPDATE orders SET source = ?, line = ? WHERE key = ?';
    this.#tools.db.run(sql, this.#source, order.line, Number(known['key']));
  }

  #decide(row: Row, newer: boolean): Problem | undefined {
    const { db } = this.#tools;
    const key = Number(row['key']);
    const stored = db.get(
      `SELECT o.id, o.state, f.doc, s.exported_at, s.latest, s.file FROM orders o JOIN facts f ON f.key = o.key
        JOIN source s ON s.key = o.source WHERE o.key = ?`,
      key,
    );
    if (!stored) throw new Error('an order vanished within a transaction');
    const before = unpackOrder(String(stored['doc']), '');
    const after = unpackOrder(String(row['doc']), '');
    const age = newer ? 1 : this.#age(before, after, stored);
    const found = differences(before, after);
    if (age !== 1) {
      return {
        code: age === -1 ? 'order/older-than-known' : 'order/age-unclear',
        severity: age === -1 ? 'info' : 'warning',
        file: this.#file,
        line: Number(row['line']),
        facts: {
          order: String(stored['id']),
          known: String(stored['file']),
          differ: found.map((d) => d.field).join(', '),
        },
      };
    }
    this.#replace(key, row, String(stored['state']) as OrderState, found);
    return undefined;
  }

  /** 1 the file is newer than what is known, -1 older, 0 unclear. Sources: faults.md F16, docs/decisions/newer-or-older.md */
  #age(before: Order, after: Order, stored: Row): -1 | 0 | 1 {
    const progress = laterByProgress(before, after);
    if (progress !== 0) return progress;
    const content = Math.sign(compare(this.#latest, String(stored['latest'])));
    const written = Math.sign(compare(this.#exportedAt, String(stored['exported_at'])));
    if (content > 0) return 1;
    if (content === 0) return written < 0 ? -1 : 1;
    return written > 0 ? 0 : -1;
  }

  #replace(key: number, row: Row, state: OrderState, found: ReturnType<typeof differences>): void {
    const { db, remember, event } = this.#tools;
    remember('orders', key);
    remember('facts', key);
    db.run('UPDATE facts SET doc = ? WHERE key = ?', String(row['doc']), key);
    db.run(
      'UPDATE orders SET source = ?, line = ?, digest = ?, placed_at = ? WHERE key = ?',
      this.#source,
      Number(row['line']),
      String(row['digest']),
      String(row['placed_at']),
      key,
    );
    event(
      key,
      'changed',
      Object.fromEntries(found.slice(0, 20).map((d) => [d.field, `${clip(d.before)} → ${clip(d.after)}`])),
    );
    if (!found.some(isMaterial) || !OPEN_STATES.includes(state)) return;
    const edited = found.some((d) => d.field.startsWith('shipTo.')) ? ', edited = NULL' : '';
    db.run(
      `UPDATE orders SET state = 'new', archived = 0, verdict = NULL, reviewed_with = ''${edited} WHERE key = ?`,
      key,
    );
    this.#tools.release(key);
  }
}

/** Keys of the orders that were put in last. */
function keysFrom(db: Db, first: number): ReadonlySet<number> {
  return new Set(db.all('SELECT key FROM orders WHERE key >= ?', first).map(({ key }) => Number(key)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function clip(text: string): string {
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
