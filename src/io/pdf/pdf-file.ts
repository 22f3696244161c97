import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { Page } from '../../core/documents/page.ts';
import { faces } from './faces.ts';
import { FileSink } from './file-sink.ts';
import { FixedContent } from './fixed-content.ts';
import { PageMaker } from './page-maker.ts';
import { embedFont } from './pdf-font.ts';
import { type Dictionary, type Indirect, PdfObjects, Verbatim } from './pdf-objects.ts';

/**
 * A PDF written page by page to a file: each page is two objects, its content compressed. Memory does not grow with the pages
 * but for their place in the file. The same pages give the same bytes: no clock, no random identifier.
 */
export class PdfFile {
  pages = 0;
  readonly #maker = new PageMaker();
  readonly #fixed = new FixedContent();
  readonly #sink: FileSink;
  readonly #objects: PdfObjects;
  readonly #tree: Indirect;
  #size: readonly [width: number, height: number] | undefined;
  #kids = '';

  private constructor(
    private readonly handle: FileHandle,
    private readonly isFile: boolean,
    private readonly title: string,
  ) {
    this.#sink = new FileSink(handle.fd);
    this.#objects = new PdfObjects(this.#sink);
    // Object 1: every page names it.
    this.#tree = this.#objects.ref({ Type: 'Pages' });
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

  /** Adds a page. Await it: when the disk was written to, others have their turn (a Ctrl-C). */
  async add(page: Page): Promise<void> {
    const objects = this.#objects;
    // A page inherits the size of the first and the fonts of all from the page tree (ISO 32000-1, 7.7.3.4).
    this.#size ??= [page.width, page.height];
    const [width, height] = this.#size;
    const ownSize = width !== page.width || height !== page.height;
    const box = ownSize ? `/MediaBox[0 0 ${page.width} ${page.height}]` : '';
    const shared = this.#fixed.share(page, (part) => objects.stream(this.#maker.make(part)));
    const own = objects.stream(this.#maker.make(shared?.rest ?? page));
    const contents = shared === undefined ? `${own} 0 R` : `[${shared.object} 0 R ${own} 0 R]`;
    const id = objects.object(`<</Type/Page/Parent ${this.#tree.id} 0 R/Contents ${contents}${box}>>`);
    this.#kids += `${id} 0 R\n`;
    this.pages++;
    if (this.#sink.isHalfFull) {
      this.#sink.flush();
      await new Promise(setImmediate);
    }
  }

  /** Ends the document and brings it to the disk. */
  async end(): Promise<void> {
    const objects = this.#objects;
    const tree = this.#tree.data;
    tree['Kids'] = new Verbatim(`[${this.#kids}]`);
    tree['Count'] = this.pages;
    tree['MediaBox'] = [0, 0, ...(this.#size ?? [0, 0])];
    tree['Resources'] = {
      Font: this.#fonts(),
      ...(this.#maker.pictures.size > 0 && { XObject: await this.#pictures() }),
    };
    this.#tree.end();
    // "Fit to page" would shrink a label and take its bars off the printer's dots.
    const catalog = objects.ref({
      Type: 'Catalog',
      Pages: this.#tree,
      ViewerPreferences: { PrintScaling: 'None' },
    });
    catalog.end();
    // No date: a made-up one would help nobody.
    const made = new String('orders');
    const info = objects.ref({ Title: new String(this.title), Producer: made, Creator: made });
    info.end();
    await objects.ended();
    const name = createHash('sha256')
      .update(`${this.title}\n${this.#sink.length}`)
      .digest('hex')
      .slice(0, 32);
    const id = new Verbatim(`[<${name}> <${name}>]`);
    objects.end({ Root: catalog, Info: info, ID: id });
    this.#sink.flush();
    if (this.isFile) await this.handle.sync();
    await this.handle.close();
  }

  /** Closes the file as it is: the caller throws it away. */
  async abandon(): Promise<void> {
    await this.handle.close().catch(() => undefined);
  }

  #fonts(): Dictionary {
    const fonts: Dictionary = {};
    const used = [...this.#maker.fonts].sort(([, a], [, b]) => (a.id < b.id ? -1 : 1));
    for (const [face, { id, codes }] of used)
      fonts[id] = embedFont(this.#objects, id, faces.face(face), codes);
    return fonts;
  }

  async #pictures(): Promise<Dictionary> {
    const { embedPicture } = await import('./embed-picture.ts');
    const pictures: Dictionary = {};
    for (const [picture, name] of this.#maker.pictures)
      pictures[name] = embedPicture(this.#objects, picture.bytes);
    return pictures;
  }
}
