import { type OnRow, RowParser, type RowParserOptions } from './row-parser.ts';
import { RowScanner } from './row-scanner.ts';

/** Where a file's text goes, piece by piece, whole characters only; rows come out. */
export interface RowFeed {
  text(text: string): void;
  /** Valid UTF-8; not looked at any more once this has returned. */
  utf8(bytes: Uint8Array): void;
  /** No more text. */
  finish(): void;
}

/** Cells of their own, which may be kept as long as one likes. */
export function parserFeed(options: RowParserOptions, onRow: OnRow): RowFeed {
  const parser = new RowParser(options, onRow);
  const encoder = new TextEncoder();
  return {
    text: (text) => parser.feed(encoder.encode(text)),
    // csv-parse keeps a part of what it was fed, whose memory is the caller's to use again.
    utf8: (bytes) => parser.feed(new Uint8Array(bytes)),
    finish: () => parser.finish(),
  };
}

/** One byte in this many is looked at to tell the share of letters outside ASCII. */
const STEP = 7;
/** Above this share, decoding a piece as a whole is cheaper than cell by cell. */
const MANY = 1 / 16;

/** Fast. Cells are parts of the fed pieces: let go of them soon. `pack`: see packed-text.ts. */
export function scannerFeed(
  options: RowParserOptions,
  onRow: OnRow,
  pack: ((bytes: Uint8Array) => string) | undefined,
): RowFeed {
  const scanner = new RowScanner(options, onRow);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const packs = options.delimiter.charCodeAt(0) < 0x80;
  return {
    text: (text) => scanner.feed(text),
    utf8: (bytes) => {
      if (pack && packs && foreign(bytes) < MANY) scanner.feedBytes(bytes, pack);
      else scanner.feed(decoder.decode(bytes));
    },
    finish: () => scanner.finish(),
  };
}

function foreign(bytes: Uint8Array): number {
  let found = 0;
  for (let at = 0; at < bytes.length; at += STEP) found += (bytes[at] as number) >> 7;
  return (found * STEP) / bytes.length;
}
