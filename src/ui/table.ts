import { displayWidth, fitWidth, padWidth } from './text-width.ts';
import { visible } from './visible.ts';

export interface Column {
  readonly title: string;
  readonly align?: 'right';
  /** May be cut, down to this many columns, when the terminal is narrow. Absent: never cut. */
  readonly least?: number;
}

/**
 * Rows for a terminal: a header, aligned columns, cells fitted to the width, wide characters counted right. Columns
 * that may be cut give way first, the widest most; where that does not do, lines are cut at the edge.
 */
export function tableText(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const cells = rows.map((row) => row.map(visible));
  const widths = columns.map(({ title }, at) =>
    Math.max(displayWidth(title), ...cells.map((row) => displayWidth(row[at] ?? ''))),
  );
  shrink(columns, widths, width);
  const line = (row: readonly string[]) => {
    const text = columns.map(({ align }, at) => {
      const cell = fitWidth(row[at] ?? '', widths[at] ?? 0);
      return align === 'right'
        ? ' '.repeat(Math.max(0, (widths[at] ?? 0) - displayWidth(cell))) + cell
        : padWidth(cell, widths[at] ?? 0);
    });
    return `${fitWidth(text.join('  ').trimEnd(), width)}\n`;
  };
  return line(columns.map(({ title }) => title)) + cells.map(line).join('');
}

/** Rows for a pipe: tabs between full values, no header, nothing cut. */
export function tabbedText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(visible).join('\t')}\n`).join('');
}

function shrink(columns: readonly Column[], widths: number[], width: number): void {
  const total = () => widths.reduce((sum, own) => sum + own, 0) + 2 * (widths.length - 1);
  for (let over = total() - width; over > 0; over = total() - width) {
    let widest = -1;
    for (const [at, column] of columns.entries()) {
      const own = widths[at] ?? 0;
      if (column.least === undefined || own <= column.least) continue;
      if (widest === -1 || own > (widths[widest] ?? 0)) widest = at;
    }
    if (widest === -1) return;
    widths[widest]! -= 1;
  }
}
