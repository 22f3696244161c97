import type { Canvas } from './canvas.ts';
import type { PickList, PickRow } from './pick-list.ts';
import type { PickListWords } from './pick-list-words.ts';
import type { Strip } from './sheet.ts';
import type { SheetText } from './sheet-text.ts';
import { type ReadyText, readyText } from './text-setter.ts';

/** Where the columns of a pick list stand, in points from the left edge. */
export interface PickColumns {
  readonly left: number;
  readonly right: number;
  /** Middle of the steps' numbers. */
  readonly step: number;
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
const STEP = 22;
const BAND = 17;
const BAND_LINE = 0.75;
const BOX = 17;

/** Columns for the paper's width; wide enough for the longest bin and SKU within reason. */
export function pickColumns(list: PickList, canvas: Canvas, margin: number): PickColumns {
  const left = margin;
  const right = canvas.paper.width - margin;
  const steps = list.rows.some((row) => row.step !== undefined) ? STEP : GUTTER;
  const step = left + TICK + STEP / 2 + 1;
  if (canvas.paper.width < 400) {
    const start = left + TICK + steps;
    return {
      left,
      right,
      step,
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
  const bin = left + TICK + steps;
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
  return { left, right, step, bin, sku, name, quantity: parcels - 44, parcels, stacked: false };
}

/** The heading of the columns. */
export function columnHeading(columns: PickColumns, words: PickListWords, rows: readonly PickRow[]): Strip {
  const height = 16;
  const hasBins = rows.some((row) => row.bin !== undefined);
  return {
    height: height + 2,
    draw(canvas, y) {
      const style = { size: 8, heavy: true };
      const put = (word: string, x: number, align: 'left' | 'center' = 'left') =>
        canvas.line(readyText(word), x, y, height, { ...style, align });
      const { bin, sku, item, quantity, parcels } = words.columns;
      if (!columns.stacked) {
        if (hasBins) put(bin, columns.bin);
        put(sku, columns.sku);
        put(parcels, columns.parcels);
      }
      put(item, columns.name);
      put(quantity, columns.quantity + BOX, 'center');
      canvas.rule(columns.left, y + height, columns.right - columns.left, 1);
    },
  };
}

/** A framed band over the whole width: an aisle is entered. No grey: a label printer prints lists as well. */
export function bandStrip(words: string, { left, right }: PickColumns, text: SheetText): Strip {
  const size = 9.5;
  const lines = text.lines(text.ready(words, {}), right - left - 8, size, true);
  const height = BAND + (lines.length - 1) * size * 1.25;
  return {
    height,
    withNext: true,
    draw(canvas, y) {
      const [top, bottom] = [y + 1, y + height - 1];
      canvas.frame(left, top, right - left, bottom - top, BAND_LINE);
      for (const [n, line] of lines.entries())
        canvas.line(line, left + 4, top + n * size * 1.25, BAND - 2, { size, heavy: true });
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
export function rowStrips(
  row: PickRow,
  columns: PickColumns,
  text: SheetText,
  tallest: number,
  words: PickListWords,
): Strip[] {
  const stacks = columns.stacked
    ? [stackedLines(row, columns, text, words)]
    : columnLines(row, columns, text, words);
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
      draw: (canvas, y) => drawRow(canvas, y, height, slice, row, columns, from === 0, last, words),
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
  words: PickListWords,
): void {
  const top = y + PADDING;
  for (const stack of stacks) {
    stack.forEach((line, i) => {
      canvas.line(line.text, line.x, top + i * LINE, LINE, line);
    });
  }
  if (first) {
    canvas.frame(columns.left, top + (LINE - TICK) / 2, TICK, TICK, 0.9);
    if (row.step !== undefined)
      canvas.line(readyText(String(row.step)), columns.step, top, LINE, {
        size: row.step < 100 ? 9 : 8,
        align: 'center',
      });
    drawQuantity(canvas, row.quantity, columns.quantity + BOX, top + LINE / 2);
  } else if (!columns.stacked && stacks[2]?.length === 0) {
    canvas.line(readyText(words.continued(row.sku)), columns.name, top, LINE, { size: 8.5 });
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

function columnLines(row: PickRow, columns: PickColumns, text: SheetText, words: PickListWords): Placed[][] {
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
      ...set(remark(row, words), columns.name, columns.quantity, 8.5, false),
    ],
    set(splitText(row), columns.parcels, columns.right + GUTTER, 9, false),
  ];
}

function stackedLines(row: PickRow, columns: PickColumns, text: SheetText, words: PickListWords): Placed[] {
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
    ...set(remark(row, words), 8, false),
    ...set(splitText(row), 8, false),
  ];
}

/** What a row says besides: where its goods are not, what the stock file knows. */
export function remark({ nowhere, inStock, useBy }: PickRow, words: PickListWords): string {
  if (nowhere) return words.nowhere[nowhere];
  const stock = inStock === undefined ? [] : [words.inStock(inStock)];
  return [...(useBy === undefined ? [] : [words.useBy(useBy)]), ...stock].join(' · ');
}

/** `#3 ×2, #7 ×1`: place in the batch and pieces; a single piece for a single parcel is just `#3`. */
export function splitText(row: PickRow): string {
  if (row.split.length === 1 && row.quantity === 1) return `#${row.split[0]?.position}`;
  return row.split.map((share) => `#${share.position} ×${share.quantity}`).join(', ');
}
