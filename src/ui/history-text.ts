import { book } from './language.ts';
import { COMMON_EN } from './words/common-en.ts';
import { ORDERS_EN } from './words/orders-en.ts';
/** One event of an order's history: when, who, what, with the facts. */
export function eventText(event: {
  readonly at: string;
  readonly who: string;
  readonly kind: string;
  readonly facts: Readonly<Record<string, string>>;
}): string {
  const words = book('orders', ORDERS_EN);
  const common = book('common', COMMON_EN);
  const facts = Object.entries(event.facts).map(([name, value]) => words.fact(name, value));
  const told = facts.length > 0 ? common.colon + facts.join(common.semicolon) : '';
  return `${words.event(event.at, words.kind(event.kind), event.who)}${told}`;
}
