import { plural } from '../words.ts';

/** Words of batches, their walks and their printing. */
export const BATCHES_EN = {
  shortest: (length: string) => `walk ${length}, shortest (proven)`,
  bestFound: (length: string) => `walk ${length}, best found`,
  atMost: (percent: string) => `, at most ${percent} % longer than the shortest`,
  none: 'No batches yet.',
  noneOpen: 'No batch is open: everything is printed.',
  nothing: 'No approved orders to batch.',
  counts: (parcels: number, orders: number, units: number) =>
    `${plural(parcels, 'parcel')}, ${plural(orders, 'order')}, ${plural(units, 'unit')}`,
  /** Before the walk. */
  comma: ', ',
  made: (batch: string, counts: string, dryRun: boolean) =>
    `${dryRun ? 'Would make' : 'Made'} batch ${batch}: ${counts}.`,
  states: { open: 'open', printed: 'printed', undone: 'undone' } as Readonly<Record<string, string>>,
  unitsOf: (order: string, units: number) => `${order} (${plural(units, 'unit')})`,
  empty: 'empty: its order went back to review',
  printed: (times: number) => (times > 1 ? `printed ${times} times` : 'printed'),
  document: (kind: string, file: string, pages: number) => `${kind}: ${file}, ${plural(pages, 'page')}`,
  head: (batch: string, state: string, at: string, parcels: number, units: number) =>
    `Batch ${batch}: ${state}, made ${at}, ${plural(parcels, 'parcel')}, ${plural(units, 'unit')}`,
  aisle: (aisle: string, from: string, through = false) =>
    `Aisle ${aisle}, in from the ${from}${through ? ', straight through' : ''}`,
  stockSays: (quantity: number) => `  (the stock file says ${quantity})`,
  noBin: 'no bin known',
  notInLayout: (bin: string) => `${bin} is not in the layout`,
  notLocated: 'Not located:',
  oversize: (orders: string, many: boolean) =>
    `${orders} ${many ? 'are each' : 'is'} more than the cart holds and ${many ? 'go' : 'goes'} alone.`,
  weighed: (known: string) => `Weights: ${known}.`,
  measured: (known: string) => `Volumes: ${known}.`,
  byStock: (units: number) => `${plural(units, 'unit')} by the stock files`,
  byExport: (units: number) => `${plural(units, 'unit')} by the orders’ own export`,
  notKnown: (units: number) => `${plural(units, 'unit')} not known`,
  weightAssumed: (skus: string, each: string) =>
    `No weight known of ${skus}; a piece counts as ${each}, the heaviest known of these goods.`,
  volumeAssumed: (skus: string, each: string) =>
    `No volume known of ${skus}; a piece counts as ${each}, the largest known of these goods.`,
  andMore: (count: number) => ` and ${count} more`,
  saved: (trips: number, length: string, usualTrips: number, usualLength: string, percent: number) =>
    `${plural(trips, 'trip')}, ${length} in all. First-come carts in the order of bin codes: ${plural(usualTrips, 'trip')}, ${usualLength}${percent > 0 ? `: ${percent} % less walking` : ''}.`,
  planProven: 'No division of these orders walks less (proven).',
  planBound: (percent: string) => `At most ${percent} % above the best possible.`,
  planning: 'Planning carts',
  wallChosen: (slots: number, percent: number, wallTrips: string, cartTrips: string) =>
    `${slots}-slot wall: ${percent} % less walking (${wallTrips}) than totes on the cart (${cartTrips}).`,
  wallNot: (slots: number, wallTrips: string, cartTrips: string) =>
    `${slots}-slot wall: no less walking (${wallTrips}) than totes on the cart (${cartTrips}), so the cart it is.`,
  trips: (trips: number, length: string) => `${plural(trips, 'trip')}, ${length}`,
  labelsOf: (labels: number, batch: string) => `${plural(labels, 'label')} of batch ${batch}`,
  papersOf: (batch: string) => `the papers asked for of batch ${batch}, no labels`,
  wouldPrint: (labels: string) => `Would print ${labels}.`,
  printedNow: (labels: string) => `Printed ${labels}.`,
  writtenOnly: (labels: string) => `Wrote ${labels}; the printer did not print all of it.`,
  printedAgain: (labels: string, before: string, batch: string) =>
    `${labels} were printed before (batch of ${before}): the same files again. To print more copies: orders print ${batch} --reprint`,
  takenApart: (batch: string, parcels: number) =>
    `${batch}: ${parcels} parcels taken apart, orders approved again.`,
};
