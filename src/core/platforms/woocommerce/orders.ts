import { mappedFormat } from '../../mapping/mapped-format.ts';
import type { ExportFormat } from '../export-format.ts';
import { WOOCOMMERCE_ITEMS_MAPPING } from './mapping.ts';

export const WOOCOMMERCE_ITEMS: ExportFormat = mappedFormat(WOOCOMMERCE_ITEMS_MAPPING);

/** The download of WooCommerce Analytics has no address and no SKU. */
export const WOOCOMMERCE_ANALYTICS: ExportFormat = {
  id: 'woocommerce-analytics',
  platform: 'woocommerce',
  kind: 'other',
  signatures: [
    ['Date', 'Order #', 'Product(s)', 'Items sold'],
    ['Date', 'Order #', 'Customer type', 'Net Sales'],
  ],
  needed: [],
  instead: 'one row per item, from an order export plugin',
};
