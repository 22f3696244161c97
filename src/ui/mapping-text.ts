import { ASKED_FIELDS } from '../core/mapping/open-questions.ts';
import { book } from './language.ts';
import { visible } from './visible.ts';
import { MAPPING_EN } from './words/mapping-en.ts';

/** Words for the questions about a seller's own columns. */
export function mappingWords(): typeof MAPPING_EN {
  return book('mapping', MAPPING_EN);
}

/** What the file is, and the columns whose names are known. */
export function mappingStartText(
  file: string,
  columns: readonly string[],
  known: Readonly<Partial<Record<string, readonly string[]>>>,
): string {
  const words = mappingWords();
  const lines = ASKED_FIELDS.flatMap((field) => {
    const [name] = known[field] ?? [];
    return name === undefined ? [] : [words.known(fieldName(field), visible(name))];
  });
  return `${[words.start(visible(file), columns.length), ...lines].join('\n')}\n`;
}

export function fieldName(field: string): string {
  const { fields } = mappingWords();
  return (fields as Readonly<Record<string, string>>)[field] ?? field;
}

/** Where the mapping is, and the command that reads the file with it. */
export function mappingSavedText(mapping: string, file: string): string {
  const words = mappingWords();
  const command = `orders import --map ${quoted(mapping)} ${quoted(file)}`;
  return `${words.saved(visible(mapping))}\n${words.next(command)}\n`;
}

function quoted(path: string): string {
  return /^[\p{L}\p{N}_./-]+$/u.test(path) ? path : `'${visible(path).replace(/'/g, "'\\''")}'`;
}
