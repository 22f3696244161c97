import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Db } from '../../../src/io/ledger/db.ts';
import { digestOf } from '../../../src/io/ledger/digest.ts';
import type { IncomingOrder } from '../../../src/io/ledger/ledger.ts';
import { docsOf, makePack, orderAt } from '../../../src/io/ledger/order-pack.ts';
import { insertNew } from '../../../src/io/ledger/put-pack.ts';
import { MIGRATIONS } from '../../../src/io/ledger/schema.ts';

const text = fc.string({ unit: 'grapheme' });
const order = fc.record({
  id: fc.oneof(text, fc.constantFrom('', ' 1 ', '#1\u00ff', '0012', '1e5')),
  platformId: text,
  placedAt: fc.constantFrom('', '2026-11-24T12:00:00Z'),
  latest: fc.constantFrom('', '2026-11-24T12:00:00Z', '2026-11-25T12:00:00Z'),
  doc: text.map((letters) => JSON.stringify([letters])),
  line: fc.integer({ min: 1, max: 2_000_000_000 }),
  rows: fc.integer({ min: 1, max: 5_000_000 }),
});
const unlike = (orders: readonly IncomingOrder[]) => [
  ...new Map(orders.map((one) => [`${one.id}\n${one.platformId}`, one])).values(),
];

function ledger(): Db {
  const db = new Db(':memory:', { readOnly: false });
  for (const sql of MIGRATIONS) db.exec(sql);
  db.exec(`INSERT INTO shop(name, platform, currency, time_zone, made_by) VALUES ('s', 'shopify', '', '', 1);
    INSERT INTO source(shop, file, sha256, bytes, format, encoding, exported_at, latest, counts, made_by)
    VALUES (1, 'f', '', 1, '', '', '', '', '', 1)`);
  return db;
}

const OF = { shop: 1, source: 1, madeBy: 7 };
const SQL = `SELECT o.key, id, platform_id AS platformId, placed_at AS placedAt, line, digest, made_by AS madeBy, state, doc
  FROM orders o JOIN facts f ON f.key = o.key ORDER BY o.key`;
const row = ({ id, platformId, placedAt, line, doc }: IncomingOrder, key: number) => ({
  ...{ key, id, platformId, placedAt, line, digest: digestOf(doc), madeBy: 7, state: 'new', doc },
});

test('orders come out of a pack as they went in, on the other side of a thread', () => {
  fc.assert(
    fc.property(fc.array(order), (orders) => {
      const pack = structuredClone(makePack(orders));
      const docs = docsOf(pack);
      const latest =
        orders
          .map((one) => one.latest)
          .toSorted()
          .at(-1) ?? '';
      expect(docs.map((doc, n) => orderAt(pack, n, doc))).toEqual(orders.map((one) => ({ ...one, latest })));
      expect(pack.latest).toBe(latest);
    }),
  );
});

test('the ledger holds them letter by letter, each with its digest', () => {
  fc.assert(
    fc.property(fc.array(order).map(unlike), (orders) => {
      const db = ledger();
      const { first, inserted } = insertNew(db, makePack(orders), OF);
      expect([first, inserted]).toEqual([1, orders.length]);
      expect(db.all(SQL)).toEqual(orders.map((one, n) => row(one, n + 1)));
      db.close();
    }),
    { numRuns: 50 },
  );
});

test('more than one statement takes, some of them known: those stay as they are', () => {
  const made = (n: number): IncomingOrder => ({
    ...{ id: `#${n}`, platformId: '', placedAt: '', latest: '', doc: `["${n}"]`, line: n, rows: 1 },
  });
  const db = ledger();
  const old = [1, 1500, 2600].map(made);
  insertNew(db, makePack(old), OF);
  const orders = Array.from({ length: 2600 }, (_, n) => made(n + 1));
  const { first, inserted } = insertNew(db, makePack(orders), OF);
  expect([first, inserted]).toEqual([4, 2597]);
  const fresh = orders.map((one, n) => row(one, 4 + n)).filter(({ line }) => ![1, 1500, 2600].includes(line));
  expect(db.all(SQL)).toEqual([...old.map((one, n) => row(one, n + 1)), ...fresh]);
  db.close();
});
