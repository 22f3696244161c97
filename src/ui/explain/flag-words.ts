import { FLAG_NAMES, type FlagName } from '../../core/orders/flags.ts';
import { short } from './findings-words.ts';

/** `prime; seller-flag: 红` with what each means: `Prime order (prime), your flag on the platform (seller-flag: 红)`. */
export function flagWords(flags: string, words: Readonly<Record<FlagName, string>>): string {
  return flags
    .split('; ')
    .map((text) => flagMeaning(text, words))
    .join(', ');
}

/** One flag with its meaning; a name nobody knows as it is. */
export function flagMeaning(text: string, words: Readonly<Record<FlagName, string>>): string {
  const [name = ''] = text.split(': ', 1);
  const known = FLAG_NAMES.find((flag): flag is FlagName => flag === name);
  return known === undefined ? short(text) : `${words[known]} (${short(text)})`;
}
