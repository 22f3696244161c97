import { visible } from './visible.ts';
import { plural } from './words.ts';

interface Shown {
  readonly by: string;
  readonly because: string;
  readonly order: string;
  readonly at: string;
}

/** A list of people: a line for each order they were listed from, with what they are known by. */
export function peopleText(list: string, entries: readonly Shown[], changed: boolean): string {
  const byOrder = new Map<string, Shown[]>();
  for (const entry of entries) byOrder.set(entry.order, [...(byOrder.get(entry.order) ?? []), entry]);
  const lines = [...byOrder].map(([order, own]) => {
    const because = own[0]?.because ? `: ${visible(own[0].because)}` : '';
    return `  ${own[0]?.at.slice(0, 10)}  ${visible(order)}  by ${own.map(({ by }) => by).join(', ')}${because}\n`;
  });
  const next = changed ? 'Next: orders review\n' : '';
  return `${list === 'vip' ? 'VIP list' : 'Black list'}: ${plural(byOrder.size, 'entry', 'entries')}\n${lines.join('')}${next}`;
}
