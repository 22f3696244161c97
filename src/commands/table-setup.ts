import type { Definition } from './definition.ts';
import { LOCATIONS } from './table-locations.ts';
import { WAREHOUSE } from './table-warehouse.ts';

const group = 'What the rules and the planner know';

const SHOP_OPTIONS = [
  { flags: '--platform <name>', summary: 'Platform the shop is on' },
  { flags: '--currency <code>', summary: 'Currency where an export names none (EUR, CNY …)' },
  { flags: '--time-zone <zone>', summary: 'Time zone of the shop’s day (Europe/Berlin)' },
  { flags: '--sender <line...>', summary: 'Sender on its labels, a text a line' },
  { flags: '--harmless-note <text...>', summary: 'Buyers’ notes that need no look, e.g. "thank you"' },
  { flags: '--hold-attribute <name...>', summary: 'Attributes of the cart that hold an order, * for any' },
] as const;

const SETTING = {
  name: '<key>',
  summary: 'Dotted key, e.g. defaults.repeatHours',
  completes: 'setting',
} as const;
const WHERE = {
  flags: '--user',
  summary: 'In the user’s file, for every workspace, rather than the workspace’s',
} as const;

/** Shops, settings, rules, stock and layout. */
export const SETUP: readonly Definition[] = [
  {
    name: 'config list',
    isReport: true,
    group,
    summary: 'List every setting in force',
    arguments: [],
    options: [{ flags: '--show-origin', summary: 'Say where each value comes from' }],
    examples: ['orders config list', 'orders config list --show-origin'],
    isDefault: true,
    load: () => import('./config.ts'),
  },
  {
    name: 'config get',
    isReport: true,
    group,
    summary: 'Show one setting',
    arguments: [SETTING],
    options: [{ flags: '--show-origin', summary: 'Say where the value comes from' }],
    examples: ['orders config get defaults.highValue.USD', 'orders config get shops.berlin.payments'],
    load: () => import('./config.ts'),
  },
  {
    name: 'config set',
    group,
    summary: 'Change one setting',
    arguments: [SETTING, { name: '<value...>', summary: 'Value; several for a list' }],
    options: [WHERE],
    examples: [
      'orders config set defaults.highValue.USD 500',
      'orders config set shops.berlin.payments paid authorized',
    ],
    load: () => import('./config.ts'),
  },
  {
    name: 'config unset',
    group,
    summary: 'Take one setting back to its default',
    arguments: [SETTING],
    options: [WHERE],
    examples: [
      'orders config unset defaults.highValue.USD',
      'orders config unset shops.berlin.payments --user',
    ],
    load: () => import('./config.ts'),
  },
  {
    name: 'rules explain',
    isReport: true,
    group,
    summary: 'Say what a rule looks at and how to set it',
    arguments: [
      { name: '[rule...]', summary: 'Code of a rule, e.g. NOTE_BUYER; none lists all', completes: 'rule' },
    ],
    options: [],
    examples: ['orders rules explain HIGH_VALUE', 'orders rules'],
    isDefault: true,
    load: () => import('./rules-explain.ts'),
  },
  {
    name: 'shop list',
    isReport: true,
    group,
    summary: 'List the shops',
    arguments: [],
    options: [],
    examples: ['orders shop list', 'orders shop list --json'],
    isDefault: true,
    load: () => import('./shop.ts'),
  },
  {
    name: 'shop add',
    group,
    summary: 'Add a shop',
    arguments: [{ name: '<name>', summary: 'A name of your choice' }],
    options: SHOP_OPTIONS,
    examples: [
      'orders shop add berlin --platform shopify --time-zone Europe/Berlin',
      'orders shop add outlet --platform ebay',
      'orders shop add tea --platform etsy --sender "Copper Kettle Tea" "12 Mill Lane" "Leeds LS1 4AB"',
    ],
    load: () => import('./shop.ts'),
  },
  {
    name: 'shop edit',
    group,
    summary: 'Change a shop',
    arguments: [{ name: '<name>', summary: 'Name of the shop', completes: 'shop' }],
    options: [{ flags: '--name <name>', summary: 'New name' }, ...SHOP_OPTIONS.slice(1)],
    examples: [
      'orders shop edit shopify --name berlin',
      'orders shop edit berlin --currency EUR --harmless-note "thank you" "danke"',
    ],
    load: () => import('./shop.ts'),
  },
  ...LOCATIONS,
  ...WAREHOUSE,
];
