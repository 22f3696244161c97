/** One event of an order's history: when, who, what, with the facts. */
export function eventText(event: {
  readonly at: string;
  readonly who: string;
  readonly kind: string;
  readonly facts: Readonly<Record<string, string>>;
}): string {
  const facts = Object.entries(event.facts).map(([name, value]) => `${name} ${value}`);
  return `${event.at}  ${event.kind} by ${event.who}${facts.length > 0 ? `: ${facts.join('; ')}` : ''}`;
}
