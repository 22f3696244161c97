import type { Problem } from '../problem.ts';
import { fitsPattern } from '../rules-file/glob.ts';
import { nearest } from '../text/nearest.ts';
import type { Bundles } from './bundles.ts';
import type { Locations } from './locations.ts';
import type { StockLevel } from './stock.ts';

/**
 * What fits together badly among locations, suppliers, bundles and stock, though each file is well formed. All of it
 * is a hint, for a stock file may be older than the other files; nothing is told where no stock is known.
 */
export function checkLocations(
  known: Locations | undefined,
  bundles: Bundles,
  levels: readonly StockLevel[],
): Problem[] {
  const problems: Problem[] = [];
  const say = (code: string, value: string, facts: Record<string, string> = {}) =>
    problems.push({ code, severity: 'warning', value, facts: { value, ...facts } });
  if (levels.length === 0) return problems;
  const inStock = [...new Set(levels.map(({ location }) => location))].filter((name) => name !== '');
  const skus = [...new Set(levels.map(({ sku }) => sku))];
  const near = (word: string, words: readonly string[]) => {
    const like = nearest(word, words);
    return like === undefined ? {} : { nearest: like };
  };
  const sending = known?.locations ?? [];
  for (const { name } of sending)
    if (!inStock.includes(name)) say('locations/no-stock', name, near(name, inStock));
  if (sending.length > 0)
    for (const name of inStock)
      if (!sending.some((one) => one.name === name)) say('locations/not-sending', name);
  for (const { name, skus: patterns } of known?.suppliers ?? [])
    for (const pattern of patterns)
      if (!/[*?]/.test(pattern) && !skus.includes(pattern) && nearest(pattern, skus, 1) !== undefined)
        say('suppliers/unknown-sku', pattern, { supplier: name, ...near(pattern, skus) });
      else if (bundlesFit(pattern, bundles)) say('suppliers/bundle', pattern, { supplier: name });
  for (const [bundle, components] of bundles) {
    if (skus.includes(bundle)) say('bundles/has-stock', bundle);
    for (const { sku } of components)
      if (!skus.includes(sku)) say('bundles/unknown-component', sku, { bundle, ...near(sku, skus) });
  }
  return problems;
}

/** A bundle that a supplier sends is not taken apart here. */
function bundlesFit(pattern: string, bundles: Bundles): boolean {
  return [...bundles.keys()].some((sku) => fitsPattern(sku, pattern));
}
