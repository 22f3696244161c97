import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Picture } from '../../core/documents/page.ts';

/** Bytes and pixels a side a picture may have: a logo, not a photograph. */
const MOST_BYTES = 2 * 1024 * 1024;
const MOST_PIXELS = 4000;

/** Why a picture cannot be used. */
export type PictureFault = 'missing' | 'outside' | 'too-large' | 'not-png-or-jpeg';

/**
 * A picture from the template's folder. Symbolic links that lead out of it are refused, whatever the name says.
 * @param folder folder of the template
 * @param name its name inside the folder, as the template gives it
 */
export function readPicture(folder: string, name: string): Picture | PictureFault {
  let path: string;
  try {
    path = realpathSync(join(folder, name));
    if (!path.startsWith(realpathSync(folder) + sep)) return 'outside';
    const { size, isFile } = { size: statSync(path).size, isFile: statSync(path).isFile() };
    if (!isFile) return 'missing';
    if (size > MOST_BYTES) return 'too-large';
    const bytes = readFileSync(path);
    const sides = pngSize(bytes) ?? jpegSize(bytes);
    if (sides === undefined) return 'not-png-or-jpeg';
    if (Math.max(...sides) > MOST_PIXELS) return 'too-large';
    return { bytes, width: sides[0], height: sides[1] };
  } catch {
    return 'missing';
  }
}

function pngSize(bytes: Buffer): readonly [number, number] | undefined {
  if (
    bytes.length < 33 ||
    bytes.readUInt32BE(0) !== 0x89504e47 ||
    bytes.toString('latin1', 12, 16) !== 'IHDR'
  )
    return undefined;
  return positive(bytes.readUInt32BE(16), bytes.readUInt32BE(20));
}

/** Width and height from the first frame header (ITU-T T.81, B.2.2). */
function jpegSize(bytes: Buffer): readonly [number, number] | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return positive(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5));
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

const positive = (width: number, height: number): readonly [number, number] | undefined =>
  width > 0 && height > 0 ? [width, height] : undefined;
