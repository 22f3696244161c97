import type { Db } from './db.ts';
import type { ShipmentFilter } from './ledger.ts';
import { num, text } from './rows.ts';
import type { StoredShipment } from './stored.ts';

/** Shipments in the order they were imported in. */
export function readShipments(db: Db, filter: ShipmentFilter): readonly StoredShipment[] {
  const where = ['1'];
  const values: (string | number)[] = [];
  if (filter.exported !== undefined) where.push(`s.upload IS ${filter.exported ? 'NOT ' : ''}NULL`);
  if (filter.order !== undefined) {
    where.push('s.order_key = ?');
    values.push(filter.order);
  }
  if (filter.number !== undefined) {
    where.push('s.number = ?');
    values.push(filter.number);
  }
  if (!filter.replaced) where.push('r.key IS NULL');
  const sql = `SELECT s.*, j.at AS exported_at, r.key AS replaced_by FROM shipment s
    LEFT JOIN shipment r ON r.replaces = s.key LEFT JOIN upload u ON u.key = s.upload
    LEFT JOIN journal j ON j.seq = u.made_by WHERE ${where.join(' AND ')} ORDER BY s.key`;
  return db.all(sql, ...values).map((row) => ({
    key: num(row, 'key'),
    order: num(row, 'order_key'),
    parcel: row['parcel'] === null ? undefined : text(row, 'parcel'),
    carrier: text(row, 'carrier'),
    number: text(row, 'number'),
    url: text(row, 'url'),
    shippedAt: text(row, 'shipped_at'),
    lines: row['lines'] === null ? undefined : JSON.parse(text(row, 'lines')),
    exported: row['upload'] !== null,
    exportedAt: row['exported_at'] === null ? undefined : text(row, 'exported_at'),
    replaces: row['replaces'] === null ? undefined : num(row, 'replaces'),
    replaced: row['replaced_by'] !== null,
  }));
}
