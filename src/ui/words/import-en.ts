import { plural } from '../words.ts';

/** Words of imports, of the carrier's numbers and of upload files. */
export const IMPORT_EN = {
  newShop: (shop: string) => `New shop “${shop}” (rename it with: orders shop edit ${shop} --name …)`,
  whichShop: (file: string, told: string) =>
    `Which shop is ${file} of?${told === '' ? '' : ` (it says “${told}”)`}`,
  anotherShop: (shop: string) => `another one, to be called “${shop}”`,
  file: (file: string, kind: string, shop: string, encoding: string, rows: number) =>
    `${file}: ${kind}, shop ${shop}${encoding === '' ? '' : `, ${encoding}`}, ${plural(rows, 'row')}`,
  counts: (fresh: number, unchanged: number, changed: number, dryRun: boolean) =>
    `${dryRun ? 'would be: ' : ''}${plural(fresh, 'new order')}, ${unchanged} unchanged, ${changed} changed`,
  reading: (file: string) => `Reading ${file}`,
  readingOrders: (file: string, orders: number) => `Reading ${file}: ${plural(orders, 'order')}`,
  didYouMean: (number: string) => `did you mean ${number}?`,
  looksLike: (carrier: string) => `looks like ${carrier} as well`,
  couldBe: (carriers: string) => `could be of ${carriers}: name the carrier with --carrier`,
  verdictOf: (carrier: string, verdict: string) => `${carrier} (${verdict})`,
  verdict: (verdict: string) => verdict,
  numbersRead: (file: string, rows: number, encoding: string) =>
    `${file}: ${plural(rows, 'row')}${encoding === '' ? '' : `, read as ${encoding}`}; `,
  numbersTaken: (fresh: number, corrected: number, dryRun: boolean) =>
    `${dryRun ? 'would take ' : ''}${plural(fresh, 'new number')}${corrected > 0 ? ` (${corrected} of them corrections)` : ''}, `,
  rowsKnown: (known: number, rejected: number) =>
    `${plural(known, 'row')} known, ${plural(rejected, 'row')} rejected.`,
  notes: (count: number) => `${plural(count, 'note')} on numbers that were taken: see --json`,
  wrote: (rows: number, shop: string, platform: string, file: string, dryRun: boolean) =>
    `${dryRun ? 'Would write' : 'Wrote'} ${plural(rows, 'row')} for ${shop} (${platform}): ${file}`,
  summaryColumns: [
    'Result',
    'Shop',
    'Order',
    'Carrier',
    'Tracking Number',
    'File',
    'Why',
  ] as readonly string[],
  summaryResults: {
    written: 'written',
    byHand: 'by hand',
    heldBack: 'held back',
    none: 'no number yet',
  },
  summaryWritten: (file: string) => `What became of each number: ${file}`,
  noNumbers: 'No new tracking numbers to export.',
  noCorrections: 'No corrections to export.',
  byHand: (list: string, sheet: string) =>
    `To enter by hand, the platform takes no file for these${list === '' ? '' : ` (list: ${list}, to print: ${sheet})`}:`,
  withoutNumber: (count: number, orders: string, more: number) =>
    `No number yet: ${plural(count, 'printed order')} (${orders}${more === 0 ? '' : ` and ${more} more`})`,
  pull: (parcel: string, order: string, shop: string) =>
    `Pull this parcel: ${parcel} (order ${order} of ${shop})`,
  heldBack: (numbers: number) => `Held back: ${plural(numbers, 'number')}.`,
  handLine: (shop: string, order: string, carrier: string, number: string, goods: string) =>
    `${shop} ${order}: ${carrier} ${number}${goods === '' ? '' : ` for ${goods}`}`,
};
