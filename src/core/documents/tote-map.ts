import type { Canvas } from './canvas.ts';
import type { PickTote } from './pick-list.ts';
import type { PickListWords } from './pick-list-words.ts';
import type { Strip } from './sheet.ts';
import type { SheetText } from './sheet-text.ts';
import { readyText } from './text-setter.ts';

const GAP = 4;
const NUMBER = 26;
const LINE = 10;
const PADDING = 4;

/** Which place on the cart is which order: cells in rows, the place large, its orders and pieces beside it. */
export function toteStrips(
  totes: readonly PickTote[],
  text: SheetText,
  words: PickListWords,
  left: number,
  right: number,
): Strip[] {
  const columns = right - left < 340 ? 2 : 4;
  const width = (right - left - GAP * (columns - 1)) / columns;
  const strips: Strip[] = [];
  for (let from = 0; from < totes.length; from += columns) {
    const cells = totes.slice(from, from + columns).map((tote) => {
      const facts = { parcel: tote.parcel };
      const orders = tote.orders.flatMap((order) =>
        text.lines(text.ready(order, facts), width - NUMBER - 2 * PADDING, 8.5, true),
      );
      const pieces = text.lines(
        text.ready(words.pieces(tote.units), facts),
        width - NUMBER - 2 * PADDING,
        7.5,
      );
      return { tote, orders, pieces };
    });
    const lines = Math.max(...cells.map(({ orders, pieces }) => orders.length + pieces.length));
    const height = Math.max(22, lines * LINE + 2 * PADDING - 2);
    strips.push({
      height: height + GAP,
      draw(canvas, y) {
        for (const [n, { tote, orders, pieces }] of cells.entries()) {
          const x = left + n * (width + GAP);
          canvas.frame(x, y, width, height, 0.8);
          drawNumber(canvas, tote.position, x, y, height);
          let top = y + PADDING - 1;
          for (const [at, line] of [...orders, ...pieces].entries()) {
            const style = at < orders.length ? { size: 8.5, heavy: true } : { size: 7.5 };
            canvas.line(line, x + NUMBER + PADDING, top, LINE, style);
            top += LINE;
          }
        }
      },
    });
  }
  return strips;
}

function drawNumber(canvas: Canvas, position: number, x: number, y: number, height: number): void {
  const text = readyText(String(position));
  const size = text.length > 2 ? 11 : 14;
  canvas.fill(x, y, NUMBER, height);
  canvas.line(text, x + NUMBER / 2, y, height, { size, heavy: true, align: 'center', white: true });
}
