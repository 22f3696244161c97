import { inflateSync } from 'node:zlib';
import type { Shades } from '../../core/documents/page.ts';

/** Samples a pixel has, by colour type (PNG specification, 11.2.2). */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * The shades of a PNG on white paper, for printers that know black dots only (ISO/IEC 15948). Undefined for what is no
 * whole PNG, and for interlaced ones.
 */
export function pngShades(bytes: Uint8Array): Shades | undefined {
  try {
    return read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    return undefined;
  }
}

function read(png: Buffer): Shades | undefined {
  if (png.length < 33 || png.readUInt32BE(0) !== 0x89504e47) return undefined;
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const [depth = 0, colour = 0, , , interlaced = 0] = png.subarray(24, 29);
  const samples = SAMPLES[colour];
  if (samples === undefined || interlaced !== 0) return undefined;
  const { data, palette, alphas } = chunks(png);
  const pixelBytes = Math.max(1, (samples * depth) / 8);
  const rowBytes = Math.ceil((width * samples * depth) / 8);
  const raw = inflateSync(data, { maxOutputLength: (rowBytes + 1) * height });
  if (raw.length < (rowBytes + 1) * height) return undefined;
  const values = new Uint8Array(width * height);
  let before = new Uint8Array(rowBytes);
  for (let y = 0; y < height; y++) {
    const at = y * (rowBytes + 1);
    const row = Uint8Array.from(raw.subarray(at + 1, at + 1 + rowBytes));
    unfilter(raw[at] ?? 0, row, before, pixelBytes);
    for (let x = 0; x < width; x++) values[y * width + x] = shade(row, x, depth, colour, palette, alphas);
    before = row;
  }
  return { width, height, values };
}

function chunks(png: Buffer) {
  const data: Buffer[] = [];
  let [palette, alphas]: Buffer[] = [];
  for (let at = 8; at + 12 <= png.length; ) {
    const size = png.readUInt32BE(at);
    const body = png.subarray(at + 8, at + 8 + size);
    const type = png.toString('latin1', at + 4, at + 8);
    if (type === 'IDAT') data.push(body);
    if (type === 'PLTE') palette = body;
    if (type === 'tRNS') alphas = body;
    at += 12 + size;
  }
  return { data: Buffer.concat(data), palette, alphas };
}

/** Puts back what a row's filter took away (section 9.2). */
function unfilter(filter: number, row: Uint8Array, before: Uint8Array, pixel: number): void {
  for (let i = 0; i < row.length; i++) {
    const left = row[i - pixel] ?? 0;
    const up = before[i] ?? 0;
    const corner = i < pixel ? 0 : (before[i - pixel] ?? 0);
    const known = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
    row[i] = (row[i] ?? 0) + known;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function shade(
  row: Uint8Array,
  x: number,
  depth: number,
  colour: number,
  palette: Buffer | undefined,
  alphas: Buffer | undefined,
): number {
  /** A sample as a byte; of 16 bits the upper eight. */
  const sample = (i: number): number => {
    if (depth >= 8) return row[(i * depth) / 8] ?? 0;
    const shift = 8 - depth - ((i * depth) % 8);
    return ((row[(i * depth) >> 3] ?? 0) >> shift) & ((1 << depth) - 1);
  };
  if (colour === 3) {
    const entry = sample(x);
    const [red = 0, green = 0, blue = 0] = palette?.subarray(entry * 3, entry * 3 + 3) ?? [];
    return onWhite(luma(red, green, blue), alphas?.[entry] ?? 255);
  }
  const scale = depth < 8 ? 255 / ((1 << depth) - 1) : 1;
  const first = x * (SAMPLES[colour] ?? 1);
  if (colour === 0) return Math.round(sample(first) * scale);
  if (colour === 4) return onWhite(sample(first), sample(first + 1));
  const light = luma(sample(first), sample(first + 1), sample(first + 2));
  return colour === 6 ? onWhite(light, sample(first + 3)) : light;
}

/** ITU-R BT.601. */
const luma = (red: number, green: number, blue: number): number =>
  Math.round(0.299 * red + 0.587 * green + 0.114 * blue);

const onWhite = (light: number, alpha: number): number => Math.round(255 - ((255 - light) * alpha) / 255);
