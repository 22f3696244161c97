/**
 * Orders that travel together (merged), orders that travel in parts (part), and what a parcel holds of an order where it
 * is not all of it (parcel_line). An order may now be in several parcels: createBatch keeps the sums.
 */
export const PARCELS_MIGRATION = `
CREATE TABLE merged(
  key INTEGER PRIMARY KEY,
  order_key INTEGER NOT NULL REFERENCES orders,
  grp INTEGER NOT NULL,
  gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
  made_by INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX merged_once ON merged(order_key) WHERE gone = 0;
CREATE TABLE part(
  key INTEGER PRIMARY KEY,
  order_key INTEGER NOT NULL REFERENCES orders,
  number INTEGER NOT NULL,
  line TEXT NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
  made_by INTEGER NOT NULL
) STRICT;
CREATE INDEX part_by_order ON part(order_key) WHERE gone = 0;
CREATE TABLE parcel_line(
  key INTEGER PRIMARY KEY,
  parcel INTEGER NOT NULL REFERENCES parcel,
  order_key INTEGER NOT NULL REFERENCES orders,
  line TEXT NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  made_by INTEGER NOT NULL
) STRICT;
CREATE INDEX parcel_line_by_parcel ON parcel_line(parcel);
DROP INDEX parcel_order_once;
CREATE UNIQUE INDEX parcel_order_once ON parcel_order(order_key, parcel) WHERE released = 0;
ALTER TABLE parcel ADD COLUMN packed_by INTEGER;
UPDATE parcel SET packed_by = (SELECT max(e.made_by) FROM event e JOIN parcel_order po ON po.order_key = e.order_key
  WHERE po.parcel = parcel.key AND po.released = 0 AND e.kind = 'packed');
`;
