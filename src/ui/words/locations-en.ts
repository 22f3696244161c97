import { plural } from '../words.ts';

/** Words of locations, suppliers and bundles. */
export const LOCATIONS_EN = {
  /** Why a parcel leaves from its location. */
  table: (row: string) => `row ${row} of the table`,
  distance: (km: string, row: string) => `${km} km from ${row}`,
  priority: 'by priority',
  listed: 'first in locations.yaml',
  passed: (location: string, lacks: string) => `${location} lacks ${lacks}`,
  fewest: (parcels: number) => `${plural(parcels, 'parcel')}, as no fewer locations have all`,
  fewestFound: (parcels: number) =>
    `${plural(parcels, 'parcel')}, the fewest found (not proven: too many locations)`,
  from: (parcel: string, location: string, why: string) => `${parcel} from ${location}: ${why}`,
  bySupplier: (parcel: string, supplier: string) => `${parcel} sent by ${supplier}`,
  wouldLeave: (location: string, why: string) => `would leave from ${location}: ${why}`,
  dividedQuestion: (order: string, parcels: number, where: string) =>
    `No location has all of ${order}. Send ${plural(parcels, 'parcel')} (${where})?`,
  divided: (order: string, parcels: number, where: string) =>
    `${order} goes in ${plural(parcels, 'parcel')}, as no location has all of it: ${where}.`,
  undecided: (order: string, where: string) =>
    `${order} waits: no location has all of it (${where}). \`orders batch --split always\` sends a parcel from each.`,
  part: (goods: string, location: string) => `${goods} from ${location}`,
  never: (order: string, missing: string) =>
    `${order} goes whole although ${missing} lacks where it leaves from: your settings never send it in parts.`,
  several: (locations: number) =>
    `Stock lies at ${plural(locations, 'location')}, and batches take from all of them. To choose for each order: orders locations init`,
  /** After the name of a batch. */
  at: (location: string) => ` at ${location}`,
  by: (supplier: string) => ` sent by ${supplier}`,
  askSends: (location: string) => `Do parcels leave from “${location}”, as the stock files call it?`,
  askFirst: 'Name of a location that sends parcels, as the stock files write it (empty: none):',
  askMore: 'Name of a further one, as the stock files will write it (empty: no more):',
  askedBefore: (location: string) => `“${location}” is in the list already.`,
  askCountry: (location: string) => `In which country is ${location}? (two letters; empty: not told)`,
  askPostcode: (location: string) => `What is the postcode of ${location}? (empty: not told)`,
  askRegion: (location: string) => `In which state or province is ${location}? (its code; empty: not told)`,
  askPriority: (location: string) => `Priority of ${location}? (higher is asked sooner)`,
  askPrefer: 'What decides among locations that have the goods?',
  preferNearest: 'the nearest',
  preferPriority: 'the priority',
  answerNot: (answer: string, expected: string) => `“${answer}” does not fit here. For example: ${expected}`,
  regionExpected: { US: 'NV, NY, TX', CA: 'ON, BC, QC', AU: 'NSW, VIC, QLD' } as Readonly<
    Record<string, string>
  >,
  wrote: (file: string) => `Wrote ${file}. Correct it, then: orders locations check`,
  fine: (locations: number, suppliers: number, bundles: number) =>
    `${plural(locations, 'location')}, ${plural(suppliers, 'supplier')}, ${plural(bundles, 'bundle')}: all in order.`,
  none: 'No locations.yaml: batches take from everywhere.',
  /** Comments of a first locations.yaml. */
  file: {
    head: 'Where parcels leave from. Correct what is not so, then run: orders locations check',
    allKeys: 'All keys: docs/locations.md',
    locations:
      'Names as the stock files write them. country and region (or at: [latitude, longitude]) tell how far it is to a customer; priority: higher is asked sooner.',
    nearest:
      'Who sends to whom, before any distance: a country, a region, the start of a postcode, or "*". The narrowest row counts.',
    coordinates: 'Where the customers of a region are; without it the middle of their state or country.',
    prefer: 'What decides among locations that have the goods: nearest or priority.',
    suppliers:
      'Goods that somebody else sends: their lines go into a file with `orders suppliers export`, not on your labels. * stands for any characters.',
  },
  columns: {
    location: 'Location',
    priority: 'Priority',
    at: 'At',
    skus: 'SKUs',
    pieces: 'Pieces',
    open: 'Unprinted batches',
  },
  suppliers: 'Suppliers:',
  supplier: (name: string, skus: string) => `  ${name}: ${skus}`,
  bundles: 'Bundles:',
  bundle: (sku: string, parts: string) => `  ${sku}: ${parts}`,
  nothingForSuppliers: 'Nothing to order from suppliers.',
  exported: (
    supplier: string,
    batch: string,
    parcels: number,
    units: number,
    file: string,
    dryRun: boolean,
  ) =>
    `${dryRun ? 'Would order' : 'Ordered'} from ${supplier}: ${plural(parcels, 'parcel')}, ${plural(units, 'unit')}, batch ${batch}, in ${file}.`,
  comesBack:
    'Send the file. When it comes back with carrier and tracking number filled in: orders tracking import <file>',
  supplierWaits: (supplier: string, skus: string, orders: number, units: number) =>
    `${supplier} (${skus}): ${plural(orders, 'order')}, ${plural(units, 'unit')} to order.`,
  supplierBatch: (batch: string, parcels: number, withoutNumber: number) =>
    `  ${batch}: ${plural(parcels, 'parcel')} ordered, ${withoutNumber === 0 ? 'all with a tracking number' : `${withoutNumber} without a tracking number`}`,
};
