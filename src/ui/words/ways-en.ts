import { plural } from '../words.ts';

/** Words for orders that travel together or in parts. */
export const WAYS_EN = {
  mergeQuestion: (orders: string, to: string) => `${orders} go to ${to}. One parcel?`,
  couldMerge: (groups: number) =>
    `${plural(groups, 'parcel')} could hold several orders of one recipient: \`orders merge\` shows them, \`orders batch --merge always\` does it.`,
  partQuestion: (order: string, missing: string) => `${order} lacks ${missing}. Send the rest of it now?`,
  waitQuestion: (order: string, missing: string) =>
    `${order} lacks ${missing}, all it wants. Leave it for a later batch?`,
  part: (order: string, missing: string) => `${order} goes in part; ${missing} follows later.`,
  waits: (order: string, missing: string) => `${order} waits for ${missing}.`,
  whole: (order: string, missing: string) =>
    `${order} goes whole although the stock lacks ${missing}: \`orders batch --split always\` sends what is there.`,
  held: (sku: string, batches: string) => `Of ${sku}, batches hold ${batches} already.`,
  merged: (orders: string, dryRun: boolean) => `${dryRun ? 'Would share' : 'Share'} a parcel: ${orders}.`,
  mergeable: (orders: string, to: string) => `Could share a parcel: ${orders}, to ${to}.`,
  noneMergeable: 'No approved orders could share a parcel.',
  mergeNext: 'Next: orders merge --yes, or orders merge <order…>',
  apart: (orders: number, dryRun: boolean) =>
    `${plural(orders, 'order')} ${dryRun ? 'would go' : orders === 1 ? 'goes' : 'go'} in one parcel each again.`,
  notTogether: 'These orders were neither merged nor split.',
  split: (order: string, dryRun: boolean) => `${order} ${dryRun ? 'would go' : 'goes'} in parts:`,
  parcel: (number: number, goods: string) => `  parcel ${number}: ${goods}`,
  later: (goods: string) => `  later: ${goods}`,
  batchNext: 'Next: orders batch',
};
