import type { FaceCodes } from './face-codes.ts';
import { FaceSubset } from './face-subset.ts';
import type { TrueType } from './truetype.ts';

/** A PDF object by number, as pdfkit 0.20.2 makes them. */
export interface Reference {
  data: Record<string, unknown>;
  end(chunk?: Uint8Array): void;
}

/** What of pdfkit's document makes objects. */
export interface ObjectMaker {
  ref(data: object): Reference;
}

/**
 * Puts the characters a document uses of a face into it: a composite font (ISO 32000-1, 9.7) whose codes are those of
 * `FaceCodes`, with widths, the way from code to outline, and the text each code stands for.
 * @param id name of the font in the pages; tells subsets of the same face apart
 */
export function embedFont(document: ObjectMaker, id: string, face: TrueType, codes: FaceCodes): Reference {
  const used = [...codes.used].sort((a, b) => a - b);
  const subset = new FaceSubset(face);
  const toGlyph = new DataView(new ArrayBuffer(2 * ((used.at(-1) ?? 0) + 1)));
  for (const code of used) toGlyph.setUint16(code * 2, subset.add(codes.character(code)));
  const characters = [...subset.codePoints];
  const name = `${tagOf(id)}+Noto-${face.name}`;
  const { minX, minY, maxX, maxY } = face.box;
  const em = (units: number): number => (units * 1000) / face.unitsPerEm;
  const descriptor = document.ref({
    Type: 'FontDescriptor',
    FontName: name,
    // Symbolic: the characters are not those of Adobe's standard Latin set.
    Flags: 4,
    FontBBox: [em(minX), em(minY), em(maxX), em(maxY)],
    ItalicAngle: 0,
    Ascent: em(face.ascent),
    Descent: em(face.descent),
    CapHeight: em(face.capHeight),
    XHeight: em(face.xHeight),
    StemV: 0,
    FontFile2: stream(document, subset.encode()),
  });
  descriptor.end();
  const descendant = document.ref({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    W: widthsOf(used, (code) => face.glyphWidth(face.glyph(codes.character(code)))),
    CIDToGIDMap: stream(document, new Uint8Array(toGlyph.buffer)),
  });
  descendant.end();
  const font = document.ref({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: stream(document, Buffer.from(textMap(used, characters), 'latin1')),
  });
  font.end();
  return font;
}

function stream(document: ObjectMaker, bytes: Uint8Array): Reference {
  const made = document.ref({});
  made.end(bytes);
  return made;
}

/** Six capitals before a subset's name (ISO 32000-1, 9.6.4). */
const tagOf = (id: string): string =>
  Array.from({ length: 6 }, (_, i) => String.fromCharCode((id.charCodeAt(i + 1) || 73) + 17)).join('');

/** Widths of codes that follow each other stand in one list: `[1 [500 600] 7 [250]]`. */
function widthsOf(used: readonly number[], width: (code: number) => number): unknown[] {
  const widths: unknown[] = [];
  let list: number[] = [];
  let next = -1;
  for (const code of used) {
    if (code !== next) {
      list = [];
      widths.push(code, list);
    }
    list.push(Math.round(width(code) * 1000) / 1000);
    next = code + 1;
  }
  return widths;
}

const hex = (value: number): string => value.toString(16).padStart(4, '0');

/** At most so many lines stand in one block (Adobe Technical Note 5411). */
const BLOCK = 100;

/** The text behind each code, in UTF-16, for who copies or searches. */
function textMap(used: readonly number[], characters: readonly (readonly number[])[]): string {
  const lines = used.map((code, i) => {
    const text = String.fromCodePoint(...(characters[i + 1] ?? []));
    return `<${hex(code)}> <${Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at))).join('')}>`;
  });
  let blocks = '';
  for (let from = 0; from < lines.length; from += BLOCK) {
    const block = lines.slice(from, from + BLOCK);
    blocks += `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`;
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks}endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}
