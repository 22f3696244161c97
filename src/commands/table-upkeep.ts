import type { Definition } from './definition.ts';

export const UPKEEP_GROUP = 'Trust and upkeep';

const group = UPKEEP_GROUP;

/** What looks after the ledger and the program itself. */
export const UPKEEP: readonly Definition[] = [
  {
    name: 'status',
    isReport: true,
    group,
    summary: 'Count the orders in each state and name the next command (also: orders alone)',
    arguments: [],
    options: [],
    examples: ['orders', 'orders status --json'],
    load: () => import('./status.ts'),
  },
  {
    name: 'undo',
    group,
    summary: 'Take back the last change; asks first if paper or an upload file came of it',
    arguments: [],
    options: [],
    examples: ['orders undo --dry-run', 'orders undo', 'orders undo --yes'],
    load: () => import('./undo.ts'),
  },
  {
    name: 'log',
    isReport: true,
    group,
    summary: 'List the changes, newest first: when, who, what',
    arguments: [],
    options: [{ flags: '--limit <number>', summary: 'At most so many (20)' }],
    examples: ['orders log', 'orders log --limit 100 --json'],
    load: () => import('./log.ts'),
  },
  {
    name: 'check',
    isReport: true,
    group,
    summary: 'Verify the whole ledger',
    arguments: [],
    options: [],
    examples: ['orders check', 'orders check --json'],
    load: () => import('./check.ts'),
  },
  {
    name: 'archive',
    group,
    summary: 'Take finished orders off the lists; duplicates are still found among them',
    arguments: [],
    options: [
      { flags: '--before <date>', summary: 'Placed before this day of the shop’s zone, like 2026-06-01' },
      { flags: '--shop <name>', summary: 'Only this shop' },
    ],
    examples: [
      'orders archive --before 2026-06-01 --dry-run',
      'orders archive --before 2026-06-01',
      'orders archive --before 2026-06-01 --shop mugs --json',
    ],
    more: [
      'Finished are shipped and closed orders, and those their platform cancelled, refunded or fulfilled. An order that a newer export brings back to review is on the lists again.',
    ],
    load: () => import('./archive.ts'),
  },
  {
    name: 'backup',
    group,
    summary: 'Copy the ledger while others may go on working',
    arguments: [{ name: '[file]', summary: 'Where to (backups/ in the workspace)', completes: 'file' }],
    options: [],
    examples: ['orders backup', 'orders backup /media/usb/orders.db'],
    load: () => import('./backup.ts'),
  },
  {
    name: 'doctor',
    isReport: true,
    group,
    summary: 'Check what the program needs: Node, folders, ledger, settings, fonts, printer',
    arguments: [],
    options: [],
    examples: ['orders doctor', 'orders doctor --json'],
    load: () => import('./doctor.ts'),
  },
];
