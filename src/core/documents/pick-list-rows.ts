import type { Canvas } from './canvas.ts';
import type { PickList, PickRow } from './pick-list.ts';
import type { Strip } from './sheet.ts';
import type { SheetText } from './sheet-text.ts';
import { type ReadyText, readyText } from './text-setter.ts';

/** Where the columns of a pick list stand, in points from the left edge. */
export interface PickColumns {
  readonly left: number;
  readonly right: number;
  /** Left ends; a column reaches to the next. `bin` equals `sku` when no row knows its bin. */
  readonly bin: number;
  readonly sku: number;
  readonly name: number;
  readonly quantity: number;
  readonly parcels: number;
  /** Narrow paper: everything but tick and quantity stands in one column, line under line. */
  readonly stacked: boolean;
}

const LINE = 11.5;
const PADDING = 5;
const GUTTER = 8;
const TICK = 10;
const BOX = 17;

/** Columns for the paper's width; wide enough for the longest bin and SKU within reason. */
export function pickColumns(list: PickList, canvas: Canvas, margin: number): PickColumns {
  const left = margin;
  const right = canvas.paper.width - margin;
  if (canvas.paper.width < 400) {
    const start = left + TICK + GUTTER;
    return {
      left,
      right,
      bin: start,
      sku: start,
      name: start,
      quantity: right - 34,
      parcels: start,
      stacked: true,
    };
  }
  const widest = (texts: readonly string[], size: number, least: number, most: number): number => {
    let width = 0;
    for (const each of texts) width = Math.max(width, canvas.width(readyText(each), { size, heavy: true }));
    return Math.min(Math.max(width + 1, least), most) + GUTTER;
  };
  const bins = list.rows.flatMap((row) => (row.bin ? [row.bin] : []));
  const bin = left + TICK + GUTTER;
  const sku = bins.length === 0 ? bin : bin + widest(bins, 10, 26, 80);
  const name =
    sku +
    widest(
      list.rows.map((row) => row.sku),
      9,
      26,
      120,
    );
  const parcels = right - (right - name) * 0.34;
  return { left, right, bin, sku, name, quantity: parcels - 44, parcels, stacked: false };
}

/** The heading of the columns. */
export function columnHeading(columns: PickColumns, hasBins: boolean): Strip {
  const height = 16;
  return {
    height: height + 2,
    draw(canvas, y) {
      const style = { size: 8, heavy: true };
      const put = (word: string, x: number, align: 'left' | 'center' = 'left') =>
        canvas.line(readyText(word), x, y, height, { ...style, align });
      if (!columns.stacked) {
        if (hasBins) put('Bin', columns.bin);
        put('SKU', columns.sku);
        put('Parcels', columns.parcels);
      }
      put('Item', columns.name);
      put('Qty', columns.quantity + BOX, 'center');
      canvas.rule(columns.left, y + height, columns.right - columns.left, 1);
    },
  };
}

interface Placed {
  readonly x: number;
  readonly text: ReadyText;
  readonly size: number;
  readonly heavy: boolean;
}

/** One row as strips: one as a rule, more when its text is taller than `tallest`. */
export function rowStrips(row: PickRow, columns: PickColumns, text: SheetText, tallest: number): Strip[] {
  const stacks = columns.stacked ? [stackedLines(row, columns, text)] : columnLines(row, columns, text);
  const count = Math.max(1, ...stacks.map((stack) => stack.length));
  const most = Math.max(1, Math.floor((tallest - 2 * PADDING) / LINE));
  const strips: Strip[] = [];
  for (let from = 0; from < count; from += most) {
    const slice = stacks.map((stack) => stack.slice(from, from + most));
    const lines = Math.max(1, ...slice.map((stack) => stack.length));
    const height = Math.max(lines * LINE + 2 * PADDING, from === 0 ? BOX + 2 * PADDING - 2 : 0);
    const last = from + most >= count;
    strips.push({
      height,
      draw: (canvas, y) => drawRow(canvas, y, height, slice, row, columns, from === 0, last),
    });
  }
  return strips;
}

function drawRow(
  canvas: Canvas,
  y: number,
  height: number,
  stacks: readonly (readonly Placed[])[],
  row: PickRow,
  columns: PickColumns,
  first: boolean,
  last: boolean,
): void {
  const top = y + PADDING;
  for (const stack of stacks) {
    stack.forEach((line, i) => {
      canvas.line(line.text, line.x, top + i * LINE, LINE, line);
    });
  }
  if (first) {
    canvas.frame(columns.left, top + (LINE - TICK) / 2, TICK, TICK, 0.9);
    drawQuantity(canvas, row.quantity, columns.quantity + BOX, top + LINE / 2);
  } else if (!columns.stacked && stacks[2]?.length === 0) {
    canvas.line(readyText(`${row.sku} continued`), columns.name, top, LINE, { size: 8.5 });
  }
  if (last) canvas.rule(columns.left, y + height - 0.5, columns.right - columns.left, 0.5);
}

/** A quantity above one is what gets picked wrong: it stands in a heavy box. */
function drawQuantity(canvas: Canvas, quantity: number, middle: number, centre: number): void {
  const text = readyText(String(quantity));
  if (quantity === 1) {
    canvas.line(text, middle, centre - BOX / 2, BOX, { size: 11, align: 'center' });
    return;
  }
  const style = { size: 12, heavy: true, align: 'center' } as const;
  const width = Math.max(22, canvas.width(text, style) + 9);
  canvas.frame(middle - width / 2, centre - BOX / 2, width, BOX, 1.5);
  canvas.line(text, middle, centre - BOX / 2, BOX, style);
}

function columnLines(row: PickRow, columns: PickColumns, text: SheetText): Placed[][] {
  const facts = { sku: row.sku };
  const set = (value: string, x: number, to: number, size: number, heavy: boolean): Placed[] =>
    text
      .lines(text.ready(value, facts), to - x - GUTTER, size, heavy)
      .map((line) => ({ x, text: line, size, heavy }));
  return [
    set(row.bin ?? '', columns.bin, columns.sku, 10, true),
    set(row.sku, columns.sku, columns.name, 9, true),
    [
      ...set(row.name, columns.name, columns.quantity, 9.5, false),
      ...set(row.variant, columns.name, columns.quantity, 9, true),
      ...set(row.note === undefined ? '' : `Note: ${row.note}`, columns.name, columns.quantity, 8.5, false),
    ],
    set(splitText(row), columns.parcels, columns.right + GUTTER, 9, false),
  ];
}

function stackedLines(row: PickRow, columns: PickColumns, text: SheetText): Placed[] {
  const facts = { sku: row.sku };
  const set = (value: string, size: number, heavy: boolean): Placed[] =>
    text
      .lines(text.ready(value, facts), columns.quantity - columns.name - 2, size, heavy)
      .map((line) => ({ x: columns.name, text: line, size, heavy }));
  const bin = [row.bin, row.sku].filter((part) => part).join('  ');
  return [
    ...set(bin, 10, true),
    ...set(row.name, 8.5, false),
    ...set(row.variant, 8.5, true),
    ...set(row.note === undefined ? '' : `Note: ${row.note}`, 8, false),
    ...set(splitText(row), 8, false),
  ];
}

/** `#3 ×2, #7 ×1`: place in the batch and pieces; a single piece for a single parcel is just `#3`. */
function splitText(row: PickRow): string {
  if (row.split.length === 1 && row.quantity === 1) return `#${row.split[0]?.position}`;
  return row.split.map((share) => `#${share.position} ×${share.quantity}`).join(', ');
}
