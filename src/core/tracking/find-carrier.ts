import type { Carrier } from './carrier.ts';
import { CARRIERS } from './data/carriers.ts';

/** A carrier's spelling for matching: width, capitals, spaces and punctuation do not matter. */
export function carrierKey(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]+/gu, '');
}

let index: ReadonlyMap<string, Carrier> | undefined;

/**
 * The carrier a word means: its code, its name or another spelling (`usps`, `United States Postal Service`, 顺丰速运).
 * @returns undefined when the word means no carrier we know
 */
export function findCarrier(word: string): Carrier | undefined {
  index ??= spellings();
  return index.get(carrierKey(word));
}

/** Every spelling with its carrier; a name wins over an alias of another carrier. */
export function spellings(): ReadonlyMap<string, Carrier> {
  const found = new Map<string, Carrier>();
  const add = (word: string, carrier: Carrier): void => {
    const key = carrierKey(word);
    if (!found.has(key)) found.set(key, carrier);
  };
  for (const carrier of CARRIERS) add(carrier.code, carrier);
  for (const carrier of CARRIERS) add(carrier.name, carrier);
  for (const carrier of CARRIERS) for (const alias of carrier.aliases ?? []) add(alias, carrier);
  return found;
}
