import { writeSync } from 'node:fs';

/** Bytes kept before they are written to the file. */
const BUFFER = 512 * 1024;

/** Gathers small pieces and writes them to a file in large ones. Waits for the disk: it holds the program back, instead of filling its memory. */
export class FileSink {
  /** Bytes given so far. */
  length = 0;
  readonly #pending = Buffer.allocUnsafe(BUFFER);
  #filled = 0;

  constructor(private readonly fd: number) {}

  get isHalfFull(): boolean {
    return this.#filled > BUFFER / 2;
  }

  bytes(bytes: Uint8Array): void {
    this.length += bytes.length;
    if (this.#filled + bytes.length > BUFFER) this.flush();
    if (bytes.length > BUFFER) writeAll(this.fd, bytes);
    else {
      this.#pending.set(bytes, this.#filled);
      this.#filled += bytes.length;
    }
  }

  /** The same for a text of Latin-1. */
  text(text: string): void {
    if (text.length > BUFFER) {
      this.bytes(Buffer.from(text, 'latin1'));
      return;
    }
    this.length += text.length;
    if (this.#filled + text.length > BUFFER) this.flush();
    this.#filled += this.#pending.write(text, this.#filled, 'latin1');
  }

  flush(): void {
    writeAll(this.fd, this.#pending.subarray(0, this.#filled));
    this.#filled = 0;
  }
}

function writeAll(fd: number, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length; ) from += writeSync(fd, bytes, from);
}
