import { join } from 'node:path';
import { sha256 } from './durable.ts';
import { bytesOf, isFile } from './look.ts';

/**
 * Where a file may be written without losing another: its own name, or one with a number. A file with the same bytes is
 * the one a killed run left, and is written again.
 */
export function freeName(folder: string, name: string, bytes: Uint8Array): string {
  const dot = name.lastIndexOf('.');
  const hash = sha256(bytes);
  for (let n = 1; ; n++) {
    const path = join(folder, n === 1 ? name : `${name.slice(0, dot)}_${n}${name.slice(dot)}`);
    if (!isFile(path) || sha256(bytesOf(path)) === hash) return path;
  }
}
