import { MOST_VERSION, type QrVersion, qrVersion } from './qr-tables.ts';

/** Letters of the alphanumeric mode in the order of their values (ISO/IEC 18004:2024, table 5). */
const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const VALUES = new Uint8Array(128).fill(255);
for (let i = 0; i < ALPHANUMERIC.length; i++) VALUES[ALPHANUMERIC.charCodeAt(i)] = i;

/** Mode indicator, and bits of the length in versions 1–9, 10–26, 27–40 (tables 2 and 3). */
const MODES = {
  numeric: { indicator: 1, length: [10, 12, 14] },
  alphanumeric: { indicator: 2, length: [9, 11, 13] },
  byte: { indicator: 4, length: [8, 16, 16] },
} as const;
type Mode = keyof typeof MODES;

/** Powers of 2 in GF(256) by x⁸ + x⁴ + x³ + x² + 1, twice over, and their exponents. */
const POWERS = new Uint8Array(510);
const EXPONENTS = new Uint8Array(256);
for (let i = 0, power = 1; i < 255; i++) {
  POWERS[i] = POWERS[i + 255] = power;
  EXPONENTS[power] = i;
  power = power & 0x80 ? (power << 1) ^ 0x11d : power << 1;
}

/** The codewords of a text in the smallest version that holds it at level M; undefined when none does. */
export function qrCodewords(
  text: string,
): { readonly version: QrVersion; readonly words: Uint8Array } | undefined {
  const mode = modeOf(text);
  const bytes = mode === 'byte' ? new TextEncoder().encode(text) : undefined;
  const length = bytes?.length ?? text.length;
  const payload = bitsOf(mode, length);
  for (let number = 1; number <= MOST_VERSION; number++) {
    const { indicator, length: lengths } = MODES[mode];
    const bits = lengths[number < 10 ? 0 : number < 27 ? 1 : 2];
    const version = qrVersion(number);
    if (length >= 1 << bits || 4 + bits + payload > version.data * 8) continue;
    const data = new Bits(version.data);
    data.push(indicator, 4);
    data.push(length, bits);
    if (bytes !== undefined) for (const byte of bytes) data.push(byte, 8);
    else if (mode === 'numeric') digits(text, data);
    else pairs(text, data);
    return { version, words: withCorrection(data.end(), version) };
  }
  return undefined;
}

function modeOf(text: string): Mode {
  let mode: Mode = 'numeric';
  for (let i = 0; i < text.length; i++) {
    const value = VALUES[text.charCodeAt(i)] ?? 255;
    if (value === 255) return 'byte';
    if (value > 9) mode = 'alphanumeric';
  }
  return mode;
}

function bitsOf(mode: Mode, length: number): number {
  if (mode === 'byte') return 8 * length;
  if (mode === 'alphanumeric') return 11 * (length >> 1) + 6 * (length & 1);
  const rest = length % 3;
  return 10 * ((length - rest) / 3) + (rest === 0 ? 0 : 1 + 3 * rest);
}

/** Three digits in ten bits. */
function digits(text: string, into: Bits): void {
  for (let at = 0; at < text.length; at += 3) {
    const part = text.slice(at, at + 3);
    into.push(Number(part), 1 + 3 * part.length);
  }
}

/** Two letters in eleven bits. */
function pairs(text: string, into: Bits): void {
  const value = (at: number): number => VALUES[text.charCodeAt(at)] ?? 0;
  let at = 0;
  for (; at + 1 < text.length; at += 2) into.push(value(at) * 45 + value(at + 1), 11);
  if (at < text.length) into.push(value(at), 6);
}

/** Bits as bytes, the first the highest. */
class Bits {
  readonly #bytes: Uint8Array;
  #length = 0;
  #held = 0;
  #count = 0;

  constructor(length: number) {
    this.#bytes = new Uint8Array(length);
  }

  push(value: number, bits: number): void {
    this.#held = (this.#held << bits) | value;
    this.#count += bits;
    while (this.#count >= 8) {
      this.#count -= 8;
      this.#bytes[this.#length++] = this.#held >> this.#count;
    }
    this.#held &= (1 << this.#count) - 1;
  }

  /** With the terminator, and filled up by turns with 0xEC and 0x11 (7.4.10). */
  end(): Uint8Array {
    const bytes = this.#bytes;
    // Four zeros or as many as there is room for; those of the last byte come of themselves.
    if (this.#count > 4 && this.#length + 1 < bytes.length) this.push(0, 4);
    if (this.#count > 0) this.push(0, 8 - this.#count);
    else if (this.#length < bytes.length) this.push(0, 8);
    for (let fill = 0xec; this.#length < bytes.length; fill ^= 0xec ^ 0x11) bytes[this.#length++] = fill;
    return bytes;
  }
}

/** Data and correction of all blocks, a codeword of each in turn (7.6). */
function withCorrection(data: Uint8Array, version: QrVersion): Uint8Array {
  const { blocks, correction, total } = version;
  const words = new Uint8Array(total);
  const short = Math.floor(data.length / blocks);
  const firstLong = blocks - (data.length % blocks);
  let from = 0;
  for (let block = 0; block < blocks; block++) {
    const length = short + (block < firstLong ? 0 : 1);
    const rest = correctionOf(data, from, length, correction);
    for (let i = 0; i < length; i++) {
      // The codeword more of a long block stands after the last of all short ones.
      const place = i < short ? i * blocks + block : short * blocks + block - firstLong;
      words[place] = data[from + i] ?? 0;
    }
    for (let i = 0; i < correction; i++) words[data.length + i * blocks + block] = rest[i] ?? 0;
    from += length;
  }
  return words;
}

const generators: Uint8Array[] = [];

/** Reed–Solomon remainder of a block. */
function correctionOf(data: Uint8Array, from: number, length: number, count: number): Uint8Array {
  const generator = (generators[count] ??= generatorOf(count));
  const rest = new Uint8Array(count);
  for (let i = from; i < from + length; i++) {
    const factor = (data[i] ?? 0) ^ (rest[0] ?? 0);
    rest.copyWithin(0, 1);
    rest[count - 1] = 0;
    if (factor === 0) continue;
    const exponent = EXPONENTS[factor] ?? 0;
    for (let j = 0; j < count; j++) rest[j] = (rest[j] ?? 0) ^ (POWERS[exponent + (generator[j] ?? 0)] ?? 0);
  }
  return rest;
}

/** Exponents of the generator's coefficients after the first: (x − 1)(x − 2)(x − 4) … */
function generatorOf(count: number): Uint8Array {
  const factors = new Uint8Array(count + 1);
  factors[0] = 1;
  for (let i = 0; i < count; i++)
    for (let j = i + 1; j > 0; j--) {
      const before = factors[j - 1] ?? 0;
      factors[j] = (factors[j] ?? 0) ^ (before === 0 ? 0 : (POWERS[(EXPONENTS[before] ?? 0) + i] ?? 0));
    }
  return factors.subarray(1).map((factor) => EXPONENTS[factor] ?? 0);
}
