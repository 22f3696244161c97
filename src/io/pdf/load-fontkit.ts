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
 * A font whose text fontkit shapes. It comes with pdfkit, which is started without it (load-pdfkit.ts): loaded here when the
 * first syllable is drawn.
 */
export function loadShaper(font: Uint8Array): Shaper {
  const require = createRequire(import.meta.url);
  const inPdfkit = createRequire(require.resolve('pdfkit'));
  const path = inPdfkit.resolve('fontkit');
  const kept = require.cache[path]?.exports as { create?: unknown } | undefined;
  // Put in its place by load-pdfkit.ts.
  if (kept !== undefined && kept.create === undefined) delete require.cache[path];
  const { create } = inPdfkit(path) as { create(bytes: Buffer): Shaper };
  return create(Buffer.from(font.buffer, font.byteOffset, font.byteLength));
}
