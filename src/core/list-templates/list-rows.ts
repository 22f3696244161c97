import type { Canvas } from '../documents/canvas.ts';
import type { PickRow } from '../documents/pick-list.ts';
import type { Strip } from '../documents/sheet.ts';
import { readyText } from '../documents/text-setter.ts';
import { aisleBand, anchor, type PlacedColumn } from './list-columns.ts';
import type { ListSetting, SetLine } from './list-setting.ts';

/** Box around what is likely to be picked wrong, points: its height, the least width, room beside the text, its weight. */
const BOX = { height: 17, least: 22, beside: 9, weight: 1.5 } as const;
const TICK_WEIGHT = 0.9;
/** A row is so much lower than its boxes with the padding around them. */
const OVERLAP = 2;

/** A cell's lines and whether the first stands in a box. */
interface Cell {
  readonly placed: PlacedColumn;
  readonly lines: readonly SetLine[];
  readonly framed: boolean;
}

/** Rows as strips, a band before each aisle; a row that is taller than `tallest` as several. */
export function rowStrips(
  rows: readonly PickRow[],
  columns: readonly PlacedColumn[],
  setting: ListSetting,
  tallest: number,
): Strip[] {
  return rows.flatMap((row) => {
    setting.data['row'] = setting.rowData(row);
    const band = aisleBand(row, setting);
    return [...(band ? [band] : []), ...rowAsStrips(row, columns, setting, tallest)];
  });
}

function rowAsStrips(
  row: PickRow,
  columns: readonly PlacedColumn[],
  setting: ListSetting,
  tallest: number,
): Strip[] {
  const { padding, leading } = setting.template.table;
  const facts = { sku: row.sku };
  const cells = columns.map(
    (placed): Cell => ({
      placed,
      lines: placed.column.lines.flatMap((line) => setting.lines(line, placed.width, facts)),
      framed: setting.holds(placed.column.framed, placed.column.title.line),
    }),
  );
  const parts = cells.map(({ lines }) => divided(lines, leading, tallest - 2 * padding));
  const count = Math.max(1, ...parts.map((each) => each.length));
  return Array.from({ length: count }, (_, n): Strip => {
    const slice = cells.map((cell, i) => ({ ...cell, lines: parts[i]?.[n] ?? [] }));
    const text = Math.max(leading, ...slice.map(({ lines }) => heightOf(lines, leading)));
    const boxes = n > 0 ? 0 : Math.max(0, ...slice.map(boxHeight)) - OVERLAP;
    const height = Math.max(text, boxes) + 2 * padding;
    return {
      height,
      draw(canvas, y) {
        for (const cell of slice) drawCell(canvas, y + padding, cell, n === 0, leading);
        if (n > 0) drawContinued(canvas, y + padding, row, slice, setting);
        if (n === count - 1) drawRule(canvas, y + height, setting);
      },
    };
  });
}

function boxHeight({ placed: { column } }: Cell): number {
  return column.framed === undefined ? (column.tick ?? 0) : BOX.height;
}

/** From a line to the next: the table's leading, more for large type. */
const lineHeight = ({ size }: SetLine, leading: number): number => Math.max(leading, size * 1.15);
const heightOf = (lines: readonly SetLine[], leading: number): number =>
  lines.reduce((sum, line) => sum + lineHeight(line, leading), 0);

/** Lines cut into parts no higher than `most`, a line at least in each. */
function divided(lines: readonly SetLine[], leading: number, most: number): SetLine[][] {
  const parts: SetLine[][] = [];
  let height = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const own = lineHeight(line, leading);
    if (height + own > most) {
      parts.push([]);
      height = 0;
    }
    parts.at(-1)?.push(line);
    height += own;
  }
  return parts;
}

function drawCell(
  canvas: Canvas,
  y: number,
  { placed, lines, framed }: Cell,
  first: boolean,
  leading: number,
) {
  const { column, left } = placed;
  if (first && column.tick !== undefined)
    canvas.frame(left, y + (leading - column.tick) / 2, column.tick, column.tick, TICK_WEIGHT);
  let top = y;
  for (const [n, line] of lines.entries()) {
    const style = { size: line.size, heavy: line.heavy, align: column.align };
    const height = n === 0 ? leading : lineHeight(line, leading);
    if (first && framed && n === 0) drawBox(canvas, y + leading / 2, line, placed);
    canvas.line(line.text, anchor(placed), top, height, style);
    top += lineHeight(line, leading);
  }
}

function drawBox(canvas: Canvas, centre: number, line: SetLine, placed: PlacedColumn): void {
  const width = Math.max(BOX.least, canvas.width(line.text, line) + BOX.beside);
  const { align } = placed.column;
  const at = anchor(placed);
  const left =
    align === 'left' ? at - BOX.beside / 2 : align === 'right' ? at - width + BOX.beside / 2 : at - width / 2;
  canvas.frame(left, centre - BOX.height / 2, width, BOX.height, BOX.weight);
}

/** Says whose row goes on, in the first column that takes the rest and has nothing there itself. */
function drawContinued(
  canvas: Canvas,
  y: number,
  row: PickRow,
  cells: readonly Cell[],
  { words, template }: ListSetting,
): void {
  const empty = cells.find(({ placed, lines }) => 'rest' in placed.column.width && lines.length === 0);
  if (empty === undefined) return;
  const text = readyText(words.continued(row.sku));
  canvas.line(text, empty.placed.left, y, template.table.leading, { size: 8.5 });
}

function drawRule(canvas: Canvas, bottom: number, { left, width, template }: ListSetting): void {
  if (template.table.rule > 0) canvas.rule(left, bottom - template.table.rule, width, template.table.rule);
}
