import type { Dpi } from '../documents/paper.ts';
import { LIST_KINDS, type ListKind } from '../list-templates/list-template.ts';
import type { Condition, Expression } from './expression.ts';

/** What a template makes: labels and cards are one page a parcel, slips run over as many as their lines need. */
export const PARCEL_KINDS = ['label', 'card', 'slip', 'return-slip'] as const;
export type ParcelKind = (typeof PARCEL_KINDS)[number];

/** Everything a template can make: of a parcel, or of a whole batch. */
export const TEMPLATE_KINDS = [...PARCEL_KINDS, ...LIST_KINDS] as const;
export type TemplateKind = ParcelKind | ListKind;

/** A checked template. Lengths in points, type sizes in points. */
export interface Template {
  readonly name: string;
  readonly kind: ParcelKind;
  /** What it is for, one line. */
  readonly title: string;
  /** The same in Chinese, '' where the file has none. */
  readonly titleZh: string;
  /** Language of the words on paper, whatever the program speaks. */
  readonly language?: 'en' | 'zh';
  /** The label, or for sheets one label of the sheet. */
  readonly width: number;
  readonly height: number;
  readonly dpi: Dpi;
  readonly sheet?: Sheet;
  readonly margin: number;
  /** Tried in turn, see `Plan`; at least one. */
  readonly plans: readonly Plan[];
  readonly blocks: readonly Block[];
  /** Stands at the foot of every page of a slip. */
  readonly foot?: Expression;
}

/** Several labels on a page: where the first one's corner is, and how far apart they are. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
  readonly left: number;
  readonly top: number;
  readonly across: number;
  readonly down: number;
}

/**
 * Values that blocks look at (`plan.goods`). The first plan under which everything fits and the block that takes the
 * rest is set in `enough` points or more is printed; else the one that sets it largest.
 */
export interface Plan {
  readonly values: Readonly<Record<string, number | boolean>>;
  readonly enough: number;
}

export type Align = 'left' | 'center' | 'right';

/** A width in points, a part of what there is (0 … 1), as wide as the content, or what the others leave. */
export type Width =
  | { readonly points: number }
  | { readonly part: number }
  | { readonly auto: true }
  | { readonly rest: true };

export interface BlockBase {
  /** Names the block in problems: `label/text-too-long … (to)`. */
  readonly name: string;
  readonly line: number;
  readonly when?: Condition;
  readonly unless?: Condition;
  readonly width?: Width;
  /** Points, or what the other blocks leave. For texts the most they may take. */
  readonly height?: number | 'rest';
  /** Points between this block and the one before it. */
  readonly above: number;
  /** Top left corner on the page; such a block takes no room among the others. */
  readonly at?: { readonly x: number; readonly y: number };
  readonly align: Align;
}

/** How type is set. */
export interface TypeSetting {
  readonly size: number;
  /** The floor: a text that does not fit in it refuses the parcel. */
  readonly smallest: number;
  /** Lines are broken rather than set smaller than this. */
  readonly breakBelow: number;
  readonly bold?: Condition | true;
  readonly leading: number;
}

export interface TextBlock extends BlockBase, TypeSetting {
  readonly kind: 'text';
  readonly text: Expression;
}
export interface AddressBlock extends BlockBase, TypeSetting {
  readonly kind: 'address';
  readonly whose: 'recipient' | 'sender';
}
export interface CodeBlock extends BlockBase {
  readonly kind: 'barcode' | 'qr' | 'data-matrix';
  readonly text: Expression;
  /** Points: height of the bars, side of a square symbol. */
  readonly side: number;
  /** Type size of the code in letters under it; 0 = none. */
  readonly caption: number;
}
export interface LineBlock extends BlockBase {
  readonly kind: 'line';
  readonly weight: number;
}
export interface ImageBlock extends BlockBase {
  readonly kind: 'image';
  readonly file: string;
  readonly optional: boolean;
}
export interface GroupBlock extends BlockBase {
  readonly kind: 'row' | 'stack' | 'box';
  readonly blocks: readonly Block[];
  readonly gap: number;
  readonly valign: 'top' | 'middle' | 'bottom';
  /** Of a box: points between its edge and what is in it. */
  readonly padding: number;
  /** Of a box: weight of its outline in points, or filled black with white letters in it. */
  readonly outline: number | 'filled';
}
export interface TableBlock extends BlockBase, TypeSetting {
  readonly kind: 'table';
  readonly list: string;
  readonly columns: readonly Column[];
  readonly gap: number;
  /** At most so many lines, a number or a value of the plan; the last of them says how many more there are. */
  readonly rows?: number | string;
  readonly more?: Expression;
  readonly rules: boolean;
  readonly heading: boolean;
}
export interface Column {
  readonly title: Expression;
  readonly text: Expression;
  /** A second text under the first, in the small size. */
  readonly under?: Expression;
  readonly width: Width;
  readonly align: Align;
  readonly bold?: Condition | true;
  /** Its end may be left out, an ellipsis in its place. */
  readonly shorten: boolean;
  readonly when?: Condition;
}

export type Block = TextBlock | AddressBlock | CodeBlock | LineBlock | ImageBlock | GroupBlock | TableBlock;
