import type { HelpOption } from '../ui/help.ts';
import type { Definition } from './definition.ts';
import { SUPPLIERS } from './table-locations.ts';
import { MORNING_GROUP as group, OUTPUT, TRACKING } from './table-tracking.ts';
import { CART_OPTIONS, PACK } from './table-warehouse.ts';

const FILES = {
  name: '<file...>',
  summary: 'Export files of a platform; - reads standard input',
  completes: 'file',
} as const;

const IMPORT_OPTIONS: readonly HelpOption[] = [
  { flags: '--platform <name>', summary: 'Read the file as this platform’s export' },
  { flags: '--shop <name>', summary: 'Put the orders into this shop' },
  { flags: '--map <file>', summary: 'Read the columns as this mapping says; new = make one' },
  {
    flags: '--date-order <order>',
    summary: 'Say how the file writes its dates',
    choices: ['day-first', 'month-first'],
  },
  { flags: '--exported-at <time>', summary: 'Say when the platform wrote the file (ISO 8601)' },
  { flags: '--newer', summary: 'Say that the file is newer than all before' },
  { flags: '--keep-whole-rows', summary: 'Import the whole rows of a file whose end is cut off' },
];

const BATCH_FILTERS: readonly HelpOption[] = [
  { flags: '--location <name>', summary: 'Only what leaves from this location (locations.yaml)' },
  { flags: '--shop <name>', summary: 'Only orders of this shop' },
  { flags: '--country <code>', summary: 'Only orders to this country (US, DE …)' },
  { flags: '--sku <sku>', summary: 'Only orders that hold this SKU' },
  { flags: '--tag <tag>', summary: 'Only orders with this tag, from the platform or rules.yaml' },
  {
    flags: '--channel <name>',
    summary: 'Only orders sent this way: the channel of rules.yaml, else what the buyer chose',
  },
  { flags: '--older-than <age>', summary: 'Only orders placed longer ago than this (2d, 12h)' },
];

/** Who shares a parcel, and what goes in parts. */
const WAYS_OPTIONS: readonly HelpOption[] = [
  {
    flags: '--merge <when>',
    summary: 'Put orders of one recipient into one parcel (setting merge)',
    choices: ['ask', 'always', 'never'],
  },
  {
    flags: '--split <when>',
    summary: 'Send what is in stock of an order now and the rest later (setting split)',
    choices: ['ask', 'always', 'never'],
  },
];

/** The spine: from the export file to the platform’s upload file. */
export const MORNING: readonly Definition[] = [
  {
    name: 'run',
    group,
    summary: 'Do the whole morning without a question: import, review, batch, print to files',
    arguments: [{ ...FILES, name: '[file...]' }],
    options: [
      OUTPUT,
      { flags: '--max <number>', summary: 'Put at most so many parcels into a batch' },
      ...CART_OPTIONS,
      ...WAYS_OPTIONS,
      { flags: '--page <size>', summary: 'Page of the pick list', choices: ['A4', 'Letter'] },
      {
        flags: '--exit-code',
        summary: 'Exit with 3 when orders are held or blocked, or the stock lacks what they want',
      },
      ...IMPORT_OPTIONS.slice(0, 2),
    ],
    examples: [
      'orders run examples/shopify-orders.csv',
      'orders run orders_export_1.csv -o today --max 40',
      'orders run orders_export_1.csv --totes 12 --weight 60kg',
    ],
    more: [
      'Works in a workspace of its own beside the files when none is chosen, so that a first try touches nothing else.',
    ],
    load: () => import('./run.ts'),
  },
  {
    name: 'import',
    group,
    summary: 'Read export files of your shops',
    arguments: [FILES],
    options: IMPORT_OPTIONS,
    examples: [
      'orders import orders_export_1.csv',
      'orders import --shop berlin orders.csv',
      'gunzip -c orders.csv.gz | orders import -',
    ],
    load: () => import('./import.ts'),
  },
  {
    name: 'review',
    group,
    summary: 'Apply the rules; on a terminal, decide the held orders one by one',
    arguments: [{ ...FILES, name: '[file...]' }],
    options: [
      { flags: '--exit-code', summary: 'Exit with 3 when orders are held or blocked' },
      { flags: '--all', summary: 'Walk through every held order, also those held by hand' },
      {
        flags: '--replay <date>',
        summary: 'Only show what the rules would make of a day’s imports (2026-11-24)',
      },
      {
        flags: '--rules <when>',
        summary: 'With --replay: the rules of today, or then (today)',
        choices: ['today', 'then'],
      },
      ...IMPORT_OPTIONS.slice(0, 2),
      ...IMPORT_OPTIONS.slice(3, 6),
    ],
    examples: ['orders review orders_export_1.csv', 'orders review', 'orders review --no-input --exit-code'],
    load: () => import('./review.ts'),
  },
  {
    name: 'batch create',
    group,
    summary: 'Put approved orders into batches to be worked on together',
    arguments: [],
    options: [
      { flags: '--max <number>', summary: 'Put at most so many parcels into a batch' },
      ...CART_OPTIONS,
      ...WAYS_OPTIONS,
      ...BATCH_FILTERS,
      { flags: '--exit-code', summary: 'Exit with 3 when an order waits or goes without all of it' },
    ],
    examples: [
      'orders batch',
      'orders batch --max 40 --country DE --older-than 2d',
      'orders batch --merge always --split always',
      'orders batch --totes 8 --wall 36 --group-by channel,ship-by',
    ],
    isDefault: true,
    load: () => import('./batch.ts'),
  },
  {
    name: 'batch list',
    isReport: true,
    group,
    summary: 'List the batches',
    arguments: [],
    options: [],
    examples: ['orders batch list', 'orders batch list --json'],
    load: () => import('./batch.ts'),
  },
  {
    name: 'batch show',
    isReport: true,
    group,
    summary: 'Show the parcels of a batch',
    arguments: [{ name: '<batch>', summary: 'Name of the batch', completes: 'batch' }],
    options: [],
    examples: ['orders batch show B1', 'orders batch show B1 --json'],
    load: () => import('./batch.ts'),
  },
  {
    name: 'batch undo',
    group,
    summary: 'Take a batch apart; its orders are approved again',
    arguments: [{ name: '<batch>', summary: 'Name of the batch', completes: 'batch' }],
    options: [],
    examples: ['orders batch undo B1', 'orders batch undo B1 --dry-run'],
    load: () => import('./batch.ts'),
  },
  {
    name: 'print',
    group,
    summary: 'Make labels, pick list and packing slips of batches, into files or on a printer',
    arguments: [{ name: '[batch...]', summary: 'Names of the batches', completes: 'batch' }],
    options: [
      { flags: '--all', summary: 'Print every batch that is open, each into a folder of its own' },
      {
        flags: '--only <kinds>',
        summary: 'Only these, separated by commas: labels, pick-list, put-wall, slips, card, return-slip',
      },
      {
        flags: '--format <format>',
        summary: 'Form of the pick list (pdf), or zpl for the labels',
        choices: ['pdf', 'csv', 'json', 'text', 'zpl'],
      },
      OUTPUT,
      {
        flags: '--printer <name>',
        summary: 'Send them to this printer (labels=NAME,lists=NAME,cards=NAME; tcp://HOST:9100; none)',
      },
      {
        flags: '--came-out <number>',
        summary: 'Say how many labels or pages in doubt came out of the printer',
      },
      { flags: '--from <number>', summary: 'First position to print' },
      { flags: '--to <number>', summary: 'Last position to print' },
      { flags: '--reprint', summary: 'Print again what was printed, marked as a copy' },
      { flags: '--prices', summary: 'Tell prices on packing slips' },
      { flags: '--reverse', summary: 'Last page first, for printers that stack face up' },
      {
        flags: '--template <names>',
        summary: 'Templates to use, with commas between those of labels and slips (orders templates)',
      },
      { flags: '--start-at <number>', summary: 'First label of the sheet that is still there' },
      { flags: '--size <size>', summary: 'Label size', choices: ['4x6', '100x150', '100x180', '76x130'] },
      { flags: '--page <size>', summary: 'Page of pick list and slips', choices: ['A4', 'Letter', '4x6'] },
      { flags: '--dpi <number>', summary: 'Dots per inch of the label printer (203, 300)' },
    ],
    examples: [
      'orders print --all -o today',
      'orders print B1 --template sheet-avery-5168 --start-at 3',
      'orders print B1 --printer Zebra',
      'orders print B1 --from 14 --to 20 --reprint',
    ],
    load: () => import('./print.ts'),
  },
  {
    name: 'printers',
    isReport: true,
    group,
    summary: 'List the printers: what they are doing, what paper they offer',
    arguments: [],
    options: [],
    examples: ['orders printers', 'orders printers --json'],
    load: () => import('./printers.ts'),
  },
  PACK,
  ...SUPPLIERS,
  ...TRACKING,
];
