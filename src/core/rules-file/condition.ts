import type { Order } from '../orders/order.ts';
import { RULE_FIELDS } from './fields.ts';
import { fitsPattern } from './glob.ts';

/** The closed set of operators; longer ones first, so that `is not` is not `is`. */
export const OPERATORS = [
  'starts with',
  'ends with',
  'contains',
  'matches',
  'is not',
  'not in',
  'is',
  'in',
  '>=',
  '<=',
  '>',
  '<',
] as const;
export type Operator = (typeof OPERATORS)[number];

/** One condition of a rule: `country is BR`. */
export interface Condition {
  readonly field: string;
  readonly operator: Operator;
  /** Folded for comparing; one, but for `in` and `not in`. */
  readonly values: readonly string[];
  /** As written, for people. */
  readonly text: string;
}

/**
 * Whether an order fits. Of a field with several values (sku, tag, product) one that fits is enough; `is not` and
 * `not in` want none that does. A field without a value fits `is not` and `not in` only.
 */
export function holds(condition: Condition, order: Order): boolean {
  const field = RULE_FIELDS[condition.field];
  if (field === undefined) return false;
  const seen = field.values(order);
  const { operator, values } = condition;
  if (operator === 'is not' || operator === 'not in')
    return !seen.some((value) => values.some((wanted) => equal(field.kind, value, wanted)));
  return seen.some((value) => fits(field.kind, value, operator, values));
}

function fits(
  kind: 'text' | 'number',
  value: string,
  operator: Operator,
  values: readonly string[],
): boolean {
  const wanted = values[0] ?? '';
  switch (operator) {
    case 'starts with':
      return foldValue(value).startsWith(wanted);
    case 'ends with':
      return foldValue(value).endsWith(wanted);
    case 'contains':
      return foldValue(value).includes(wanted);
    case 'matches':
      return fitsPattern(foldValue(value), wanted);
    case '>=':
      return compareDecimals(value, wanted) >= 0;
    case '<=':
      return compareDecimals(value, wanted) <= 0;
    case '>':
      return compareDecimals(value, wanted) > 0;
    case '<':
      return compareDecimals(value, wanted) < 0;
    default:
      return values.some((one) => equal(kind, value, one));
  }
}

function equal(kind: 'text' | 'number', value: string, wanted: string): boolean {
  return kind === 'number' ? compareDecimals(value, wanted) === 0 : foldValue(value) === wanted;
}

/** Values compare in NFKC, without case and runs of spaces. */
export function foldValue(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Plain decimals compared digit by digit: amounts never go through floating point. */
export function compareDecimals(a: string, b: string): number {
  const [x, y] = [scaled(a), scaled(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

const PLACES = 6;

function scaled(text: string): bigint {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const size = BigInt(whole + fraction.slice(0, PLACES).padEnd(PLACES, '0'));
  return sign === '' ? size : -size;
}
