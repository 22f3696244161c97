import { code128 } from './code128.ts';
import type { BarsItem } from './page.ts';
import type { Paper } from './paper.ts';

/** Least and most dots per module: below the least, scanners fail at 203 dpi; above the most, bars waste room. */
const MODULE_DOTS = { 203: [2, 4], 300: [3, 6], 600: [6, 12] } as const;
const QUIET_MODULES = 10;

export type BarsProblem = 'empty' | 'not-ascii' | 'too-long';

/** A box in points from the page's top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Code 128 of the text, centred in the box with its quiet zones, on the printer's dot grid: the largest module that
 * fits, in whole dots.
 */
export function placeCode128(text: string, box: Box, paper: Paper): BarsItem | BarsProblem {
  if (text === '') return 'empty';
  const widths = code128(text);
  if (widths === undefined) return 'not-ascii';
  const modules = widths.reduce((sum, width) => sum + width, 0);
  const dots = (points: number): number => (points * paper.dpi) / 72;
  const [least, most] = MODULE_DOTS[paper.dpi];
  const room = Math.floor(dots(box.width) + 0.001);
  const module = Math.min(most, Math.floor(room / (modules + 2 * QUIET_MODULES)));
  if (module < least) return 'too-long';
  return {
    kind: 'bars',
    x: Math.round(dots(box.x) + (room - modules * module) / 2),
    y: Math.round(dots(box.y)),
    height: Math.round(dots(box.height)),
    dpi: paper.dpi,
    module,
    widths,
  };
}
