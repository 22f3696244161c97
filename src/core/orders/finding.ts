/** What a rule found: data, never a sentence. */
export interface Finding {
  /** Rule code, e.g. `ADDR_HOUSE_NUMBER`, `NOTE_BUYER`. */
  readonly rule: string;
  /** `block` forbids shipping; `error` and `warning` hold; `info` only tells. */
  readonly severity: 'block' | 'error' | 'warning' | 'info';
  readonly field: string;
  readonly value: string;
  /** A repair the rule knows; shown before and after, never applied silently. */
  readonly suggestion?: string;
  /** More facts for the wording: threshold, other order ids … */
  readonly facts?: Readonly<Record<string, string>>;
}
