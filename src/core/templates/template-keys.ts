/** Keys at the top of a template file. */
export const TOP_KEYS = [
  'kind',
  'title',
  'title_zh',
  'language',
  'paper',
  'sheet',
  'dpi',
  'margin',
  'plans',
  'like',
  'blocks',
  'foot',
] as const;

export const SHEET_KEYS = ['page', 'columns', 'rows', 'left', 'top', 'across', 'down'] as const;

/** Keys that every block understands. */
export const COMMON_KEYS = ['name', 'when', 'unless', 'width', 'height', 'above', 'at', 'align'] as const;

const TYPE = ['size', 'smallest', 'break_below', 'bold', 'leading'] as const;

/** A block is one of these words, with the keys that belong to it. */
export const BLOCK_KEYS = {
  text: TYPE,
  address: TYPE,
  barcode: ['caption'],
  qr: ['caption'],
  'data-matrix': ['caption'],
  line: [],
  image: ['optional'],
  row: ['gap', 'valign'],
  stack: ['gap'],
  box: ['gap', 'padding', 'outline'],
  table: [...TYPE, 'gap', 'rows', 'more', 'rules', 'heading', 'columns'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type BlockKind = keyof typeof BLOCK_KEYS;
export const BLOCK_KINDS = Object.keys(BLOCK_KEYS) as readonly BlockKind[];

export const COLUMN_KEYS = ['title', 'text', 'under', 'width', 'align', 'bold', 'shorten', 'when'] as const;

/** Papers that may be named, mm. */
export const PAPERS: Readonly<Record<string, readonly [number, number]>> = {
  '4x6': [101.6, 152.4],
  '100x150': [100, 150],
  '100x180': [100, 180],
  '76x130': [76, 130],
  A4: [210, 297],
  A5: [148, 210],
  A6: [105, 148],
  Letter: [215.9, 279.4],
};

/** What a template may hold at most: it is read by a person, and must not keep a printer waiting. */
export const MOST = { blocks: 200, depth: 6, columns: 10, plans: 12, text: 2000, paper: 600 } as const;
