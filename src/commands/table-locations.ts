import type { Definition } from './definition.ts';

const group = 'What the rules and the planner know';

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
    summary: 'Write a first locations.yaml with the locations of the stock',
    arguments: [],
    options: [],
    examples: ['orders locations init', 'orders locations init --dry-run'],
    load: () => import('./locations.ts'),
  },
];
