import { isAscii } from 'node:buffer';
import { createInflateRaw } from 'node:zlib';
import { packedEntry, type ZipEntry, ZipFault } from './zip-entries.ts';

/** Large enough that waiting for the next piece costs little, small enough for the processor's cache. */
const PIECE = 256 * 1024;

/** A part of a zip as text, piece by piece, at most to its declared size; inflated beside this thread. Throws ZipFault. */
export async function* inflatedText(bytes: Uint8Array, entry: ZipEntry): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const broken = () => new ZipFault('zip/broken', { entry: entry.name, why: 'does not inflate to its size' });
  // A piece of ASCII is copied as it is, unless the last character of the piece before is not whole yet.
  let isWhole = true;
  let size = 0;
  for await (const piece of pieces(bytes, entry, broken)) {
    size += piece.length;
    if (size > entry.size) throw broken();
    if (isWhole && isAscii(piece))
      yield Buffer.from(piece.buffer, piece.byteOffset, piece.length).toString('latin1');
    else {
      yield decoder.decode(piece, { stream: true });
      isWhole = (piece.at(-1) as number) < 0x80;
    }
  }
  yield decoder.decode();
}

async function* pieces(
  bytes: Uint8Array,
  entry: ZipEntry,
  broken: () => ZipFault,
): AsyncGenerator<Uint8Array> {
  const body = packedEntry(bytes, entry);
  if (entry.method === 0) {
    for (let at = 0; at < body.length; at += PIECE) yield body.subarray(at, at + PIECE);
    return;
  }
  const inflate = createInflateRaw({ chunkSize: PIECE });
  inflate.end(body);
  try {
    for await (const piece of inflate) yield piece as Uint8Array;
  } catch {
    throw broken();
  }
}
