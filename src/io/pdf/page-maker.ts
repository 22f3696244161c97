import type { Page, Picture } from '../../core/documents/page.ts';
import type { FaceName } from '../../core/documents/typeface.ts';
import { ContentBytes } from './content-bytes.ts';
import { Deflater } from './deflater.ts';
import { FaceCodes } from './face-codes.ts';
import { faces } from './faces.ts';
import { pageContent } from './page-content.ts';

/** Names of the fonts in a page's content, the same in every document. */
const FONT_NAMES: Readonly<Record<FaceName, string>> = {
  latin: 'F1',
  'latin-bold': 'F2',
  sc: 'F3',
  'sc-rare': 'F4',
  tc: 'F5',
  'tc-rare': 'F6',
  jp: 'F7',
  kr: 'F8',
  thai: 'F9',
  arabic: 'F10',
  hebrew: 'F11',
  armenian: 'F12',
  georgian: 'F13',
  symbols: 'F14',
  emoji: 'F15',
  devanagari: 'F16',
};

/** A face as pages name it. */
export interface NamedCodes {
  readonly id: string;
  /** How the font is chosen: its name and the space before the size. */
  readonly chosen: string;
  readonly codes: FaceCodes;
}

/** Makes the compressed contents of pages and remembers what they use of fonts and pictures. */
export class PageMaker {
  readonly fonts = new Map<FaceName, NamedCodes>();
  readonly pictures = new Map<Picture, string>();

  readonly #content = new ContentBytes();
  readonly #deflater = new Deflater();

  /** The page's content, compressed; good until the next call. */
  make(page: Page): Uint8Array {
    const content = this.#content;
    content.length = 0;
    pageContent(page, this.#fontOf, this.#pictureOf, content);
    return this.#deflater.compress(content.bytes, content.length);
  }

  readonly #fontOf = (face: FaceName): NamedCodes => {
    let font = this.fonts.get(face);
    if (font === undefined) {
      const id = FONT_NAMES[face];
      font = { id, chosen: `/${id} `, codes: new FaceCodes(faces.face(face)) };
      this.fonts.set(face, font);
    }
    return font;
  };

  readonly #pictureOf = (picture: Picture): string => {
    let name = this.pictures.get(picture);
    if (name === undefined) {
      name = `I${this.pictures.size + 1}`;
      this.pictures.set(picture, name);
    }
    return name;
  };
}
