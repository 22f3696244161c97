import type { Squares } from './page.ts';

/** 1:1:3:1:1 with four white modules before or after (ISO/IEC 18004:2024, 7.8.3.1). */
const FINDER_THEN_WHITE = 0b10111010000;
const WHITE_THEN_FINDER = 0b00001011101;

/** Whether a row or column of a QR code has a finder's sequence anywhere but in its three finders: readers look for it. */
export function hasFalseFinder({ size, black }: Squares): boolean {
  for (let line = 0; line < size; line++) {
    // Through the finders the sequence belongs there.
    const isOfFinder = line < 7 || line >= size - 7;
    let row = 0;
    let column = 0;
    for (let i = 0; i < size; i++) {
      row = ((row << 1) | (black[line * size + i] ?? 0)) & 0x7ff;
      column = ((column << 1) | (black[i * size + line] ?? 0)) & 0x7ff;
      if (i < 10 || (isOfFinder && (i === 10 || i === size - 1))) continue;
      if (row === FINDER_THEN_WHITE || row === WHITE_THEN_FINDER) return true;
      if (column === FINDER_THEN_WHITE || column === WHITE_THEN_FINDER) return true;
    }
  }
  return false;
}
