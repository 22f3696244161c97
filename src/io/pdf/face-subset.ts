import { copiedLetters } from '../../core/documents/devanagari.ts';
import type { TrueType } from './truetype.ts';

const IS_WORDS = 1;
const HAS_SCALE = 8;
const MORE = 0x20;
const HAS_XY_SCALE = 0x40;
const HAS_MATRIX = 0x80;

/**
 * The glyphs of one face that a document uses, numbered from 1 in the order of their first use. Every code point gets
 * a glyph of its own, even where two share a drawing, so that copied text gives back exactly what was printed.
 */
export class FaceSubset {
  /** Glyph of the face behind each number; 0 is the empty "missing" glyph. */
  readonly glyphs: number[] = [0];
  /** What each number stands for; empty for parts of other glyphs. */
  readonly codePoints: number[][] = [[0]];

  constructor(readonly face: TrueType) {}

  add(codePoint: number): number {
    return this.#add(this.face.glyph(codePoint), codePoint);
  }

  #add(glyph: number, codePoint?: number): number {
    this.glyphs.push(glyph);
    this.codePoints.push(codePoint === undefined ? [] : meaning(codePoint));
    return this.glyphs.length - 1;
  }

  /** A TrueType file with these glyphs: what PDF asks of a CIDFontType2 (ISO 32000-1, 9.9). */
  encode(): Uint8Array {
    const outlines: Uint8Array[] = [];
    const parts = new Map<number, number>();
    for (let i = 0; i < this.glyphs.length; i++) {
      outlines.push(this.#withParts(this.face.outline(this.glyphs[i] ?? 0), parts));
    }
    const count = outlines.length;
    const loca = new DataView(new ArrayBuffer((count + 1) * 4));
    let length = 0;
    outlines.forEach((outline, i) => {
      loca.setUint32(i * 4, length);
      length += (outline.length + 3) & ~3;
    });
    loca.setUint32(count * 4, length);
    const glyf = new Uint8Array(length);
    outlines.forEach((outline, i) => {
      glyf.set(outline, loca.getUint32(i * 4));
    });
    const hmtx = new DataView(new ArrayBuffer(count * 4));
    this.glyphs.forEach((glyph, i) => {
      hmtx.setUint16(i * 4, Math.round((this.face.glyphWidth(glyph) * this.face.unitsPerEm) / 1000));
      hmtx.setInt16(i * 4 + 2, this.face.bearing(glyph));
    });
    const head = this.face.copy('head');
    new DataView(head.buffer).setInt16(50, 1);
    const hhea = this.face.copy('hhea');
    new DataView(hhea.buffer).setUint16(34, count);
    const maxp = this.face.copy('maxp');
    new DataView(maxp.buffer).setUint16(4, count);
    return sfnt([
      ['glyf', glyf],
      ['head', head],
      ['hhea', hhea],
      ['hmtx', new Uint8Array(hmtx.buffer)],
      ['loca', new Uint8Array(loca.buffer)],
      ['maxp', maxp],
    ]);
  }

  /** A composite glyph with its parts renumbered; the parts are added to the subset. */
  #withParts(outline: Uint8Array, parts: Map<number, number>): Uint8Array {
    if (outline.length === 0 || new DataView(outline.buffer, outline.byteOffset).getInt16(0) >= 0)
      return outline;
    const copy = outline.slice();
    const view = new DataView(copy.buffer);
    let at = 10;
    for (;;) {
      const flags = view.getUint16(at);
      const part = view.getUint16(at + 2);
      let number = parts.get(part);
      if (number === undefined) {
        number = this.#add(part);
        parts.set(part, number);
      }
      view.setUint16(at + 2, number);
      if ((flags & MORE) === 0) return copy;
      at += 4 + (flags & IS_WORDS ? 4 : 2);
      at += flags & HAS_SCALE ? 2 : flags & HAS_XY_SCALE ? 4 : flags & HAS_MATRIX ? 8 : 0;
    }
  }
}

/**
 * Joined Arabic forms stand for the letters they were made of, a Devanagari syllable and its silent
 * twin for theirs.
 */
function meaning(codePoint: number): number[] {
  const letters = copiedLetters(codePoint);
  if (letters !== undefined) return Array.from(letters, (letter) => letter.codePointAt(0) ?? 0);
  const isForm = (codePoint >= 0xfb50 && codePoint <= 0xfdff) || (codePoint >= 0xfe70 && codePoint <= 0xfefc);
  if (!isForm) return [codePoint];
  return [...String.fromCodePoint(codePoint).normalize('NFKC')].map((letter) => letter.codePointAt(0) ?? 0);
}

/** Checksums stay 0: PDF readers do not look at them. */
function sfnt(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const start = 12 + tables.length * 16;
  const length = tables.reduce((sum, [, bytes]) => sum + ((bytes.length + 3) & ~3), start);
  const file = new Uint8Array(length);
  const view = new DataView(file.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, tables.length * 16 - power * 16);
  let at = start;
  tables.forEach(([tag, bytes], i) => {
    const record = 12 + i * 16;
    for (let c = 0; c < 4; c++) view.setUint8(record + c, tag.charCodeAt(c));
    view.setUint32(record + 8, at);
    view.setUint32(record + 12, bytes.length);
    file.set(bytes, at);
    at += (bytes.length + 3) & ~3;
  });
  return file;
}
