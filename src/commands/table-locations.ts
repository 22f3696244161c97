import type { Definition } from './definition.ts';

const group = 'What the rules and the planner know';

const ONE_SUPPLIER = { flags: '--supplier <name>', summary: 'Only this supplier' };

/** What others send instead of the seller. */
export const SUPPLIERS: readonly Definition[] = [
  {
    name: 'suppliers list',
    isReport: true,
    group: 'Each morning',
    summary: 'Show what waits to be ordered from suppliers, and what has no tracking number yet',
    arguments: [],
    options: [ONE_SUPPLIER],
    examples: ['orders suppliers', 'orders suppliers --json'],
    isDefault: true,
    load: () => import('./suppliers.ts'),
  },
  {
    name: 'suppliers export',
    group: 'Each morning',
    summary: 'Write what suppliers are to send into a file for each, once',
    arguments: [],
    options: [
      ONE_SUPPLIER,
      { flags: '-o, --output <dir>', summary: 'Write the files into this folder (./out)' },
    ],
    examples: ['orders suppliers export', 'orders suppliers export --supplier Acme -o today --dry-run'],
    load: () => import('./suppliers.ts'),
  },
];

/** Where parcels leave from. */
export const LOCATIONS: readonly Definition[] = [
  {
    name: 'locations list',
    isReport: true,
    group,
    summary: 'Show the locations that send parcels, the suppliers and the bundles',
    arguments: [],
    options: [],
    examples: ['orders locations', 'orders locations --json'],
    isDefault: true,
    load: () => import('./locations.ts'),
  },
  {
    name: 'locations check',
    group,
    summary: 'Check locations.yaml and bundles.csv, line by line and against the stock',
    arguments: [],
    options: [],
    examples: ['orders locations check', 'orders locations check --json'],
    load: () => import('./locations.ts'),
  },
  {
    name: 'locations init',
    group,
    summary: 'Write a first locations.yaml with the locations of the stock; on a terminal it asks its way',
    arguments: [],
    options: [],
    examples: ['orders locations init', 'orders locations init --dry-run'],
    load: () => import('./locations.ts'),
  },
];
