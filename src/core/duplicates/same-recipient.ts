import { isMaskedText } from '../platforms/masked.ts';
import type { RecipientInput } from './duplicate-input.ts';
import { recipientFields } from './duplicate-input.ts';
import type { Person } from './person.ts';
import { parsePerson, sameName } from './person.ts';
import type { Place } from './place.ts';
import { parsePlace, samePlace } from './place.ts';

/** A person at a place. */
export interface Recipient {
  readonly person: Person;
  readonly place: Place;
  /** Hidden by the platform: equal masks are no evidence. */
  readonly masked: boolean;
}

export function parseRecipient(input: RecipientInput): Recipient {
  const fields = recipientFields(input);
  const masked = [fields.recipient, fields.address1, fields.address2, fields.phone].some(isHidden);
  return { person: parsePerson(fields.recipient || fields.organization), place: parsePlace(fields), masked };
}

function isHidden(text: string): boolean {
  if (text === '') return false;
  return text.includes('*') || text.includes('＊')
    ? /\p{L}[*＊]|^[*＊]|\d[*＊]/u.test(text)
    : isMaskedText(text);
}

/** `exact`, `similar` or undefined: the weaker of the two answers for name and address. */
export function matchRecipients(a: Recipient, b: Recipient, slack = 1): 'exact' | 'similar' | undefined {
  if (a.masked || b.masked) return undefined;
  const place = samePlace(a.place, b.place, slack);
  if (place === undefined) return undefined;
  const name = sameName(a.person, b.person, slack);
  if (name === undefined) return undefined;
  return name === 'exact' && place === 'exact' ? 'exact' : 'similar';
}

/**
 * True when two orders go to the same person at the same address, as a packer would see it: case, spaces, accents,
 * abbreviations, a slip of the pen and an initial aside; every number equal; masked text never.
 */
export function isSameRecipient(a: RecipientInput, b: RecipientInput): boolean {
  return matchRecipients(parseRecipient(a), parseRecipient(b)) !== undefined;
}
