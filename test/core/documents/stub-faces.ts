import type { FaceName, Typeface, Typefaces } from '../../../src/core/documents/typeface.ts';

const HAN: readonly FaceName[] = ['sc', 'tc', 'jp'];

/** Faces for layout tests: Latin letters half an em, ideographs one; Hebrew and Arabic 0.6; nothing else has a glyph. */
export function stubFaces(): Typefaces & { readonly asked: Set<FaceName> } {
  const asked = new Set<FaceName>();
  const covers = (name: FaceName, c: number): number => {
    if (name === 'latin' || name === 'latin-bold')
      return (c >= 0x20 && c < 0x250) || (c > 0x2000 && c < 0x2200) ? 500 : -1;
    if (HAN.includes(name)) return (c >= 0x3000 && c < 0x3400) || (c >= 0x4e00 && c <= 0x9fff) ? 1000 : -1;
    if (name === 'sc-rare') return c >= 0x3400 && c <= 0x4dbf ? 1000 : -1;
    if (name === 'hebrew') return c >= 0x5d0 && c <= 0x5ea ? 600 : -1;
    if (name === 'arabic') return (c >= 0x600 && c <= 0x6ff) || c >= 0xfb50 ? 600 : -1;
    if (name === 'thai') return c >= 0xe00 && c <= 0xe7f ? 550 : -1;
    return -1;
  };
  const made = new Map<FaceName, Typeface>();
  return {
    asked,
    face(name) {
      asked.add(name);
      const face = made.get(name) ?? { name, advance: (c: number) => covers(name, c) };
      made.set(name, face);
      return face;
    },
  };
}
