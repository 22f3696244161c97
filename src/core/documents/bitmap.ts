/** A stretch of dots on one row: from (inclusive) to (exclusive). */
export type Span = readonly [row: number, from: number, to: number];

/** Black and white dots, a bit each, rows padded to whole bytes, 1 = black. What lies outside is cut off. */
export class Bitmap {
  readonly rowBytes: number;
  readonly bits: Uint8Array;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.rowBytes = Math.ceil(width / 8);
    this.bits = new Uint8Array(this.rowBytes * height);
  }

  /** Sets a stretch of a row, in whole dots. */
  span(row: number, from: number, to: number, black: boolean): void {
    if (row < 0 || row >= this.height) return;
    const last = Math.min(to, this.width);
    for (let x = Math.max(0, from); x < last; x++) {
      const at = row * this.rowBytes + (x >> 3);
      const bit = 0x80 >> (x & 7);
      this.bits[at] = black ? (this.bits[at] ?? 0) | bit : (this.bits[at] ?? 0) & ~bit;
    }
  }

  rectangle(x: number, y: number, width: number, height: number, black = true): void {
    for (let row = y; row < y + height; row++) this.span(row, x, x + width, black);
  }

  isBlack(x: number, y: number): boolean {
    return ((this.bits[y * this.rowBytes + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
  }
}
