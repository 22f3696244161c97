import { type FileHandle, open } from 'node:fs/promises';
import { DotPainter, type Glyph } from '../../core/documents/draw-dots.ts';
import type { Page, Picture, Shades } from '../../core/documents/page.ts';
import type { FaceName } from '../../core/documents/typeface.ts';
import { labelZpl } from '../../core/documents/zpl.ts';
import { pngShades } from '../templates/png-shades.ts';
import { faces } from './faces.ts';
import { glyphContours } from './glyph-contours.ts';

/** Labels written one after the other as ZPL, as `PdfFile` writes them as PDF. */
export class ZplFile {
  pages = 0;
  readonly #painter: DotPainter;

  private constructor(
    private readonly handle: FileHandle,
    dpi: number,
  ) {
    this.#painter = new DotPainter(dpi, glyphOf, shadesOf);
  }

  /** Opens the file for writing, readable by its owner alone. `dpi`: dots per inch of the printer. */
  static async create(file: string, dpi: number): Promise<ZplFile> {
    const handle = await open(file, 'w', 0o600);
    await handle.chmod(0o600);
    return new ZplFile(handle, dpi);
  }

  async add(page: Page): Promise<void> {
    await this.handle.appendFile(labelZpl(page, this.#painter.draw(page)), 'ascii');
    this.pages++;
  }

  /** Ends the file and brings it to the disk. */
  async end(): Promise<void> {
    await this.handle.sync();
    await this.handle.close();
  }

  /** Closes the file as it is: the caller throws it away. */
  async abandon(): Promise<void> {
    await this.handle.close().catch(() => undefined);
  }
}

const known = new WeakMap<Picture, Shades | undefined>();

/** A picture is read once, not for every label. */
export function shadesOf(picture: Picture): Shades | undefined {
  if (!known.has(picture)) known.set(picture, pngShades(picture.bytes));
  return known.get(picture);
}

function glyphOf(name: FaceName, codePoint: number): Glyph {
  const face = faces.face(name);
  const glyph = face.glyph(codePoint);
  const em = face.unitsPerEm;
  const contours = glyphContours(face, glyph).map((contour) =>
    contour.map(([x, y]) => [x / em, y / em] as const),
  );
  return { contours, advance: face.glyphWidth(glyph) / 1000 };
}
