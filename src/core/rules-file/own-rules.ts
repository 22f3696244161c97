import type { Order } from '../orders/order.ts';
import type { Rule } from '../review/rule.ts';
import { type Condition, holds } from './condition.ts';
import { RULE_FIELDS } from './fields.ts';
import { ownCode } from './own-code.ts';
import type { OwnRule, RulesFile } from './rules-file.ts';

/** Most of what an order holds in a field that is shown of it. */
const LONGEST_SEEN = 120;

/** The seller's own rules as rules of the review: always evaluated, whatever the others say. */
export function ownRules(file: RulesFile): readonly Rule[] {
  return file.rules.map((own) => {
    const code = ownCode(own.name);
    const field = own.when[0]?.field ?? 'order';
    const setting = own.when.map(({ text }) => text).join(' and ');
    return {
      code,
      field,
      evaluate(order) {
        const value = own.when.map((condition) => seen(condition, order)).join(', ');
        if (!fits(own, order)) return { status: 'passed', value, setting };
        const { does, tag, note, channel } = own.then;
        const facts = {
          name: own.name,
          line: String(own.place.line),
          when: setting,
          ...(own.because !== '' && { because: own.because }),
          ...(tag !== undefined && { tag }),
          ...(note !== undefined && { note }),
          ...(channel !== undefined && { channel }),
        };
        const severity = does === 'hold' ? ('warning' as const) : ('info' as const);
        return { status: 'fired', findings: [{ rule: code, severity, field, value, facts }], value, setting };
      },
    };
  });
}

/** The channels that own rules choose for an order, with the rules that do: more than one is a conflict. */
export function ownChannels(file: RulesFile, order: Order): ReadonlyMap<string, readonly string[]> {
  const chosen = new Map<string, string[]>();
  for (const own of file.rules) {
    const { channel } = own.then;
    if (channel === undefined || !fits(own, order)) continue;
    chosen.set(channel, [...(chosen.get(channel) ?? []), own.name].sort());
  }
  return new Map([...chosen].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function fits(own: Pick<OwnRule, 'when'>, order: Order): boolean {
  return own.when.every((condition) => holds(condition, order));
}

function seen({ field }: Condition, order: Order): string {
  const values = RULE_FIELDS[field]?.values(order).join(', ') ?? '';
  return `${field}: ${values.length > LONGEST_SEEN ? `${values.slice(0, LONGEST_SEEN)}…` : values}`;
}
