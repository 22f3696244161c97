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
  /** Milliseconds since 1970; NaN when not known. */
  readonly placed: number;
}

/** Keys by row in one typed array: 40 bytes an order instead of folding its texts a second time. */
export interface KeyStore {
  put(row: number, keys: Keys): void;
  get(row: number): Keys | undefined;
}

const COLUMNS = 5;

export function createKeyStore(): KeyStore {
  const places = new Map<number, number>();
  let values = new Float64Array(1024 * COLUMNS);
  return {
    put(row, { recipient, account, address, goods, placed }) {
      const at = (places.get(row) ?? places.size) * COLUMNS;
      places.set(row, at / COLUMNS);
      if (at + COLUMNS > values.length) {
        const larger = new Float64Array(values.length * 2);
        larger.set(values);
        values = larger;
      }
      values.set([recipient, account, address, goods, placed], at);
    },
    get(row) {
      const place = places.get(row);
      if (place === undefined) return undefined;
      const at = place * COLUMNS;
      return {
        recipient: values[at]!,
        account: values[at + 1]!,
        address: values[at + 2]!,
        goods: values[at + 3]!,
        placed: values[at + 4]!,
      };
    },
  };
}
