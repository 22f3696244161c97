import { Stop } from '../problem.ts';

const MM = 72 / 25.4;

/** Label sizes, points. 4×6 in of the western carriers; 100×150, 100×180 and 76×130 mm of Chinese waybills (面单). */
export const LABEL_SIZES = {
  '4x6': { width: 288, height: 432 },
  '100x150': { width: 100 * MM, height: 150 * MM },
  '100x180': { width: 100 * MM, height: 180 * MM },
  '76x130': { width: 76 * MM, height: 130 * MM },
} as const;
export type LabelSize = keyof typeof LABEL_SIZES;

/** Sheets for pick lists and slips, points. */
export const SHEET_SIZES = {
  A4: { width: 595.28, height: 841.89 },
  Letter: { width: 612, height: 792 },
  '4x6': { width: 288, height: 432 },
} as const;

/** Resolutions of thermal printers. 203 and not 203.2: that is what the spoolers raster at. */
export type Dpi = 203 | 300 | 600;

const DPIS = [203, 300, 600] as const satisfies readonly Dpi[];

/** The label page for a size and resolution as a person or a setting gives them. Stops on words it does not know. */
export function labelPaper(size: string, dpi: number): Paper {
  return { ...sizeOf(LABEL_SIZES, size), dpi: dpiOf(dpi) };
}

/** The sheet for a size as a person or a setting gives it; `4x6` is for label printers of 203 dpi. */
export function sheetPaper(size: string): Paper {
  return { ...sizeOf(SHEET_SIZES, size), dpi: size === '4x6' ? 203 : 300 };
}

function sizeOf<T extends object>(sizes: T, size: string): T[keyof T] {
  if (Object.hasOwn(sizes, size)) return sizes[size as keyof T];
  throw new Stop('usage/unknown-word', { word: size, nearest: Object.keys(sizes).join(', ') }, 2);
}

/** A resolution as a number of dots per inch. Stops on one it does not know. */
export function dpiOf(dpi: number): Dpi {
  const known = DPIS.find((each) => each === dpi);
  if (known !== undefined) return known;
  throw new Stop('usage/unknown-word', { word: String(dpi), nearest: DPIS.join(', ') }, 2);
}

/** A label page: its size in points and the printer's dot grid. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly dpi: Dpi;
}

/** The nearest multiple of the printer's dot, in points. */
export function onGrid(points: number, dpi: Dpi): number {
  return (Math.round((points * dpi) / 72) * 72) / dpi;
}
