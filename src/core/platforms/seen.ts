/**
 * Remembers which ids a file has shown already, in 8 bytes each: a set of 53-bit hashes, open addressing. Two ids
 * with one hash (about 1 in 10⁴ files of a million orders) only make the file be read a second time.
 */
export class Seen {
  #slots = new Float64Array(1 << 12);
  #count = 0;

  /** True if the id was added before (or one with its hash). Adds it. */
  add(id: string): boolean {
    if (this.#count * 2 > this.#slots.length) this.#grow();
    const hash = hash53(id) || 1;
    if (!put(this.#slots, hash)) return true;
    this.#count++;
    return false;
  }

  #grow(): void {
    const larger = new Float64Array(this.#slots.length * 2);
    for (const hash of this.#slots) if (hash !== 0) put(larger, hash);
    this.#slots = larger;
  }
}

function put(slots: Float64Array, hash: number): boolean {
  const mask = slots.length - 1;
  let at = hash & mask;
  while (slots[at] !== 0) {
    if (slots[at] === hash) return false;
    at = (at + 1) & mask;
  }
  slots[at] = hash;
  return true;
}

/** cyrb53 (public domain, bryc): 53 well mixed bits of a string. */
export function hash53(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}
