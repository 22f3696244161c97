const under = (name: string, keys: readonly string[]): readonly string[] =>
  keys.map((key) => `${name}.${key}`);

/** Fields that every text of a list may name, dotted. */
export const LIST_FIELDS: readonly string[] = [
  'batch.name',
  ...under('list', [
    ...['title', 'created_at', 'location', 'orders', 'units', 'parcels', 'lines', 'counts'],
    ...['wall', 'wall_text', 'not_located', 'walked', 'has_bins', 'on_cart', 'off_cart'],
  ]),
  ...under('words', [
    ...['pick_list', 'put_wall', 'cart', 'notes'],
    ...['bin', 'sku', 'item', 'quantity', 'parcels'],
  ]),
];

/** Fields inside `walk`. */
export const WALK_FIELDS: readonly string[] = under('walk', [
  'area',
  'facts',
  'length',
  'unit',
  'stops',
  'legend',
]);

/** Fields of a row of the table. */
export const ROW_FIELDS: readonly string[] = under('row', [
  ...['step', 'area', 'bin', 'sku', 'name', 'variant', 'quantity', 'many'],
  ...['parcels', 'remark', 'enter', 'use_by'],
]);

/** Fields of a parcel: in `cart` and `parcels`. */
export const PLACE_FIELDS: readonly string[] = under('parcel', [
  'position',
  'code',
  'orders',
  'units',
  'pieces',
]);

/** Fields of what belongs into a parcel. */
export const GOODS_FIELDS: readonly string[] = under('item', ['sku', 'name', 'variant', 'goods', 'quantity']);
