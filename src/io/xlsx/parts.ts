import { inflateEntry, ZipFault, zipEntries } from './zip-entries.ts';

/** The parts of a workbook that is kept and changed in place. */
export type Parts = ReadonlyMap<string, Uint8Array>;

const MIB = 1024 * 1024;
/** Templates are small; what is larger is none. */
const MOST_PART = 64 * MIB;

/** Every part of a workbook, inflated, in the order of the file. Throws ZipFault. */
export function partsOf(bytes: Uint8Array): Parts {
  const entries = zipEntries(bytes, () => MOST_PART);
  return new Map(entries.map((entry) => [entry.name, inflateEntry(bytes, entry)]));
}

/** Name in the zip of the part that holds a sheet. Throws ZipFault where the workbook does not say. */
export function sheetPart(parts: Parts, sheet: string): string {
  const book = textOf(parts, 'xl/workbook.xml');
  const tags = [...book.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => tag);
  const tag = tags.find((one) => attribute(one, 'name') === sheet);
  const id = tag && attribute(tag, '(?:\\w+:)id');
  const relations = textOf(parts, 'xl/_rels/workbook.xml.rels');
  const relation = [...relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)]
    .map(([one]) => one)
    .find((one) => attribute(one, 'Id') === id);
  const target = relation === undefined ? '' : (attribute(relation, 'Target') ?? '');
  const name = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
  if (id === undefined || !parts.has(name)) throw new ZipFault('zip/broken', { why: 'no such sheet' });
  return name;
}

/** A part as text; '' where it is not there. */
export function textOf(parts: Parts, name: string): string {
  const bytes = parts.get(name);
  return bytes ? new TextDecoder().decode(bytes) : '';
}

/** Value of an attribute of a tag, unescaped. */
export function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found ? unescapeXml(found[1] ?? found[2] ?? '') : undefined;
}

export function unescapeXml(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

/** For text between tags and in attributes. A carriage return would be read as a line feed, and `_x0041_` as A. */
export function escapeXml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r/g, '&#13;')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** 0 → A, 26 → AA. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** A → 0, AA → 26. */
export function columnIndex(name: string): number {
  return [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
