/** Cells as platforms and spreadsheets leave them: wrappers off, ids kept as text. (formats.md §1) */

const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/g;
const EDGES = /^[\s\u00A0\u200B\uFEFF]+|[\s\u00A0\u200B\uFEFF]+$/g;

/** Trims white space including no-break and zero-width characters. */
export function trim(text: string): string {
  const length = text.length;
  // Nearly every cell is clean: two comparisons settle it.
  if (length === 0 || (isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(length - 1)))) return text;
  return text.replace(EDGES, '');
}

function isPlain(code: number): boolean {
  return code > 0x20 && (code < 0x7f || (code > 0xa0 && code < 0x1680));
}

/** An id without what spreadsheets and platforms wrap around it: `="123"`, `'123`, tabs. Always text. */
export function cleanId(text: string): string {
  let id = trim(text);
  const first = id.charCodeAt(0);
  if (first !== 0x3d && first !== 0x27 && first !== 0x22) return id;
  const formula = /^="?(.*?)"?$/s.exec(id);
  if (formula) id = trim(formula[1] ?? '');
  if (id.startsWith("'")) id = trim(id.slice(1));
  return id;
}

/** A zip or phone without the apostrophe Shopify put before digits until early 2026. */
export function cleanNumber(text: string): string {
  const value = trim(text);
  return value.charCodeAt(0) === 0x27 && /^'[\d+]/.test(value) ? value.slice(1) : value;
}

/** True for `5.76912E+17`: digits are already lost, the row must be refused, never repaired. */
export function isScientific(id: string): boolean {
  const first = id.charCodeAt(0);
  return first >= 0x30 && first <= 0x39 && /^\d(?:[.,]\d+)?E\+?\d+$/i.test(id);
}

/** A column name for matching: NFKC, no invisible characters, single spaces, lower case. */
export function normaliseName(name: string): string {
  return name.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
