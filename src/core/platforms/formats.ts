import { AMAZON_ALL_ORDERS, AMAZON_ORDERS } from './amazon/orders.ts';
import { DOUYIN_ORDERS } from './douyin/orders.ts';
import { EBAY_ORDERS, EBAY_ORDERS_DE } from './ebay/orders.ts';
import { ETSY_ITEMS, ETSY_ORDERS } from './etsy/orders.ts';
import type { ExportFormat } from './export-format.ts';
import { JD_ORDERS } from './jd/orders.ts';
import { LAZADA_ORDERS } from './lazada/orders.ts';
import { PLAIN_STOCK } from './mapped/stock.ts';
import { PINDUODUO_ORDERS } from './pinduoduo/orders.ts';
import { SHOPEE_ORDERS } from './shopee/orders.ts';
import { SHOPIFY_INVENTORY } from './shopify/inventory.ts';
import { SHOPIFY_ORDERS } from './shopify/orders.ts';
import { SHOPIFY_PRODUCTS } from './shopify/products.ts';
import { QIANNIU_ITEMS, TAOBAO_DETAILS } from './taobao/items.ts';
import { TAOBAO_ORDERS } from './taobao/orders.ts';
import { TIKTOK_ORDERS } from './tiktok/orders.ts';
import { WOOCOMMERCE_ANALYTICS, WOOCOMMERCE_ITEMS } from './woocommerce/orders.ts';
import { WOOCOMMERCE_ORDERS } from './woocommerce/whole-orders.ts';

/** Every file this program knows by its header. */
export const FORMATS: readonly ExportFormat[] = [
  SHOPIFY_ORDERS,
  SHOPIFY_INVENTORY,
  SHOPIFY_PRODUCTS,
  TIKTOK_ORDERS,
  TAOBAO_ORDERS,
  TAOBAO_DETAILS,
  QIANNIU_ITEMS,
  AMAZON_ORDERS,
  AMAZON_ALL_ORDERS,
  EBAY_ORDERS,
  EBAY_ORDERS_DE,
  ETSY_ITEMS,
  ETSY_ORDERS,
  WOOCOMMERCE_ITEMS,
  WOOCOMMERCE_ORDERS,
  WOOCOMMERCE_ANALYTICS,
  SHOPEE_ORDERS,
  LAZADA_ORDERS,
  PINDUODUO_ORDERS,
  DOUYIN_ORDERS,
  JD_ORDERS,
  PLAIN_STOCK,
];
