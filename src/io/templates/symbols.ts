import type { Squares } from '../../core/documents/page.ts';

/** QR codes of medium error correction (15 %), by the package `qr`. */
export async function createQr(): Promise<(text: string) => Squares | undefined> {
  const { encodeQR } = await import('qr');
  return (text) => {
    try {
      // The package insists on a border of one module: it is left out, blocks keep their own quiet zone.
      const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 1 });
      const size = rows.length - 2;
      const black = new Uint8Array(size * size);
      for (let y = 0; y < size; y++)
        for (let x = 0; x < size; x++) if (rows[y + 1]?.[x + 1]) black[y * size + x] = 1;
      return { size, black };
    } catch {
      return undefined;
    }
  };
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
