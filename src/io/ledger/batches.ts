import type { Db, Row } from './db.ts';
import { readParcels } from './parcels.ts';
import { num, text } from './rows.ts';
import type { Batch, StoredDocument } from './stored.ts';

const BATCH_SQL =
  'SELECT b.key, b.name, b.state, b.location, b.supplier, j.at FROM batch b LEFT JOIN journal j ON j.seq = b.made_by';

/** All batches with their parcels and documents, the oldest first. */
export function readBatches(db: Db): readonly Batch[] {
  return db.all(`${BATCH_SQL} ORDER BY b.key`).map((row) => batchOf(db, row));
}

/** The batch of a name, whatever its case. */
export function readBatch(db: Db, name: string): Batch | undefined {
  const row = db.get(`${BATCH_SQL} WHERE b.name = ? COLLATE NOCASE`, name);
  return row && batchOf(db, row);
}

function batchOf(db: Db, row: Row): Batch {
  const key = num(row, 'key');
  const parcels = readParcels(db, key);
  const documents = db
    .all('SELECT kind, file, pages, sha256 FROM document WHERE batch = ? ORDER BY key', key)
    .map(
      (document): StoredDocument => ({
        kind: text(document, 'kind'),
        file: text(document, 'file'),
        pages: num(document, 'pages'),
        sha256: text(document, 'sha256'),
      }),
    );
  const undone = text(row, 'state') === 'open' && parcels.every((parcel) => parcel.orders.length === 0);
  return {
    key,
    name: text(row, 'name'),
    state: undone ? 'undone' : (text(row, 'state') as Batch['state']),
    at: text(row, 'at'),
    location: text(row, 'location'),
    supplier: text(row, 'supplier'),
    parcels,
    documents,
  };
}
