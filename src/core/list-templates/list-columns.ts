import type { PickRow } from '../documents/pick-list.ts';
import type { Strip } from '../documents/sheet.ts';
import { readyText } from '../documents/text-setter.ts';
import type { ListSetting } from './list-setting.ts';
import type { ListColumn } from './list-template.ts';

/** What a column that takes the rest keeps, whatever the texts of those beside it: points. */
const LEAST_REST = 60;
const ABOVE_RULE = 16;
/** Between the rule above and the band of an aisle, so that they do not run together. */
const BAND_ABOVE = 2.5;

/** A column with its place on the page, in points. */
export interface PlacedColumn {
  readonly column: ListColumn;
  readonly left: number;
  readonly width: number;
}

/** Places the columns that are wanted, `auto` ones as wide as the widest of their texts in the whole list. */
export function placeColumns(setting: ListSetting): readonly PlacedColumn[] {
  const { template, list, data } = setting;
  const line = template.blocks[0]?.line ?? 1;
  const columns = template.table.columns.filter(
    ({ when }) => when === undefined || setting.holds(when, line),
  );
  const widest = columns.map((column) => ('auto' in column.width ? column.least : 0));
  for (const row of columns.some(({ width }) => 'auto' in width) ? list.rows : []) {
    data['row'] = setting.rowData(row);
    for (const [n, column] of columns.entries())
      if ('auto' in column.width) widest[n] = Math.max(widest[n] ?? 0, textWidth(setting, column));
  }
  const gaps = columns.slice(0, -1).reduce((sum, { gap }) => sum + gap, 0);
  const fixed = columns.map(({ width }) =>
    'points' in width ? width.points : 'part' in width ? width.part * setting.width : 0,
  );
  const resting = columns.filter(({ width }) => 'rest' in width).length;
  const free = setting.width - gaps - sum(fixed);
  const autos = columns.map((column, n) =>
    'auto' in column.width ? Math.min(widest[n] ?? 0, Math.max(column.most, column.least)) : 0,
  );
  const room = Math.max(0, free - LEAST_REST * resting);
  const scale = sum(autos) > room ? room / sum(autos) : 1;
  const rest = Math.max(0, free - sum(autos) * scale) / Math.max(1, resting);
  let left = setting.left;
  return columns.map((column, n) => {
    const width = 'rest' in column.width ? rest : (fixed[n] ?? 0) + (autos[n] ?? 0) * scale;
    const placed = { column, left, width };
    left += width + column.gap;
    return placed;
  });
}

function textWidth(setting: ListSetting, column: ListColumn): number {
  let most = 0;
  for (const line of column.lines) {
    const heavy = setting.holds(line.bold, line.line);
    const width = setting.setter.width(readyText(setting.say(line)), heavy);
    most = Math.max(most, (width * line.size) / 1000 + 1);
  }
  return most;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** The titles of the columns above a rule; nothing where no column has one. */
export function columnTitles(columns: readonly PlacedColumn[], setting: ListSetting): Strip {
  const { titles } = setting.template.table;
  const said = columns.map(({ column }) => readyText(setting.say(column.title)));
  if (titles === 0 || said.every((text) => text === '')) return { height: 0, draw: () => {} };
  return {
    height: ABOVE_RULE + 2,
    draw(canvas, y) {
      for (const [n, placed] of columns.entries()) {
        const { align } = placed.column;
        canvas.line(said[n] ?? readyText(''), anchor(placed), y, ABOVE_RULE, {
          size: titles,
          heavy: true,
          align,
        });
      }
      canvas.rule(setting.left, y + ABOVE_RULE, setting.width, 1);
    },
  };
}

/** Where a line of a column is anchored: its left end, middle or right end. */
export function anchor({ column, left, width }: PlacedColumn): number {
  return column.align === 'left' ? left : column.align === 'right' ? left + width : left + width / 2;
}

/** A framed band over the whole width: an aisle is entered. No grey: a label printer prints lists as well. */
export function aisleBand(row: PickRow, setting: ListSetting): Strip | undefined {
  const { aisle } = setting.template.table;
  if (aisle === undefined || row.enter === undefined) return undefined;
  const lines = setting.lines({ ...aisle, bold: true }, setting.width - 8);
  if (lines.length === 0) return undefined;
  const line = aisle.size * 1.25;
  const band = aisle.size * 1.8;
  return {
    height: BAND_ABOVE + band + (lines.length - 1) * line,
    withNext: true,
    draw(canvas, y) {
      canvas.frame(setting.left, y + BAND_ABOVE, setting.width, band - 1 + (lines.length - 1) * line, 0.75);
      for (const [n, { text, size }] of lines.entries())
        canvas.line(text, setting.left + 4, y + BAND_ABOVE + n * line, band - 1, { size, heavy: true });
    },
  };
}
