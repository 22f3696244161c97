/** Scripts whose letters must be shaped or have no face here, by the first code point of their blocks. */
const SCRIPTS: readonly (readonly [number, number, string])[] = [
  [0x600, 0x6ff, 'Arabic'],
  [0x700, 0x74f, 'Syriac'],
  [0x750, 0x77f, 'Arabic'],
  [0x780, 0x7bf, 'Thaana'],
  [0x8a0, 0x8ff, 'Arabic'],
  [0x980, 0x9ff, 'Bengali'],
  [0xa00, 0xa7f, 'Gurmukhi'],
  [0xa80, 0xaff, 'Gujarati'],
  [0xb00, 0xb7f, 'Odia'],
  [0xb80, 0xbff, 'Tamil'],
  [0xc00, 0xc7f, 'Telugu'],
  [0xc80, 0xcff, 'Kannada'],
  [0xd00, 0xd7f, 'Malayalam'],
  [0xd80, 0xdff, 'Sinhala'],
  [0xe80, 0xeff, 'Lao'],
  [0xf00, 0xfff, 'Tibetan'],
  [0x1000, 0x109f, 'Myanmar'],
  [0x1200, 0x139f, 'Ethiopic'],
  [0x1780, 0x17ff, 'Khmer'],
  [0x1800, 0x18af, 'Mongolian'],
];

/** English name of the script when it is one that cannot be printed, else undefined. */
export function scriptOf(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  return SCRIPTS.find(([from, to]) => code >= from && code <= to)?.[2];
}
