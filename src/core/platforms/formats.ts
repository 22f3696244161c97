import type { ExportFormat } from './export-format.ts';
import { SHOPIFY_ORDERS } from './shopify/orders.ts';
import { SHOPIFY_INVENTORY, SHOPIFY_PRODUCTS } from './shopify/other-files.ts';
import { QIANNIU_ITEMS, TAOBAO_DETAILS } from './taobao/items.ts';
import { TAOBAO_ORDERS } from './taobao/orders.ts';
import { TIKTOK_ORDERS } from './tiktok/orders.ts';

/** Every file this program knows by its header. */
export const FORMATS: readonly ExportFormat[] = [
  SHOPIFY_ORDERS,
  SHOPIFY_INVENTORY,
  SHOPIFY_PRODUCTS,
  TIKTOK_ORDERS,
  TAOBAO_ORDERS,
  TAOBAO_DETAILS,
  QIANNIU_ITEMS,
];
