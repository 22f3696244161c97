import type { RulesNode } from '../rules-file/node.ts';
import type { TemplateReader } from '../templates/file-reader.ts';
import type { ListType, Said } from './list-template.ts';

type Keys = ReadonlyMap<string, RulesNode>;

/** Nothing is set smaller: it is not read. */
const LEAST_SIZE = 7;

/** A text with its line; undefined where the key is missing. */
export function said(reader: TemplateReader, node: RulesNode | undefined, key: string): Said | undefined {
  return node && { text: reader.expression(node, key), line: node.place.line };
}

/** A text with its type, from a key and the one beside it that ends in `_size`. */
export function saidAt(
  reader: TemplateReader,
  keys: Keys,
  key: string,
  otherwise: number,
): (Said & ListType) | undefined {
  const text = said(reader, keys.get(key), key);
  const size = typeSize(reader, keys.get(`${key}_size`), `${key}_size`, otherwise);
  return text && { ...text, size };
}

/** `size` and `bold` of a block, a column or a line. */
export function listType(reader: TemplateReader, keys: Keys, otherwise: number): ListType {
  const bold = reader.bold(keys.get('bold'), 'bold');
  const size = typeSize(reader, keys.get('size'), 'size', otherwise);
  return { size, ...(bold !== undefined && { bold }) };
}

/** A type size in points, 7 at least. */
export function typeSize(
  reader: TemplateReader,
  node: RulesNode | undefined,
  key: string,
  otherwise: number,
): number {
  return reader.number(node, key, LEAST_SIZE, 72, otherwise);
}

/** Reads with more fields to be named. */
export function withFields<T>(reader: TemplateReader, fields: readonly string[], read: () => T): T {
  const outside = reader.fields;
  reader.fields = [...outside, ...fields];
  const value = read();
  reader.fields = outside;
  return value;
}
