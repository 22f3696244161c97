import { plural } from '../words.ts';

/** Words of `orders rules`. */
export const RULES_EN = {
  columns: { rule: 'RULE', looksAt: 'LOOKS AT', does: 'DOES', catches: 'CATCHES' },
  holds: 'holds',
  tells: 'tells',
  blocks: 'blocks',
  title: (rule: string, title: string) => `${rule}: ${title}`,
  looksAt: (field: string) => `Looks at ${field}. `,
  onlyTells: (rule: string) => `Usually only tells. To let it hold, in rules.yaml: switch: { ${rule}: hold }`,
  holdsUntil: (rule: string) =>
    `Holds the order until a person approves it. To let it only tell: orders config set defaults.onlyTell ${rule}`,
  blocksUntil: 'Blocks the order until a newer export clears it; no setting and no flag overrides that.',
  seeDocs: 'See docs/rules.md for what it compares and its settings.',
  noFile: (file: string) => `There is no ${file}: only the program’s rules hold.`,
  good: (file: string, rules: number, thresholds: number, switched: number, orders: number) =>
    `${file} is good: ${plural(rules, 'rule')}, ${plural(thresholds, 'threshold')}, ${plural(switched, 'switched rule')}; tried on the last ${plural(orders, 'order')}.`,
  vipList: 'VIP list',
  blackList: 'Black list',
  entries: (list: string, entries: number, dryRun: boolean) =>
    `${list}: ${plural(entries, 'entry', 'entries')}${dryRun ? ' (nothing was saved)' : ''}`,
  by: (keys: string) => `by ${keys}`,
  key: (key: string) => key,
};
