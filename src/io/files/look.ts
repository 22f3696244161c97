import { existsSync, readFileSync, statSync } from 'node:fs';

/** True if there is a plain file at this path. */
export function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

/** The bytes of a file that is there. */
export function bytesOf(path: string): Uint8Array {
  return readFileSync(path);
}
