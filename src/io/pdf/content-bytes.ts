/** Room that is there for any number, with what stands around it. */
const SPARE = 64;

/**
 * The bytes of one page after another, in memory that is used again: a page is thousands of short operators, and strings of
 * them cost more to join and to copy than all its layout. Callers ask for `room` once for many short pieces.
 */
export class ContentBytes {
  bytes = Buffer.allocUnsafe(16 * 1024);
  length = 0;

  /** Makes sure of room for so many bytes and a few numbers more. */
  room(count: number): void {
    const least = this.length + count + SPARE;
    if (least <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(least, 2 * this.bytes.length));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }

  /** Text of Latin-1: a byte each character. */
  text(text: string): void {
    this.room(text.length);
    const { bytes } = this;
    let { length } = this;
    for (let i = 0; i < text.length; i++) bytes[length++] = text.charCodeAt(i);
    this.length = length;
  }

  /** A number with at most two decimals, and a space: a hundredth of a point is a 35th of a dot at 203 dpi. */
  number(value: number): void {
    this.hundredths(Math.round(value * 100));
  }

  /** The same, given in whole hundredths: `.98 `, `12 `, `-3.5 `. */
  hundredths(value: number): void {
    let rest = value;
    if (rest < 0) {
      this.bytes[this.length++] = 0x2d;
      rest = -rest;
    }
    const fraction = rest % 100;
    if (rest >= 100 || rest === 0) this.#digits((rest - fraction) / 100);
    if (fraction > 0) {
      const { bytes } = this;
      bytes[this.length++] = 0x2e;
      bytes[this.length++] = 0x30 + ((fraction / 10) | 0);
      if (fraction % 10 > 0) bytes[this.length++] = 0x30 + (fraction % 10);
    }
    this.bytes[this.length++] = 0x20;
  }

  /** A whole number from 0, and a space. */
  whole(value: number): void {
    this.#digits(value);
    this.bytes[this.length++] = 0x20;
  }

  #digits(value: number): void {
    if (value >= 10) this.#digits((value / 10) | 0);
    this.bytes[this.length++] = 0x30 + (value % 10);
  }
}
