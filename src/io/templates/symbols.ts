import type { Squares } from '../../core/templates/place.ts';

/** QR codes of medium error correction (15 %), by the package `qr`. */
export async function createQr(): Promise<(text: string) => Squares | undefined> {
  const { encodeQR } = await import('qr');
  return (text) => {
    try {
      // The package insists on a border of one module: it is taken off again, blocks keep their own quiet zone.
      const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 1 });
      return rows.slice(1, -1).map((row) => row.slice(1, -1));
    } catch {
      return undefined;
    }
  };
}

/** What is used of bwip-js 4.11. */
interface Bwip {
  raw(options: { bcid: string; text: string }): { pixs: number[]; pixx: number; pixy: number }[];
}

/** Square Data Matrix symbols (ECC 200), by bwip-js. Texts beyond ASCII are encoded as their UTF-8 bytes. */
export async function createDataMatrix(): Promise<(text: string) => Squares | undefined> {
  // Its named `raw` is the symbology of that name; the encoder's raw output is on the default export.
  const { default: bwip } = (await import('bwip-js/generic')) as unknown as { default: Bwip };
  return (text) => {
    try {
      const [symbol] = bwip.raw({ bcid: 'datamatrix', text });
      if (symbol === undefined) return undefined;
      const { pixs, pixx, pixy } = symbol;
      return Array.from({ length: pixy }, (_, y) =>
        Array.from({ length: pixx }, (_, x) => pixs[y * pixx + x] === 1),
      );
    } catch {
      return undefined;
    }
  };
}
