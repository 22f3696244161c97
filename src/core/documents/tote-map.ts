import type { Canvas } from './canvas.ts';
import type { PickTote } from './pick-list.ts';
import type { Strip } from './sheet.ts';
import type { SheetText } from './sheet-text.ts';
import { type ReadyText, readyText } from './text-setter.ts';

const GAP = 4;
const NUMBER = 26;
const LINE = 1.18;
const PADDING = 4;

/** How the cells are set: how many beside each other, type sizes in points. */
export interface ToteMapStyle {
  readonly columns: number;
  /** Of the orders' names. */
  readonly cell: number;
  /** Of the place's number. */
  readonly number: number;
}

/** Small lines under the orders of a cell, wrapped to a width. */
export type UnderTote = (
  tote: PickTote,
  width: number,
) => readonly { readonly text: ReadyText; readonly size: number; readonly heavy: boolean }[];

/** Which place on the cart is which order: cells in rows, the place large, its orders and pieces beside it. */
export function toteStrips(
  totes: readonly PickTote[],
  text: SheetText,
  style: ToteMapStyle,
  left: number,
  right: number,
  under: UnderTote,
): Strip[] {
  const { columns, cell: size } = style;
  const width = (right - left - GAP * (columns - 1)) / columns;
  const room = width - NUMBER - 2 * PADDING;
  const strips: Strip[] = [];
  for (let from = 0; from < totes.length; from += columns) {
    const cells = totes.slice(from, from + columns).map((tote) => {
      const facts = { parcel: tote.parcel };
      const orders = tote.orders.flatMap((order) => text.lines(text.ready(order, facts), room, size, true));
      const lines = [...orders.map((line) => ({ text: line, size, heavy: true })), ...under(tote, room)];
      return { tote, lines };
    });
    const tall = Math.max(
      ...cells.map(({ lines }) => lines.reduce((sum, line) => sum + line.size * LINE, 0)),
    );
    const height = Math.max(style.number * 1.6, tall + 2 * PADDING - 1);
    strips.push({
      height: height + GAP,
      draw(canvas, y) {
        for (const [n, { tote, lines }] of cells.entries()) {
          const x = left + n * (width + GAP);
          canvas.frame(x, y, width, height, 0.8);
          drawNumber(canvas, tote.position, style.number, x, y, height);
          const own = lines.reduce((sum, line) => sum + line.size * LINE, 0);
          let top = y + (height - own) / 2;
          for (const line of lines) {
            canvas.line(line.text, x + NUMBER + PADDING, top, line.size * LINE, line);
            top += line.size * LINE;
          }
        }
      },
    });
  }
  return strips;
}

function drawNumber(
  canvas: Canvas,
  position: number,
  most: number,
  x: number,
  y: number,
  height: number,
): void {
  const text = readyText(String(position));
  const style = { heavy: true, align: 'center', white: true } as const;
  const wide = canvas.width(text, { ...style, size: most });
  const size = Math.min(most, (most * (NUMBER - 4)) / wide);
  canvas.fill(x, y, NUMBER, height);
  canvas.line(text, x + NUMBER / 2, y, height, { ...style, size });
}
