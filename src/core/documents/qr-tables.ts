/** Codewords of error correction in each block, level M, by version (ISO/IEC 18004:2024, table 9). */
const CORRECTION = [
  10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28,
  28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
];
/** Blocks, level M, by version (table 9). */
const BLOCKS = [
  1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29,
  31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
];
export const MOST_VERSION = 40;

/** How a version's codewords are made up at level M, which restores 15 %. */
export interface QrVersion {
  readonly version: number;
  /** Modules a side. */
  readonly size: number;
  readonly blocks: number;
  /** Of each block. */
  readonly correction: number;
  /** Codewords of data and correction. */
  readonly total: number;
  /** Codewords of data. */
  readonly data: number;
}

export function qrVersion(version: number): QrVersion {
  const size = 17 + 4 * version;
  const blocks = BLOCKS[version - 1] ?? 0;
  const correction = CORRECTION[version - 1] ?? 0;
  const total = modulesOfData(version) >> 3;
  return { version, size, blocks, correction, total, data: total - blocks * correction };
}

/** All modules but the finder, alignment and timing patterns, format and version information. */
function modulesOfData(version: number): number {
  const modules = (16 * version + 128) * version + 64;
  if (version === 1) return modules;
  const a = Math.floor(version / 7) + 2;
  return modules - (25 * a - 10) * a + 55 - (version >= 7 ? 36 : 0);
}

/** Rows and columns of the alignment patterns' middles (annex E). */
export function alignmentPlaces(version: number): number[] {
  if (version === 1) return [];
  const last = 10 + 4 * version;
  const count = Math.ceil((last - 6) / 28);
  let step = Math.floor((last - 6) / count);
  if (step % 2 === 1) step += 1;
  else if (((last - 6) % count) * 2 >= count) step += 2;
  const places = [6];
  for (let i = 1; i <= count; i++) places.push(last - (count - i) * step);
  return places;
}

/** Format information for level M: two bits of level (00), three of the mask, ten of a BCH code (7.9). */
export function formatBits(mask: number): number {
  return ((mask << 10) | remainder(mask, 10, 0b10100110111)) ^ 0b101010000010010;
}

/** Version information: six bits and twelve of a Golay code (7.10). */
export function versionBits(version: number): number {
  return (version << 12) | remainder(version, 12, 0b1111100100101);
}

function remainder(value: number, bits: number, generator: number): number {
  let rest = value;
  for (let i = 0; i < bits; i++) rest = (rest << 1) ^ ((rest >> (bits - 1)) * generator);
  return rest;
}
