import { constants, createDeflate, deflateSync, inflateSync } from 'node:zlib';

/**
 * A page's content is a few kilobytes. Per label 25 µs and 887 bytes; level 4 takes 30 µs and 849 bytes, zlib's default 43 µs and 806.
 * The smaller tables stay in the processor's cache between pages.
 */
const OPTIONS = { level: 1, windowBits: 12, memLevel: 4, chunkSize: 4096 } as const;

/** What is used of Node's zlib beyond its typed interface: a step of the compressor without a new one for each page. */
interface Steps {
  readonly _handle?: {
    reset(): void;
    writeSync(
      flush: number,
      from: Uint8Array,
      at: number,
      count: number,
      to: Uint8Array,
      room0: number,
      room: number,
    ): void;
  };
  /** After a step: room left in the output, bytes left of the input. */
  readonly _writeState?: Uint32Array;
}

/**
 * zlib with one state for all pages: to make and to free a quarter of a megabyte for each takes as long as half the
 * compressing. The first page is unpacked and compared; where Node's inner parts are not those known, each page has a
 * compressor of its own, and the bytes are the same.
 */
export class Deflater {
  readonly #steps = createDeflate(OPTIONS) as unknown as Steps;
  #trust: 'unknown' | 'proven' | 'none' = 'unknown';
  #out = Buffer.allocUnsafe(16 * 1024);

  /** The first `length` bytes compressed; good until the next call. */
  compress(bytes: Uint8Array, length: number): Uint8Array {
    const given = bytes.subarray(0, length);
    const packed = this.#trust === 'none' ? undefined : this.#step(given);
    if (packed === undefined) return deflateSync(given, OPTIONS);
    if (this.#trust === 'unknown') {
      this.#trust = isTrue(packed, given) ? 'proven' : 'none';
      return this.compress(bytes, length);
    }
    return packed;
  }

  #step(bytes: Uint8Array): Uint8Array | undefined {
    const { _handle: handle, _writeState: state } = this.#steps;
    if (typeof handle?.reset !== 'function' || typeof handle.writeSync !== 'function' || state === undefined)
      return undefined;
    // What cannot be compressed grows by a few bytes a block.
    const most = bytes.length + (bytes.length >> 3) + 64;
    if (this.#out.length < most) this.#out = Buffer.allocUnsafe(2 * most);
    handle.reset();
    handle.writeSync(constants.Z_FINISH, bytes, 0, bytes.length, this.#out, 0, this.#out.length);
    const [room = 0, left] = state;
    return left === 0 && room > 0 ? this.#out.subarray(0, this.#out.length - room) : undefined;
  }
}

function isTrue(packed: Uint8Array, bytes: Uint8Array): boolean {
  try {
    return inflateSync(packed).equals(bytes);
  } catch {
    return false;
  }
}
