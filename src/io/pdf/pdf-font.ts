import type PDFDocument from 'pdfkit';
import type { FaceName } from '../../core/documents/typeface.ts';
import { FaceSubset } from './face-subset.ts';
import { faces } from './faces.ts';
import type { TrueType } from './truetype.ts';

/** What pdfkit 0.20.2 keeps of an embedded font; it writes widths and text map at the end from these two arrays. */
interface PdfkitFont {
  readonly id: string;
  widths: number[];
  unicode: number[][];
  ref(): unknown;
}

/** A face in one document: hands out the codes of characters and tells pdfkit what to embed. */
export class PdfFont {
  readonly id: string;
  readonly reference: unknown;
  readonly #subset: FaceSubset;
  readonly #codes = new Map<number, string>();
  readonly #pdfkit: PdfkitFont;

  constructor(document: InstanceType<typeof PDFDocument>, name: FaceName) {
    const face = faces.face(name);
    this.#subset = new FaceSubset(face);
    document.font(source(face, this.#subset, () => this.#tell()) as never, name);
    this.#pdfkit = (document as unknown as { _font: PdfkitFont })._font;
    this.id = this.#pdfkit.id;
    this.reference = this.#pdfkit.ref();
  }

  /** The text as the string of a `Tj` operator: two bytes per character, as Latin-1. */
  encode(text: string): string {
    let string = '(';
    for (let i = 0; i < text.length; i++) {
      const c = text.codePointAt(i) ?? 0;
      if (c > 0xffff) i++;
      let code = this.#codes.get(c);
      if (code === undefined) {
        const number = this.#subset.add(c);
        code = literal(number >> 8) + literal(number & 0xff);
        this.#codes.set(c, code);
      }
      string += code;
    }
    return `${string})`;
  }

  #tell(): void {
    const { glyphs, codePoints, face } = this.#subset;
    this.#pdfkit.widths = glyphs.map((glyph) => Math.round(face.glyphWidth(glyph) * 1000) / 1000);
    this.#pdfkit.unicode = codePoints.map((points) => (points.length === 0 ? [0] : points));
  }
}

/** A byte in a literal string: brackets, backslash and carriage return are escaped (ISO 32000-1, 7.3.4.2). */
function literal(byte: number): string {
  const character = String.fromCharCode(byte);
  if (byte === 0x0d) return '\\r';
  return byte === 0x28 || byte === 0x29 || byte === 0x5c ? `\\${character}` : character;
}

/** The face in the shape pdfkit takes from fontkit, so that no other font reader is needed. */
function source(face: TrueType, subset: FaceSubset, beforeEmbedding: () => void) {
  return {
    layout: () => ({ glyphs: [], positions: [], advanceWidth: 0 }),
    createSubset: () => ({
      encode: () => {
        const file = subset.encode();
        beforeEmbedding();
        return file;
      },
    }),
    getGlyph: (glyph: number) => ({ advanceWidth: (face.glyphWidth(glyph) * face.unitsPerEm) / 1000 }),
    postscriptName: `Noto-${face.name}`,
    unitsPerEm: face.unitsPerEm,
    ascent: face.ascent,
    descent: face.descent,
    xHeight: face.xHeight,
    capHeight: face.capHeight,
    lineGap: 0,
    bbox: face.box,
    italicAngle: 0,
    'OS/2': { sFamilyClass: 0 },
    post: { isFixedPitch: 0 },
    head: { macStyle: { italic: false } },
  };
}
