import { inflateRawSync } from 'node:zlib';

/** A part of a zip file, as its directory tells it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly compressed: number;
  readonly size: number;
  readonly offset: number;
}

/** The zip file is broken or asks for more than it may. */
export class ZipFault extends Error {
  constructor(
    readonly code: 'zip/broken' | 'zip/too-large' | 'zip/encrypted',
    readonly facts: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}

const MIB = 1024 * 1024;
const MOST_ENTRIES = 10_000;
/** Absolute caps come first; a ratio alone would refuse honest files full of blanks. */
const MOST_TOTAL = 1536 * MIB;
const RATIO_FROM = 64 * MIB;
/** Deflate cannot do better than 1032; a sheet of blank cells reaches about 100. */
const MOST_RATIO = 300;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * The directory of a zip file held in memory. Refuses by declared sizes (faults.md F12); whoever inflates an entry
 * must stop at its declared size.
 * @param capOf bytes an entry may have when inflated
 */
export function zipEntries(bytes: Uint8Array, capOf: (name: string) => number): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === -1) throw new ZipFault('zip/broken', { why: 'no directory' });
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_ENTRIES) throw new ZipFault('zip/too-large', { entries: String(count) });
  const entries: ZipEntry[] = [];
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY)
      throw new ZipFault('zip/broken', { why: 'directory cut off' });
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const [compressed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    if (view.getUint16(at + 8, true) & 1) throw new ZipFault('zip/encrypted', { entry: name });
    const entry = {
      name,
      method: view.getUint16(at + 10, true),
      compressed,
      size,
      offset: view.getUint32(at + 42, true),
    };
    check(entry, capOf(name));
    total += size;
    if (total > MOST_TOTAL)
      throw new ZipFault('zip/too-large', { bytes: String(total), limit: String(MOST_TOTAL) });
    entries.push(entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function check({ name, compressed, size }: ZipEntry, cap: number): void {
  if (size > cap)
    throw new ZipFault('zip/too-large', { entry: name, bytes: String(size), limit: String(cap) });
  if (size === 0 && compressed > 2)
    throw new ZipFault('zip/broken', { entry: name, why: 'no size declared' });
  if (size > RATIO_FROM && size > compressed * MOST_RATIO)
    throw new ZipFault('zip/too-large', {
      entry: name,
      ratio: String(Math.round(size / Math.max(1, compressed))),
    });
}

/** An entry's bytes as the zip holds them. */
export function packedEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, compressed, name } = entry;
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL)
    throw new ZipFault('zip/broken', { entry: name, why: 'no such part' });
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return bytes.subarray(start, start + compressed);
}

/** An entry inflated, at most to its declared size. */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const { size, name } = entry;
  const body = packedEntry(bytes, entry);
  if (entry.method === 0) return body;
  if (size === 0) return new Uint8Array(0);
  try {
    return inflateRawSync(body, { maxOutputLength: size });
  } catch {
    throw new ZipFault('zip/broken', { entry: name, why: 'does not inflate to its size' });
  }
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  return -1;
}
