import { loadPdfkit } from './load-pdfkit.ts';
import type { Indirect, PdfObjects } from './pdf-objects.ts';

/** What is used of pdfkit 0.20.2: its readers of PNG and JPEG, which write through any maker of objects. */
interface Embedder {
  openImage(bytes: Uint8Array): { obj: Indirect; embed(objects: PdfObjects): void };
}

/** Puts a picture into a document. A PNG with transparent parts is unpacked meanwhile: `PdfObjects.ended` tells when. */
export function embedPicture(objects: PdfObjects, bytes: Uint8Array): Indirect {
  const pdfkit = loadPdfkit();
  const document = new pdfkit({ autoFirstPage: false, font: null as never }) as unknown as Embedder;
  const image = document.openImage(Buffer.from(bytes));
  image.embed(objects);
  return image.obj;
}
