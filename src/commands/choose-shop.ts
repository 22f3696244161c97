import { type KnownShop, shopOfFile } from '../core/platforms/shop-of-file.ts';
import { Stop } from '../core/problem.ts';
import type { Recognised } from '../io/import/recognise.ts';
import type { Changing, Ledger } from '../io/ledger/ledger.ts';
import type { Shop } from '../io/ledger/stored.ts';
import { whichShopWords } from '../ui/import-summary.ts';
import { visible } from '../ui/visible.ts';
import type { Context } from './context.ts';

/**
 * Where a file could be of several shops and there is a terminal, asks whose it is, before the ledger is locked. Gives the
 * shop's name, or what was named with --shop. Ctrl-C throws Stop (exit 130).
 */
export async function askShop(
  context: Context,
  ledger: Ledger,
  file: string,
  { format: { platform }, shopName }: Recognised,
  named: string | undefined,
): Promise<string | undefined> {
  if (named !== undefined || !context.mayAsk) return named;
  const shops = await ledger.shops();
  const found = shopOfFile(shops, platform, shopName);
  if (!('oneOf' in found)) return undefined;
  const { askChoice } = await import('../io/prompt/questions.ts');
  const words = whichShopWords();
  const choices = found.oneOf
    .filter((shop) => shop.platform === platform)
    .map(({ name }) => ({ value: name, name: visible(name) }));
  const fresh = freeName(shops, shopName ?? platform);
  return askChoice(context.terminal, words.question(visible(file), visible(shopName ?? '')), [
    ...choices,
    { value: fresh, name: words.fresh(visible(fresh)) },
  ]);
}

function freeName(shops: readonly KnownShop[], wanted: string): string {
  const plain = wanted.replaceAll('/', '-');
  for (let n = 1; ; n++) {
    const name = n === 1 ? plain : `${plain}-${n}`;
    if (shops.every((shop) => shop.name !== name)) return name;
  }
}

/**
 * The shop the file belongs to: named, or told by the file, or the only one of its platform, or a new one. What the file
 * calls it is kept with it. Throws Stop (exit 2) when it could be of several.
 */
export async function shopFor(
  tx: Changing,
  { format: { platform }, shopName }: Recognised,
  named: string | undefined,
): Promise<{ shop: Shop; made: boolean }> {
  const shops = await tx.shops();
  const called = shopName === undefined ? {} : { nameInExports: shopName };
  const found =
    named === undefined
      ? shopOfFile(shops, platform, shopName)
      : ofName(
          shops.find((shop) => shop.name === named),
          named,
        );
  if ('oneOf' in found)
    throw new Stop('shop/which', { platform, shops: found.oneOf.map(({ name }) => name).join(', ') }, 2);
  if ('make' in found) {
    const fresh = { name: found.make, platform, currency: '', timeZone: '', ...called };
    return { shop: await tx.addShop(fresh), made: true };
  }
  const { shop } = found;
  if (shop.platform !== platform)
    throw new Stop(
      'shop/other-platform',
      { shop: shop.name, platform: shop.platform, exported: platform },
      2,
    );
  if (shopName !== undefined && shop.nameInExports === undefined) await tx.editShop(shop.key, called);
  return { shop: { ...shop, ...called }, made: false };
}

function ofName(shop: Shop | undefined, name: string): { shop: Shop } | { make: string } {
  return shop ? { shop } : { make: name };
}
