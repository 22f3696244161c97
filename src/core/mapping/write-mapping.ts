import { FIELDS, type Mapping } from './mapping.ts';
import { fieldKey } from './mapping-keys.ts';

/**
 * A mapping as the YAML a seller can copy and change; `parseMapping` reads it back to the same mapping.
 * @param about lines of comment for its top
 */
export function writeMapping(mapping: Mapping, about: readonly string[] = []): string {
  const out = about.map((line) => `# ${line}`.trimEnd());
  out.push(`id: ${scalar(mapping.id)}`, `platform: ${scalar(mapping.platform)}`);
  out.push(
    '# The file is of this kind when all columns of one of these lists are in its header.',
    'recognise:',
  );
  for (const set of mapping.signatures) out.push(`  - ${list(set)}`);
  out.push(
    '# order: one row per order · line: one row per order and article · unit: one row per single piece',
  );
  out.push(`rows: ${mapping.rows}`);
  out.push(
    '# year-first, day-first, month-first, month-name, or told-by-file (asked when the dates do not tell)',
  );
  out.push(`dates: ${mapping.dates}`);
  if (mapping.timeZone !== undefined) out.push(`time-zone: ${mapping.timeZone}`);
  out.push(`decimal: ${mapping.decimal === ',' ? 'comma' : 'point'}`);
  if (mapping.orderId !== undefined) out.push(`order-id: ${scalar(mapping.orderId)}`);
  if (mapping.encodings) out.push(`encodings: ${list(mapping.encodings)}`);
  if (mapping.quoted === false) out.push('quotes: false');
  if (mapping.formulaCells === true) out.push('formula-cells: true');
  out.push('# Field: the names its column may have; the first that is filled counts.', 'columns:');
  for (const field of FIELDS) {
    const names = mapping.columns[field];
    if (names) out.push(`  ${fieldKey(field)}: ${names.length === 1 ? scalar(names[0] ?? '') : list(names)}`);
  }
  if (Object.keys(mapping.constants).length > 0) {
    out.push('constants:');
    for (const field of FIELDS) {
      const value = mapping.constants[field];
      if (value !== undefined) out.push(`  ${fieldKey(field)}: ${scalar(value)}`);
    }
  }
  words(out, 'status-words', mapping.words);
  words(out, 'refund-words', mapping.refundWords);
  if (mapping.flags) {
    out.push('flags:');
    for (const { flag, columns, words } of mapping.flags) {
      const names = columns.length === 1 ? scalar(columns[0] ?? '') : list(columns);
      out.push(`  ${flag}: ${words ? `{ column: ${names}, is: ${list(words)} }` : names}`);
    }
  }
  if (mapping.attributes) out.push(`attributes: ${list(mapping.attributes)}`);
  if (mapping.blanks) out.push(`blank-cells: ${list(mapping.blanks)}`);
  if (mapping.footers) out.push(`footers: ${list(mapping.footers)}`);
  return `${out.join('\n')}\n`;
}

function words(out: string[], key: string, table: Readonly<Record<string, string>> | undefined): void {
  if (!table) return;
  out.push(`${key}:`);
  for (const [word, meaning] of Object.entries(table)) out.push(`  ${scalar(word)}: ${meaning}`);
}

function list(values: readonly string[]): string {
  return `[${values.map(scalar).join(', ')}]`;
}

/** Plain where YAML cannot take it for anything else, else in double quotes. */
function scalar(text: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_ ./()-]*$/u.test(text) &&
    !/\s$|\s#|^(true|false|yes|no|null|on|off|y|n)$/i.test(text);
  return plain ? text : JSON.stringify(text);
}
