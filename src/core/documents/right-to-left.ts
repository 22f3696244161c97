import bidiModule from 'bidi-js';

/** What is used of bidi-js 1.1.0; its own types describe an ES module, but Node loads its CommonJS build. */
interface Bidi {
  getEmbeddingLevels(text: string): { readonly levels: Uint8Array };
  getReorderedIndices(text: string, levels: { readonly levels: Uint8Array }): number[];
  getMirroredCharacter(character: string): string | null;
}
const bidiFactory = bidiModule as unknown as () => Bidi;

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
let bidi: Bidi | undefined;

export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

const isMark = (text: string): boolean => /^\p{M}$/u.test(text);

/**
 * A line in the order it is drawn, from left to right (Unicode Bidirectional Algorithm; brackets mirrored, marks kept
 * after their letter).
 */
export function visualOrder(line: string): string {
  bidi ??= bidiFactory();
  const levels = bidi.getEmbeddingLevels(line);
  const units: string[] = [];
  for (const at of bidi.getReorderedIndices(line, levels)) {
    const unit = line.charAt(at);
    const mirrored = (levels.levels[at] ?? 0) & 1 ? bidi.getMirroredCharacter(unit) : null;
    units.push(mirrored ?? unit);
  }
  // Reversing turned surrogate pairs and letter + marks round: turn them back.
  const text = units.join('').replace(/([\udc00-\udfff])([\ud800-\udbff])/g, '$2$1');
  const ordered: string[] = [];
  let marks: string[] = [];
  for (const character of text) {
    if (isMark(character)) {
      marks.push(character);
    } else {
      ordered.push(character, ...marks.reverse());
      marks = [];
    }
  }
  return ordered.concat(marks).join('');
}
