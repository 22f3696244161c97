import { deflateSync } from 'node:zlib';
import type { FileSink } from './file-sink.ts';

/**
 * A value of a PDF object: a string is a name (`Type` → `/Type`), a `String` a text, a list an array, an `Indirect` its
 * number, any other object a dictionary.
 */
export type PdfValue = unknown;
export type Dictionary = Record<string, PdfValue>;

/** An object by number; written when it ends, whatever was written before it. */
export class Indirect {
  constructor(
    readonly id: number,
    readonly data: Dictionary,
    private readonly objects: PdfObjects,
  ) {}

  /** Writes it, with a stream if there are bytes; compressed unless they come with a filter of their own. */
  end(bytes?: Uint8Array): void {
    this.objects.write(this, bytes);
  }
}

/** The objects of a PDF file and their places (ISO 32000-1, 7.3 and 7.5). */
export class PdfObjects {
  /** Where each object begins; the first is object 1. */
  readonly #places: number[] = [];
  #open = 0;
  #done: (() => void) | undefined;

  constructor(private readonly sink: FileSink) {
    // The second line tells transports that the file is binary.
    sink.bytes(Buffer.from('%PDF-1.7\n%\xff\xff\xff\xff\n', 'latin1'));
  }

  /** A number for an object that is written later, by its `end`. */
  ref(data: Dictionary = {}): Indirect {
    this.#open++;
    return new Indirect(this.#places.push(0), data, this);
  }

  write({ id, data }: Indirect, bytes: Uint8Array | undefined): void {
    this.#places[id - 1] = this.sink.length;
    if (bytes === undefined) this.sink.text(`${id} 0 obj\n${pdfText(data)}\nendobj\n`);
    else {
      const body = data['Filter'] === undefined ? deflateSync(bytes) : bytes;
      const head = { ...data, Length: body.length, Filter: data['Filter'] ?? 'FlateDecode' };
      this.sink.text(`${id} 0 obj\n${pdfText(head)}\nstream\n`);
      this.sink.bytes(body);
      this.sink.text('\nendstream\nendobj\n');
    }
    this.#open--;
    if (this.#open === 0) this.#done?.();
  }

  /** Writes an object at once; gives its number. */
  object(text: string): number {
    const id = this.#places.push(this.sink.length);
    this.sink.text(`${id} 0 obj\n${text}\nendobj\n`);
    return id;
  }

  /** The same with compressed bytes in it. */
  stream(bytes: Uint8Array): number {
    const id = this.#places.push(this.sink.length);
    this.sink.text(`${id} 0 obj\n<</Length ${bytes.length}/Filter/FlateDecode>>\nstream\n`);
    this.sink.bytes(bytes);
    this.sink.text('\nendstream\nendobj\n');
    return id;
  }

  /** When every object of `ref` is written: pictures are unpacked meanwhile. */
  async ended(): Promise<void> {
    if (this.#open === 0) return;
    await new Promise<void>((resolve) => {
      this.#done = resolve;
    });
  }

  /** The table of places and the trailer. */
  end(trailer: Dictionary): void {
    const at = this.sink.length;
    const count = this.#places.length + 1;
    this.sink.text(`xref\n0 ${count}\n0000000000 65535 f \n`);
    for (const place of this.#places) this.sink.text(`${String(place).padStart(10, '0')} 00000 n \n`);
    this.sink.text(`trailer\n${pdfText({ Size: count, ...trailer })}\nstartxref\n${at}\n%%EOF\n`);
  }
}

/** A value in PDF's syntax. */
export function pdfText(value: PdfValue): string {
  if (value instanceof Indirect) return `${value.id} 0 R`;
  if (value instanceof String) return textString(String(value));
  if (typeof value === 'string') return `/${value}`;
  // At most so many decimals are of use; never an exponent.
  if (typeof value === 'number') return String(Math.round(value * 1e5) / 1e5);
  if (value instanceof Verbatim) return value.text;
  if (Array.isArray(value)) return `[${value.map(pdfText).join(' ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return `<<${entries.map(([key, each]) => `/${key} ${pdfText(each)}`).join('\n')}>>`;
}

/** A value that is in PDF's syntax already. */
export class Verbatim {
  constructor(readonly text: string) {}
}

/** Printable ASCII as it is, all else as UTF-16 (7.9.2.2). */
function textString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  return `<${bytes.toString('hex')}>`;
}
