import { prepareAddress } from './prepared-address.ts';
import type { AddressFinding, AddressInput, CheckOptions } from './rule.ts';
import { ADDRESS_RULES } from './rules/all.ts';
import type { AddressTables } from './tables.ts';
import { loadAddressTables } from './tables.ts';

/** Checks one address with tables already loaded; for a review of many orders. */
export type AddressChecker = (address: AddressInput) => readonly AddressFinding[];

/** A synchronous checker over tables from `loadAddressTables`. */
export function createAddressChecker(tables: AddressTables, options: CheckOptions = {}): AddressChecker {
  return (input) => {
    const found: AddressFinding[] = [];
    const address = prepareAddress(input, tables, options, found);
    for (const rule of ADDRESS_RULES) found.push(...rule.check(address));
    return found;
  };
}

/**
 * Checks one address: every finding has a rule code of `ADDR_`, `PHONE_` or `NAME_`, a severity (`error` and `warning`
 * are to hold the order, `info` only tells), the broken field and its value, and a suggestion where a repair is known.
 * An empty list means "clear": nothing was found, not that the house exists. Nothing is ever changed.
 *
 * @param input fields as text, missing ones are ''. An empty phone or recipient is a finding only if required by options.
 */
export async function checkAddress(
  input: AddressInput,
  options: CheckOptions = {},
): Promise<readonly AddressFinding[]> {
  const tables = await loadAddressTables({ phones: (input.phone ?? '').trim() !== '' });
  return createAddressChecker(tables, options)(input);
}
