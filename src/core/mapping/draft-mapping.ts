import { normaliseName } from '../text/clean.ts';
import { FIELDS, type Field, type Mapping, neededFields } from './mapping.ts';
import { fieldKey } from './mapping-keys.ts';
import { writeMapping } from './write-mapping.ts';

/**
 * A first mapping for a file nobody knows (`orders import --map new`): columns whose names a known platform uses for
 * something are filled in, the others are listed for the seller to place.
 * @param names columns of the file's header
 * @param known mappings whose column names are looked at
 */
export function draftMapping(names: readonly string[], known: readonly Mapping[]): string {
  const { columns, unused } = guessColumns(names, known);
  const missing = neededFields('line').filter((field) => !columns[field]);
  const about = [
    'A mapping of your own columns. Fill in, then: orders import --map <this file> <export>',
    ...(missing.length > 0 ? [`Still needed under columns: ${missing.map(fieldKey).join(', ')}`] : []),
    ...(unused.length > 0
      ? ['Columns of the file that are not used yet:', ...unused.map((name) => `  ${name}`)]
      : []),
    `Fields there are: ${FIELDS.map(fieldKey).join(', ')}`,
    'Words of a status column go under status-words, e.g. "paid": to-ship',
  ];
  const mapping: Mapping = {
    id: 'my-orders',
    platform: 'my-shop',
    signatures: [neededFields('line').flatMap((field) => columns[field]?.[0] ?? [])],
    rows: 'line',
    columns,
    constants: {},
    dates: 'told-by-file',
    decimal: '.',
  };
  return writeMapping(mapping, about);
}

/** Which columns of a header hold which field, by the names that known platforms use for it; and the columns left over. */
export function guessColumns(
  names: readonly string[],
  known: readonly Mapping[],
): { readonly columns: Partial<Record<Field, string[]>>; readonly unused: string[] } {
  const meaning = new Map<string, Field>();
  for (const mapping of known)
    for (const field of FIELDS)
      for (const name of mapping.columns[field] ?? []) {
        const key = normaliseName(name);
        if (!meaning.has(key)) meaning.set(key, field);
      }
  for (const field of FIELDS) meaning.set(fieldKey(field), field);
  const columns: Partial<Record<Field, string[]>> = {};
  const unused: string[] = [];
  for (const name of names.filter((one) => one.trim() !== '')) {
    const field = meaning.get(normaliseName(name));
    if (field) columns[field] = [...(columns[field] ?? []), name];
    else unused.push(name);
  }
  return { columns, unused };
}
