import { LIMITS } from '../csv/limits.ts';
import { parserFeed, type RowFeed, scannerFeed } from '../csv/row-feed.ts';
import { CsvFault } from '../csv/row-parser.ts';
import type { ExportFormat, RowReader, Sink } from '../platforms/export-format.ts';
import type { Problem } from '../problem.ts';
import { detectBom, type Encoding, findInvalidUtf8, invalidBytes, sniffContainer } from '../text/decode.ts';
import { type FoundHeader, findHeader } from './find-header.ts';
import { openFormat, type ReadOptions, Refused, recogniseHeader, tooManyRows } from './open-format.ts';

export { type ReadOptions, Refused };

/** What is known of a file once its header has been read. */
export interface Recognised {
  readonly format: ExportFormat;
  readonly encoding: Encoding;
  readonly delimiter: string;
}

/** Enough bytes to hold a preamble and any platform's header row. */
const HEAD_BYTES = 128 * 1024;

/**
 * Reads an export fed in chunks of bytes: container, encoding, header, format, rows. Orders and problems go to the
 * sink as they are complete; memory does not grow with the file. Throws Refused.
 */
export class ExportReader {
  recognised: Recognised | undefined;
  rowsRead = 0;
  readonly #formats: readonly ExportFormat[];
  readonly #options: ReadOptions;
  readonly #sink: Sink;
  #head: Uint8Array | undefined = new Uint8Array(0);
  #feed: RowFeed | undefined;
  #rows: RowReader | undefined;
  #decoder: InstanceType<typeof TextDecoder> | undefined;
  #tail = new Uint8Array(0);
  #offset = 0;
  /** Only plain ASCII so far: the encoding is still open where the format has several. */
  #ascii = true;

  constructor(formats: readonly ExportFormat[], options: ReadOptions, sink: Sink) {
    this.#formats = formats;
    this.#options = options;
    this.#sink = sink;
  }

  /** The chunk's memory may be used again once this has returned. */
  feed(chunk: Uint8Array): void {
    if (!this.#head) {
      this.#body(chunk, false);
      return;
    }
    this.#head = join(this.#head, chunk);
    if (this.#head.length >= HEAD_BYTES) this.#start(false);
  }

  finish(): void {
    if (this.#head) this.#start(true);
    this.#body(new Uint8Array(0), true);
    try {
      this.#feed?.finish();
    } catch (error) {
      this.#fault(error);
    }
    this.#rows?.end();
  }

  #start(whole: boolean): void {
    const head = this.#head ?? new Uint8Array(0);
    this.#head = undefined;
    const { file } = this.#options;
    const container = sniffContainer(head);
    if (container) throw new Refused({ code: `file/is-${container}`, severity: 'error', file });
    const { encoding, bom } = detectBom(head);
    const body = head.subarray(bom);
    this.#offset = bom;
    const found = this.#findHeader(body, encoding, whole);
    const format = recogniseHeader(this.#formats, found.header, this.#options);
    this.recognised = { format, encoding: found.encoding, delimiter: found.delimiter };
    this.#rows = openFormat(format, found.header, this.#options, this.#sink);
    if (found.encoding !== 'utf-8') this.#decoder = new TextDecoder(found.encoding, { fatal: true });
    // Rows kept until the end of the file must not keep the file's text alive.
    const keeps = this.#options.scattered.size > 0 || format.kind === 'items';
    const rows = {
      delimiter: found.delimiter,
      quote: found.quoted,
      formulaCells: format.formulaCells === true,
    };
    const onRow = (cells: string[], line: number) => {
      if (line <= found.header.line) return;
      if (this.rowsRead >= LIMITS.rows) throw tooManyRows(file);
      if (this.#rows?.row(cells, line) !== 'no-row') this.rowsRead++;
    };
    this.#feed = keeps ? parserFeed(rows, onRow) : scannerFeed(rows, onRow, this.#options.pack);
    this.#body(body, false);
  }

  /** UTF-8, else an encoding that a known format writes and whose header then matches. */
  #findHeader(body: Uint8Array, encoding: Encoding, whole: boolean): FoundHeader {
    const { file } = this.#options;
    if (encoding !== 'utf-8') {
      const decoder = new TextDecoder(encoding, { fatal: true });
      try {
        return findHeader(decoder.decode(body, { stream: true }), encoding, this.#formats);
      } catch {
        throw new Refused(invalidBytes(file, encoding, this.#offset));
      }
    }
    const { invalid, tail } = findInvalidUtf8(body, whole);
    if (invalid === -1)
      return findHeader(
        new TextDecoder().decode(body.subarray(0, body.length - tail)),
        'utf-8',
        this.#formats,
      );
    const others = new Set(this.#formats.flatMap((format) => format.encodings ?? []));
    for (const other of others) {
      // Any bytes are windows-1252: characters of UTF-8 before the bad byte say that the file is damaged UTF-8.
      if (other === 'windows-1252' && !isAscii(body.subarray(0, invalid))) continue;
      const formats = this.#formats.filter((format) => format.encodings?.includes(other));
      try {
        const text = new TextDecoder(other, { fatal: true }).decode(body, { stream: true });
        const found = findHeader(
          text,
          other,
          formats.filter((format) => format.encodingFits?.(other, text) ?? true),
        );
        if (found.known) return found;
      } catch {
        // Not this encoding either.
      }
    }
    throw new Refused(invalidBytes(file, 'utf-8', this.#offset + invalid));
  }

  #body(chunk: Uint8Array, last: boolean): void {
    const text = this.#decoder ? this.#decoded(chunk, last) : this.#checked(chunk, last);
    this.#offset += chunk.length;
    if (text.length === 0) return;
    try {
      if (typeof text === 'string') this.#feed?.text(text);
      else this.#feed?.utf8(text);
    } catch (error) {
      this.#fault(error);
    }
  }

  #decoded(chunk: Uint8Array, last: boolean): string {
    try {
      return this.#decoder?.decode(chunk, { stream: !last }) ?? '';
    } catch {
      throw new Refused(invalidBytes(this.#options.file, this.recognised?.encoding ?? 'utf-8', this.#offset));
    }
  }

  /** UTF-8 as it is, whole characters only; text when it turns out to be of another encoding. */
  #checked(chunk: Uint8Array, last: boolean): Uint8Array | string {
    const bytes = this.#tail.length > 0 ? join(this.#tail, chunk) : chunk;
    const { invalid, tail } = findInvalidUtf8(bytes, last, this.#options.isUtf8);
    if (invalid !== -1) {
      const other = this.#ascii ? laterEncoding(this.recognised?.format, bytes) : undefined;
      if (!other || !this.recognised)
        throw new Refused(
          invalidBytes(this.#options.file, 'utf-8', this.#offset - this.#tail.length + invalid),
        );
      this.#tail = new Uint8Array(0);
      this.recognised = { ...this.recognised, encoding: other };
      this.#decoder = new TextDecoder(other, { fatal: true });
      return this.#decoded(bytes, last);
    }
    if (this.#ascii) this.#ascii = this.recognised?.format.encodings !== undefined && isAscii(bytes);
    // A copy, which slice() of a Buffer is not: the chunk is the caller's to use again.
    this.#tail = new Uint8Array(bytes.subarray(bytes.length - tail));
    return bytes.subarray(0, bytes.length - tail);
  }

  #fault(error: unknown): void {
    if (!(error instanceof CsvFault)) throw error;
    const { file, keepWholeRows } = this.#options;
    const facts = { lastWholeLine: String(error.lastWholeLine), reached: String(error.reached) };
    const problem: Problem = { code: error.code, severity: 'error', file, line: error.line, facts };
    if (error.code !== 'csv/quote-not-closed' || !keepWholeRows) throw new Refused(problem);
    this.rowsRead++;
    this.#sink.reject([error.line], problem);
  }
}

/** The encoding of a file whose first other byte than ASCII stands far behind its header (Amazon's long reports). */
function laterEncoding(format: ExportFormat | undefined, bytes: Uint8Array): Encoding | undefined {
  return format?.encodings?.find((encoding) => {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
      return format.encodingFits?.(encoding, text) ?? true;
    } catch {
      return false;
    }
  });
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}
