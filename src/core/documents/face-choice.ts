import type { FaceName, Typeface, Typefaces } from './typeface.ts';

const isHan = (c: number): boolean =>
  (c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) || c >= 0x20000;

/**
 * The faces that may hold a code point, best first. Coarse on purpose: the face's own table decides, this list only
 * keeps large faces from being opened in vain.
 * @param country ISO 3166 alpha-2 of the destination: its addresses get its forms of a han character.
 */
function faceCandidates(codePoint: number, heavy: boolean, country: string): readonly FaceName[] {
  const latin: FaceName = heavy ? 'latin-bold' : 'latin';
  const c = codePoint;
  if (c < 0x530) return [latin];
  const own = OWN_FACE.find(([from, to]) => c >= from && c <= to);
  if (own !== undefined) return [own[2]];
  if (isHan(c)) return hanFaces(country);
  if (c >= 0x1f000) return ['emoji'];
  if (c < 0x2000) return [latin];
  return country === 'JP' ? [latin, 'jp', 'sc', 'symbols', 'emoji'] : [latin, 'sc', 'symbols', 'emoji'];
}

/** Blocks that a single face serves. */
const OWN_FACE: readonly (readonly [number, number, FaceName])[] = [
  [0x530, 0x58f, 'armenian'],
  [0x590, 0x5ff, 'hebrew'],
  [0x600, 0x8ff, 'arabic'],
  [0xe00, 0xe7f, 'thai'],
  [0x10a0, 0x10ff, 'georgian'],
  [0x1c90, 0x1cbf, 'georgian'],
  [0x2d00, 0x2d2f, 'georgian'],
  [0x3131, 0x318e, 'kr'],
  [0x3200, 0x321e, 'kr'],
  [0x3260, 0x327f, 'kr'],
  [0xac00, 0xd7a3, 'kr'],
  [0xfb1d, 0xfb4f, 'hebrew'],
  [0xfb50, 0xfdff, 'arabic'],
  [0xfe70, 0xfefc, 'arabic'],
  [0xffa1, 0xffdc, 'kr'],
  [0xa0000, 0xaffff, 'devanagari'],
];

function hanFaces(country: string): readonly FaceName[] {
  if (country === 'JP') return ['jp', 'sc', 'sc-rare', 'tc-rare'];
  // Korea writes hanja as Japan and, those that Japan simplified, as Taiwan does.
  if (country === 'KR') return ['jp', 'tc', 'sc', 'sc-rare', 'tc-rare'];
  if (country === 'TW' || country === 'HK' || country === 'MO')
    return ['tc', 'sc', 'sc-rare', 'tc-rare', 'jp'];
  return ['sc', 'sc-rare', 'jp', 'tc-rare'];
}

/** The countries whose han forms differ from the mainland's; '' for every other. */
export function hanRegion(country: string): string {
  if (country === 'JP' || country === 'KR') return country;
  return country === 'TW' || country === 'HK' || country === 'MO' ? 'TW' : '';
}

/** Of a code point nobody asked for yet. */
export const UNKNOWN = -2;
const NO_GLYPH = -1;

/** Chooses the face per code point by coverage and remembers the answer and the width. */
export class FaceChoice {
  /** Faces chosen so far; the first stands for none. */
  readonly #faces: (Typeface | null)[] = [null];
  /** Place among them of the face of a code point below U+10000, and one more; 0: nobody asked yet. */
  readonly #chosen = new Uint8Array(0x10000);
  readonly #rare = new Map<number, Typeface | null>();
  /** Widths of the code points below U+10000: measuring is the hot part of layout. */
  readonly widths = new Float32Array(0x10000).fill(UNKNOWN);

  constructor(
    private readonly faces: Typefaces,
    private readonly heavy: boolean,
    private readonly country: string,
  ) {}

  /** Width in thousandths of the size, or -1 when no face has a glyph. */
  advance(codePoint: number): number {
    const known = this.widths[codePoint] ?? UNKNOWN;
    if (known !== UNKNOWN) return known;
    const width = this.of(codePoint)?.advance(codePoint) ?? NO_GLYPH;
    // Half a surrogate pair stays unknown: it says nothing of the pair.
    if (codePoint < 0xd800 || (codePoint > 0xdfff && codePoint < 0x10000)) this.widths[codePoint] = width;
    return width;
  }

  /** The face that prints the code point, or null when none has a glyph. */
  of(codePoint: number): Typeface | null {
    if (codePoint > 0xffff) {
      const known = this.#rare.get(codePoint);
      if (known !== undefined) return known;
      const found = this.#find(codePoint);
      this.#rare.set(codePoint, found);
      return found;
    }
    const chosen = this.#chosen[codePoint] as number;
    if (chosen > 0) return this.#faces[chosen - 1] as Typeface | null;
    const found = this.#find(codePoint);
    if (!this.#faces.includes(found)) this.#faces.push(found);
    this.#chosen[codePoint] = this.#faces.indexOf(found) + 1;
    return found;
  }

  #find(codePoint: number): Typeface | null {
    for (const name of faceCandidates(codePoint, this.heavy, this.country)) {
      const face = this.faces.face(name);
      if (face.advance(codePoint) >= 0) return face;
    }
    return null;
  }
}
