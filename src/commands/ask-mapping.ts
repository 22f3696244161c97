import { basename } from 'node:path';
import { BUILT_IN_MAPPINGS } from '../core/mapping/built-in.ts';
import { guessColumns } from '../core/mapping/draft-mapping.ts';
import { type Field, type Mapping, MEANINGS, type Meaning, neededFields } from '../core/mapping/mapping.ts';
import { ASKED_FIELDS, dateStyleOf, decimalSignOf, statusWordsOf } from '../core/mapping/open-questions.ts';
import { writeMapping } from '../core/mapping/write-mapping.ts';
import { writeWhole } from '../io/files/durable.ts';
import { isFile } from '../io/files/look.ts';
import type { UnknownTable } from '../io/import/mapping-file.ts';
import { askChoice, askText, askYesNo } from '../io/prompt/questions.ts';
import type { Terminal } from '../io/terminal/terminal.ts';
import { fieldName, mappingStartText, mappingWords } from '../ui/mapping-text.ts';
import { visible } from '../ui/visible.ts';
import type { Context } from './context.ts';

type Columns = Partial<Record<Field, string[]>>;
/** The usual one first. */
const ROW_KINDS: readonly Mapping['rows'][] = ['line', 'order', 'unit'];
const KNOWN = BUILT_IN_MAPPINGS.map(({ mapping }) => mapping);

/** Asks what the columns of a file mean and saves the answers as a mapping. Gives its path. Ctrl-C throws Stop (exit 130). */
export async function askMapping({ terminal }: Context, path: string, table: UnknownTable): Promise<string> {
  const words = mappingWords();
  const { columns, unused } = guessColumns(table.header, KNOWN);
  terminal.err(mappingStartText(path, table.header, columns));
  const platform = slug(await askText(terminal, words.platform, 'my-shop'));
  const rows = await askChoice(
    terminal,
    words.rows,
    ROW_KINDS.map((value) => ({ value, name: words.rowKinds[value] })),
    'line',
  );
  await askColumns(terminal, table, rows, columns, unused);
  const constants = await askConstants(terminal, columns);
  const dates = await askDates(terminal, valuesOf(table, columns.placedAt));
  const statuses = await askWords(terminal, valuesOf(table, columns.status));
  const mapping: Mapping = {
    id: `${platform}-orders`,
    platform,
    signatures: [neededFields(rows).flatMap((field) => columns[field]?.[0] ?? [])],
    rows,
    columns,
    constants,
    dates,
    decimal: decimalSignOf(valuesOf(table, columns.total ?? columns.unitPrice ?? columns.lineTotal)),
    ...(Object.keys(statuses).length > 0 && { words: statuses }),
  };
  return save(terminal, path, writeMapping(mapping));
}

/** Fields whose column has no known name, each from the columns that are left over. */
async function askColumns(
  terminal: Terminal,
  table: UnknownTable,
  rows: Mapping['rows'],
  columns: Columns,
  unused: string[],
): Promise<void> {
  const words = mappingWords();
  for (const field of ASKED_FIELDS) {
    if (columns[field] || unused.length === 0 || (field === 'quantity' && rows === 'unit')) continue;
    const choices = unused.map((name) => ({
      value: name,
      name: `${visible(name)}  ${example(table, name)}`,
    }));
    const none = neededFields(rows).includes(field) ? [] : [{ value: '', name: words.none }];
    const chosen = await askChoice(terminal, words.which(fieldName(field)), [...none, ...choices]);
    if (chosen === '') continue;
    columns[field] = [chosen];
    unused.splice(unused.indexOf(chosen), 1);
  }
}

async function askConstants(terminal: Terminal, columns: Columns): Promise<Mapping['constants']> {
  const words = mappingWords();
  const code = async (question: string, shape: RegExp) => {
    const given = (await askText(terminal, question)).trim().toUpperCase();
    return shape.test(given) ? given : undefined;
  };
  const country = columns.country ? undefined : await code(words.country, /^[A-Z]{2}$/);
  const currency = columns.currency ? undefined : await code(words.currency, /^[A-Z]{3}$/);
  return { ...(country !== undefined && { country }), ...(currency !== undefined && { currency }) };
}

async function askDates(terminal: Terminal, values: readonly string[]): Promise<Mapping['dates']> {
  const words = mappingWords();
  const found = dateStyleOf(values);
  if (found !== undefined) return found;
  return askChoice(terminal, words.dates(visible(values.find((value) => value.trim() !== '') ?? '')), [
    { value: 'day-first', name: words.dayFirst },
    { value: 'month-first', name: words.monthFirst },
  ]);
}

async function askWords(terminal: Terminal, values: readonly string[]): Promise<Record<string, Meaning>> {
  const words = mappingWords();
  const statuses = statusWordsOf(values, KNOWN);
  const found: Record<string, Meaning> = { ...statuses?.told };
  const choices = MEANINGS.map((value) => ({ value, name: words.meanings[value] }));
  for (const word of statuses?.open ?? [])
    found[word] = await askChoice(terminal, words.word(visible(word)), choices, 'to-ship');
  return found;
}

async function save(terminal: Terminal, path: string, text: string): Promise<string> {
  const words = mappingWords();
  const stem = basename(path).replace(/\.[^.]*$/, '');
  for (;;) {
    const file = (await askText(terminal, words.saveAs, `${stem}.mapping.yaml`)).trim();
    if (file === '' || (isFile(file) && !(await askYesNo(terminal, words.overwrite(visible(file)), false))))
      continue;
    writeWhole(file, Buffer.from(text));
    return file;
  }
}

function valuesOf({ header, rows }: UnknownTable, names: readonly string[] | undefined): string[] {
  const at = header.indexOf(names?.[0] ?? '');
  return at < 0 ? [] : rows.map((row) => row[at] ?? '');
}

/** The first cells of a column that say something, short. */
function example(table: UnknownTable, name: string): string {
  const cells = [...new Set(valuesOf(table, [name]).filter((cell) => cell.trim() !== ''))].slice(0, 2);
  return cells.length === 0 ? '' : `(${visible(cells.join(', ').slice(0, 40))})`;
}

/** The name of a platform as a mapping may have it. */
function slug(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40);
  return plain === '' ? 'my-shop' : plain;
}
