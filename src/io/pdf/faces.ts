import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { FaceName, Typefaces } from '../../core/documents/typeface.ts';
import { fontsFolder } from './fonts-folder.ts';
import { ShapedFace } from './shaped-face.ts';
import { TrueType } from './truetype.ts';

const opened = new Map<FaceName, TrueType>();

/** The program's faces, each read when first asked for and then kept. */
export const faces = {
  face(name: FaceName): TrueType {
    let face = opened.get(name);
    if (face === undefined) {
      const file = brotliDecompressSync(readFileSync(join(fontsFolder(), `${name}.ttf.br`)));
      face = name === 'devanagari' ? new ShapedFace(name, file) : new TrueType(name, file);
      opened.set(name, face);
    }
    return face;
  },
} satisfies Typefaces;

/** Names of the faces read so far. */
export function openedFaces(): FaceName[] {
  return [...opened.keys()];
}
