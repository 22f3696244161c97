import { groupRecipients } from '../duplicates/household.ts';
import { parseRecipient } from '../duplicates/same-recipient.ts';
import type { Address } from '../orders/order.ts';
import { lettersWithoutMarks } from '../text/letters.ts';
import { hash53 } from './hash.ts';
import { createNumbers, firstEqual, type Numbers } from './numbers.ts';

/** Recipients written a little differently (`Oak St`, `Oak Street`) by the hash of how each is written. */
export interface NearRecipients {
  add(hash: number, shop: string, shipTo: Address): void;
  /** Hashes of the same recipient at the same address in other spellings, sorted; mostly none. */
  others(hash: number): readonly number[];
  /** One number for all spellings of a recipient. */
  oneOf(hash: number): number;
}

const FIELDS = [
  'recipient',
  'organization',
  'phone',
  'address1',
  'address2',
  'district',
  'city',
  'region',
  'postcode',
  'country',
] as const;

const ALONE: readonly number[] = [];

/**
 * Groups once, when first asked: only recipients that share numbers and postcode (or town) with another are taken
 * apart, which keeps a hundred thousand orders within seconds. Never across shops, and never by masked text. Kept are
 * numbers and one text a recipient (a fifth of the memory of an object), no table of objects.
 */
export function createNearRecipients(): NearRecipients {
  const shops: string[] = [];
  const texts: string[] = [];
  const hashes = createNumbers();
  /** By postcode and by town, in the order of `texts`. */
  const blocks = createNumbers();
  let groups: ReadonlyMap<number, readonly number[]> | undefined;
  const groupOf = (hash: number): readonly number[] => {
    groups ??= group();
    return groups.get(hash) ?? ALONE;
  };
  const group = (): ReadonlyMap<number, readonly number[]> => {
    const found = new Map<number, readonly number[]>();
    const perShop = new Map<string, number[]>();
    for (const one of crowded(hashes.values(), blocks.values())) {
      const list = perShop.get(shops[one]!);
      if (list) list.push(one);
      else perShop.set(shops[one]!, [one]);
    }
    for (const list of perShop.values()) {
      const own = list
        .map((one) => ({ hash: hashes.values()[one]!, text: texts[one]! }))
        .sort((a, b) => a.hash - b.hash);
      for (const members of groupRecipients(own.map(({ text }) => parseRecipient(fieldsOf(text))))) {
        const together = members.map((member) => own[member]!.hash).sort((a, b) => a - b);
        for (const hash of together) found.set(hash, together);
      }
    }
    return found;
  };
  return {
    add(hash, shop, shipTo) {
      hashes.add(hash);
      addBlocks(blocks, shop, shipTo);
      shops.push(shop);
      texts.push(FIELDS.map((field) => shipTo[field] ?? '').join('\u0000'));
      groups = undefined;
    },
    others(hash) {
      const group = groupOf(hash);
      return group.length === 0 ? group : group.filter((other) => other !== hash);
    },
    oneOf: (hash) => groupOf(hash)[0] ?? hash,
  };
}

/**
 * Places of those that share a block with another, ascending; of those with the same hash the first. Blocks are a little
 * wider than those in which recipients are compared.
 */
function crowded(hashes: Float64Array, blocks: Float64Array): readonly number[] {
  const firstOfHash = firstEqual(hashes);
  // Of recipients written again the blocks do not count: NaN is equal to nothing.
  const counted = blocks.map((block, i) => (firstOfHash[i >> 1] === i >> 1 ? block : Number.NaN));
  const kept = new Uint8Array(hashes.length);
  firstEqual(counted).forEach((first, i) => {
    if (first >> 1 === i >> 1) return;
    kept[first >> 1] = 1;
    kept[i >> 1] = 1;
  });
  const places: number[] = [];
  for (let i = 0; i < kept.length; i++) if (kept[i] === 1) places.push(i);
  return places;
}

/** Two blocks, NaN where there is none. */
function addBlocks(blocks: Numbers, shop: string, shipTo: Address): void {
  const digits = `${shipTo.address1} ${shipTo.address2}`.normalize('NFKC').replace(/\D+/g, '');
  const start = `${shop}\u0000${digits}\u0000`;
  const postcode = lettersWithoutMarks(shipTo.postcode.normalize('NFKC'))
    .toUpperCase()
    .replace(/^0+/, '')
    .slice(0, 4);
  const city = lettersWithoutMarks(shipTo.city.normalize('NFKD')).toLowerCase().slice(0, 2);
  blocks.add(postcode === '' ? Number.NaN : hash53(`${start}p${postcode}`));
  blocks.add(city === '' ? Number.NaN : hash53(`${start}c${city}`));
}

function fieldsOf(text: string): Record<(typeof FIELDS)[number], string> {
  const parts = text.split('\u0000');
  return Object.fromEntries(FIELDS.map((field, i) => [field, parts[i] ?? ''])) as Record<
    (typeof FIELDS)[number],
    string
  >;
}
