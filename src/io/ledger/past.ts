import type { OrderState } from '../../core/orders/state.ts';
import { unpackOrder } from '../../core/orders/stored-form.ts';
import { NO_STOCK } from '../../core/warehouse/stock.ts';
import { Db, type Row } from './db.ts';
import type { OrderFilter, Reading } from './ledger.ts';
import { ledgerFile } from './ledger-file.ts';
import { SqliteReading } from './reading.ts';
import { COLUMNS } from './schema.ts';
import type { StoredOrder, Verdict } from './stored.ts';
import { AS_IMPORTED } from './undoable.ts';
import { levelOf } from './warehouse.ts';

/** The ledger as it was: enough of it to review its orders again. Reads only. */
export interface Past extends Pick<Reading, 'orderKeys' | 'orders' | 'stock'> {
  /** Orders that an import brought or changed in the span. */
  readonly imported: readonly number[];
  /** Instant of the last review in the span; undefined without one. */
  readonly reviewedAt: string | undefined;
  /** What the last review up to the end of the span was made with, as `keepRules` was given it. */
  readonly rules: string | undefined;
  close(): void;
}

/**
 * The workspace's ledger after its last change before `to`, with what was imported from `from` on (instants in UTC).
 * Rows that later changes overwrote are taken from the images kept for undo. What was undone has never been.
 */
export function openPast(workspace: string, span: { readonly from: string; readonly to: string }): Past {
  const db = new Db(ledgerFile(workspace), { readOnly: true });
  const seq = Number(
    db.get('SELECT coalesce(max(seq), 0) AS seq FROM journal WHERE at < ?', span.to)?.['seq'],
  );
  const first = Number(
    db.get('SELECT coalesce(max(seq), 0) AS seq FROM journal WHERE at < ?', span.from)?.['seq'],
  );
  const images = createImages(db, seq);
  const reading = new SqliteReading(db);
  const keysOf = (sql: string, ...values: number[]) =>
    db.all(sql, ...values).map((row) => Number(row['key']));
  const imported = keysOf(
    `SELECT key FROM orders WHERE made_by > ? AND made_by <= ? UNION SELECT order_key AS key FROM event
      WHERE kind = 'changed' AND made_by > ? AND made_by <= ? ORDER BY 1`,
    first,
    seq,
    first,
    seq,
  );
  const named = db.get(
    `SELECT json_extract(what, '$.rules') AS hash FROM journal WHERE seq <= ? AND command = 'review'
      AND hash IS NOT NULL AND (undone_by IS NULL OR undone_by > ?) ORDER BY seq DESC LIMIT 1`,
    seq,
    seq,
  );
  const kept = named && db.get('SELECT doc FROM rules_kept WHERE hash = ?', String(named['hash']));
  const reviewed = db.get(
    "SELECT max(at) AS at FROM journal WHERE seq > ? AND seq <= ? AND command IN ('review', 'run')",
    first,
    seq,
  );
  return {
    imported,
    rules: kept && String(kept['doc']),
    reviewedAt: typeof reviewed?.['at'] === 'string' ? reviewed['at'] : undefined,
    async orderKeys(filter: OrderFilter = {}) {
      const rows = db.all('SELECT key, state, placed_at FROM orders WHERE made_by <= ?', seq).map((row) => {
        const key = Number(row['key']);
        const then = images.rowOf('orders', key) ?? row;
        return { key, state: String(then['state']) as OrderState, placed: String(then['placed_at']) };
      });
      return rows
        .filter(({ state, placed }) => {
          if (filter.states && !filter.states.includes(state)) return false;
          return filter.placedFrom === undefined || placed >= filter.placedFrom;
        })
        .sort((a, b) => (a.placed < b.placed ? -1 : a.placed > b.placed ? 1 : a.key - b.key))
        .map(({ key }) => key);
    },
    async orders(keys) {
      return (await reading.orders(keys)).map((stored) => asItWas(stored, images));
    },
    async stock() {
      const levels = db.all('SELECT * FROM stock WHERE made_by <= ? ORDER BY sku, location', seq);
      return {
        ...NO_STOCK,
        levels: levels.map((row) => levelOf({ ...row, ...images.rowOf('stock', Number(row['key'])) })),
      };
    },
    close: () => db.close(),
  };
}

interface Images {
  /** The row as it was, where a later change overwrote it. */
  rowOf(table: 'orders' | 'facts' | 'stock', key: number): Row | undefined;
}

function createImages(db: Db, seq: number): Images {
  db.run(
    'CREATE TEMP TABLE past AS SELECT tbl, key, min(seq) AS seq FROM before_image WHERE seq > ? GROUP BY tbl, key',
    seq,
  );
  db.run('CREATE INDEX temp.past_by_key ON past(tbl, key)');
  const sql = `SELECT b.row FROM temp.past p JOIN before_image b ON b.seq = p.seq AND b.tbl = p.tbl AND b.key = p.key
    WHERE p.tbl = ? AND p.key = ?`;
  const decided = `SELECT ${COLUMNS['orders']?.join(', ')} FROM orders WHERE key = ? AND reviewed_by > ?`;
  return {
    rowOf(table, key) {
      const image = db.get(sql, table, key);
      const then = image && (JSON.parse(String(image['row'])) as Row);
      if (table !== 'orders') return then;
      const row = then ?? db.get(decided, key, seq);
      // Decided for the first time since: its import left no image (see `rememberDecided`).
      return row && Number(row['reviewed_by']) > seq ? { ...row, ...AS_IMPORTED } : then;
    },
  };
}

function asItWas(stored: StoredOrder, images: Images): StoredOrder {
  const row = images.rowOf('orders', stored.key);
  const facts = images.rowOf('facts', stored.key);
  if (row === undefined && facts === undefined) return stored;
  const { exportedAddress } = stored;
  const exported =
    facts === undefined
      ? { ...stored.order, shipTo: exportedAddress ?? stored.order.shipTo }
      : unpackOrder(String(facts['doc']), stored.order.shop);
  if (row === undefined) return { ...stored, order: exported };
  const edited = row['edited'] === null ? undefined : JSON.parse(String(row['edited']));
  return {
    ...stored,
    order: edited ? { ...exported, shipTo: edited } : exported,
    state: String(row['state']) as OrderState,
    archived: Number(row['archived']) === 1,
    findings: JSON.parse(String(row['findings'])),
    reviewedWith: String(row['reviewed_with']),
    verdict: row['verdict'] === null ? undefined : (JSON.parse(String(row['verdict'])) as Verdict),
    exportedAddress: edited ? exported.shipTo : undefined,
  };
}
