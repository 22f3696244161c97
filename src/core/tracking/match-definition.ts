import type { Carrier, Definition } from './carrier.ts';
import { checkCharacter } from './check-digit.ts';
import { DEFINITIONS, S10_COUNTRIES } from './data/definitions.ts';

/** How far a number agrees with a form: from `no` to `proven`. */
export type Fit = 'no' | 'wrong check digit' | 'shape ok' | 'proven';

export interface Match {
  readonly fit: Fit;
  /** Id of the definition that fits best, or the pattern of a form without one. */
  readonly definition?: string;
}

const RANK: Readonly<Record<Fit, number>> = { no: 0, 'wrong check digit': 1, 'shape ok': 2, proven: 3 };

/** True if `a` says at least as much for a number as `b`. */
export function atLeast(a: Fit, b: Fit): boolean {
  return RANK[a] >= RANK[b];
}

/**
 * The best fit of a number among the forms of one carrier.
 * @param number cleaned, without spaces
 */
export function matchCarrier(number: string, carrier: Carrier): Match {
  let best: Match = { fit: 'no' };
  const consider = (fit: Fit, definition: string): void => {
    if (RANK[fit] > RANK[best.fit]) best = { fit, definition };
  };
  for (const id of carrier.definitions ?? []) consider(fitOf(number, id), id);
  if (carrier.s10 && number.endsWith(carrier.s10)) consider(fitOf(number, 's10'), 's10');
  for (const shape of carrier.shapes ?? []) consider(anchored(shape).test(number) ? 'shape ok' : 'no', shape);
  return best;
}

/** How far a number agrees with one definition of the data. */
export function fitOf(number: string, id: string): Fit {
  const definition = DEFINITIONS[id];
  const groups = definition && anchored(definition.shape).exec(number)?.groups;
  if (!definition || !groups) return 'no';
  if (definition.knownCountry && !S10_COUNTRIES.split(' ').includes(groups['CountryCode'] ?? '')) return 'no';
  if (!definition.checksum) return 'shape ok';
  const expected = checkCharacter(serialOf(groups['SerialNumber'] ?? '', definition), definition.checksum);
  return expected === groups['CheckDigit'] ? 'proven' : 'wrong check digit';
}

function serialOf(serial: string, definition: Definition): string {
  const { prepend } = definition;
  return prepend && new RegExp(prepend.when).test(serial) ? prepend.content + serial : serial;
}

const compiled = new Map<string, RegExp>();

/** Patterns are compiled when first needed, and once. */
function anchored(shape: string): RegExp {
  let pattern = compiled.get(shape);
  if (!pattern) compiled.set(shape, (pattern = new RegExp(`^(?:${shape})$`)));
  return pattern;
}
