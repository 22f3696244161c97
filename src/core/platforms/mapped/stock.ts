import type { ExportFormat } from '../export-format.ts';
import { openStock, stockColumns } from '../stock-reader.ts';

/** A plain stock file a seller keeps: SKU, and any of location, bin, available, on hand, barcode, name, status. */
export const PLAIN_STOCK: ExportFormat = {
  id: 'plain-stock',
  platform: 'plain',
  kind: 'stock',
  signatures: [
    ['SKU', 'Bin'],
    ['SKU', 'Available'],
    ['SKU', 'Stock'],
    ['SKU', 'On hand'],
    // What pieces weigh, and nothing else.
    ['SKU', 'Weight (g)'],
    ['SKU', 'Weight (kg)'],
    ['SKU', 'Location', 'Quantity'],
  ],
  needed: ['SKU'],
  open: (header, context, sink) =>
    openStock(
      stockColumns(header, {
        sku: ['SKU'],
        name: ['Name', 'Title', 'Product'],
        location: ['Location', 'Warehouse'],
        bin: ['Bin', 'Bin name', 'Shelf'],
        available: ['Available', 'Stock', 'Quantity'],
        onHand: ['On hand', 'OnHand'],
        status: ['Status', 'Discontinued', '状态', '停产', '停售', '下架'],
        barcode: ['Barcode', 'EAN', 'UPC', 'GTIN'],
      }),
      header,
      context,
      sink,
    ),
};
