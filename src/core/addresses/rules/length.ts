import { finding } from '../prepared-address.ts';
import type { AddressFinding, AddressRule } from '../rule.ts';

/** No carrier prints more. */
const MOST = 100;
/** What the common carriers print on one line. */
const COMMON_LIMIT = 35;

/** ADDR_LENGTH: a street line longer than a label holds. Never cut: the label wraps or shrinks, or a person decides. */
export const lengthRule: AddressRule = {
  kind: 'other',
  check: (address) => {
    const found: AddressFinding[] = [];
    const limit = address.options.carrierLimit;
    for (const field of ['address1', 'address2'] as const) {
      const length = [...address.text[field]].length;
      const most = field === 'address1' ? MOST : 2 * MOST;
      const severity =
        length > most
          ? 'error'
          : limit !== undefined && length > limit
            ? 'warning'
            : length > COMMON_LIMIT
              ? 'info'
              : '';
      if (severity === '') continue;
      const facts = { length: String(length), limit: String(length > most ? most : (limit ?? COMMON_LIMIT)) };
      found.push(finding(address, 'ADDR_LENGTH', severity, field, { facts }));
    }
    return found;
  },
};
