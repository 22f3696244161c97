import { Stop } from '../core/problem.ts';
import { nearest } from '../core/text/nearest.ts';
import type { Reading } from '../io/ledger/ledger.ts';

/** The shop an option names. Throws Stop `shop/unknown` with the nearest name. */
export async function namedShop(reading: Reading, name: string | undefined): Promise<string | undefined> {
  if (name === undefined) return undefined;
  const names = (await reading.shops()).map((shop) => shop.name);
  if (names.includes(name)) return name;
  const near = nearest(name, names);
  throw new Stop(
    'shop/unknown',
    { shop: name, known: names.join(', '), ...(near !== undefined && { nearest: near }) },
    1,
  );
}

/** The platform an option names: one of a shop in the ledger. Throws Stop `usage/unknown-word`. */
export async function namedPlatform(reading: Reading, name: string | undefined): Promise<string | undefined> {
  if (name === undefined) return undefined;
  const names = [...new Set((await reading.shops()).map((shop) => shop.platform))];
  if (names.includes(name)) return name;
  throw new Stop('usage/unknown-word', { word: name, nearest: nearest(name, names) ?? names.join(', ') }, 2);
}
