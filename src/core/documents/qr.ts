import type { Squares } from './page.ts';
import { qrCodewords } from './qr-codewords.ts';
import { alignmentPlaces, formatBits, type QrVersion, versionBits } from './qr-tables.ts';

/** What all symbols of a version have in common. */
interface Frame {
  /** Finder, alignment and timing patterns, version information and the dark module. */
  readonly black: Uint8Array;
  /** Places of the data's bits in their order. */
  readonly places: Uint16Array;
  /** Which masks turn each of them over: bit m for mask m. */
  readonly turned: Uint8Array;
}

const frames = new Map<number, Frame>();

/**
 * QR code of a text, ISO/IEC 18004:2024, level M (15 % may be lost), the smallest version; undefined when the text is too
 * long for any. The mask is the first under which no row or column looks like the finder pattern in the corners: a reader
 * finds the symbol by them, and undoes whatever mask it names (docs/decisions/pdf-own-text.md).
 */
export function qrCode(text: string): Squares | undefined {
  const encoded = qrCodewords(text);
  if (encoded === undefined) return undefined;
  const { version, words } = encoded;
  let frame = frames.get(version.version);
  if (frame === undefined) {
    frame = frameOf(version);
    frames.set(version.version, frame);
  }
  const { size } = version;
  let first: Uint8Array | undefined;
  for (let mask = 0; mask < 8; mask++) {
    const black = drawn(frame, words, mask, size);
    if (!looksLikeFinder(black, size)) return { size, black };
    first ??= black;
  }
  return first && { size, black: first };
}

function drawn(
  { black: frame, places, turned }: Frame,
  words: Uint8Array,
  mask: number,
  size: number,
): Uint8Array {
  const black = frame.slice();
  const bits = words.length * 8;
  for (let i = 0; i < places.length; i++) {
    // Bits beyond the codewords are 0 before the mask.
    const bit = i < bits ? ((words[i >> 3] as number) >> (7 - (i & 7))) & 1 : 0;
    black[places[i] as number] = bit ^ (((turned[i] as number) >> mask) & 1);
  }
  const format = formatBits(mask);
  for (let i = 0; i < 15; i++) {
    const bit = (format >> i) & 1;
    // Around the top left finder, past the timing patterns; and beside the other two (7.9.1).
    const [x, y] = i < 6 ? [8, i] : i < 8 ? [8, i + 1] : i === 8 ? [7, 8] : [14 - i, 8];
    black[y * size + x] = bit;
    const [x2, y2] = i < 8 ? [size - 1 - i, 8] : [8, size - 15 + i];
    black[y2 * size + x2] = bit;
  }
  return black;
}

/** 1:1:3:1:1 with four white modules before or after (7.8.3.1). */
const FINDER_THEN_WHITE = 0b10111010000;
const WHITE_THEN_FINDER = 0b00001011101;

/** Whether a row or column has the finder's sequence anywhere but in the three finders. */
function looksLikeFinder(black: Uint8Array, size: number): boolean {
  for (let line = 0; line < size; line++) {
    // Through the finders the sequence belongs there.
    const isOfFinder = line < 7 || line >= size - 7;
    let row = 0;
    let column = 0;
    for (let i = 0; i < size; i++) {
      row = ((row << 1) | (black[line * size + i] as number)) & 0x7ff;
      column = ((column << 1) | (black[i * size + line] as number)) & 0x7ff;
      if (i < 10 || (isOfFinder && (i === 10 || i === size - 1))) continue;
      if (row === FINDER_THEN_WHITE || row === WHITE_THEN_FINDER) return true;
      if (column === FINDER_THEN_WHITE || column === WHITE_THEN_FINDER) return true;
    }
  }
  return false;
}

function frameOf({ version, size }: QrVersion): Frame {
  const black = new Uint8Array(size * size);
  const taken = new Uint8Array(size * size);
  const set = (x: number, y: number, isBlack: boolean): void => {
    if (x < 0 || y < 0 || x >= size || y >= size) return;
    black[y * size + x] = isBlack ? 1 : 0;
    taken[y * size + x] = 1;
  };
  /** Rings around a middle: black, white, black …, from the inside; the middle one of a finder is wider. */
  const rings = (x: number, y: number, reach: number, isBlack: (ring: number) => boolean): void => {
    for (let dy = -reach; dy <= reach; dy++)
      for (let dx = -reach; dx <= reach; dx++)
        set(x + dx, y + dy, isBlack(Math.max(Math.abs(dx), Math.abs(dy))));
  };
  for (let i = 0; i < size; i++) {
    set(i, 6, i % 2 === 0);
    set(6, i, i % 2 === 0);
  }
  const far = size - 4;
  for (const [x, y] of [
    [3, 3],
    [far, 3],
    [3, far],
  ] as const)
    rings(x, y, 4, (ring) => ring !== 2 && ring !== 4);
  const places = alignmentPlaces(version);
  const last = places.at(-1);
  for (const y of places)
    for (const x of places) {
      const isInFinder = (x === 6 && y === 6) || (x === 6 && y === last) || (x === last && y === 6);
      if (!isInFinder) rings(x, y, 2, (ring) => ring !== 1);
    }
  // Format information is drawn with the mask; the module beside it is always dark.
  for (let i = 0; i < 9; i++) {
    if (i !== 6) {
      set(8, i, false);
      set(i, 8, false);
    }
    if (i < 8) {
      set(size - 1 - i, 8, false);
      set(8, size - 1 - i, i === 7);
    }
  }
  if (version >= 7)
    for (let i = 0, bits = versionBits(version); i < 18; i++) {
      const [long, across] = [size - 11 + (i % 3), Math.floor(i / 3)];
      set(long, across, ((bits >> i) & 1) === 1);
      set(across, long, ((bits >> i) & 1) === 1);
    }
  return { black, ...wayOfData(taken, size) };
}

/** Two columns at a time from the right, up and down by turns, past the timing column (7.7.3). */
function wayOfData(taken: Uint8Array, size: number): Pick<Frame, 'places' | 'turned'> {
  const places: number[] = [];
  const turned: number[] = [];
  for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right = 5;
    for (let i = 0; i < size; i++) {
      const y = up ? size - 1 - i : i;
      for (const x of [right, right - 1]) {
        if (taken[y * size + x] === 1) continue;
        places.push(y * size + x);
        turned.push(masksOver(x, y));
      }
    }
  }
  return { places: Uint16Array.from(places), turned: Uint8Array.from(turned) };
}

/** Table 10, i = y and j = x: bit m when mask m turns the module over. */
function masksOver(x: number, y: number): number {
  const product = x * y;
  return [
    (x + y) % 2,
    y % 2,
    x % 3,
    (x + y) % 3,
    (Math.floor(y / 2) + Math.floor(x / 3)) % 2,
    (product % 2) + (product % 3),
    ((product % 2) + (product % 3)) % 2,
    (((x + y) % 2) + (product % 3)) % 2,
  ].reduce((bits, value, mask) => bits | (value === 0 ? 1 << mask : 0), 0);
}
