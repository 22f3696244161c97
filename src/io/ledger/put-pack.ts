import type { Db } from './db.ts';
import { digestOf } from './digest.ts';
import { DIGITS, docsOf, type OrderPack, recordWidth } from './order-pack.ts';

/** Most orders of one statement; the numbers from 0 are a part of its text, because a table of them would be written. */
const AT_ONCE = 1024;
const DIGEST = 27;
const NUMBERS = `(SELECT column1 + ?5 AS n FROM (VALUES ${Array.from({ length: AT_ONCE }, (_, n) => `(${n})`).join(',')}))`;
/** Bytes that fill a field up, which no text has. */
const FILLING = "CAST(x'ff' AS TEXT)";

/** Bytes `length` of ?2, behind `before` bytes of the nth record, which has ?3 bytes. */
const bytes = (before: string, length: string) => `substr(?2, n * ?3 + 1 + ${before}, ${length})`;
const text = (before: string, length: string) => `rtrim(CAST(${bytes(before, length)} AS TEXT), ${FILLING})`;
/** One of the three numbers at a record's end. */
const number = (which: number) => `CAST(${bytes(`?3 - ${DIGITS * (3 - which)}`, `${DIGITS}`)} AS INTEGER)`;

const ORDERS = `
INSERT INTO orders(key, shop, id, platform_id, state, placed_at, source, line, digest, made_by)
SELECT ?4 + n, ?6, ${text('0', '?7')}, ${text('?7', '?8')}, 'new', ${text('?7 + ?8', `?3 - ${3 * DIGITS} - ?7 - ?8`)},
  ?9, ${number(2)}, CAST(substr(?10, n * ${DIGEST} + 1, ${DIGEST}) AS TEXT), ?11
FROM ${NUMBERS} WHERE n < ?1 ON CONFLICT DO NOTHING`;
const doc = `CAST(substr(?6, ${number(0)}, ${number(1)}) AS TEXT)`;
const FACTS = `INSERT INTO facts(key, doc) SELECT ?4 + n, ${doc} FROM ${NUMBERS} WHERE n < ?1`;
const FACTS_OF_NEW = `${FACTS} AND EXISTS (SELECT 1 FROM orders WHERE key = ?4 + n)`;

/**
 * Inserts those orders of a pack that the ledger does not know.
 * @returns digests of all, and the key of the first: the nth has `first + n` if it was inserted
 */
export function insertNew(
  db: Db,
  pack: OrderPack,
  of: { readonly shop: number; readonly source: number; readonly madeBy: number },
): { readonly first: number; readonly inserted: number; readonly digests: readonly string[] } {
  const digests = docsOf(pack).map(digestOf);
  const joined = Buffer.from(digests.join(''), 'latin1');
  const { count, records, docs, widths } = pack;
  const width = recordWidth(pack);
  const [id = 0, platformId = 0] = widths;
  const first = 1 + db.number('SELECT max(key) FROM orders');
  let inserted = 0;
  for (let from = 0; from < count; from += AT_ONCE) {
    const shared = [count, records, width, first, from] as const;
    inserted += db.run(ORDERS, ...shared, of.shop, id, platformId, of.source, joined, of.madeBy).changes;
  }
  if (inserted > 0)
    for (let from = 0; from < count; from += AT_ONCE)
      db.run(inserted === count ? FACTS : FACTS_OF_NEW, count, records, width, first, from, docs);
  return { first, inserted, digests };
}
