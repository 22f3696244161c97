import type { Canvas } from '../documents/canvas.ts';
import { type ReadyText, readyText, type TextSetter } from '../documents/text-setter.ts';
import { wrap } from '../documents/wrap.ts';
import type { Placed, Surroundings } from './place.ts';
import type { Column, TableBlock } from './template.ts';

/** A column that is as wide as its content takes at most this part of the table. */
const MOST_AUTO = 0.45;
/** Text under another is set smaller, but never below the floor. */
const UNDER = 0.85;
const PADDING = 1;

/** A cell's lines, each with its size. */
interface Cell {
  readonly lines: readonly { readonly text: ReadyText; readonly size: number; readonly heavy: boolean }[];
  readonly height: number;
}

/** A table measured: its heading, its rows, the width of each column. */
export interface MeasuredTable {
  readonly heading: Strip | undefined;
  readonly rows: readonly Strip[];
}
/** A row: so high, drawn at a place. */
export interface Strip {
  readonly height: number;
  draw(canvas: Canvas, x: number, y: number): void;
}

export function measureTable(block: TableBlock, at: Surroundings, width: number): Placed | undefined {
  const { heading, rows } = tableStrips(block, at, width);
  const strips = heading ? [heading, ...rows] : rows;
  if (rows.length === 0) return undefined;
  return {
    width,
    height: strips.reduce((sum, strip) => sum + strip.height, 0),
    draw(canvas, x, y) {
      let top = y;
      for (const strip of strips) {
        strip.draw(canvas, x, top);
        top += strip.height;
      }
    },
  };
}

/** The rows of a table, for a page of its own or for sheets that go on. */
export function tableStrips(block: TableBlock, at: Surroundings, width: number): MeasuredTable {
  const items = at.data[block.list] as readonly unknown[];
  const most = typeof block.rows === 'string' ? Number(at.plan[block.rows] ?? 0) : block.rows;
  if (most === 0 || items.length === 0) return { heading: undefined, rows: [] };
  const shown = most === undefined || most >= items.length ? items : items.slice(0, most - 1);
  const columns = block.columns.filter(
    (column) => column.when === undefined || at.holds(column.when, block.name),
  );
  const texts = shown.map((item) => {
    at.data.item = item;
    return columns.map((column) => ({
      text: ready(at.text(column.text, block.name), block, at),
      under: column.under === undefined ? '' : at.text(column.under, block.name),
      heavy: at.holds(column.bold, block.name),
    }));
  });
  at.data.item = undefined;
  const titles = columns.map((column) => readyText(at.text(column.title, block.name)));
  const widths = columnWidths(columns, block, at, width, (i) => [
    ...texts.map((row) => ({ text: row[i]?.text ?? readyText(''), heavy: row[i]?.heavy ?? false })),
    ...(block.heading ? [{ text: titles[i] as ReadyText, heavy: true }] : []),
  ]);
  const cellOf = (value: (typeof texts)[number][number], column: Column, wide: number): Cell => {
    const { size } = block;
    const small = Math.max(block.smallest, size * UNDER);
    const main = column.shorten
      ? [shorten(value.text, at.setter, value.heavy, wide / size)]
      : broken(value.text, at, value.heavy, wide, size, block);
    const lines: { readonly text: ReadyText; readonly size: number; readonly heavy: boolean }[] = [];
    for (const text of main) if (text !== '') lines.push({ text, size, heavy: value.heavy });
    if (value.under !== '')
      for (const line of value.under.split('\n'))
        for (const text of broken(ready(line, block, at), at, false, wide, small, block))
          if (text !== '') lines.push({ text, size: small, heavy: false });
    return { lines, height: lines.reduce((sum, line) => sum + line.size * block.leading, 0) };
  };
  const pad = block.rules ? PADDING * 3 : 0;
  const rows = texts.map((row) =>
    strip(
      row.map((value, i) => cellOf(value, columns[i] as Column, widths[i] ?? 0)),
      columns,
      widths,
      block,
      pad,
      block.rules ? 0.7 : 0,
    ),
  );
  const more = items.length - shown.length;
  if (more > 0) rows.push(moreStrip(block, at, more, shown.length, width));
  const heading = block.heading
    ? strip(
        titles.map((text) => ({
          lines: [{ text, size: Math.max(block.smallest, block.size * UNDER), heavy: true }],
          height: block.size * block.leading,
        })),
        columns,
        widths,
        block,
        PADDING,
        1.06,
      )
    : undefined;
  return { heading, rows };
}

function ready(text: string, block: TableBlock, at: Surroundings): ReadyText {
  const line = readyText(text);
  return at.printable(line, block.name) ?? line;
}

function columnWidths(
  columns: readonly Column[],
  block: TableBlock,
  at: Surroundings,
  width: number,
  texts: (column: number) => readonly { readonly text: ReadyText; readonly heavy: boolean }[],
): number[] {
  let left = width - Math.max(0, columns.length - 1) * block.gap;
  const widths = columns.map(({ width: wide }, i) => {
    if ('rest' in wide) return 0;
    let points = 'points' in wide ? wide.points : 'part' in wide ? wide.part * width : 0;
    if ('auto' in wide) {
      for (const { text, heavy } of texts(i))
        points = Math.max(points, (at.setter.width(text, heavy) * block.size) / 1000 + 0.01);
      points = Math.min(points, MOST_AUTO * width);
    }
    left -= points;
    return points;
  });
  const sharing = columns.filter((column) => 'rest' in column.width).length;
  return widths.map((points, i) =>
    'rest' in (columns[i] as Column).width ? Math.max(0, left) / sharing : points,
  );
}

function broken(
  text: ReadyText,
  at: Surroundings,
  heavy: boolean,
  width: number,
  size: number,
  block: TableBlock,
): readonly ReadyText[] {
  if (text === '') return [];
  const lines = wrap(text, at.setter, heavy, (width / size) * 1000);
  if (lines === undefined) at.refuse('label/text-too-long', block.name, text);
  return lines ?? [];
}

function strip(
  cells: readonly Cell[],
  columns: readonly Column[],
  widths: readonly number[],
  block: TableBlock,
  pad: number,
  rule: number,
): Strip {
  const tall = Math.max(...cells.map((cell) => cell.height), block.size * block.leading);
  const height = tall + 2 * pad + (rule > 0 ? 1 : 0);
  return {
    height,
    draw(canvas, x, y) {
      let left = x;
      cells.forEach((cell, i) => {
        const wide = widths[i] ?? 0;
        const { align } = columns[i] as Column;
        const start = align === 'left' ? left : align === 'right' ? left + wide : left + wide / 2;
        let top = y + pad;
        for (const line of cell.lines) {
          const tallLine = line.size * block.leading;
          canvas.line(line.text, start, top, tallLine, { size: line.size, heavy: line.heavy, align });
          top += tallLine;
        }
        left += wide + block.gap;
      });
      if (rule > 0) canvas.rule(x, y + tall + 2 * pad, left - block.gap - x, rule);
    },
  };
}

/** `+ 34 more, see the pick list` */
function moreStrip(block: TableBlock, at: Surroundings, more: number, shown: number, width: number): Strip {
  const { lines_on_pick_list, more_on_pick_list } = at.data.words;
  at.data.more = {
    count: more,
    text: shown === 0 ? `${more} ${lines_on_pick_list}` : `+ ${more} ${more_on_pick_list}`,
  };
  const text = block.more === undefined ? `+ ${more}` : at.text(block.more, block.name);
  const size = Math.min(block.size, 8);
  const line = shorten(readyText(text), at.setter, false, width / size);
  const height = block.size * block.leading;
  return { height, draw: (canvas, x, y) => canvas.line(line, x, y, height, { size }) };
}

/** The text, or its beginning with an ellipsis when it is wider than `ems`. Only columns that say so are shortened. */
export function shorten(text: ReadyText, setter: TextSetter, heavy: boolean, ems: number): ReadyText {
  if (setter.width(text, heavy) <= ems * 1000) return text;
  const room = ems * 1000 - setter.advance(0x2026, heavy);
  let width = 0;
  let kept = '';
  for (const character of text.slice(0, 300)) {
    width += setter.advance(character.codePointAt(0) ?? 0, heavy);
    if (width > room) break;
    kept += character;
  }
  return `${kept.trimEnd()}…` as ReadyText;
}
