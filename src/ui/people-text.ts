import { book } from './language.ts';
import { visible } from './visible.ts';
import { COMMON_EN } from './words/common-en.ts';
import { RULES_EN } from './words/rules-en.ts';

interface Shown {
  readonly by: string;
  readonly because: string;
  readonly order: string;
  readonly at: string;
}

/** A list of people: a line for each order they were listed from, with what they are known by. */
export function peopleText(
  list: string,
  entries: readonly Shown[],
  change: 'none' | 'done' | 'dry run',
): string {
  const words = book('rules', RULES_EN);
  const common = book('common', COMMON_EN);
  const byOrder = new Map<string, Shown[]>();
  for (const entry of entries) byOrder.set(entry.order, [...(byOrder.get(entry.order) ?? []), entry]);
  const lines = [...byOrder].map(([order, own]) => {
    const because = own[0]?.because ? `${common.colon}${visible(own[0].because)}` : '';
    return `  ${own[0]?.at.slice(0, 10)}  ${visible(order)}  ${words.by(own.map(({ by }) => words.key(by)).join(common.comma))}${because}\n`;
  });
  const next = change === 'done' ? `${common.next('orders review')}\n` : '';
  return `${words.entries(list === 'vip' ? words.vipList : words.blackList, byOrder.size, change === 'dry run')}\n${lines.join('')}${next}`;
}
