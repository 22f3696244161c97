import { WORDS_EN } from '../documents/words-en.ts';

/** A line of the parcel, `item` inside a table and `line_items` outside. */
const ITEM = [
  'sku',
  'title',
  'variant',
  'name',
  'quantity',
  'many',
  'ordered',
  'rest',
  'price',
  'line_price',
];

/**
 * Every field a template may name, dotted. All are always there: a text that is not known is empty. The names are those
 * that Shopify's order printer uses, where it has one.
 */
export const FIELDS: readonly string[] = [
  ...['code', 'position', 'of', 'units', 'items', 'many', 'gift', 'reprint', 'reprint_text'].map(
    (key) => `parcel.${key}`,
  ),
  'batch.name',
  ...[
    'name',
    'names',
    'label',
    'many',
    'placed_at',
    'subtotal',
    'shipping',
    'discount',
    'taxes',
    'total',
    'prices',
  ].map((key) => `order.${key}`),
  'shop.name',
  'shop.closing',
  'shop.website',
  'sender.text',
  ...['name', 'first_name', 'greeting', 'text', 'country_code', 'zip'].map(
    (key) => `shipping_address.${key}`,
  ),
  ...['carrier', 'channel', 'service', 'tracking_number'].map((key) => `shipment.${key}`),
  'note',
  'line_items',
  'line_items.size',
  ...ITEM.map((key) => `line_items.${key}`),
];

/** Fields inside a table. */
export const ITEM_FIELDS: readonly string[] = ITEM.map((key) => `item.${key}`);

/** Lists a table may run over. */
export const LISTS: readonly string[] = ['line_items'];

export const WORD_FIELDS: readonly string[] = Object.keys(WORDS_EN.plain).map((key) => `words.${key}`);
