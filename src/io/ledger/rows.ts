import type { OrderState } from '../../core/orders/state.ts';
import { unpackOrder } from '../../core/orders/stored-form.ts';
import { Stop } from '../../core/problem.ts';
import type { Row } from './db.ts';
import { digestOf } from './digest.ts';
import type { JournalRow } from './ledger.ts';
import type { OrderEvent, StoredOrder, Verdict } from './stored.ts';

/** A column as text, '' when it is absent. */
export const text = (row: Row | undefined, column: string): string => String(row?.[column] ?? '');
/** A column as a number, 0 when it is absent. */
export const num = (row: Row | undefined, column: string): number => Number(row?.[column] ?? 0);

/** Orders by their keys (a JSON list), with all that `storedOrder` wants. */
export const ORDER_SQL = `
SELECT o.key, o.state, o.archived, o.line, o.digest, o.findings, o.reviewed_with, o.verdict, o.edited,
  f.doc, s.file, shop.name AS shop, b.name AS batch, p.code AS parcel
FROM orders o
JOIN facts f ON f.key = o.key
JOIN source s ON s.key = o.source
JOIN shop ON shop.key = o.shop
LEFT JOIN parcel_order po ON po.order_key = o.key AND po.released = 0
LEFT JOIN parcel p ON p.key = po.parcel
LEFT JOIN batch b ON b.key = p.batch
WHERE o.key IN (SELECT value FROM json_each(?)) ORDER BY po.key`;

export function journalRow(row: Row): JournalRow {
  return {
    seq: num(row, 'seq'),
    at: text(row, 'at'),
    who: text(row, 'who'),
    command: text(row, 'command'),
    what: JSON.parse(text(row, 'what')),
    paper: num(row, 'paper') === 1,
    undoneBy: row['undone_by'] === null ? undefined : num(row, 'undone_by'),
  };
}

export function event(row: Row, kind: OrderEvent['kind'], facts: Record<string, string>): OrderEvent {
  return { seq: num(row, 'seq'), at: text(row, 'at'), who: text(row, 'who'), kind, facts };
}

/** Throws Stop `ledger/damaged` when the facts do not match their digest. */
export function storedOrder(row: Row): StoredOrder {
  const doc = text(row, 'doc');
  if (digestOf(doc) !== text(row, 'digest'))
    throw new Stop('ledger/damaged', { what: `order row ${num(row, 'key')} does not match its digest` });
  const exported = unpackOrder(doc, text(row, 'shop'));
  const edited = row['edited'] === null ? undefined : JSON.parse(text(row, 'edited'));
  return {
    key: num(row, 'key'),
    order: edited ? { ...exported, shipTo: edited } : exported,
    state: text(row, 'state') as OrderState,
    archived: num(row, 'archived') === 1,
    source: { file: text(row, 'file'), line: num(row, 'line') },
    findings: JSON.parse(text(row, 'findings')),
    reviewedWith: text(row, 'reviewed_with'),
    verdict: row['verdict'] === null ? undefined : (JSON.parse(text(row, 'verdict')) as Verdict),
    exportedAddress: edited ? exported.shipTo : undefined,
    batch: row['batch'] === null ? undefined : text(row, 'batch'),
    parcel: row['parcel'] === null ? undefined : text(row, 'parcel'),
  };
}
