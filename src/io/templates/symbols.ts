import type { Squares } from '../../core/documents/page.ts';

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
