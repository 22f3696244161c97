import type { HelpOption } from '../ui/help.ts';
import type { Definition } from './definition.ts';

const group = 'What the rules and the planner know';

const DRAWING: HelpOption = {
  flags: '-o, --output <file>',
  summary: 'Draw the map into this file too (.svg or .pdf)',
};

/** What a cart holds and how long to plan for it. */
export const CART_OPTIONS: readonly HelpOption[] = [
  { flags: '--totes <number>', summary: 'Orders a cart holds, each in a tote of its own' },
  { flags: '--items <number>', summary: 'Pieces a cart holds' },
  { flags: '--lines <number>', summary: 'Lines a cart holds' },
  {
    flags: '--weight <weight>',
    summary: 'Weight a cart bears (30kg, 60lb), by what stock files, else the export, say of pieces',
  },
  {
    flags: '--volume <volume>',
    summary: 'Volume a cart holds (120l, 0.3m3), by what stock files say of pieces',
  },
  {
    flags: '--wall <slots>',
    summary: 'Fetch orders of several lines together for a put wall, if that walks less than the cart',
  },
  {
    flags: '--group-by <keys>',
    summary:
      'Never mix these in a batch, separated by commas: channel, shop, ship-by, cut-off, country, location, priority',
  },
  {
    flags: '--effort <effort>',
    summary: 'How long to look for short walks (normal)',
    choices: ['quick', 'normal', 'best'],
  },
  { flags: '--waves', summary: 'Batch orders of a single line apart from the others' },
];

export const PACK: Definition = {
  name: 'pack',
  group: 'Each morning',
  summary: 'Check goods against orders, scan by scan',
  arguments: [{ name: '[batch]', summary: 'Name of the batch', completes: 'batch' }],
  options: [
    {
      flags: '--confirm <parcel>',
      summary: 'Record this parcel as packed without a scan, and that it was so',
    },
    {
      flags: '--print-on-complete',
      summary: 'Make the label of a parcel with its last scan, if it has none yet',
    },
    { flags: '--printer <name>', summary: 'Send these labels to this printer' },
    { flags: '-o, --output <dir>', summary: 'Write these labels into this folder (./out)' },
  ],
  examples: [
    'orders pack',
    'orders pack B1',
    'orders pack --confirm B1-003',
    'orders pack B1 --print-on-complete',
  ],
  more: [
    'A line is a scan: a parcel’s code, then its goods (barcode or SKU). UNDO takes back the last scan, SKIP puts the parcel aside, DONE ends it.',
  ],
  load: () => import('./pack.ts'),
};

/** Stock and layout. */
export const WAREHOUSE: readonly Definition[] = [
  {
    name: 'stock list',
    group,
    summary: 'Show what is in stock, where it lies and its barcodes',
    arguments: [],
    options: [
      { flags: '--sku <sku>', summary: 'Only this SKU' },
      { flags: '--short', summary: 'SKUs of which open orders want more than there is' },
    ],
    examples: ['orders stock', 'orders stock --short', 'orders stock --sku MUG-BLU --json'],
    isDefault: true,
    load: () => import('./stock.ts'),
  },
  {
    name: 'stock import',
    group,
    summary: 'Read stock, bins and barcodes from inventory and product files',
    arguments: [
      {
        name: '<file...>',
        summary:
          'Inventory or products export of Shopify, or a file with SKU, Bin, Available, Barcode, Weight, Volume, Expires',
        completes: 'file',
      },
    ],
    options: [],
    examples: ['orders stock import inventory_export.csv', 'orders stock import bins.csv --dry-run'],
    load: () => import('./stock.ts'),
  },
  {
    name: 'layout show',
    group,
    summary: 'Draw the map of the warehouse as the planner sees it',
    arguments: [],
    options: [DRAWING],
    examples: ['orders layout', 'orders layout --json', 'orders layout -o layout.svg'],
    isDefault: true,
    load: () => import('./layout.ts'),
  },
  {
    name: 'layout check',
    group,
    summary: 'Name every bin of the stock that does not fit the layout, and the rule it breaks',
    arguments: [],
    options: [DRAWING],
    examples: ['orders layout check', 'orders layout check -o layout.pdf'],
    load: () => import('./layout.ts'),
  },
  {
    name: 'layout init',
    group,
    summary: 'Write a first layout.yaml from the bins of the stock; on a terminal it asks its way',
    arguments: [],
    options: [],
    examples: ['orders layout init', 'orders layout init --dry-run'],
    load: () => import('./layout.ts'),
  },
];
