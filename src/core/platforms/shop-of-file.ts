/** A shop as far as it matters for which file is its. */
export interface KnownShop {
  readonly name: string;
  readonly platform: string;
  /** What its exports call it; absent until one said so. */
  readonly nameInExports?: string;
}

/** Whose a file is: a shop's, that of a shop to be made, or one of several that only a person can tell apart. */
export type ShopOfFile<S extends KnownShop> =
  | { readonly shop: S }
  | { readonly make: string }
  | { readonly oneOf: readonly S[] };

/**
 * The shop an export without `--shop` belongs to. What the file itself says of its shop comes first: a shop whose exports
 * were called so, or that has this name. A file of another name is of another shop, unless the platform's only shop has
 * never been called anything.
 * @param told what the file calls its shop; undefined when it does not say
 */
export function shopOfFile<S extends KnownShop>(
  shops: readonly S[],
  platform: string,
  told: string | undefined,
): ShopOfFile<S> {
  const ofPlatform = shops.filter((shop) => shop.platform === platform);
  if (told === undefined) return ofPlatform.length === 0 ? newShop(shops, platform) : only(ofPlatform);
  const called = ofPlatform.filter(({ nameInExports }) => nameInExports === told);
  if (called.length > 0) return only(called);
  const uncalled = ofPlatform.filter(({ nameInExports }) => nameInExports === undefined);
  const named = uncalled.find(({ name }) => name === told);
  if (named) return { shop: named };
  if (uncalled.length > 0) return only(uncalled);
  return newShop(shops, isShopName(told) ? told : platform);
}

/** True for a name a shop may have. */
export function isShopName(name: string): boolean {
  return name.trim() !== '' && !name.includes('/');
}

function only<S extends KnownShop>(shops: readonly S[]): ShopOfFile<S> {
  const [shop] = shops;
  return shops.length === 1 && shop ? { shop } : { oneOf: shops };
}

/** A name that another platform's shop has already is not taken silently. */
function newShop<S extends KnownShop>(shops: readonly S[], name: string): ShopOfFile<S> {
  const taken = shops.find((shop) => shop.name === name);
  return taken ? { oneOf: [taken] } : { make: name };
}
