import { attribute, columnIndex, columnName, escapeXml } from './parts.ts';

/** A cell to write, with positions from 0. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * The XML of a sheet with some cells written as text, all else as it was: styles, hidden rows, drop-downs. Cells keep
 * their style; a new one takes that of its column. The sheet's stated size grows where it must, because some readers
 * trust it.
 */
export function fillSheet(xml: string, edits: readonly CellEdit[]): string {
  const p = /<(\w+:)?sheetData[\s/>]/.exec(xml)?.[1] ?? '';
  const data = new RegExp(`<${p}sheetData(?:\\s[^>]*)?(?:/>|>([\\s\\S]*)</${p}sheetData>)`).exec(xml);
  if (!data) return xml;
  const rows = pieces(data[1] ?? '', `${p}row`, (tag, last) => Number(attribute(tag, 'r') ?? last + 2) - 1);
  const styles = columnStyles(xml, p, rows);
  for (const row of new Set(edits.map((edit) => edit.row))) {
    const ofRow = edits.filter((edit) => edit.row === row);
    const old = rows.get(row) ?? `<${p}row r="${row + 1}"></${p}row>`;
    rows.set(row, fillRow(old, p, row, ofRow, styles));
  }
  const body = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
  const filled = `<${p}sheetData>${body.join('')}</${p}sheetData>`;
  return grown(xml.slice(0, data.index) + filled + xml.slice(data.index + data[0].length), p, edits);
}

/** Elements of one name, by position, each as its whole XML. */
function pieces(
  xml: string,
  name: string,
  positionOf: (tag: string, last: number) => number,
): Map<number, string> {
  const found = new Map<number, string>();
  let last = -1;
  for (const [whole] of xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*?)?(?:/>|>[\\s\\S]*?</${name}>)`, 'g'))) {
    last = positionOf(/^<[^>]*>/.exec(whole)?.[0] ?? '', last);
    found.set(last, whole);
  }
  return found;
}

function fillRow(
  xml: string,
  p: string,
  row: number,
  edits: readonly CellEdit[],
  styles: ReadonlyMap<number, string>,
): string {
  const head = (/^<[^>]*>/.exec(xml)?.[0] ?? '').replace(/\/?>$/, '').replace(/\sspans\s*=\s*"[^"]*"/, '');
  const cells = cellsOf(xml.slice(/^<[^>]*>/.exec(xml)?.[0].length ?? 0), p);
  for (const { column, text } of edits) {
    const tag = /^<[^>]*>/.exec(cells.get(column) ?? '')?.[0] ?? '';
    const style = attribute(tag, 's') ?? attribute(head, 's') ?? styles.get(column);
    cells.set(column, cell(p, `${columnName(column)}${row + 1}`, style, text));
  }
  const body = [...cells].sort(([a], [b]) => a - b).map(([, one]) => one);
  return `${head}>${body.join('')}</${p}row>`;
}

function cellsOf(xml: string, p: string): Map<number, string> {
  return pieces(xml, `${p}c`, (tag, last) => {
    const at = /^[A-Z]+/.exec(attribute(tag, 'r') ?? '')?.[0];
    return at === undefined ? last + 1 : columnIndex(at);
  });
}

function cell(p: string, at: string, style: string | undefined, text: string): string {
  const styled = style === undefined ? '' : ` s="${style}"`;
  const space = text.trim() === text ? '' : ' xml:space="preserve"';
  return text === ''
    ? `<${p}c r="${at}"${styled}/>`
    : `<${p}c r="${at}"${styled} t="inlineStr"><${p}is><${p}t${space}>${escapeXml(text)}</${p}t></${p}is></${p}c>`;
}

/** Style of each column's last cell, else of the column itself. */
function columnStyles(
  xml: string,
  p: string,
  rows: ReadonlyMap<number, string>,
): ReadonlyMap<number, string> {
  const styles = new Map<number, string>();
  for (const [tag] of xml.matchAll(new RegExp(`<${p}col\\s[^>]*>`, 'g'))) {
    const style = attribute(tag, 'style');
    const [from, to] = [Number(attribute(tag, 'min')), Number(attribute(tag, 'max'))];
    if (style === undefined) continue;
    for (let column = from - 1; column < Math.min(to, from + 255); column++) styles.set(column, style);
  }
  if (styles.size > 0) return styles;
  const last = [...rows].sort(([a], [b]) => b - a)[0]?.[1] ?? '';
  for (const [column, one] of cellsOf(last, p)) {
    const style = attribute(/^<[^>]*>/.exec(one)?.[0] ?? '', 's');
    if (style !== undefined) styles.set(column, style);
  }
  return styles;
}

/** `<dimension>` with room for what was written. */
function grown(xml: string, p: string, edits: readonly CellEdit[]): string {
  return xml.replace(new RegExp(`<${p}dimension\\s[^>]*>`), (tag) => {
    const [, from = 'A1', column = 'A', row = '1'] =
      /^([A-Z]+\d+)(?::([A-Z]+)(\d+))?$/.exec(attribute(tag, 'ref') ?? '') ?? [];
    const right = edits.reduce((most, edit) => Math.max(most, edit.column), columnIndex(column));
    const bottom = edits.reduce((most, edit) => Math.max(most, edit.row + 1), Number(row));
    return `<${p}dimension ref="${from}:${columnName(right)}${bottom}"/>`;
  });
}
