/**
 * Packages pdfkit 0.20.2 loads at once and needs only for fonts, lines and encryption of its own, which are never asked for
 * here: faces come from `src/io/pdf/truetype.ts`, lines from the core. They were two thirds of its start, at every `print`.
 * (src/io/pdf/load-fontkit.ts takes fontkit from node_modules for who prints Devanagari.)
 */
const UNUSED = /^(?:fontkit|linebreak|@noble\/ciphers\/aes)$/;

/** esbuild: pdfkit without those. Its standard fonts and colour profile, which it finds by path, are not used either. */
export const pdfkitAlone = {
  name: 'pdfkit-alone',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: UNUSED }, ({ importer, path }) =>
      /[\\/]pdfkit[\\/]js[\\/]/.test(importer) ? { path, namespace: 'unused' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'unused' }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
  },
};
