import { STATES } from '../core/orders/state.ts';
import type { HelpOption } from '../ui/help.ts';
import type { Definition } from './definition.ts';

const group = 'Single orders';

const ORDERS = {
  name: '<order...>',
  summary: '#1001, 1001, the platform’s id, or shop/#1001',
  completes: 'order',
} as const;

const BECAUSE: HelpOption = { flags: '--because <text>', summary: 'Record why' };

/** How orders travel: several in one parcel, one in several. */
const PARCEL_COMMANDS: readonly Definition[] = [
  {
    name: 'merge',
    group,
    summary: 'Put orders of one recipient into one parcel; without orders, show which could be',
    arguments: [{ ...ORDERS, name: '[order...]' }],
    options: [
      { flags: '--undo', summary: 'Give each of them a parcel of its own again' },
      { flags: '--shop <name>', summary: 'Only orders of this shop' },
    ],
    examples: ['orders merge', 'orders merge 1004 1009', 'orders merge --yes', 'orders merge --undo 1004'],
    more: [
      'Same shop, recipient, address and delivery; never unpaid, refunding, pre-ordered or masked orders. At most 20 on TikTok.',
    ],
    load: () => import('./merge.ts'),
  },
  {
    name: 'split',
    group,
    summary: 'Send an order in several parcels, or a part of it now',
    arguments: [
      { name: '<order>', summary: '#1001, 1001, the platform’s id, or shop/#1001', completes: 'order' },
      {
        name: '[parcel...]',
        summary: 'What a parcel holds: MUG-BLU=1,CAP=2; the rest is the last parcel',
      },
    ],
    options: [
      { flags: '--later', summary: 'Leave the rest for a later batch' },
      { flags: '--undo', summary: 'Make it one parcel again' },
    ],
    examples: [
      'orders split 1005 MUG-BLU=1',
      'orders split 1005 MUG-BLU=1,CAP=1 --later',
      'orders split 1005 --undo',
    ],
    load: () => import('./split.ts'),
  },
];

/** What looks at orders or decides them one by one. */
export const ORDERS_COMMANDS: readonly Definition[] = [
  ...PARCEL_COMMANDS,
  {
    name: 'list',
    isReport: true,
    group,
    summary: 'List orders',
    arguments: [],
    options: [
      { flags: '--state <state>', summary: 'Only these states, separated by commas', choices: STATES },
      { flags: '--shop <name>', summary: 'Only orders of this shop' },
      { flags: '--batch <name>', summary: 'Only orders of this batch' },
      {
        flags: '--status <words>',
        summary: 'Only orders whose status on the platform has these words (paid, 待发货)',
      },
      { flags: '--country <code>', summary: 'Only orders to this country (US, DE …)' },
      { flags: '--sku <sku>', summary: 'Only orders that hold this SKU' },
      { flags: '--tag <tag>', summary: 'Only orders with this tag, from the platform or rules.yaml' },
      {
        flags: '--channel <name>',
        summary: 'Only orders sent this way: the channel of rules.yaml, else what the buyer chose',
      },
      {
        flags: '--search <text>',
        summary: 'Only orders that hold this text: id, recipient, address, goods, note',
      },
      { flags: '--limit <number>', summary: 'At most so many' },
      { flags: '--archived', summary: 'Only archived orders' },
    ],
    examples: [
      'orders list --state held',
      'orders list --status 待发货 --country CN',
      'orders list --json | jq .orders[0]',
    ],
    more: [
      'A pipe gets one order per line with tabs between full values; a terminal gets a table that fits.',
    ],
    load: () => import('./list.ts'),
  },
  {
    name: 'show',
    isReport: true,
    group,
    summary: 'Show everything known of an order, with every rule and what it saw',
    arguments: [{ ...ORDERS, name: '<order>' }],
    options: [],
    examples: ["orders show '#1001'", 'orders show berlin/1001 --json'],
    load: () => import('./show.ts'),
  },
  {
    name: 'approve',
    group,
    summary: 'Approve held orders',
    arguments: [ORDERS],
    options: [BECAUSE],
    examples: ['orders approve 1001', 'orders approve 1001 1002 --because "asked the buyer"'],
    load: () => import('./approve.ts'),
  },
  {
    name: 'hold',
    group,
    summary: 'Hold orders until a person approves them',
    arguments: [ORDERS],
    options: [BECAUSE],
    examples: ['orders hold 1001 --because "colour out of stock"', 'orders hold 1001 1002 --dry-run'],
    load: () => import('./hold.ts'),
  },
  {
    name: 'note',
    group,
    summary: 'Add a note of your own to orders; the pick list prints it',
    arguments: [ORDERS],
    options: [{ flags: '--because <text>', summary: 'The note' }],
    examples: [
      'orders note 1001 --because "gift wrap"',
      'orders note 1001 1002 --because "same courier bag"',
    ],
    load: () => import('./note.ts'),
  },
];
