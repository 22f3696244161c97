import { isSilent, isSyllable, syllableText } from '../../core/documents/devanagari.ts';
import { loadShaper, type Shaper } from './load-fontkit.ts';
import { TrueType } from './truetype.ts';

/** Glyphs of the file are numbered below this: a syllable's glyph has its code point as number. */
const FILE_GLYPHS = 0x10000;
/** Flags of a part of a composite glyph (OpenType 1.9, table `glyf`): places in words, as distances; more follow. */
const PART = 1 | 2;
const MORE = 0x20;
/** Limits of `maxp` that syllables may need: points, contours, parts, parts within parts. */
const LIMITS = [
  [10, 4000],
  [12, 400],
  [28, 64],
  [30, 8],
] as const;

interface Shape {
  /** Font units. */
  readonly width: number;
  readonly left: number;
  readonly outline: Uint8Array;
}

/** A face whose syllables are shaped: each is one composite glyph, made of the glyphs and places the shaper gives. */
export class ShapedFace extends TrueType {
  #shaper: Shaper | undefined;
  readonly #shapes = new Map<number, Shape>();

  override glyph(codePoint: number): number {
    if (isSilent(codePoint)) return codePoint;
    if (!isSyllable(codePoint)) return super.glyph(codePoint);
    return this.#shape(codePoint) === undefined ? 0 : codePoint;
  }

  override glyphWidth(glyph: number): number {
    if (glyph < FILE_GLYPHS) return super.glyphWidth(glyph);
    return ((this.#shape(glyph)?.width ?? 0) * 1000) / this.unitsPerEm;
  }

  override bearing(glyph: number): number {
    return glyph < FILE_GLYPHS ? super.bearing(glyph) : (this.#shape(glyph)?.left ?? 0);
  }

  override outline(glyph: number): Uint8Array {
    return glyph < FILE_GLYPHS ? super.outline(glyph) : (this.#shape(glyph)?.outline ?? new Uint8Array(0));
  }

  override copy(tag: string): Uint8Array {
    const table = super.copy(tag);
    if (tag === 'maxp') for (const [at, most] of LIMITS) new DataView(table.buffer).setUint16(at, most);
    return table;
  }

  /** Undefined when the face lacks a letter of it, and for a silent twin. */
  #shape(codePoint: number): Shape | undefined {
    const known = this.#shapes.get(codePoint);
    if (known !== undefined) return known;
    const text = syllableText(codePoint);
    if (text === undefined) return undefined;
    for (const letter of text) if (super.glyph(letter.codePointAt(0) ?? 0) === 0) return undefined;
    this.#shaper ??= loadShaper(this.bytes);
    const { glyphs, positions } = this.#shaper.layout(text);
    let pen = 0;
    const parts: Part[] = [];
    glyphs.forEach(({ id }, i) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
      const bytes = super.outline(id);
      // Ten bytes: a glyph's head. A blank has none.
      if (bytes.length >= 10) parts.push({ id, x: Math.round(pen + xOffset), y: Math.round(yOffset), bytes });
      pen += xAdvance;
    });
    const shape = { width: Math.round(pen), ...composite(parts) };
    this.#shapes.set(codePoint, shape);
    return shape;
  }
}

interface Part {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  /** Its outline. */
  readonly bytes: Uint8Array;
}

/** A composite glyph of parts at their places, and its left edge. */
function composite(parts: readonly Part[]): { readonly left: number; readonly outline: Uint8Array } {
  if (parts.length === 0) return { left: 0, outline: new Uint8Array(0) };
  const outline = new Uint8Array(10 + parts.length * 8);
  const view = new DataView(outline.buffer);
  const box = [32767, 32767, -32768, -32768];
  parts.forEach(({ id, x, y, bytes }, i) => {
    const head = new DataView(bytes.buffer, bytes.byteOffset);
    box.forEach((edge, side) => {
      const own = head.getInt16(2 + side * 2) + (side % 2 === 0 ? x : y);
      box[side] = side < 2 ? Math.min(edge, own) : Math.max(edge, own);
    });
    const at = 10 + i * 8;
    view.setUint16(at, i < parts.length - 1 ? PART | MORE : PART);
    view.setUint16(at + 2, id);
    view.setInt16(at + 4, x);
    view.setInt16(at + 6, y);
  });
  view.setInt16(0, -1);
  box.forEach((edge, side) => {
    view.setInt16(2 + side * 2, edge);
  });
  return { left: box[0] ?? 0, outline };
}
