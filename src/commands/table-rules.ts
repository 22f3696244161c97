import type { Definition } from './definition.ts';

const group = 'What the rules and the planner know';
const ORDER = '#1001, 1001, the platform’s id, or shop/#1001';

/** Rules of the seller's own, lists of people, and dispatch limits. */
export const RULES_COMMANDS: readonly Definition[] = [
  {
    name: 'rules init',
    group,
    summary: 'Write a rules.yaml with comments, for rules of your own',
    arguments: [],
    options: [],
    examples: ['orders rules init', 'orders rules init --dry-run'],
    load: () => import('./rules-init.ts'),
  },
  {
    name: 'rules check',
    group,
    summary: 'Check rules.yaml, and try it on the last 500 orders',
    arguments: [],
    options: [],
    examples: ['orders rules check', 'orders rules check --json'],
    load: () => import('./rules-check.ts'),
  },
  {
    name: 'rules test',
    group,
    summary: 'Show what every rule says of one order',
    arguments: [{ name: '<order>', summary: ORDER, completes: 'order' }],
    options: [],
    examples: ['orders rules test 1001', 'orders rules test berlin/1001 --json'],
    load: () => import('./rules-test.ts'),
  },
  {
    name: 'rules black',
    group,
    summary: 'Put the people of orders on the black list; without an order, show it',
    arguments: [{ name: '[order...]', summary: ORDER, completes: 'order' }],
    options: [
      { flags: '--because <text>', summary: 'Record why' },
      { flags: '--remove', summary: 'Take them off the list' },
    ],
    examples: ['orders rules black 1001 --because chargeback', 'orders rules black 1001 --remove'],
    load: () => import('./rules-people.ts'),
  },
  {
    name: 'rules vip',
    group,
    summary: 'Put the people of orders on the VIP list; without an order, show it',
    arguments: [{ name: '[order...]', summary: ORDER, completes: 'order' }],
    options: [
      { flags: '--because <text>', summary: 'Record why' },
      { flags: '--remove', summary: 'Take them off the list' },
    ],
    examples: ['orders rules vip 1001 --because "buys every month"', 'orders rules vip'],
    load: () => import('./rules-people.ts'),
  },
  {
    name: 'due',
    group,
    summary: 'List orders by the time left until their dispatch limit',
    arguments: [],
    options: [{ flags: '--within <time>', summary: 'Only those due within this time (24h, 2d)' }],
    examples: ['orders due --within 24h', 'orders due --json'],
    load: () => import('./due.ts'),
  },
  {
    name: 'late',
    group,
    summary: 'List orders over their dispatch limit',
    arguments: [],
    options: [],
    examples: ['orders late', 'orders late --json'],
    load: () => import('./late.ts'),
  },
];
