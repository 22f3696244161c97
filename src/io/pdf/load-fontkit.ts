import { createRequire } from 'node:module';

/** What is used of fontkit 2.0.4. Lengths are in font units, offsets from the pen, y upwards. */
export interface Shaper {
  layout(text: string): {
    readonly glyphs: readonly { readonly id: number }[];
    readonly positions: readonly {
      readonly xAdvance: number;
      readonly xOffset: number;
      readonly yOffset: number;
    }[];
  };
}

/**
 * A font whose text fontkit shapes. It comes with pdfkit, which is bundled without it (scripts/pdfkit-alone.mjs): loaded here
 * when the first syllable is drawn.
 */
export function loadShaper(font: Uint8Array): Shaper {
  const inPdfkit = createRequire(createRequire(import.meta.url).resolve('pdfkit'));
  const { create } = inPdfkit('fontkit') as { create(bytes: Buffer): Shaper };
  return create(Buffer.from(font.buffer, font.byteOffset, font.byteLength));
}
