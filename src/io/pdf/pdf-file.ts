import { type FileHandle, open } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import type PDFDocument from 'pdfkit';
import type { Page, Picture } from '../../core/documents/page.ts';
import type { FaceName } from '../../core/documents/typeface.ts';
import { loadPdfkit } from './load-pdfkit.ts';
import { pageContent } from './page-content.ts';
import { PdfFont } from './pdf-font.ts';

type Document = InstanceType<typeof PDFDocument>;

/** What is used of pdfkit 0.20.2 beyond its typed interface: objects by reference and the page tree. */
interface Reference {
  data: Record<string, unknown>;
  end(chunk?: Uint8Array): void;
}
interface PageTree {
  Kids: unknown[];
  Count: number;
  MediaBox?: readonly [number, number, number, number];
  Resources?: Reference;
}
interface Internals {
  ref(data: object): Reference;
  endMetadata(): void;
  openImage(bytes: Uint8Array): { label: string; obj?: unknown; embed(document: unknown): void };
  _root: { data: { Pages: { data: PageTree }; ViewerPreferences?: Reference } };
}

/** Half of zlib's default time per page, nearly the same size: a page's content is a few kilobytes. */
const DEFLATE = { level: 5, windowBits: 13, memLevel: 6, chunkSize: 4096 } as const;
/** Bytes kept before they are written to the file. */
const BUFFER = 512 * 1024;

/**
 * A PDF written page by page to a file. pdfkit owns document, fonts and cross references; each page's content is one
 * string of ours, compressed and written once. Memory does not grow with the pages but for their reference entries.
 * The same pages give the same bytes: no clock, no random identifier.
 */
export class PdfFile {
  pages = 0;
  readonly #document: Document & Internals;
  readonly #fonts = new Map<FaceName, PdfFont>();
  readonly #pictures = new Map<Picture, { name: string; reference: unknown }>();
  readonly #resources: Reference;
  readonly #ended: Promise<void>;
  #pending: Uint8Array[] = [];
  #bytes = 0;

  private constructor(
    private readonly handle: FileHandle,
    private readonly isFile: boolean,
    title: string,
  ) {
    const pdfkit = loadPdfkit();
    this.#document = new pdfkit({
      autoFirstPage: false,
      compress: true,
      pdfVersion: '1.7',
      font: null as never,
      info: { Title: title, Producer: 'orders', Creator: 'orders', CreationDate: new Date(0) },
    }) as Document & Internals;
    // pdfkit insists on a date for its file identifier and its XMP packet. A false one helps nobody: left out of both.
    delete (this.#document.info as { CreationDate?: Date }).CreationDate;
    this.#document.endMetadata = () => undefined;
    // "Fit to page" would shrink a label and take its bars off the printer's dots.
    this.#document._root.data.ViewerPreferences = this.#document.ref({ PrintScaling: 'None' });
    this.#resources = this.#document.ref({ Font: {} });
    this.#document.on('data', (chunk: Uint8Array) => {
      this.#pending.push(chunk);
      this.#bytes += chunk.length;
    });
    this.#ended = new Promise((resolve, reject) => {
      this.#document.on('end', resolve);
      this.#document.on('error', reject);
    });
  }

  /** Opens the file for writing, readable by its owner alone. */
  static async create(file: string, title: string): Promise<PdfFile> {
    const handle = await open(file, 'w', 0o600);
    try {
      // A device or pipe is written to as it is.
      const isFile = (await handle.stat()).isFile();
      if (isFile) await handle.chmod(0o600);
      return new PdfFile(handle, isFile, title);
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** Adds a page; await it, so that a slow disk holds the program back instead of filling its memory. */
  async add(page: Page): Promise<void> {
    const document = this.#document;
    const tree = document._root.data.Pages.data;
    // A page inherits the size of the first and the fonts of all from the page tree (ISO 32000-1, 7.7.3.4).
    tree.Resources ??= this.#resources;
    tree.MediaBox ??= [0, 0, page.width, page.height];
    const [, , width, height] = tree.MediaBox;
    const ownSize = width !== page.width || height !== page.height;
    const bytes = deflateSync(
      Buffer.from(pageContent(page, this.#fontOf, this.#pictureOf), 'latin1'),
      DEFLATE,
    );
    const content = document.ref({ Length: bytes.length, Filter: 'FlateDecode' });
    content.end(bytes);
    const dictionary = document.ref({
      Type: 'Page',
      Parent: document._root.data.Pages,
      ...(ownSize && { MediaBox: [0, 0, page.width, page.height] }),
      Contents: content,
    });
    dictionary.end();
    // The page tree needs only their numbers from here on.
    content.data = {};
    dictionary.data = {};
    tree.Kids.push(dictionary);
    tree.Count++;
    this.pages++;
    if (document.readableLength + this.#bytes >= BUFFER) await this.#flush();
  }

  /** Ends the document and brings it to the disk. */
  async end(): Promise<void> {
    const fonts = this.#resources.data['Font'] as Record<string, unknown>;
    for (const font of this.#fonts.values()) fonts[font.id] = font.reference;
    if (this.#pictures.size > 0)
      this.#resources.data['XObject'] = Object.fromEntries(
        [...this.#pictures.values()].map(({ name, reference }) => [name, reference]),
      );
    this.#resources.end();
    this.#document.end();
    await this.#ended;
    await this.#flush();
    if (this.isFile) await this.handle.sync();
    await this.handle.close();
  }

  /** Closes the file as it is: the caller throws it away. */
  async abandon(): Promise<void> {
    this.#document.destroy();
    await this.handle.close().catch(() => undefined);
  }

  readonly #fontOf = (face: FaceName): PdfFont => {
    let font = this.#fonts.get(face);
    if (font === undefined) {
      font = new PdfFont(this.#document, face);
      this.#fonts.set(face, font);
    }
    return font;
  };

  readonly #pictureOf = (picture: Picture): string => {
    let known = this.#pictures.get(picture);
    if (known === undefined) {
      const image = this.#document.openImage(Buffer.from(picture.bytes));
      // pdfkit counts its pictures over all documents: a name of our own keeps the bytes the same.
      image.label = `I${this.#pictures.size + 1}`;
      image.embed(this.#document);
      known = { name: image.label, reference: image.obj };
      this.#pictures.set(picture, known);
    }
    return known.name;
  };

  async #flush(): Promise<void> {
    // pdfkit's stream hands its chunks over on the next turns of the event loop.
    while (this.#document.readableLength > 0) await new Promise(setImmediate);
    const bytes = Buffer.concat(this.#pending);
    this.#pending = [];
    this.#bytes = 0;
    for (let from = 0; from < bytes.length; ) {
      const { bytesWritten } = await this.handle.write(bytes, from);
      from += bytesWritten;
    }
  }
}
