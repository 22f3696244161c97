import type { Finding } from '../orders/finding.ts';
import type { ShopSettings } from '../settings/settings.ts';
import type { Outcome, Why } from './rule.ts';

/** The rule looked and found nothing. */
export function passed(value: string, setting?: string): Outcome {
  return setting === undefined ? { status: 'passed', value } : { status: 'passed', value, setting };
}

/** The rule has nothing to look at in this order. */
export function notApplicable(why: Why, setting?: string): Outcome {
  return setting === undefined
    ? { status: 'not-applicable', why }
    : { status: 'not-applicable', why, setting };
}

/** The rule fired with one finding; the outcome shows the finding's value. */
export function fired(finding: Finding, setting?: string): Outcome {
  const outcome = { status: 'fired', findings: [finding], value: finding.value } as const;
  return setting === undefined ? outcome : { ...outcome, setting };
}

/** A setting as outcomes name it: `repeatHours = 24`. */
export function compared(
  key: keyof ShopSettings | `highValue.${string}`,
  value: string | number | boolean | readonly string[],
): string {
  const text = Array.isArray(value) ? value.join(', ') : String(value);
  return `${key} = ${text === '' ? '""' : text}`;
}
