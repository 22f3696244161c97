import { LOCATIONS_MIGRATION } from './migration-locations.ts';
import { PARCELS_MIGRATION } from './migration-parcels.ts';

/**
 * Numbered migrations: entry n brings a ledger from version n to n + 1. Never edit one that has been released.
 * Tables whose rows a change may add carry `made_by`, the change's number in the journal, so that undo can remove
 * them; rows that a change overwrites are kept in `before_image`.
 */
export const MIGRATIONS: readonly string[] = [
  `
CREATE TABLE journal(
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  command TEXT NOT NULL,
  what TEXT NOT NULL,
  paper INTEGER NOT NULL CHECK (paper IN (0, 1)),
  undoes INTEGER,
  undone_by INTEGER,
  chain TEXT NOT NULL
) STRICT;
CREATE TABLE before_image(
  seq INTEGER NOT NULL,
  tbl TEXT NOT NULL,
  key INTEGER NOT NULL,
  row TEXT NOT NULL,
  PRIMARY KEY (seq, tbl, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE shop(
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  platform TEXT NOT NULL,
  currency TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  made_by INTEGER NOT NULL
) STRICT;
CREATE TABLE source(
  key INTEGER PRIMARY KEY,
  shop INTEGER NOT NULL REFERENCES shop,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  format TEXT NOT NULL,
  encoding TEXT NOT NULL,
  exported_at TEXT NOT NULL,
  latest TEXT NOT NULL,
  counts TEXT NOT NULL,
  made_by INTEGER NOT NULL,
  UNIQUE (shop, sha256)
) STRICT;
CREATE TABLE orders(
  key INTEGER PRIMARY KEY,
  shop INTEGER NOT NULL REFERENCES shop,
  id TEXT NOT NULL,
  platform_id TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('new','held','blocked','approved','batched','printed','packed','shipped','closed')),
  placed_at TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  source INTEGER NOT NULL REFERENCES source,
  line INTEGER NOT NULL,
  digest TEXT NOT NULL,
  findings TEXT NOT NULL DEFAULT '[]',
  reviewed_with TEXT NOT NULL DEFAULT '',
  reviewed_by INTEGER NOT NULL DEFAULT 0,
  verdict TEXT,
  edited TEXT,
  made_by INTEGER NOT NULL,
  UNIQUE (shop, id, platform_id)
) STRICT;
CREATE INDEX orders_by_state ON orders(state, placed_at);
CREATE TABLE facts(
  key INTEGER PRIMARY KEY REFERENCES orders,
  doc TEXT NOT NULL
) STRICT;
CREATE TABLE note(
  key INTEGER PRIMARY KEY,
  order_key INTEGER NOT NULL REFERENCES orders,
  text TEXT NOT NULL,
  made_by INTEGER NOT NULL
) STRICT;
CREATE INDEX note_by_order ON note(order_key);
CREATE TABLE event(
  key INTEGER PRIMARY KEY,
  order_key INTEGER NOT NULL REFERENCES orders,
  kind TEXT NOT NULL,
  facts TEXT NOT NULL,
  made_by INTEGER NOT NULL
) STRICT;
CREATE INDEX event_by_order ON event(order_key);
CREATE TABLE batch(
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('open', 'printed')),
  made_by INTEGER NOT NULL
) STRICT;
CREATE TABLE parcel(
  key INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  batch INTEGER NOT NULL REFERENCES batch,
  position INTEGER NOT NULL,
  printed INTEGER NOT NULL DEFAULT 0,
  pulled INTEGER NOT NULL DEFAULT 0 CHECK (pulled IN (0, 1)),
  made_by INTEGER NOT NULL,
  UNIQUE (batch, position)
) STRICT;
CREATE TABLE parcel_order(
  key INTEGER PRIMARY KEY,
  parcel INTEGER NOT NULL REFERENCES parcel,
  order_key INTEGER NOT NULL REFERENCES orders,
  released INTEGER NOT NULL DEFAULT 0 CHECK (released IN (0, 1)),
  made_by INTEGER NOT NULL
) STRICT;
-- Every order is in at most one parcel that counts; a parcel to be pulled has released its orders.
CREATE UNIQUE INDEX parcel_order_once ON parcel_order(order_key) WHERE released = 0;
CREATE INDEX parcel_order_by_parcel ON parcel_order(parcel);
CREATE TABLE document(
  key INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL REFERENCES batch,
  kind TEXT NOT NULL,
  file TEXT NOT NULL,
  pages INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  made_by INTEGER NOT NULL
) STRICT;
CREATE TABLE upload(
  key INTEGER PRIMARY KEY,
  platform TEXT NOT NULL,
  shop TEXT NOT NULL,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  rows INTEGER NOT NULL,
  made_by INTEGER NOT NULL
) STRICT;
CREATE TABLE shipment(
  key INTEGER PRIMARY KEY,
  order_key INTEGER NOT NULL REFERENCES orders,
  parcel TEXT,
  carrier TEXT NOT NULL,
  number TEXT NOT NULL,
  url TEXT NOT NULL,
  shipped_at TEXT NOT NULL,
  lines TEXT,
  upload INTEGER REFERENCES upload,
  made_by INTEGER NOT NULL,
  UNIQUE (order_key, number)
) STRICT;
CREATE INDEX shipment_by_number ON shipment(number);
`,
  // A corrected tracking number: which one it takes the place of.
  `
ALTER TABLE shipment ADD COLUMN replaces INTEGER REFERENCES shipment;
CREATE UNIQUE INDEX shipment_replaced_once ON shipment(replaces) WHERE replaces IS NOT NULL;
CREATE INDEX shipment_waiting ON shipment(key) WHERE upload IS NULL;
`,
  // Stock, where it lies, what a scanner reads from it; and what a batch's walk was planned with.
  `
CREATE TABLE stock(
  key INTEGER PRIMARY KEY,
  sku TEXT NOT NULL,
  location TEXT NOT NULL,
  available INTEGER,
  on_hand INTEGER,
  name TEXT NOT NULL,
  made_by INTEGER NOT NULL,
  UNIQUE (sku, location)
) STRICT;
CREATE TABLE shelf(
  key INTEGER PRIMARY KEY,
  sku TEXT NOT NULL,
  location TEXT NOT NULL,
  bin TEXT NOT NULL,
  quantity INTEGER,
  gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
  made_by INTEGER NOT NULL,
  UNIQUE (sku, location, bin)
) STRICT;
CREATE TABLE barcode(
  key INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  sku TEXT NOT NULL,
  gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
  made_by INTEGER NOT NULL,
  UNIQUE (code, sku)
) STRICT;
CREATE TABLE batch_walk(
  key INTEGER PRIMARY KEY REFERENCES batch,
  doc TEXT NOT NULL,
  made_by INTEGER NOT NULL
) STRICT;
`,
  // Settings and rules that orders were reviewed with (orders.reviewed_with), for reviewing a past day again.
  `
CREATE TABLE rules_kept(
  key INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  doc TEXT NOT NULL,
  made_by INTEGER NOT NULL
) STRICT;
`,
  // What was given to printers: recorded before it begins, settled after.
  `
CREATE TABLE hand_over(
  key INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL REFERENCES batch,
  kind TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  job_name TEXT NOT NULL UNIQUE,
  printer TEXT NOT NULL,
  parcels TEXT NOT NULL,
  pages INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('handed', 'accepted', 'done', 'failed')),
  job TEXT NOT NULL,
  came_out INTEGER,
  made_by INTEGER NOT NULL
) STRICT;
CREATE INDEX hand_over_by_batch ON hand_over(batch);
`,
  PARCELS_MIGRATION,
  // What a piece weighs (grams) and takes up (cm³), and which bin goes first (a day).
  `
ALTER TABLE stock ADD COLUMN grams REAL;
ALTER TABLE stock ADD COLUMN volume REAL;
ALTER TABLE shelf ADD COLUMN use_by TEXT;
`,
  LOCATIONS_MIGRATION,
  // What the platform's exports call a shop, '' until one said so.
  `
ALTER TABLE shop ADD COLUMN name_in_exports TEXT NOT NULL DEFAULT '';
`,
  // Changes that decided orders for the first time: those have no image, see `rememberDecided`.
  `
CREATE TABLE first_decided(
  key INTEGER PRIMARY KEY,
  made_by INTEGER NOT NULL UNIQUE
) STRICT;
`,
  // Whether a product is still sold; NULL = no file has said.
  'ALTER TABLE stock ADD COLUMN discontinued INTEGER CHECK (discontinued IN (0, 1));',
];

/** Tables with `made_by`, in an order in which their rows can be deleted without breaking a reference. */
export const UNDOABLE = [
  'first_decided',
  'rules_kept',
  'hand_over',
  'parcel_line',
  'part',
  'merged',
  'batch_walk',
  'barcode',
  'shelf',
  'stock',
  'shipment',
  'upload',
  'document',
  'parcel_order',
  'parcel',
  'batch',
  'event',
  'note',
  'facts',
  'orders',
  'source',
  'shop',
] as const;

/** Columns of each table that a change may overwrite: what `before_image` keeps. */
export const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  shop: ['name', 'platform', 'currency', 'time_zone', 'name_in_exports'],
  source: ['counts', 'latest'],
  orders: [
    'state',
    'placed_at',
    'archived',
    'source',
    'line',
    'digest',
    'findings',
    'reviewed_with',
    'reviewed_by',
    'verdict',
    'edited',
  ],
  facts: ['doc'],
  batch: ['state'],
  parcel: ['printed', 'pulled', 'packed_by'],
  merged: ['gone'],
  part: ['gone'],
  parcel_order: ['released'],
  shipment: ['upload'],
  stock: ['available', 'on_hand', 'name', 'grams', 'volume', 'discontinued'],
  shelf: ['quantity', 'gone', 'use_by'],
  barcode: ['gone'],
  hand_over: ['state', 'job', 'came_out'],
};
