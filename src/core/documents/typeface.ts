/** A face of `fonts/`. The han faces differ by region (sc, tc, jp) and by how rare their characters are. */
export type FaceName =
  | 'latin'
  | 'latin-bold'
  | 'sc'
  | 'sc-rare'
  | 'tc'
  | 'tc-rare'
  | 'jp'
  | 'kr'
  | 'thai'
  | 'arabic'
  | 'hebrew'
  | 'devanagari'
  | 'armenian'
  | 'georgian'
  | 'symbols'
  | 'emoji';

/** What layout must know of a face. */
export interface Typeface {
  readonly name: FaceName;
  /** Width of a code point in thousandths of the type size, or -1 when the face has no glyph for it. */
  advance(codePoint: number): number;
}

/** Opens faces when they are first asked for: a Latin batch never loads a Chinese one. */
export interface Typefaces {
  face(name: FaceName): Typeface;
}
