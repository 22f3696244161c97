import { readFileSync } from 'node:fs';

/** A small file whole. Callers have looked at its kind and size before. */
export function readBytes(path: string): Uint8Array {
  return readFileSync(path);
}
