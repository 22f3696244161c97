import { grouped, plural } from '../words.ts';

/** Words of stock, layout and the packing bench. */
export const WAREHOUSE_EN = {
  read: (file: string, format: string, counts: string, dryRun: boolean) =>
    `${dryRun ? 'Would read' : 'Read'} ${file} (${format}): ${counts}.`,
  counts: (fresh: number, changed: number, unchanged: number, bins: number, barcodes: number) =>
    `${plural(fresh, 'SKU')} new, ${grouped(changed)} changed, ${grouped(unchanged)} unchanged, ${plural(bins, 'bin')} and ${plural(barcodes, 'barcode')} put down`,
  setAside: (rows: number) => ` ${plural(rows, 'row')} set aside.`,
  noStock: 'No stock is known.',
  columns: {
    sku: 'SKU',
    location: 'Location',
    available: 'Available',
    onHand: 'On hand',
    held: 'In batches',
    free: 'Free',
    bins: 'Bins',
    barcodes: 'Barcodes',
    name: 'Name',
  },
  noneShort: 'No SKU is short: there is enough for every open order.',
  noStockKnown: 'no stock known',
  inStock: (pieces: number) => `${pieces} in stock`,
  inBatch: (count: number, batch: string) => `${count} in ${batch}`,
  andMore: (orders: number) => ` and ${orders} more`,
  alike: (sku: string) => ` The stock has “${sku}”: is it the same?`,
  short: (sku: string, missing: number, there: string, wanted: number, batches: string, orders: string) =>
    `${sku}  ${missing} short: ${there}, ${wanted} wanted${batches === '' ? '' : ` (${batches})`} by ${orders}.`,
  skusShort: (skus: number) => `${plural(skus, 'SKU')} short`,
  notFit: (bins: number) => `${plural(bins, 'bin does', 'bins do')} not fit. `,
  everyFits: 'Every bin fits.',
  problems: (count: number) => `${plural(count, 'problem')}:`,
  basis: (
    aisles: number,
    first: number,
    last: number,
    across: number,
    located: number,
    bins: number,
    at: string,
  ) =>
    `${plural(aisles, 'aisle')}, bays ${first} to ${last}, ${plural(across, 'cross aisle')}; ${grouped(located)} of ${plural(bins, 'bin')}${at === '' ? '' : ` at ${at}`} located.`,
  elsewhere: (locations: string) => `Not on this map: bins at ${locations}.`,
  noLocation: 'no location',
  assumed: (pattern: string, spacing: string, bay: string, aisle: string) =>
    `Assumed from the bins: ${pattern}, ${spacing} from aisle to aisle, ${bay} a bay, ways across at front and back, start and end at the front of ${aisle}. To say otherwise: orders layout init`,
  front: 'front',
  back: 'back',
  cross: (number: number) => `cross ${number}`,
  allPacked: (parcels: number) => `All ${plural(parcels, 'parcel')} packed already.`,
  toPack: (parcels: number) =>
    `${plural(parcels, 'parcel')} to pack. Scan a parcel’s label, then its goods. UNDO takes back a scan, SKIP puts the parcel aside, DONE ends it.`,
  opened: (parcel: string, goods: string) => `${parcel}: ${goods}`,
  nothingToScan: 'nothing to scan; DONE ends it',
  scanned: (goods: string, count: number, of: number) => `${goods}: ${count} of ${of}`,
  complete: (parcel: string, packed: number, all: number) =>
    `${parcel} is packed. ${packed} of ${all} packed.`,
  takenBack: (goods: string) => `${goods} taken back`,
  putAside: (parcel: string) => `${parcel} put aside; its scans do not count`,
  packed: (parcels: number, refused: number, left: number, dryRun: boolean) =>
    `${dryRun ? 'Would pack' : 'Packed'} ${plural(parcels, 'parcel')}${refused > 0 ? `, ${plural(refused, 'scan')} refused` : ''}; ${left} left to pack.`,
};
