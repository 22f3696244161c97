import { describe, expect, it } from 'vitest';
import { FaceSubset } from '../../../src/io/pdf/face-subset.ts';
import { faces } from '../../../src/io/pdf/faces.ts';

/** Outline records of a TrueType file with long offsets. */
function outlines(file: Uint8Array): Uint8Array[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const table = (wanted: string): { at: number; length: number } => {
    for (let i = 0; i < view.getUint16(4); i++) {
      const record = 12 + i * 16;
      const tag = String.fromCharCode(...file.subarray(record, record + 4));
      if (tag === wanted) return { at: view.getUint32(record + 8), length: view.getUint32(record + 12) };
    }
    throw new Error(`no table ${wanted}`);
  };
  const loca = table('loca');
  const glyf = table('glyf').at;
  return Array.from({ length: loca.length / 4 - 1 }, (_, i) =>
    file.subarray(glyf + view.getUint32(loca.at + i * 4), glyf + view.getUint32(loca.at + i * 4 + 4)),
  );
}

const contours = (outline: Uint8Array): number =>
  new DataView(outline.buffer, outline.byteOffset).getInt16(0);
const firstPart = (outline: Uint8Array): number =>
  new DataView(outline.buffer, outline.byteOffset).getUint16(12);

describe('FaceSubset', () => {
  const face = faces.face('latin');
  const composed = [...'éÅçñÄÖÜŽůİĶ'].map((c) => c.codePointAt(0) ?? 0);
  const composite = composed.find((c) => contours(face.outline(face.glyph(c))) < 0);

  it('keeps outlines byte for byte, one glyph per code point', () => {
    const subset = new FaceSubset(face);
    const numbers = [...'AgA'].map((c) => subset.add(c.codePointAt(0) ?? 0));
    expect(numbers).toEqual([1, 2, 3]);
    const [, a, g] = outlines(subset.encode());
    const plain = face.outline(face.glyph(0x41));
    expect(Buffer.from(a?.subarray(0, plain.length) ?? [])).toEqual(Buffer.from(plain));
    expect(g?.length).toBeGreaterThan(0);
    expect(subset.codePoints).toEqual([[0], [0x41], [0x67], [0x41]]);
  });

  it('brings the parts of a composed letter along and points to them', () => {
    expect(composite, 'the Latin face has composed letters').toBeDefined();
    const original = face.outline(face.glyph(composite ?? 0));
    const part = face.outline(firstPart(original));
    const subset = new FaceSubset(face);
    subset.add(composite ?? 0);
    const made = outlines(subset.encode());
    const number = firstPart(made[1] ?? new Uint8Array(20));
    expect(number).toBeGreaterThan(1);
    expect(Buffer.from(made[number]?.subarray(0, part.length) ?? [])).toEqual(Buffer.from(part));
  });

  it('gives back the letters a joined Arabic form stands for', () => {
    const subset = new FaceSubset(faces.face('arabic'));
    subset.add(0xfe91);
    subset.add(0xfefb);
    expect(subset.codePoints.slice(1)).toEqual([[0x628], [0x644, 0x627]]);
  });
});
