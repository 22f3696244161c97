import type { FaceName, Typeface } from '../../core/documents/typeface.ts';

/** So that ASCII has its own values where a face has it whole: digits of text and of operators then pack together. */
const FIRST_CODE = 0x20;

/**
 * The parts of a TrueType file a PDF needs: widths, outlines, character map (cmap formats 4 and 12), measures.
 * Our faces come from scripts/build-fonts.mjs: TrueType outlines, no hints, no layout tables.
 * Format: OpenType specification 1.9.
 */
export class TrueType implements Typeface {
  readonly bytes: Uint8Array;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly box: {
    readonly minX: number;
    readonly minY: number;
    readonly maxX: number;
    readonly maxY: number;
  };
  readonly #view: DataView;
  readonly #tables = new Map<string, { readonly at: number; readonly length: number }>();
  readonly #hmtx: number;
  /** Glyphs from here on are as wide as the one before. */
  readonly #widths: number;
  readonly #longOffsets: boolean;
  readonly #glyphs = new Uint16Array(0x10000);
  readonly #rareGlyphs = new Map<number, number>();
  /** Filled with the first question. */
  #characters: number[] | undefined;
  readonly #codes = new Uint16Array(0x10000);
  readonly #rareCodes = new Map<number, number>();

  constructor(
    readonly name: FaceName,
    file: Uint8Array,
  ) {
    // A plain array: `slice` of a Buffer would share its memory, and copies are changed.
    this.bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
    const bytes = this.bytes;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#view = view;
    for (let i = 0; i < view.getUint16(4); i++) {
      const at = 12 + i * 16;
      const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
      this.#tables.set(tag, { at: view.getUint32(at + 8), length: view.getUint32(at + 12) });
    }
    const head = this.#table('head');
    this.unitsPerEm = view.getUint16(head + 18);
    this.box = {
      minX: view.getInt16(head + 36),
      minY: view.getInt16(head + 38),
      maxX: view.getInt16(head + 40),
      maxY: view.getInt16(head + 42),
    };
    this.#longOffsets = view.getInt16(head + 50) === 1;
    const hhea = this.#table('hhea');
    this.ascent = view.getInt16(hhea + 4);
    this.descent = view.getInt16(hhea + 6);
    this.#hmtx = this.#table('hmtx');
    this.#widths = view.getUint16(hhea + 34);
    const os2 = this.#table('OS/2');
    const hasHeights = view.getUint16(os2) >= 2;
    this.xHeight = hasHeights ? view.getInt16(os2 + 86) : 0;
    this.capHeight = hasHeights ? view.getInt16(os2 + 88) : this.ascent;
    this.#readCharacters(this.#table('cmap'));
  }

  /** Glyph of a code point, 0 when there is none. */
  glyph(codePoint: number): number {
    return codePoint < 0x10000 ? (this.#glyphs[codePoint] ?? 0) : (this.#rareGlyphs.get(codePoint) ?? 0);
  }

  /** Place of a code point among the characters of the face, from 32; 0 when it has none. */
  code(codePoint: number): number {
    this.#characters ??= this.#countCharacters();
    return codePoint < 0x10000 ? (this.#codes[codePoint] ?? 0) : (this.#rareCodes.get(codePoint) ?? 0);
  }

  /** The code point at a place; 0 where there is none. */
  character(code: number): number {
    this.#characters ??= this.#countCharacters();
    return this.#characters[code] ?? 0;
  }

  /** Width of a glyph in thousandths of an em. */
  glyphWidth(glyph: number): number {
    const at = this.#hmtx + Math.min(glyph, this.#widths - 1) * 4;
    return (this.#view.getUint16(at) * 1000) / this.unitsPerEm;
  }

  /** Left side bearing of a glyph in font units. */
  bearing(glyph: number): number {
    const hmtx = this.#hmtx;
    return glyph < this.#widths
      ? this.#view.getInt16(hmtx + glyph * 4 + 2)
      : this.#view.getInt16(hmtx + this.#widths * 4 + (glyph - this.#widths) * 2);
  }

  advance(codePoint: number): number {
    const glyph = this.glyph(codePoint);
    return glyph === 0 ? -1 : this.glyphWidth(glyph);
  }

  /** The glyph's record in `glyf`; empty for a blank. */
  outline(glyph: number): Uint8Array {
    const loca = this.#table('loca');
    const offset = (index: number): number =>
      this.#longOffsets ? this.#view.getUint32(loca + index * 4) : this.#view.getUint16(loca + index * 2) * 2;
    const glyf = this.#table('glyf');
    return this.bytes.subarray(glyf + offset(glyph), glyf + offset(glyph + 1));
  }

  /** Bytes of a table, copied. */
  copy(tag: string): Uint8Array {
    const table = this.#tables.get(tag);
    if (table === undefined) throw new Error(`face ${this.name} has no table ${tag}`);
    return this.bytes.slice(table.at, table.at + table.length);
  }

  #table(tag: string): number {
    const table = this.#tables.get(tag);
    if (table === undefined) throw new Error(`face ${this.name} has no table ${tag}`);
    return table.at;
  }

  #countCharacters(): number[] {
    const characters = Array<number>(FIRST_CODE).fill(0);
    this.#glyphs.forEach((glyph, c) => {
      if (glyph === 0) return;
      this.#codes[c] = characters.length;
      characters.push(c);
    });
    for (const c of [...this.#rareGlyphs.keys()].sort((a, b) => a - b)) {
      this.#rareCodes.set(c, characters.length);
      characters.push(c);
    }
    return characters;
  }

  #readCharacters(cmap: number): void {
    const view = this.#view;
    for (let i = 0; i < view.getUint16(cmap + 2); i++) {
      const at = cmap + view.getUint32(cmap + 8 + i * 8);
      const format = view.getUint16(at);
      if (format === 4) this.#readSegments(at);
      else if (format === 12) this.#readGroups(at);
    }
  }

  #readSegments(at: number): void {
    const view = this.#view;
    const size = view.getUint16(at + 6);
    for (let s = 0; s < size; s += 2) {
      const end = view.getUint16(at + 14 + s);
      const start = view.getUint16(at + 16 + size + s);
      if (start === 0xffff) continue;
      const delta = view.getUint16(at + 16 + size * 2 + s);
      const rangeAt = at + 16 + size * 3 + s;
      const range = view.getUint16(rangeAt);
      for (let c = start; c <= end; c++) {
        const raw = range === 0 ? c : view.getUint16(rangeAt + range + (c - start) * 2);
        this.#glyphs[c] = raw === 0 ? 0 : raw + delta;
      }
    }
  }

  #readGroups(at: number): void {
    const view = this.#view;
    for (let g = 0; g < view.getUint32(at + 12); g++) {
      const group = at + 16 + g * 12;
      const start = view.getUint32(group);
      const first = view.getUint32(group + 8);
      for (let c = start; c <= view.getUint32(group + 4); c++) {
        if (c < 0x10000) this.#glyphs[c] = first + c - start;
        else this.#rareGlyphs.set(c, first + c - start);
      }
    }
  }
}
