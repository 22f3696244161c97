import { groupRecipients } from '../duplicates/household.ts';
import { parseRecipient } from '../duplicates/same-recipient.ts';
import type { Address } from '../orders/order.ts';
import { hash53 } from './hash.ts';

/** Recipients written a little differently (`Oak St`, `Oak Street`) by the hash of how each is written. */
export interface NearRecipients {
  add(hash: number, shop: string, shipTo: Address): void;
  /** Hashes of the same recipient at the same address in other spellings, sorted; mostly none. */
  others(hash: number): readonly number[];
  /** One number for all spellings of a recipient. */
  oneOf(hash: number): number;
}

interface Written {
  readonly hash: number;
  readonly shop: string;
  /** The fields as one text: a fifth of the memory of an object. */
  readonly text: string;
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
 * apart, which keeps a hundred thousand orders within seconds. Never across shops, and never by masked text.
 */
export function createNearRecipients(): NearRecipients {
  const written = new Map<number, Written>();
  let groups: ReadonlyMap<number, readonly number[]> | undefined;
  const groupOf = (hash: number): readonly number[] => {
    groups ??= group([...written.values()]);
    return groups.get(hash) ?? ALONE;
  };
  return {
    add(hash, shop, shipTo) {
      if (written.has(hash)) return;
      written.set(hash, { hash, shop, text: FIELDS.map((field) => shipTo[field] ?? '').join('\u0000') });
      groups = undefined;
    },
    others(hash) {
      const group = groupOf(hash);
      return group.length === 0 ? group : group.filter((other) => other !== hash);
    },
    oneOf: (hash) => groupOf(hash)[0] ?? hash,
  };
}

function group(all: readonly Written[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  const perShop = new Map<string, Written[]>();
  for (const one of crowded(all)) {
    const list = perShop.get(one.shop);
    if (list) list.push(one);
    else perShop.set(one.shop, [one]);
  }
  for (const list of perShop.values()) {
    list.sort((a, b) => a.hash - b.hash);
    for (const members of groupRecipients(list.map((one) => parseRecipient(fieldsOf(one.text))))) {
      const hashes = members.map((member) => list[member]!.hash).sort((a, b) => a - b);
      for (const hash of hashes) found.set(hash, hashes);
    }
  }
  return found;
}

/** Those that share a block with another. Blocks are a little wider than those in which recipients are compared. */
function crowded(all: readonly Written[]): readonly Written[] {
  const first = new Map<number, number>();
  const kept = new Set<number>();
  all.forEach((one, i) => {
    for (const block of blocksOf(one)) {
      const before = first.get(block);
      if (before === undefined) first.set(block, i);
      else {
        kept.add(before);
        kept.add(i);
      }
    }
  });
  return all.filter((_, i) => kept.has(i));
}

function blocksOf({ shop, text }: Written): readonly number[] {
  const fields = fieldsOf(text);
  const digits = `${fields.address1} ${fields.address2}`.normalize('NFKC').replace(/\D+/g, '');
  const start = `${shop}\u0000${digits}\u0000`;
  const postcode = fields.postcode
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toUpperCase()
    .replace(/^0+/, '')
    .slice(0, 4);
  const city = fields.city
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()
    .slice(0, 2);
  return [
    ...(postcode === '' ? [] : [hash53(`${start}p${postcode}`)]),
    ...(city === '' ? [] : [hash53(`${start}c${city}`)]),
  ];
}

function fieldsOf(text: string): Record<(typeof FIELDS)[number], string> {
  const parts = text.split('\u0000');
  return Object.fromEntries(FIELDS.map((field, i) => [field, parts[i] ?? ''])) as Record<
    (typeof FIELDS)[number],
    string
  >;
}
