import { cleanTrackingNumber } from './clean-number.ts';

/** Who has a tracking number already. */
export interface UsedBy {
  readonly shop: string;
  readonly order: string;
  readonly parcel?: string;
}

export interface AlreadyUsed {
  readonly verdict: `already used by order ${string}`;
  readonly usedBy: UsedBy;
}

/** The key under which a number counts as used: cleaned, capitals. */
export function usedKey(number: string): string {
  return cleanTrackingNumber(number).text.toUpperCase();
}

/**
 * Check 6 of tracking-numbers.md §6: a number belongs to one order, except that the orders of one merged parcel share it.
 * @param used numbers of the ledger by `usedKey`
 * @returns undefined when the number is free for this order
 */
export function checkAgainstUsed(
  number: string,
  by: UsedBy,
  used: ReadonlyMap<string, readonly UsedBy[]>,
): AlreadyUsed | undefined {
  const other = used.get(usedKey(number))?.find((user) => {
    const sameOrder = user.shop === by.shop && user.order === by.order;
    const merged = user.parcel !== undefined && user.parcel === by.parcel;
    return !sameOrder && !merged;
  });
  return other && { verdict: `already used by order ${other.order}`, usedBy: other };
}
