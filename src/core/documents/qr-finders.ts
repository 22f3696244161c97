import type { Squares } from './page.ts';

/** Modules a side of the patterns in three corners (ISO/IEC 18004). */
const FINDER = 7;

/** A symbol as the three finders that all of its size have, and the rest of it. */
export function partedQr({ size, black }: Squares): { readonly finders: Squares; readonly rest: Squares } {
  const finders = new Uint8Array(size * size);
  const rest = black.slice();
  for (const corner of [0, size - FINDER, (size - FINDER) * size])
    for (let y = 0; y < FINDER; y++)
      for (let i = corner + y * size; i < corner + y * size + FINDER; i++) {
        finders[i] = black[i] as number;
        rest[i] = 0;
      }
  return { finders: { size, black: finders }, rest: { size, black: rest } };
}
