import type { HelpOption } from '../ui/help.ts';
import type { Definition } from './definition.ts';

export const MORNING_GROUP = 'Each morning';
const group = MORNING_GROUP;

export const OUTPUT: HelpOption = {
  flags: '-o, --output <dir>',
  summary: 'Write the files into this folder (./out)',
};

/** The carrier's numbers in, the platforms' files out. */
export const TRACKING: readonly Definition[] = [
  {
    name: 'tracking import',
    group,
    summary: 'Read the carrier’s file of tracking numbers',
    arguments: [
      { name: '<file...>', summary: 'Files with order or parcel, number and carrier', completes: 'file' },
    ],
    options: [
      { flags: '--order-column <name>', summary: 'Column of the order' },
      { flags: '--parcel-column <name>', summary: 'Column of the parcel' },
      { flags: '--number-column <name>', summary: 'Column of the tracking number' },
      { flags: '--carrier-column <name>', summary: 'Column of the carrier' },
      { flags: '--carrier <name>', summary: 'Carrier of every number' },
      { flags: '--shop <name>', summary: 'Shop whose orders the numbers are for' },
      { flags: '--supplier <name>', summary: 'Supplier whose parcels the numbers are for' },
      { flags: '--strict', summary: 'Set aside wrong check digits and unknown carriers' },
      { flags: '--correct', summary: 'Put the numbers in the place of those known before' },
      { flags: '--confirm <numbers>', summary: 'Take these numbers, however their zeros look' },
      {
        flags: '--encoding <name>',
        summary: 'Read the file in this encoding',
        choices: ['utf-8', 'gb18030', 'shift_jis', 'windows-1252'],
      },
    ],
    examples: [
      'orders tracking import carrier.csv',
      'orders tracking import dhl.csv --carrier DHL --number-column Sendungsnummer',
    ],
    load: () => import('./tracking.ts'),
  },
  {
    name: 'tracking export',
    group,
    summary: 'Write the platforms’ upload files of tracking numbers',
    arguments: [],
    options: [
      { flags: '--shop <name>', summary: 'Only this shop' },
      { flags: '--platform <name>', summary: 'Only this platform' },
      { flags: '--format <name>', summary: 'Write another format, e.g. plain' },
      { flags: '--template <file>', summary: 'Fill the file downloaded from the platform' },
      { flags: '--layout <name>', summary: 'TikTok’s columns: 4 (v2) or 7 (v1)', choices: ['v1', 'v2'] },
      { flags: '--region <code>', summary: 'Country of TikTok or Amazon', choices: ['US', 'UK', 'JP'] },
      {
        flags: '--columns <list>',
        summary: 'Columns of plain and Chinese files: order=订单号,carrier=…,number=…',
      },
      {
        flags: '--encoding <name>',
        summary: 'Write csv files in this encoding (gb18030 for Chinese spreadsheets)',
        choices: ['utf-8', 'gb18030'],
      },
      { flags: '--no-bom', summary: 'Leave out the mark at the beginning of plain files' },
      {
        flags: '--date-order <order>',
        summary: 'Dates of WooCommerce, as chosen in its form',
        choices: ['day-first', 'month-first'],
      },
      OUTPUT,
      { flags: '--notify', summary: 'Let the platform mail the buyers' },
      { flags: '--summary', summary: 'Also write a table of what was written, what was held back, and why' },
      { flags: '--correct', summary: 'Write corrections of numbers exported before' },
    ],
    examples: [
      'orders tracking export',
      'orders tracking export --format plain -o upload',
      'orders tracking export --shop my-tiktok --template bulk-shipping.xlsx',
    ],
    load: () => import('./tracking.ts'),
  },
  {
    name: 'tracking check',
    isReport: true,
    group,
    summary: 'Check tracking numbers against their carriers’ rules',
    arguments: [{ name: '<number...>', summary: 'Tracking numbers' }],
    options: [{ flags: '--carrier <name>', summary: 'Carrier the numbers are said to be of' }],
    examples: [
      'orders tracking check 00340434292135100186',
      'orders tracking check --carrier UPS 1Z999AA10123456784',
    ],
    load: () => import('./tracking.ts'),
  },
];
