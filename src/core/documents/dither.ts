import type { Bitmap } from './bitmap.ts';
import type { Shades } from './page.ts';

/** Lighter than this is white and darker than that black: the edge of a logo stays an edge and gets no stray dots. */
const WHITE = 224;
const BLACK = 32;

/**
 * Draws a picture as black and white dots: scaled by the mean of the pixels that a dot covers, then by Floyd and
 * Steinberg's error diffusion. `x`, `y`, `width`, `height` in whole dots.
 */
export function ditherOnto(
  bitmap: Bitmap,
  picture: Shades,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  let carried = new Float64Array(width + 2);
  for (let row = 0; row < height; row++) {
    const next = new Float64Array(width + 2);
    for (let column = 0; column < width; column++) {
      const shade = mean(picture, column / width, row / height, (column + 1) / width, (row + 1) / height);
      const wanted = shade >= WHITE ? 255 : shade <= BLACK ? 0 : shade + (carried[column + 1] ?? 0);
      const isBlack = wanted < 128;
      if (isBlack) bitmap.span(y + row, x + column, x + column + 1, true);
      const left = shade >= WHITE || shade <= BLACK ? 0 : wanted - (isBlack ? 0 : 255);
      carried[column + 2] = (carried[column + 2] ?? 0) + (left * 7) / 16;
      next[column] = (next[column] ?? 0) + (left * 3) / 16;
      next[column + 1] = (next[column + 1] ?? 0) + (left * 5) / 16;
      next[column + 2] = (next[column + 2] ?? 0) + left / 16;
    }
    carried = next;
  }
}

/** The mean shade of a part of the picture; sides as parts of the whole, 0 … 1. */
function mean({ width, height, values }: Shades, x0: number, y0: number, x1: number, y1: number): number {
  const [left, top] = [Math.floor(x0 * width), Math.floor(y0 * height)];
  const right = Math.max(left + 1, Math.min(width, Math.ceil(x1 * width - 1e-9)));
  const bottom = Math.max(top + 1, Math.min(height, Math.ceil(y1 * height - 1e-9)));
  let sum = 0;
  for (let row = top; row < bottom; row++)
    for (let column = left; column < right; column++) sum += values[row * width + column] ?? 255;
  return sum / ((right - left) * (bottom - top));
}
