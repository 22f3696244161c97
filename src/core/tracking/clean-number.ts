import { cleanId } from '../text/clean.ts';

export interface CleanNumber {
  /** For comparing and checking: trimmed, unwrapped, NFKC, no inner spaces. Capitals as found. */
  readonly text: string;
  /** Full-width characters were folded: １Ｚ → 1Z. */
  readonly folded: boolean;
  /** It stood as `1Z 999 …`; with the spaces it must not be written to an upload file. */
  readonly innerSpaces: boolean;
  readonly damage?: Damage;
}

/** What a spreadsheet did to a number; the lost digits cannot be brought back. */
export type Damage = 'scientific' | 'trailing-zeros';

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;

/** A tracking number as found in a cell, cleaned, with everything that was done to it. (tracking-numbers.md §6, 1 and 8) */
export function cleanTrackingNumber(found: string): CleanNumber {
  const unwrapped = cleanId(found.replace(INVISIBLE, ''));
  const wide = unwrapped.normalize('NFKC');
  const trimmed = wide.trim();
  const text = trimmed.replace(/\s+/g, '');
  const damage = damageOf(text);
  return {
    text,
    folded: wide.replace(/\s/g, '') !== unwrapped.replace(/\s/g, ''),
    innerSpaces: text !== trimmed,
    ...(damage ? { damage } : {}),
  };
}

/**
 * `9.4001E+21`, or fifteen digits and more that end in five zeros: a spreadsheet keeps fifteen digits and fills up
 * with zeros. A few real numbers end so too, which is why a person may confirm the second kind.
 */
export function damageOf(number: string): Damage | undefined {
  if (/^\d(?:[.,]\d+)?E\+\d+$/i.test(number)) return 'scientific';
  return /^\d{10,}00000$/.test(number) ? 'trailing-zeros' : undefined;
}
