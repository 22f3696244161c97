import type { Mapping } from '../../mapping/mapping.ts';
import { WOOCOMMERCE_WORDS } from './words.ts';

/**
 * Exports of the plugins that write a row per item (`order_number`, `item_sku` …). WooCommerce itself has no order
 * export with addresses. Column names from the plugins' documentation, no file seen.
 */
export const WOOCOMMERCE_ITEMS_MAPPING: Mapping = {
  id: 'woocommerce-items',
  platform: 'woocommerce',
  signatures: [
    ['order_number', 'item_sku', 'item_quantity'],
    ['order_id', 'item_sku', 'item_quantity'],
  ],
  rows: 'line',
  columns: {
    order: ['order_number', 'order_id'],
    line: ['item_id'],
    status: ['status', 'order_status'],
    placedAt: ['date', 'order_date', 'date_created'],
    paidAt: ['paid_date', 'date_paid'],
    currency: ['order_currency', 'currency'],
    total: ['order_total'],
    shipping: ['shipping_total'],
    taxes: ['tax_total'],
    discount: ['discount_total'],
    refunded: ['refunded_total'],
    buyerNote: ['customer_note'],
    email: ['billing_email', 'customer_email'],
    buyer: ['customer_username'],
    paymentMethod: ['payment_method', 'payment_method_title'],
    shippingMethod: ['shipping_method'],
    recipient: ['shipping_first_name', 'shipping_name'],
    recipientLast: ['shipping_last_name'],
    organization: ['shipping_company'],
    address1: ['shipping_address_1'],
    address2: ['shipping_address_2'],
    city: ['shipping_city'],
    region: ['shipping_state'],
    postcode: ['shipping_postcode'],
    country: ['shipping_country'],
    phone: ['shipping_phone', 'billing_phone'],
    sku: ['item_sku'],
    name: ['item_name'],
    variant: ['item_meta', 'item_variation'],
    quantity: ['item_quantity'],
    lineTotal: ['item_subtotal'],
    weight: ['item_weight'],
    weightUnit: ['weight_unit'],
  },
  constants: {},
  dates: 'year-first',
  decimal: '.',
  words: WOOCOMMERCE_WORDS,
};
