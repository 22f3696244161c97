import type { FaceName } from './typeface.ts';

/** Text of one face. Several runs follow each other on a line, each beginning where the one before ended. */
export interface Run {
  readonly face: FaceName;
  readonly text: string;
  /** Raised above the baseline by this many thousandths of the type size. */
  readonly rise?: number;
}

/** A line of text: `x` left end, `y` baseline, both in points from the page's top left corner. */
export interface TextItem {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  /** Type size in points. */
  readonly size: number;
  readonly runs: readonly Run[];
  /** Faces without a bold weight are emboldened by a stroke. */
  readonly heavy: boolean;
  /** White on a filled box. */
  readonly white?: boolean;
}

/** A rectangle in points: filled, or an outline of `line` points drawn inside it. */
export interface BoxItem {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly line?: number;
}

/** Bars of a linear barcode on the printer's dot grid. */
export interface BarsItem {
  readonly kind: 'bars';
  /** Left end and top, in whole dots from the page's top left corner. */
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** Dots per inch. */
  readonly dpi: number;
  /** Dots per module. */
  readonly module: number;
  /** Widths in modules: bar, space, bar … */
  readonly widths: readonly number[];
}

/** A black line through points, or the area inside it; drawn in the order of the items. */
export interface PathItem {
  readonly kind: 'path';
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Weight of the line in points; absent: filled. */
  readonly line?: number;
}

/** A QR code or Data Matrix without its quiet zone, row by row from the top left: 1 = black. */
export interface Squares {
  /** Modules a side. */
  readonly size: number;
  readonly black: Uint8Array;
}

/** Black squares of a QR code or Data Matrix on the printer's dot grid. */
export interface ModulesItem {
  readonly kind: 'modules';
  /** Left end and top, in whole dots from the page's top left corner. */
  readonly x: number;
  readonly y: number;
  readonly dpi: number;
  /** Dots per module. */
  readonly module: number;
  readonly squares: Squares;
}

/** A picture, `width` × `height` points. */
export interface ImageItem {
  readonly kind: 'image';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly picture: Picture;
}

/** A PNG or JPEG as read. */
export interface Picture {
  readonly bytes: Uint8Array;
  /** Of the picture, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** How dark a picture is, pixel by pixel, row by row: 0 black to 255 white. */
export interface Shades {
  readonly width: number;
  readonly height: number;
  readonly values: Uint8Array;
}

export type Item = TextItem | BoxItem | BarsItem | PathItem | ModulesItem | ImageItem;

/** A laid out page, ready to be drawn. Width and height in points. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
  /** Those of them that pages before had as well: the very same groups of items. */
  readonly fixed?: readonly (readonly Item[])[];
}
