import type { FaceName, Typeface, Typefaces } from './typeface.ts';

const isHan = (c: number): boolean =>
  (c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) || c >= 0x20000;

/**
 * The faces that may hold a code point, best first. Coarse on purpose: the face's own table decides, this list only
 * keeps large faces from being opened in vain.
 * @param country ISO 3166 alpha-2 of the destination: Japanese addresses get Japanese forms of a han character.
 */
export function faceCandidates(codePoint: number, heavy: boolean, country: string): readonly FaceName[] {
  const latin: FaceName = heavy ? 'latin-bold' : 'latin';
  const c = codePoint;
  if (c < 0x590) return [latin];
  if (c < 0x600 || (c >= 0xfb1d && c <= 0xfb4f)) return ['hebrew'];
  if (c < 0x900 || (c >= 0xfb50 && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfefc)) return ['arabic', 'sc'];
  if (c >= 0xe00 && c <= 0xe7f) return ['thai'];
  if (c >= 0xac00 && c <= 0xd7a3) return ['kr'];
  if (isHan(c)) return hanFaces(country);
  if (c >= 0x1f000) return ['emoji'];
  if (c < 0x2000) return [latin];
  return country === 'JP' ? [latin, 'jp', 'sc', 'kr', 'emoji'] : [latin, 'sc', 'kr', 'emoji'];
}

function hanFaces(country: string): readonly FaceName[] {
  if (country === 'JP') return ['jp', 'sc', 'sc-rare', 'tc-rare'];
  if (country === 'TW' || country === 'HK' || country === 'MO')
    return ['tc', 'sc', 'sc-rare', 'tc-rare', 'jp'];
  return ['sc', 'sc-rare', 'jp', 'tc-rare'];
}

/** Chooses the face per code point by coverage and remembers the answer. */
export class FaceChoice {
  readonly #known = new Map<number, Typeface | null>();

  constructor(
    private readonly faces: Typefaces,
    private readonly heavy: boolean,
    private readonly country: string,
  ) {}

  /** The face that prints the code point, or null when none has a glyph. */
  of(codePoint: number): Typeface | null {
    const known = this.#known.get(codePoint);
    if (known !== undefined) return known;
    let found: Typeface | null = null;
    for (const name of faceCandidates(codePoint, this.heavy, this.country)) {
      const face = this.faces.face(name);
      if (face.advance(codePoint) >= 0) {
        found = face;
        break;
      }
    }
    this.#known.set(codePoint, found);
    return found;
  }
}
