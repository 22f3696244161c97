import { plural } from '../words.ts';

/** Words of the review: its summary, the walk through held orders, verdicts. */
export const REVIEW_EN = {
  nothing: 'No orders to review.',
  counts: (reviewed: number, approved: number, held: number, blocked: number, dryRun: boolean) =>
    `Reviewed ${plural(reviewed, 'order')}: ${approved} approved, ${held} held, ${blocked} blocked${dryRun ? ' (nothing was saved)' : ''}.`,
  decide: (order: string) => `orders review (on a terminal), or orders approve <${order}>`,
  held: 'Held:',
  blocked: 'Blocked:',
  heldByHand: (orders: number) =>
    ` ${plural(orders, 'order')} held by a person: orders review --all walks through them too.`,
  walked: (approved: number, held: number, edited: number) =>
    `${plural(approved, 'order')} approved, ${held} held, ${plural(edited, 'address', 'addresses')} changed; all saved.`,
  left: (orders: number) => `${plural(orders, 'order')} left. `,
  approveThese: (orders: number) => `Approve these ${plural(orders, 'order')}? y yes   any other key: no`,
  fixThese: (orders: number) => `Fix these ${plural(orders, 'order')}? y yes   any other key: no`,
  alikePage: (seen: number, all: number) => `${seen} of ${all}.   any key: the next   q no`,
  said: {
    approved: (id: string) => `${id} approved`,
    held: (id: string) => `${id} held`,
    noted: (id: string) => `${id} noted`,
    edited: (id: string) => `${id} edited`,
    skipped: (id: string) => `${id} skipped`,
    undone: (id: string) => `${id} undone`,
  },
  stillHeld: 'still held',
  nowState: (state: string) => `now ${state}`,
  change: (number: number) => `Change ${number}`,
  othersChanged: 'Others have changed the ledger since; undo it with `orders undo`.',
  noteOn: (id: string) => `Note on ${id}:`,
  search: 'Search the held orders:',
  notFound: 'No held order has that.',
  titles: { to: 'To', phone: 'Phone', goods: 'Goods', note: 'Note', flags: 'Flags', ourNote: 'Our note' },
  field: (name: string) => name,
  moreGoods: (count: number, id: string) => `… and ${count} more: orders show ${id}`,
  moreNote: (id: string) => `… more: orders show ${id}`,
  fix: (before: string, after: string) => `f: “${before}” → “${after}”`,
  keys: {
    approve: 'a approve',
    alike: (count: number) => `A all ${count} like this`,
    hold: 'h hold',
    note: 'n note',
    edit: 'e edit',
    fix: 'f fix',
    fixAll: (count: number) => `F fix all ${count}`,
    skip: 's skip',
    back: 'b back',
    undo: 'u undo',
    search: '/ search',
    quit: 'q quit',
  },
  fields: {
    recipient: 'Recipient',
    organization: 'Company',
    address1: 'Street',
    address2: 'Street, second line',
    district: 'District',
    city: 'City',
    region: 'Region',
    postcode: 'Postcode',
    country: 'Country',
    phone: 'Phone',
  },
  editKeys: 'Digit: change that field   enter: save   escape: leave as it was',
  verdicts: {
    approved: (orders: number, names: string, dryRun: boolean) =>
      `${dryRun ? 'Would be approved' : 'Approved'}: ${plural(orders, 'order')} (${names}).`,
    held: (orders: number, names: string, dryRun: boolean) =>
      `${dryRun ? 'Would be held' : 'Held'}: ${plural(orders, 'order')} (${names}).`,
  },
  already: {
    approved: (names: string) => `${names}: already approved, nothing to do.`,
    held: (names: string) => `${names}: already held, nothing to do.`,
  },
  andMore: (count: number) => `, and ${count} more`,
  noted: (orders: number, dryRun: boolean) =>
    `${dryRun ? 'Would note' : 'Noted'} on ${plural(orders, 'order')}.`,
  printedBefore: (names: string) => `${names}: printed before this note; the paper does not show it.`,
};
