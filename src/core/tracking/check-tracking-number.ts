import type { Carrier } from './carrier.ts';
import { type CleanNumber, cleanTrackingNumber, type Damage } from './clean-number.ts';
import { CARRIERS } from './data/carriers.ts';
import { findCarrier } from './find-carrier.ts';
import { atLeast, type Fit, type Match, matchCarrier } from './match-definition.ts';

/** The words of tracking-numbers.md §1. `shape ok` is never "valid": no check digit exists for that form. */
export type Verdict =
  | 'proven'
  | 'shape ok'
  | 'wrong check digit'
  | `wrong shape for ${string}`
  | 'unknown carrier'
  | `already used by order ${string}`;

export interface TrackingCheck {
  readonly verdict: Verdict;
  /** Code of the carrier the shipment names; the word as given if we do not know it; null if none was given. */
  readonly carrier: string | null;
  /** The number as it was checked: no spaces, folded, capitals where the form has only capitals. */
  readonly normalised: string;
  /** Id of the form that fits. */
  readonly definition?: string;
  /** The number with 0 for the letter O, when that fits and the number does not. */
  readonly suggestion?: string;
  /** Codes of other carriers the number fits at least as well. A note only: digits never choose a carrier. */
  readonly alsoLooksLike?: readonly string[];
  /** Without a carrier: whose number it could be. Never an answer. */
  readonly candidates?: readonly { readonly carrier: string; readonly verdict: 'proven' | 'shape ok' }[];
  /** A spreadsheet destroyed digits. */
  readonly damage?: Damage;
  readonly folded?: boolean;
  readonly innerSpaces?: boolean;
}

export interface CheckOptions {
  /** Carriers and shapes the seller added, from `readOwnCarriers`. */
  readonly ownCarriers?: readonly Carrier[];
}

/**
 * Checks a tracking number against the carrier the shipment names. Without a carrier the verdict is `unknown carrier`
 * and `candidates` says whose number it could be: a bare digit string says little (tracking-numbers.md §4).
 * @param number as found; spaces and full-width characters are folded and said
 * @param carrier code, name or another spelling: `usps`, `United States Postal Service`, 顺丰
 */
export function checkTrackingNumber(
  number: string,
  carrier?: string | null,
  options: CheckOptions = {},
): TrackingCheck {
  const clean = cleanTrackingNumber(number);
  const named = carrier?.trim() ?? '';
  const known = named ? findCarrier(named, options.ownCarriers) : undefined;
  if (!known || !hasForms(known)) {
    const candidates = named ? [] : candidatesFor(clean.text);
    return {
      verdict: 'unknown carrier',
      carrier: known?.code ?? (named || null),
      normalised: clean.text,
      ...(named ? {} : { candidates }),
      ...remarks(clean),
    };
  }
  return checkKnown(clean, known);
}

function checkKnown(clean: CleanNumber, carrier: Carrier): TrackingCheck {
  const { number, match } = withCapitals(clean.text, (text) => matchCarrier(text, carrier));
  // A damaged number may still fit a loose pattern by chance; its digits are lost all the same.
  const fit = clean.damage === 'scientific' ? 'no' : match.fit;
  const suggestion = fitsEnough(fit) ? undefined : zeroForO(number, carrier);
  const others = clean.damage === 'scientific' ? [] : othersLike(number, carrier, match, fit);
  return {
    verdict: fit === 'no' ? `wrong shape for ${carrier.name}` : fit,
    carrier: carrier.code,
    normalised: number,
    ...(fit !== 'no' && match.definition ? { definition: match.definition } : {}),
    ...(suggestion ? { suggestion } : {}),
    ...(others.length > 0 ? { alsoLooksLike: others } : {}),
    ...remarks(clean),
  };
}

/** False for a carrier known by name only: no form of its numbers was ever published. */
function hasForms({ definitions, s10, shapes = [] }: Carrier): boolean {
  return !!definitions || !!s10 || shapes.length > 0;
}

const fitsEnough = (fit: Fit): fit is 'proven' | 'shape ok' => fit === 'proven' || fit === 'shape ok';

/** Capitals only where the number as found does not fit: a form may know both cases. */
function withCapitals(text: string, match: (text: string) => Match): { number: string; match: Match } {
  const found = match(text);
  const capitals = text.toUpperCase();
  if (fitsEnough(found.fit) || capitals === text) return { number: text, match: found };
  const raised = match(capitals);
  return raised.fit === 'no' ? { number: text, match: found } : { number: capitals, match: raised };
}

/** At most this many letters O are tried one by one: a number with more is no slip of the keyboard. */
const MOST_LETTERS = 6;

/** The number with the fewest O turned to 0 that fits the carrier; check 2 of §6. */
function zeroForO(number: string, carrier: Carrier): string | undefined {
  const places = [...number].flatMap((character, i) => (/o/i.test(character) ? [i] : []));
  if (places.length === 0 || places.length > MOST_LETTERS) return undefined;
  const choices = Array.from({ length: 2 ** places.length - 1 }, (_, i) => i + 1);
  const bits = (choice: number): number => places.filter((_, i) => choice & (1 << i)).length;
  choices.sort((a, b) => bits(a) - bits(b) || a - b);
  for (const choice of choices) {
    const changed = [...number.toUpperCase()];
    places.forEach((place, i) => {
      if (choice & (1 << i)) changed[place] = '0';
    });
    const text = changed.join('');
    if (fitsEnough(matchCarrier(text, carrier).fit)) return text;
  }
  return undefined;
}

/** Other carriers whose form fits at least as well; proven ones hide those with a mere shape, which say little. */
function othersLike(number: string, carrier: Carrier, match: Match, fit: Fit): string[] {
  const floor = fitsEnough(fit) ? fit : 'shape ok';
  const others = CARRIERS.flatMap((other) => {
    if (other.code === carrier.code || other.partOf) return [];
    const found = matchCarrier(number, other);
    const same = fitsEnough(fit) && found.definition === match.definition;
    return atLeast(found.fit, floor) && !same ? [{ code: other.code, fit: found.fit }] : [];
  });
  const proven = others.filter((other) => other.fit === 'proven');
  return (proven.length > 0 ? proven : others).map((other) => other.code);
}

function candidatesFor(text: string): { carrier: string; verdict: 'proven' | 'shape ok' }[] {
  const found = CARRIERS.filter((carrier) => !carrier.partOf).flatMap((carrier) => {
    const { match } = withCapitals(text, (number) => matchCarrier(number, carrier));
    return fitsEnough(match.fit) ? [{ carrier: carrier.code, verdict: match.fit }] : [];
  });
  return [...found.filter((c) => c.verdict === 'proven'), ...found.filter((c) => c.verdict !== 'proven')];
}

function remarks(clean: CleanNumber): Pick<TrackingCheck, 'damage' | 'folded' | 'innerSpaces'> {
  return {
    ...(clean.damage ? { damage: clean.damage } : {}),
    ...(clean.folded ? { folded: true } : {}),
    ...(clean.innerSpaces ? { innerSpaces: true } : {}),
  };
}
