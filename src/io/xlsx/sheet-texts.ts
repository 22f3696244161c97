import { cellText } from '../../core/reading/cell-text.ts';
import type { WorkbookSheet } from './workbook.ts';

/**
 * Every row of a sheet as text, from its first line on; rows the file leaves out are empty. Text is as it stands.
 * @param mustBeText cells that may be nothing but text: a number there becomes `number 1.5`, so that it is noticed
 */
export async function sheetTexts(
  sheet: WorkbookSheet,
  mustBeText: (row: number, column: number) => boolean = () => false,
): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const { cells, line } of sheet.rows()) {
    while (rows.length < line - 1) rows.push([]);
    rows[line - 1] = cells.map((cell, column) => {
      if (typeof cell === 'string') return cell;
      return cell !== null && mustBeText(line - 1, column) ? `number ${cell}` : cellText(cell);
    });
  }
  return rows;
}
