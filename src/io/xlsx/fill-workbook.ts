import { type CellEdit, fillSheet } from './fill-sheet.ts';
import { partsOf, sheetPart, textOf } from './parts.ts';

/** A workbook with some cells of one sheet written as text. Every other part is the very same. Throws ZipFault. */
export async function fillWorkbook(
  bytes: Uint8Array,
  sheet: string,
  edits: readonly CellEdit[],
): Promise<Uint8Array> {
  const { strToU8, zipSync } = await import('fflate');
  const parts = partsOf(bytes);
  const name = sheetPart(parts, sheet);
  const filled = new Map(parts).set(name, strToU8(fillSheet(textOf(parts, name), edits)));
  // A local date: zip entries carry local time without a zone.
  return zipSync(Object.fromEntries(filled), { mtime: new Date(1980, 0, 1), level: 6 });
}

/** True if two workbooks differ in nothing but one sheet. */
export function sameButSheet(a: Uint8Array, b: Uint8Array, sheet: string): boolean {
  const [before, after] = [partsOf(a), partsOf(b)];
  const changed = sheetPart(before, sheet);
  return (
    before.size === after.size &&
    [...before].every(([name, bytes]) => {
      const other = after.get(name);
      return other !== undefined && (name === changed || Buffer.compare(bytes, other) === 0);
    })
  );
}
