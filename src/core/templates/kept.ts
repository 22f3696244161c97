import type { Canvas } from '../documents/canvas.ts';
import type { Item } from '../documents/page.ts';
import type { TextSetter } from '../documents/text-setter.ts';
import type { Placed, Surroundings } from './place.ts';

/** What a block was measured from. */
interface Kept {
  readonly setter: TextSetter;
  readonly dpi: number;
  readonly text: string;
  readonly heavy: boolean;
  readonly white: boolean;
  readonly width: number;
  readonly height: number | undefined;
  readonly placed: Placed;
}

/** A label's sender, batch and carrier are those of the labels before it: so many answers are kept of each block. */
const MOST = 4;
const kept = new WeakMap<object, Kept[]>();

/**
 * Measures a block, or gives what was measured from the same text in the same room before. What is drawn again at the same
 * place is the same items, and the page says so (`fixed`).
 */
export function keepMeasured(
  block: object,
  text: string,
  heavy: boolean,
  at: Surroundings,
  width: number,
  height: number | undefined,
  measure: () => Placed | undefined,
): Placed | undefined {
  // What may warn is measured each time: the warning belongs to the parcel.
  if (!at.isStrict) return measure();
  const { setter, white } = at;
  const { dpi } = at.paper;
  let entries = kept.get(block);
  if (entries === undefined) {
    entries = [];
    kept.set(block, entries);
  }
  for (const entry of entries)
    if (
      entry.text === text &&
      entry.width === width &&
      entry.height === height &&
      entry.heavy === heavy &&
      entry.white === white &&
      entry.dpi === dpi &&
      entry.setter === setter
    )
      return entry.placed;
  const measured = measure();
  if (measured === undefined) return undefined;
  const placed = { ...measured, draw: keepDrawn(measured) };
  if (entries.length >= MOST) entries.shift();
  entries.push({ setter, dpi, text, heavy, white, width, height, placed });
  return placed;
}

/** Draws once, and gives the same items again for the same place. */
export function keepDrawn({ draw }: Pick<Placed, 'draw'>): Placed['draw'] {
  let last:
    | { readonly place: readonly [number, number, number]; readonly items: readonly Item[] }
    | undefined;
  return (canvas: Canvas, x, y, width) => {
    if (last && last.place[0] === x && last.place[1] === y && last.place[2] === width) {
      canvas.again(last.items);
      return;
    }
    const from = canvas.items.length;
    draw(canvas, x, y, width);
    last = { place: [x, y, width], items: canvas.items.slice(from) };
  };
}
