import { writeSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type PDFDocument from 'pdfkit';
import type { Page } from '../../core/documents/page.ts';
import { faces } from './faces.ts';
import { FixedContent } from './fixed-content.ts';
import { PageMaker } from './page-maker.ts';
import { embedFont, type ObjectMaker, type Reference } from './pdf-font.ts';

/** What is used of pdfkit 0.20.2 beyond its typed interface: objects, where they lie in the file, the page tree. */
interface Internals extends ObjectMaker {
  /** Takes everything pdfkit writes, whole lines without their end or bytes. */
  _write(data: string | Uint8Array): void;
  /** Called with null when all is written: pictures are unpacked meanwhile. */
  push(data: null): boolean;
  /** Bytes written. */
  _offset: number;
  /** Where each object begins; the first is object 1. */
  readonly _offsets: number[];
  endMetadata(): void;
  openImage(bytes: Uint8Array): { label: string; obj?: unknown; embed(document: unknown): void };
  _root: { data: { Pages: Reference & { data: PageTree }; ViewerPreferences?: Reference } };
}
interface PageTree extends Record<string, unknown> {
  Kids: unknown;
  Count: number;
  MediaBox?: readonly [number, number, number, number];
  Resources?: Reference;
}
type Document = InstanceType<typeof PDFDocument> & Internals;

/** Bytes kept before they are written to the file. */
const BUFFER = 512 * 1024;

/**
 * A PDF written page by page to a file. pdfkit owns document, information and cross references; each page is two objects of
 * ours, its content compressed. Memory does not grow with the pages but for their place in the file.
 * The same pages give the same bytes: no clock, no random identifier.
 */
export class PdfFile {
  pages = 0;
  readonly #maker = new PageMaker();
  readonly #fixed = new FixedContent();
  readonly #document: Document;
  readonly #resources: Reference;
  readonly #written: Promise<void>;
  #kids = '';
  readonly #pending = Buffer.allocUnsafe(BUFFER);
  #filled = 0;

  private constructor(
    private readonly handle: FileHandle,
    private readonly isFile: boolean,
    pdfkit: typeof PDFDocument,
    title: string,
  ) {
    const document = new pdfkit({
      autoFirstPage: false,
      compress: true,
      pdfVersion: '1.7',
      font: null as never,
      info: { Title: title, Producer: 'orders', Creator: 'orders', CreationDate: new Date(0) },
    }) as Document;
    this.#document = document;
    // Its first lines lie in its stream; from here on what it writes comes straight to us.
    document._offset = 0;
    this.#put(document.read() as Uint8Array);
    document._write = (data) => {
      if (typeof data === 'string') this.#write(`${data}\n`);
      else this.#put(data);
    };
    this.#written = new Promise((resolve) => {
      document.push = () => {
        resolve();
        return true;
      };
    });
    // pdfkit insists on a date for its file identifier and its XMP packet. A false one helps nobody: left out of both.
    delete (document.info as { CreationDate?: Date }).CreationDate;
    document.endMetadata = () => undefined;
    // "Fit to page" would shrink a label and take its bars off the printer's dots.
    document._root.data.ViewerPreferences = document.ref({ PrintScaling: 'None' });
    this.#resources = document.ref({});
  }

  /** Opens the file for writing, readable by its owner alone. */
  static async create(file: string, title: string): Promise<PdfFile> {
    const handle = await open(file, 'w', 0o600);
    try {
      // A device or pipe is written to as it is.
      const isFile = (await handle.stat()).isFile();
      if (isFile) await handle.chmod(0o600);
      const { default: pdfkit } = await import('pdfkit');
      return new PdfFile(handle, isFile, pdfkit, title);
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** Adds a page. Await what it gives: when the disk was written to, others have their turn (a Ctrl-C). */
  add(page: Page): Promise<void> | undefined {
    const document = this.#document;
    const tree = document._root.data.Pages.data;
    // A page inherits the size of the first and the fonts of all from the page tree (ISO 32000-1, 7.7.3.4).
    tree.Resources ??= this.#resources;
    tree.MediaBox ??= [0, 0, page.width, page.height];
    const [, , width, height] = tree.MediaBox;
    const ownSize = width !== page.width || height !== page.height;
    const box = ownSize ? `/MediaBox[0 0 ${page.width} ${page.height}]` : '';
    const shared = this.#fixed.share(page, (part) => this.#stream(this.#maker.make(part)));
    const own = this.#stream(this.#maker.make(shared?.rest ?? page));
    const contents = shared === undefined ? `${own} 0 R` : `[${shared.object} 0 R ${own} 0 R]`;
    const id = this.#object(`<</Type/Page/Parent 1 0 R/Contents ${contents}${box}>>`);
    this.#kids += `${id} 0 R\n`;
    this.pages++;
    if (this.#filled <= BUFFER / 2) return undefined;
    this.#flush();
    return new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
  }

  /** Ends the document and brings it to the disk. */
  async end(): Promise<void> {
    const document = this.#document;
    const tree = document._root.data.Pages.data;
    tree.Kids = asWritten(`[${this.#kids}]`);
    tree.Count = this.pages;
    this.#resources.data = { Font: this.#fonts(), ...(this.#maker.pictures.size > 0 && this.#pictures()) };
    this.#resources.end();
    document.end();
    await this.#written;
    this.#flush();
    if (this.isFile) await this.handle.sync();
    await this.handle.close();
  }

  /** Closes the file as it is: the caller throws it away. */
  async abandon(): Promise<void> {
    this.#document.destroy();
    await this.handle.close().catch(() => undefined);
  }

  #fonts(): Record<string, Reference> {
    const fonts: Record<string, Reference> = {};
    const used = [...this.#maker.fonts].sort(([, a], [, b]) => (a.id < b.id ? -1 : 1));
    for (const [face, { id, codes }] of used)
      fonts[id] = embedFont(this.#document, id, faces.face(face), codes);
    return fonts;
  }

  #pictures(): { readonly XObject: Record<string, unknown> } {
    const pictures: Record<string, unknown> = {};
    for (const [picture, name] of this.#maker.pictures) {
      const image = this.#document.openImage(Buffer.from(picture.bytes));
      // pdfkit counts its pictures over all documents: a name of our own keeps the bytes the same.
      image.label = name;
      image.embed(this.#document);
      pictures[name] = image.obj;
    }
    return { XObject: pictures };
  }

  /** Writes an object; gives its number. */
  #object(text: string): number {
    const offsets = this.#document._offsets;
    offsets.push(this.#document._offset);
    this.#write(`${offsets.length} 0 obj\n${text}\nendobj\n`);
    return offsets.length;
  }

  /** The same with compressed bytes in it. */
  #stream(bytes: Uint8Array): number {
    const offsets = this.#document._offsets;
    offsets.push(this.#document._offset);
    this.#write(`${offsets.length} 0 obj\n<</Length ${bytes.length}/Filter/FlateDecode>>\nstream\n`);
    this.#put(bytes);
    this.#write('\nendstream\nendobj\n');
    return offsets.length;
  }

  #put(bytes: Uint8Array): void {
    this.#document._offset += bytes.length;
    if (this.#filled + bytes.length > BUFFER) this.#flush();
    if (bytes.length > BUFFER) writeAll(this.handle.fd, bytes);
    else {
      this.#pending.set(bytes, this.#filled);
      this.#filled += bytes.length;
    }
  }

  /** The same for a short text of Latin-1. */
  #write(text: string): void {
    this.#document._offset += text.length;
    if (this.#filled + text.length > BUFFER) this.#flush();
    this.#filled += this.#pending.write(text, this.#filled, 'latin1');
  }

  #flush(): void {
    writeAll(this.handle.fd, this.#pending.subarray(0, this.#filled));
    this.#filled = 0;
  }
}

/** Waits for the disk: it holds the program back, instead of filling its memory. */
function writeAll(fd: number, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length; ) from += writeSync(fd, bytes, from);
}

/** A value pdfkit writes as it stands. */
function asWritten(text: string): object {
  return { [Symbol.toStringTag]: 'PDF', toString: () => text };
}
