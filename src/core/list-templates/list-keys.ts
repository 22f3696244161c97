/** Keys at the top of a list's template. */
export const LIST_TOP_KEYS = [
  'kind',
  'title',
  'title_zh',
  'language',
  'paper',
  'dpi',
  'margin',
  'like',
  'table',
  'blocks',
  'foot',
] as const;

/** Keys of the table of what to fetch. */
export const LIST_TABLE_KEYS = [
  'titles',
  'leading',
  'padding',
  'rule',
  'aisle',
  'aisle_size',
  'columns',
] as const;

export const LIST_COLUMN_KEYS = [
  'title',
  'tick',
  'text',
  'size',
  'bold',
  'lines',
  'width',
  'least',
  'most',
  'gap',
  'align',
  'framed',
  'when',
] as const;
export const LIST_LINE_KEYS = ['text', 'size', 'bold'] as const;

/** Keys that every block of a list understands. */
export const LIST_COMMON_KEYS = ['above', 'when', 'unless'] as const;

const TYPE = ['size', 'bold'] as const;

/** A block is one of these words, with the keys that belong to it. */
export const LIST_BLOCK_KEYS = {
  text: [...TYPE, 'align', 'beside', 'beside_size'],
  line: [],
  cart: [...TYPE, 'columns', 'cell_size', 'number', 'under', 'under_size'],
  walk: [],
  map: ['legend', 'legend_size'],
  steps: TYPE,
  notes: [...TYPE, 'note_size'],
  parcels: [...TYPE, 'item', 'item_size', 'number'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ListBlockKind = keyof typeof LIST_BLOCK_KEYS;
export const LIST_BLOCK_KINDS = Object.keys(LIST_BLOCK_KEYS) as readonly ListBlockKind[];
