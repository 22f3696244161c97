import type { Order } from '../orders/order.ts';
import { fold } from './relative-keys.ts';

/** An entry of the seller's lists that an order fits. */
export interface PersonMatch {
  readonly list: 'black' | 'vip';
  /** What of the order fits. */
  readonly by: PersonKeyKind;
  /** Why the person is on the list, in the seller's words. */
  readonly because: string;
}

export const PERSON_KEY_KINDS = ['phone', 'email', 'address', 'name'] as const;
export type PersonKeyKind = (typeof PERSON_KEY_KINDS)[number];

/**
 * What an order tells of its buyer and recipient, each as one text that is equal for the same person, for the caller
 * to hash. Shops do not matter. A phone counts by its last nine digits, so that country codes and zeros do not hide
 * it; a name only together with postcode or city, since many people share one. Nothing of a masked order but its
 * e-mail.
 */
export function personKeys(order: Order): readonly { readonly by: PersonKeyKind; readonly key: string }[] {
  const { recipient, phone, address1, address2, city, postcode, country } = order.shipTo;
  const keys: { by: PersonKeyKind; key: string }[] = [];
  const email = (order.email ?? '').normalize('NFKC').trim().toLowerCase();
  if (email !== '' && !/[*＊]/.test(email)) keys.push({ by: 'email', key: `email ${email}` });
  if (order.masked) return keys;
  const digits = phone
    .normalize('NFKC')
    .replace(/(?:ext|x|转|轉)\.?\s*\d+\s*$/i, '')
    .replace(/\D+/g, '');
  if (digits.length >= 7) keys.push({ by: 'phone', key: `phone ${digits.slice(-9)}` });
  const street = fold(`${address1} ${address2}`);
  const place = fold(postcode) || fold(city);
  if (street !== '' && place !== '')
    keys.push({ by: 'address', key: `address ${country} ${place} ${street}` });
  const name = fold(recipient);
  if (name !== '' && place !== '') keys.push({ by: 'name', key: `name ${country} ${place} ${name}` });
  return keys;
}
