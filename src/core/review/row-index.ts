/** Rows by a hash and a time, in typed arrays: 24 bytes a row, no object per order. Sorted when first asked. */
export interface RowIndex {
  add(hash: number, time: number, row: number): void;
  /**
   * Rows of this hash with `from` ≤ time ≤ `to`, oldest first then by row, at most `most`, without `except`.
   * Independent of the order of adding.
   */
  rows(hash: number, from: number, to: number, except: number, most: number): number[];
  /** Every row of this hash with its time, by time then row. */
  entries(hash: number): { readonly time: number; readonly row: number }[];
  /** The different times of this hash, ascending. */
  times(hash: number): number[];
}

export function createRowIndex(): RowIndex {
  let hashes = new Float64Array(1024);
  let times = new Float64Array(1024);
  let rows = new Float64Array(1024);
  let size = 0;
  let sorted = true;

  function permute(values: Float64Array, order: Uint32Array): Float64Array<ArrayBuffer> {
    const result = new Float64Array(size);
    for (let i = 0; i < size; i++) result[i] = values[order[i]!]!;
    return result;
  }

  function sort(): void {
    const order = new Uint32Array(size);
    for (let i = 0; i < size; i++) order[i] = i;
    order.sort((a, b) => hashes[a]! - hashes[b]! || times[a]! - times[b]! || rows[a]! - rows[b]!);
    [hashes, times, rows] = [permute(hashes, order), permute(times, order), permute(rows, order)];
    sorted = true;
  }

  /** First place whose (hash, time) is not before the given one. */
  function lowerBound(hash: number, time: number): number {
    let low = 0;
    let high = size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const before = hashes[middle]! < hash || (hashes[middle] === hash && times[middle]! < time);
      if (before) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    add(hash, time, row) {
      if (size === hashes.length) {
        hashes = grown(hashes);
        times = grown(times);
        rows = grown(rows);
      }
      hashes[size] = hash;
      times[size] = time;
      rows[size] = row;
      size += 1;
      sorted = false;
    },
    rows(hash, from, to, except, most) {
      if (!sorted) sort();
      const found: number[] = [];
      for (let i = lowerBound(hash, from); i < size && found.length < most; i++) {
        if (hashes[i] !== hash || times[i]! > to) break;
        if (rows[i] !== except) found.push(rows[i]!);
      }
      return found;
    },
    entries(hash) {
      if (!sorted) sort();
      const found: { time: number; row: number }[] = [];
      for (let i = lowerBound(hash, Number.NEGATIVE_INFINITY); i < size && hashes[i] === hash; i++)
        found.push({ time: times[i]!, row: rows[i]! });
      return found;
    },
    times(hash) {
      if (!sorted) sort();
      const found: number[] = [];
      for (let i = lowerBound(hash, Number.NEGATIVE_INFINITY); i < size && hashes[i] === hash; i++)
        if (times[i] !== found.at(-1)) found.push(times[i]!);
      return found;
    },
  };
}

function grown(values: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(Math.max(1024, values.length * 2));
  larger.set(values);
  return larger;
}
