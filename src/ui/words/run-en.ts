import { plural } from '../words.ts';

/** Words of `orders run`: the morning on one screen. */
export const RUN_EN = {
  imported: 'Imported   ',
  counts: (fresh: number, unchanged: number, changed: number) =>
    `${plural(fresh, 'new order')}, ${unchanged} unchanged, ${changed} changed`,
  from: (platform: string, shop: string) => `  (${platform}, shop ${shop})`,
  approved: 'Approved   ',
  held: 'Held       ',
  blocked: 'Blocked    ',
  none: 'none',
  wait: (orders: number) => `${plural(orders, 'order')} wait for your word`,
  mustNotShip: (orders: number) => `${plural(orders, 'order')} must not ship`,
  wouldMake: (batches: number) => `Would make ${plural(batches, 'batch', 'batches')}.`,
  nothingToBatch: 'Nothing to batch.',
  nothingToPrint: 'Nothing to print: no order is approved.',
  batch: (batch: string, parcels: number, units: number) =>
    `Batch ${batch}   ${plural(parcels, 'parcel')}, ${plural(units, 'unit')}`,
  again: ' (nothing new: made before)',
  ownWorkspace: 'This try has a workspace of its own; delete its folder to start afresh.',
  toDecide: (orders: number) => `   to decide the held ${orders === 1 ? 'order' : 'orders'}`,
};
