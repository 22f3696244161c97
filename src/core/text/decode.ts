import type { Problem } from '../problem.ts';

/** Encodings a file may be read in. Never guessed per character: one per file, strict, and said aloud. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'shift_jis' | 'windows-1252';

export interface Detected {
  readonly encoding: Encoding;
  readonly bom: number;
}

/** The encoding a byte order mark names, or UTF-8 without one. (formats.md §1) */
export function detectBom(bytes: Uint8Array): Detected {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', bom: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', bom: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', bom: 2 };
  return { encoding: 'utf-8', bom: 0 };
}

/** What the first bytes say the file is, when it is no text table at all. */
export function sniffContainer(
  bytes: Uint8Array,
): 'xlsx' | 'xls' | 'web-page' | 'pdf' | 'binary' | undefined {
  const starts = (...codes: number[]) => codes.every((code, i) => bytes[i] === code);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'xlsx';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'xls';
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'pdf';
  const bom = detectBom(bytes);
  if (bom.encoding === 'utf-16le' || bom.encoding === 'utf-16be') return undefined;
  const head = String.fromCharCode(...bytes.subarray(bom.bom, 512))
    .trimStart()
    .toLowerCase();
  if (/^(<!doctype html|<html|<table|<head|<\?xml)/.test(head)) return 'web-page';
  return bytes.subarray(0, 65_536).includes(0) ? 'binary' : undefined;
}

/**
 * Offset of the first byte that is not UTF-8, or -1. A character cut off at the end of a chunk is reported in
 * `tail` (its bytes are to be put before the next chunk).
 */
export function findInvalidUtf8(
  bytes: Uint8Array,
  last: boolean,
  isUtf8?: (bytes: Uint8Array) => boolean,
): { readonly invalid: number; readonly tail: number } {
  const tail = last ? 0 : unfinished(bytes);
  const body = bytes.subarray(0, bytes.length - tail);
  if (isUtf8?.(body)) return { invalid: -1, tail };
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    return { invalid: -1, tail };
  } catch {
    return { invalid: firstInvalid(body), tail: 0 };
  }
}

function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const need = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return need > back ? back : 0;
    }
  }
  return 0;
}

/** Halves the range until the first byte that breaks the decoding is found. */
function firstInvalid(bytes: Uint8Array): number {
  const valid = (end: number) => {
    try {
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, end), {
        stream: true,
      });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = bytes.length;
  if (valid(bad)) return bytes.length - unfinished(bytes);
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (valid(middle)) good = middle;
    else bad = middle;
  }
  // The good part may end in the beginning of the character that turned out bad: that is where it starts.
  return good - unfinished(bytes.subarray(0, good));
}

/** Problem for bytes that are no text in the encoding the file claims. Offset from 0. */
export function invalidBytes(file: string, encoding: Encoding, offset: number): Problem {
  return {
    code: 'file/invalid-bytes',
    severity: 'error',
    file,
    facts: { encoding, offset: String(offset) },
  };
}
