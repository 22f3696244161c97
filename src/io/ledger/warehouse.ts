import type { Stock, StockLevel } from '../../core/warehouse/stock.ts';
import type { StockChange } from '../../core/warehouse/stock-change.ts';
import type { Db, Row } from './db.ts';

/** What may be asked of the ledger about the warehouse. */
export interface WarehouseReading {
  /** Everything known of the stock, by SKU (byte order), location and bin. */
  stock(): Promise<Stock>;
  /** What the walk of a batch was planned with, as `addWalk` was given it. */
  walk(batch: number): Promise<string | undefined>;
}

/** What may be changed about the warehouse, in a change. */
export interface WarehouseChanging extends WarehouseReading {
  putStock(change: StockChange): Promise<void>;
  addWalk(batch: number, doc: string): Promise<void>;
}

export function readStock(db: Db): Stock {
  return {
    levels: db.all('SELECT * FROM stock ORDER BY sku, location').map(levelOf),
    shelves: db.all('SELECT * FROM shelf WHERE gone = 0 ORDER BY sku, location, bin').map((row) => ({
      sku: String(row['sku']),
      location: String(row['location']),
      bin: String(row['bin']),
      ...number('quantity', row['quantity']),
      ...(row['use_by'] !== null && { useBy: String(row['use_by']) }),
    })),
    barcodes: db
      .all('SELECT code, sku FROM barcode WHERE gone = 0 ORDER BY code, sku')
      .map((row) => ({ code: String(row['code']), sku: String(row['sku']) })),
  };
}

/** A row of the table `stock`. */
export function levelOf(row: Row): StockLevel {
  return {
    sku: String(row['sku']),
    location: String(row['location']),
    name: String(row['name']),
    ...number('available', row['available']),
    ...number('onHand', row['on_hand']),
    ...(row['discontinued'] != null && { discontinued: Number(row['discontinued']) === 1 }),
    ...number('grams', row['grams']),
    ...number('volume', row['volume']),
  };
}

function number(name: string, value: unknown): Record<string, number> {
  return value === null ? {} : { [name]: Number(value) };
}

export function readWalk(db: Db, batch: number): string | undefined {
  const row = db.get('SELECT doc FROM batch_walk WHERE key = ?', batch);
  return row && String(row['doc']);
}

/** Writes a change of the stock. `remember` keeps a row as it was, for undo. */
export function writeStock(
  db: Db,
  seq: number,
  change: StockChange,
  remember: (table: string, key: number) => void,
): void {
  const find = (table: string, where: string, ...values: string[]): number =>
    db.number(`SELECT key FROM ${table} WHERE ${where}`, ...values);
  for (const { sku, location, available, onHand, name, discontinued, grams, volume } of change.levels) {
    const gone = discontinued === undefined ? null : Number(discontinued);
    const key = find('stock', 'sku = ? AND location = ?', sku, location);
    if (key > 0) {
      remember('stock', key);
      const sql =
        'UPDATE stock SET available = ?, on_hand = ?, name = ?, discontinued = ?, grams = ?, volume = ? WHERE key = ?';
      db.run(sql, available ?? null, onHand ?? null, name, gone, grams ?? null, volume ?? null, key);
    } else {
      const sql =
        'INSERT INTO stock(sku, location, available, on_hand, name, discontinued, grams, volume, made_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)';
      const numbers = [available ?? null, onHand ?? null];
      db.run(sql, sku, location, ...numbers, name, gone, grams ?? null, volume ?? null, seq);
    }
  }
  const shelf = (sku: string, location: string, bin: string) =>
    find('shelf', 'sku = ? AND location = ? AND bin = ?', sku, location, bin);
  for (const { sku, location, bin, quantity, useBy } of change.shelves) {
    const key = shelf(sku, location, bin);
    if (key > 0) {
      remember('shelf', key);
      const sql = 'UPDATE shelf SET quantity = ?, use_by = ?, gone = 0 WHERE key = ?';
      db.run(sql, quantity ?? null, useBy ?? null, key);
    } else {
      const sql =
        'INSERT INTO shelf(sku, location, bin, quantity, use_by, made_by) VALUES (?, ?, ?, ?, ?, ?)';
      db.run(sql, sku, location, bin, quantity ?? null, useBy ?? null, seq);
    }
  }
  for (const { sku, location, bin } of change.shelvesGone) {
    const key = shelf(sku, location, bin);
    remember('shelf', key);
    db.run('UPDATE shelf SET gone = 1 WHERE key = ?', key);
  }
  for (const { code, sku } of change.barcodes) {
    const key = find('barcode', 'code = ? AND sku = ?', code, sku);
    if (key > 0) {
      remember('barcode', key);
      db.run('UPDATE barcode SET gone = 0 WHERE key = ?', key);
    } else db.run('INSERT INTO barcode(code, sku, made_by) VALUES (?, ?, ?)', code, sku, seq);
  }
  for (const { code, sku } of change.barcodesGone) {
    const key = find('barcode', 'code = ? AND sku = ?', code, sku);
    remember('barcode', key);
    db.run('UPDATE barcode SET gone = 1 WHERE key = ?', key);
  }
}
