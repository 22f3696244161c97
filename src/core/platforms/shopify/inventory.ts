import type { ExportFormat } from '../export-format.ts';
import { column, type Header } from '../header.ts';
import { openStock, type StockColumns, stockColumns } from '../stock-reader.ts';

/**
 * Shopify's inventory export in its three layouts (formats.md §4.4): a column per location until 2023, a row per
 * location, and the one of 2024 whose quantities are marked `(not editable)`.
 */
export const SHOPIFY_INVENTORY: ExportFormat = {
  id: 'shopify-inventory',
  platform: 'shopify',
  kind: 'stock',
  signatures: [
    ['Handle', 'SKU', 'COO'],
    ['Handle', 'SKU', 'On hand (current)'],
    ['Handle', 'SKU', 'On hand'],
  ],
  needed: ['SKU'],
  open: (header, context, sink) => openStock(columns(header), header, context, sink),
};

function columns(header: Header): StockColumns {
  const at = stockColumns(header, {
    sku: ['SKU'],
    name: ['Title'],
    location: ['Location'],
    bin: ['Bin name'],
    available: ['Available (not editable)', 'Available'],
    onHand: ['On hand (current)', 'On hand'],
    barcode: ['Barcode'],
  });
  // `On hand (new)` is where the seller writes: what is there now stands in `(current)`.
  return at.location === -1 ? { ...at, perLocation: locations(header) } : at;
}

/** In the old layout every column behind `COO` is a location. */
function locations(header: Header): number[] {
  const from = column(header, 'COO');
  return header.names.flatMap((name, position) => (position > from && name !== '' ? [position] : []));
}
