import { hasFalseFinder } from '../../core/documents/false-finder.ts';
import type { Squares } from '../../core/documents/page.ts';

/**
 * QR codes of medium error correction (15 %), by the package `qr`. The mask is the first under which no row or column looks
 * like a finder pattern, the fault that hides a symbol; scoring all eight for evenness too costs as much as a label's text.
 * Readers undo whatever mask a symbol names (ISO/IEC 18004:2024, 7.8).
 */
export async function createQr(): Promise<(text: string) => Squares | undefined> {
  const { encodeQR } = await import('qr');
  return (text) => {
    try {
      let first: Squares | undefined;
      for (let mask = 0; mask < 8; mask++) {
        // The package insists on a border of one module: it is left out, blocks keep their own quiet zone.
        const symbol = withoutBorder(encodeQR(text, 'raw', { ecc: 'medium', border: 1, mask }));
        if (!hasFalseFinder(symbol)) return symbol;
        first ??= symbol;
      }
      return first;
    } catch {
      return undefined;
    }
  };
}

function withoutBorder(rows: readonly (readonly boolean[])[]): Squares {
  const size = rows.length - 2;
  const black = new Uint8Array(size * size);
  let at = 0;
  for (let y = 1; y <= size; y++) {
    const row = rows[y] as readonly boolean[];
    for (let x = 1; x <= size; x++, at++) if (row[x] === true) black[at] = 1;
  }
  return { size, black };
}

/** What is used of bwip-js 4.11. */
interface Bwip {
  raw(options: { bcid: string; text: string }): { pixs: number[]; pixx: number }[];
}

/** Square Data Matrix symbols (ECC 200), by bwip-js. Texts beyond ASCII are encoded as their UTF-8 bytes. */
export async function createDataMatrix(): Promise<(text: string) => Squares | undefined> {
  // Its named `raw` is the symbology of that name; the encoder's raw output is on the default export.
  const { default: bwip } = (await import('bwip-js/generic')) as unknown as { default: Bwip };
  return (text) => {
    try {
      const [symbol] = bwip.raw({ bcid: 'datamatrix', text });
      if (symbol === undefined) return undefined;
      return { size: symbol.pixx, black: Uint8Array.from(symbol.pixs) };
    } catch {
      return undefined;
    }
  };
}
