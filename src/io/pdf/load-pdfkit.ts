import { createRequire } from 'node:module';
import type PDFDocument from 'pdfkit';

/**
 * Packages pdfkit 0.20.2 loads at once and needs only for fonts, lines and encryption of its own, which are never asked for
 * here: faces come from `truetype.ts`, lines from the core. They take two thirds of its 0.2 s, at every `print`. (load-fontkit.ts brings it
 * back for who prints Devanagari.)
 */
const UNUSED = ['fontkit', 'linebreak', '@noble/ciphers/aes'];

/** pdfkit without those. `require` takes its CommonJS build, which is quicker to start than its ES module. */
export function loadPdfkit(): typeof PDFDocument {
  const require = createRequire(import.meta.url);
  const inPdfkit = createRequire(require.resolve('pdfkit'));
  for (const name of UNUSED) {
    const path = inPdfkit.resolve(name);
    require.cache[path] ??= { id: path, filename: path, loaded: true, exports: {} } as NodeJS.Module;
  }
  return require('pdfkit') as typeof PDFDocument;
}
