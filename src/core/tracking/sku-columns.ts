import { normaliseName } from '../text/clean.ts';

const SKU = new Set(['sku', 'seller sku', 'lineitem sku', 'item sku', '商家编码']);
const QUANTITY = new Set(['quantity', 'qty', 'lineitem quantity', '数量']);

/** Columns of a carrier's file that say which goods a number is for; -1 = the file does not say. */
export function skuColumns(header: readonly string[]): { readonly sku: number; readonly quantity: number } {
  const names = header.map(normaliseName);
  return {
    sku: names.findIndex((name) => SKU.has(name)),
    quantity: names.findIndex((name) => QUANTITY.has(name)),
  };
}
