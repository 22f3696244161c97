import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const find = createRequire(import.meta.url).resolve;
const wasm = readFileSync(find('zxing-wasm/reader/zxing_reader.wasm'));
// Without this the package would fetch its WebAssembly from the network.
prepareZXingModule({ overrides: { wasmBinary: wasm.buffer.slice(0) as ArrayBuffer } });

/** The parts of pdf.js' canvas that are used: its types come with the browser's. */
interface Canvas {
  readonly canvas: unknown;
  readonly context: {
    getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray };
  };
}

const opened = (file: string) =>
  getDocument({
    data: new Uint8Array(readFileSync(file)),
    verbosity: 0,
    isEvalSupported: false,
    standardFontDataUrl: join(find('pdfjs-dist/package.json'), '../standard_fonts/'),
  });

/** The text of each page as pdf.js copies it: the reader of Firefox, of many shops and of Node programs. */
export async function copiedTexts(file: string): Promise<string[]> {
  const task = opened(file);
  const pdf = await task.promise;
  const texts: string[] = [];
  for (let i = 1; i <= pdf.numPages; i++) {
    const { items } = await (await pdf.getPage(i)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join('\n'));
  }
  await task.destroy();
  return texts;
}

/** What ZXing reads of `format` from each page, drawn by pdf.js at `dpi` in black and white as a thermal head prints it. */
export async function decodedCodes(
  file: string,
  dpi: number,
  format: 'Code128' | 'QRCode' | 'DataMatrix',
): Promise<string[][]> {
  const task = opened(file);
  const pdf = await task.promise;
  const pages: string[][] = [];
  for (let i = 1; i <= pdf.numPages; i++) {
    const page = await pdf.getPage(i);
    const viewport = page.getViewport({ scale: dpi / 72 });
    const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
    const factory = pdf.canvasFactory as { create(width: number, height: number): Canvas };
    const { canvas, context } = factory.create(width, height);
    await page.render({ canvas: canvas as never, viewport }).promise;
    const { data } = context.getImageData(0, 0, width, height);
    for (let at = 0; at < data.length; at += 4) {
      const dot = (data[at] ?? 0) < 128 ? 0 : 255;
      data.fill(dot, at, at + 3);
    }
    const picture = { data, width, height, colorSpace: 'srgb' } as never;
    const found = await readBarcodes(picture, { formats: [format], maxNumberOfSymbols: 8, tryHarder: true });
    pages.push(found.map(({ text }) => text));
  }
  await task.destroy();
  return pages;
}
