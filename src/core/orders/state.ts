/** States of an order (docs/words.md). `closed` and `archived` come after `shipped`. */
export const STATES = [
  'new',
  'held',
  'blocked',
  'approved',
  'batched',
  'printed',
  'packed',
  'shipped',
  'closed',
] as const;

export type OrderState = (typeof STATES)[number];

/** States in which an order may still be changed by a newer export and goes back to review. */
export const OPEN_STATES: readonly OrderState[] = [
  'new',
  'held',
  'blocked',
  'approved',
  'batched',
  'printed',
  'packed',
];
