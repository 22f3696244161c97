import type { ExportFormat } from '../export-format.ts';
import { openStock, stockColumns } from '../stock-reader.ts';

/** Shopify's products export with the old names and those of 2025 (formats.md §4.4): SKUs, barcodes, names, what is no longer sold. */
export const SHOPIFY_PRODUCTS: ExportFormat = {
  id: 'shopify-products',
  platform: 'shopify',
  kind: 'products',
  signatures: [
    ['Handle', 'Variant SKU'],
    ['URL handle', 'SKU'],
  ],
  needed: [['Variant SKU', 'SKU']],
  open: (header, context, sink) =>
    openStock(
      stockColumns(header, {
        sku: ['Variant SKU', 'SKU'],
        name: ['Title'],
        location: [],
        bin: [],
        available: ['Variant Inventory Qty', 'Inventory quantity'],
        onHand: [],
        barcode: ['Variant Barcode', 'Barcode'],
        status: ['Status'],
        product: ['Handle', 'URL handle'],
      }),
      header,
      context,
      sink,
    ),
};
