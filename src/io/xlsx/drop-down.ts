import { attribute, columnIndex, type Parts, sheetPart, textOf, unescapeXml } from './parts.ts';
import { openWorkbook } from './workbook.ts';

/**
 * The words that a sheet offers in the drop-down of a cell, if it has one: written in the rule itself, in a range of
 * cells, or behind a name. Undefined when there is none or it cannot be told.
 * @param at column and row, from 0
 */
export async function dropDown(
  bytes: Uint8Array,
  parts: Parts,
  sheet: string,
  at: { readonly column: number; readonly row: number },
): Promise<readonly string[] | undefined> {
  const xml = textOf(parts, sheetPart(parts, sheet));
  for (const [rule] of xml.matchAll(
    /<(?:\w+:)?dataValidation\s(?:[^>]*[^/])?>[\s\S]*?<\/(?:\w+:)?dataValidation>/g,
  )) {
    const head = /^<[^>]*>/.exec(rule)?.[0] ?? '';
    const ranges = attribute(head, 'sqref') ?? inner(rule, 'sqref') ?? '';
    if (attribute(head, 'type') !== 'list' || !ranges.split(/\s+/).some((range) => holds(range, at)))
      continue;
    const formula = (inner(rule, 'f') ?? inner(rule, 'formula1') ?? '').trim();
    const words = await wordsOf(bytes, parts, sheet, formula.replace(/^=/, ''));
    if (words.length > 0) return words;
  }
  return undefined;
}

function inner(xml: string, name: string): string | undefined {
  const found = new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?>([^<]*)</`).exec(xml);
  return found ? unescapeXml(found[1] ?? '') : undefined;
}

async function wordsOf(
  bytes: Uint8Array,
  parts: Parts,
  sheet: string,
  formula: string,
): Promise<readonly string[]> {
  const list = /^"([\s\S]*)"$/.exec(formula)?.[1];
  if (list !== undefined)
    return list
      .replace(/""/g, '"')
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean);
  const named = definedName(parts, formula) ?? formula;
  const range = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/.exec(named);
  if (!range) return [];
  const source = range[1]?.replace(/''/g, "'") ?? range[2] ?? sheet;
  const rows = openWorkbook(bytes).find(({ name }) => name === source);
  const words: string[] = [];
  for await (const { cells, line } of rows?.rows() ?? [])
    for (const [column, cell] of cells.entries())
      if (typeof cell === 'string' && cell.trim() !== '' && holds(range[3] ?? '', { column, row: line - 1 }))
        words.push(cell);
  return words;
}

function definedName(parts: Parts, name: string): string | undefined {
  for (const [, tag = '', value = ''] of textOf(parts, 'xl/workbook.xml').matchAll(
    /<(?:\w+:)?definedName(\s[^>]*)>([^<]*)</g,
  ))
    if (attribute(tag, 'name') === name) return unescapeXml(value);
  return undefined;
}

/** True if a range such as `C3:C1000`, `$A$1` or `C:C` holds the cell. */
function holds(range: string, { column, row }: { readonly column: number; readonly row: number }): boolean {
  const [from = '', to = from] = range.replace(/\$/g, '').split(':');
  const [a, b] = [from, to].map((one) => /^([A-Z]+)(\d*)$/.exec(one));
  if (!a || !b) return false;
  const inColumns = columnIndex(a[1] ?? '') <= column && column <= columnIndex(b[1] ?? '');
  return inColumns && Number(a[2] || 1) - 1 <= row && row <= Number(b[2] || 2 ** 20) - 1;
}
