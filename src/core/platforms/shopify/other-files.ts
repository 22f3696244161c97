import type { ExportFormat } from '../export-format.ts';

/** Files of Shopify that hold no orders: recognised so that the refusal can name them (formats.md §4.4). */
export const SHOPIFY_INVENTORY: ExportFormat = {
  id: 'shopify-inventory',
  platform: 'shopify',
  kind: 'stock',
  signatures: [
    ['Handle', 'SKU', 'COO'],
    ['Handle', 'SKU', 'On hand (current)'],
    ['Handle', 'SKU', 'On hand'],
  ],
  needed: [],
};

export const SHOPIFY_PRODUCTS: ExportFormat = {
  id: 'shopify-products',
  platform: 'shopify',
  kind: 'products',
  signatures: [
    ['Handle', 'Variant SKU'],
    ['URL handle', 'SKU'],
  ],
  needed: [],
};
