/** A growing list of numbers in a typed array: eight bytes each, whatever they are. */
export interface Numbers {
  add(value: number): void;
  /** All of them, as they were added; not to be kept over the next `add`. */
  values(): Float64Array;
}

export function createNumbers(): Numbers {
  let values = new Float64Array(1024);
  let size = 0;
  return {
    add(value) {
      if (size === values.length) {
        const larger = new Float64Array(size * 2);
        larger.set(values);
        values = larger;
      }
      values[size++] = value;
    },
    values: () => values.subarray(0, size),
  };
}

/**
 * For each number the place of the first that equals it, its own where it is the first. NaN equals nothing. A table of
 * places, because a Map of so many numbers takes ten times the memory.
 *
 * @param values whole numbers below 2^53 spread evenly (hashes), or NaN
 */
export function firstEqual(values: Float64Array): Int32Array {
  const mask = 2 ** Math.ceil(Math.log2(values.length * 2 + 2)) - 1;
  const table = new Int32Array(mask + 1).fill(-1);
  const first = new Int32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    first[i] = i;
    if (Number.isNaN(value)) continue;
    let slot = (value >>> 0) & mask;
    while (table[slot] !== -1 && values[table[slot]!] !== value) slot = (slot + 1) & mask;
    if (table[slot] === -1) table[slot] = i;
    else first[i] = table[slot]!;
  }
  return first;
}
