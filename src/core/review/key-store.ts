import type { ShopSettings } from '../settings/settings.ts';

/** Keys by which an order's relatives are found, as numbers; NaN = the order has none of this kind. */
export interface Keys {
  /** Hash of the recipient; NaN when the order counts for nobody or hides whom it goes to. */
  readonly recipient: number;
  /** Hash of the buyer's account or e-mail. */
  readonly account: number;
  /** Hash of the address alone. */
  readonly address: number;
  /** Hash of the goods with their quantities. */
  readonly goods: number;
  /** Hash of how it is sent; NaN when it travels with nobody (shipped, in preorder). */
  readonly sent: number;
  /** Hash of the shop and the order's id: see `idKey`. */
  readonly id: number;
  /** Milliseconds since 1970; NaN when not known. */
  readonly placed: number;
}

/** Keys by row in one typed array: 64 bytes an order instead of folding its texts a second time. */
export interface KeyStore {
  put(row: number, keys: Keys, settings: ShopSettings): void;
  /** undefined when the row was not put, or with other settings. */
  get(row: number, settings: ShopSettings): Keys | undefined;
  settingsOf(row: number): ShopSettings | undefined;
}

const COLUMNS = 7;

export function createKeyStore(): KeyStore {
  const places = new Map<number, number>();
  const madeWith: ShopSettings[] = [];
  let values = new Float64Array(1024 * COLUMNS);
  return {
    put(row, { recipient, account, address, goods, sent, placed, id }, settings) {
      const place = places.get(row) ?? places.size;
      places.set(row, place);
      madeWith[place] = settings;
      const at = place * COLUMNS;
      if (at + COLUMNS > values.length) {
        const larger = new Float64Array(values.length * 2);
        larger.set(values);
        values = larger;
      }
      values[at] = recipient;
      values[at + 1] = account;
      values[at + 2] = address;
      values[at + 3] = goods;
      values[at + 4] = sent;
      values[at + 5] = placed;
      values[at + 6] = id;
    },
    settingsOf(row) {
      const place = places.get(row);
      return place === undefined ? undefined : madeWith[place];
    },
    get(row, settings) {
      const place = places.get(row);
      if (place === undefined || madeWith[place] !== settings) return undefined;
      const at = place * COLUMNS;
      return {
        recipient: values[at]!,
        account: values[at + 1]!,
        address: values[at + 2]!,
        goods: values[at + 3]!,
        sent: values[at + 4]!,
        placed: values[at + 5]!,
        id: values[at + 6]!,
      };
    },
  };
}
