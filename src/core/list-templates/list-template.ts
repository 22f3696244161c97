import type { Dpi } from '../documents/paper.ts';
import type { Condition, Expression } from '../templates/expression.ts';
import type { Align, Width } from '../templates/template.ts';

/** Lists that are laid out by a template: the walk through the shelves, and what belongs into each slot of a put wall. */
export const LIST_KINDS = ['pick-list', 'put-wall'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** A checked template of a list. Lengths in points, type sizes in points. */
export interface ListTemplate {
  readonly name: string;
  readonly kind: ListKind;
  /** What it is for, one line. */
  readonly title: string;
  /** The same in Chinese, '' where the file has none. */
  readonly titleZh: string;
  /** Language of the words on paper, whatever the program speaks. */
  readonly language?: 'en' | 'zh';
  readonly width: number;
  readonly height: number;
  readonly dpi: Dpi;
  readonly margin: number;
  readonly table: ListTable;
  readonly blocks: readonly ListBlock[];
  /** Stands at the foot of every page. */
  readonly foot?: Said;
}

/** A text and the line of the file that it stands in, for faults that show only when it is filled in. */
export interface Said {
  readonly text: Expression;
  readonly line: number;
}

/** How type is set. */
export interface ListType {
  readonly size: number;
  readonly bold?: Condition | true;
}

/** What to fetch, a row a step. */
export interface ListTable {
  /** Type size of the columns' titles; 0 = none. */
  readonly titles: number;
  /** From one line of a cell to the next. */
  readonly leading: number;
  /** Above and below the cells of a row. */
  readonly padding: number;
  /** Weight of the rule under a row. */
  readonly rule: number;
  /** Stands in a frame where an aisle is entered. */
  readonly aisle?: Said & ListType;
  readonly columns: readonly ListColumn[];
}

export interface ListColumn {
  readonly title: Said;
  /** Side of a box to tick; such a column has no lines. */
  readonly tick?: number;
  /** Each is wrapped to as many lines as it needs. */
  readonly lines: readonly ListLine[];
  /** `auto`: as the widest of its texts, between `least` and `most`. */
  readonly width: Width;
  readonly least: number;
  readonly most: number;
  /** Room between it and the next column. */
  readonly gap: number;
  readonly align: Align;
  readonly when?: Condition;
  /** The first line stands in a heavy box: what is likely to be picked wrong. */
  readonly framed?: Condition | true;
}

export interface ListLine extends Said, ListType {}

interface ListBlockBase {
  readonly line: number;
  readonly when?: Condition;
  readonly unless?: Condition;
  /** Room between this block and the one before it. */
  readonly above: number;
}

/** A line of text, at its right end perhaps another. */
export interface ListTextBlock extends ListBlockBase, Said, ListType {
  readonly kind: 'text';
  readonly align: Align;
  readonly beside?: Said & ListType;
}
export interface ListRuleBlock extends ListBlockBase {
  readonly kind: 'line';
  readonly weight: number;
}
/** Which place on the cart is which parcel: cells in rows, under a title that comes again on every page. */
export interface CartBlock extends ListBlockBase, Said, ListType {
  readonly kind: 'cart';
  readonly columns: number;
  /** Type size of the orders' names. */
  readonly cell: number;
  /** Type size of the place's number. */
  readonly number: number;
  /** Under the orders. */
  readonly under?: Said & ListType;
}
/** Its blocks come once for every walk: one for each area. */
export interface WalkBlock extends ListBlockBase {
  readonly kind: 'walk';
  readonly blocks: readonly ListBlock[];
}
export interface MapBlock extends ListBlockBase {
  readonly kind: 'map';
  /** As high at most. */
  readonly height: number;
  readonly legend?: Said & ListType;
}
/** The table: inside `walk` the steps of that walk, outside it what lies nowhere. Its title comes again on every page. */
export interface StepsBlock extends ListBlockBase, Said, ListType {
  readonly kind: 'steps';
}
/** Every note in full, under a title that comes again on every page. */
export interface NotesBlock extends ListBlockBase, Said, ListType {
  readonly kind: 'notes';
  /** Type size of the notes; their place and order a little larger and smaller. */
  readonly note: number;
}
/** Parcel after parcel with what belongs into it. */
export interface ParcelsBlock extends ListBlockBase, Said, ListType {
  readonly kind: 'parcels';
  readonly item: Said & ListType;
  /** Type size of the place's number. */
  readonly number: number;
}

export type ListBlock =
  | ListTextBlock
  | ListRuleBlock
  | CartBlock
  | WalkBlock
  | MapBlock
  | StepsBlock
  | NotesBlock
  | ParcelsBlock;
