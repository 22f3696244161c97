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
 * @param own carriers the seller added; for a code we know, name, spellings and shapes are added to ours
 * @returns undefined when the word means no carrier we know
 */
export function findCarrier(word: string, own: readonly Carrier[] = []): Carrier | undefined {
  index ??= spellings();
  const key = carrierKey(word);
  const known = index.get(key);
  if (own.length === 0) return known;
  const added =
    own.find((carrier) => namesOf(carrier).some((name) => carrierKey(name) === key)) ??
    own.find((carrier) => carrier.code === known?.code);
  if (!added) return known;
  const base = CARRIERS.find((carrier) => carrier.code === added.code);
  if (!base) return added;
  const shapes = [...(base.shapes ?? []), ...(added.shapes ?? [])];
  return { ...base, ...added, ...(shapes.length > 0 ? { shapes } : {}) };
}

const namesOf = (carrier: Carrier): readonly string[] => [
  carrier.code,
  carrier.name,
  ...(carrier.aliases ?? []),
];

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
