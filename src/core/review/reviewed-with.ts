import type { ShopSettings } from '../settings/settings.ts';
import { hash53 } from './hash.ts';
import { RULES } from './rules.ts';

/** Raised when a rule judges otherwise than before, so that orders reviewed by the old one are reviewed again. */
const RULES_VERSION = 1;

/** Keys that no rule reads. */
const OF_PAPER: ReadonlySet<string> = new Set(['sender', 'labelSize', 'pageSize', 'timeZone']);

/** A short mark of the rules and settings a review was made with; another mark = the review is out of date. */
export function reviewedWith(settings: ShopSettings): string {
  const judging = Object.entries(settings)
    .filter(([key]) => !OF_PAPER.has(key))
    .sort(byKey)
    .map(([key, value]) => [key, key === 'highValue' ? Object.entries(value).sort(byKey) : value]);
  const codes = RULES.map((rule) => rule.code);
  return `${RULES_VERSION}-${hash53(JSON.stringify([codes, judging])).toString(36)}`;
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : 1;
}
