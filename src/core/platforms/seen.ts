/** Ids that differ in their last three digits only share a page of 1000 bits. */
const ENDING = 3;
const WORDS = 32;
/** A page is made only where pages are a quarter full on the whole, or at a file's beginning. */
const WORTH = 256;
const FIRST_PAGES = 16;

/**
 * Remembers which ids a file has shown already. Ids that count up or down (`#1001`, `#1002`) take a bit each; others 8
 * bytes: a set of 53-bit hashes, open addressing. Two ids with one hash (about 1 in 10⁴ files of a million orders) only
 * make the file be read a second time.
 */
export class Seen {
  #slots = new Float64Array(1 << 12);
  #hashed = 0;
  #count = 0;
  readonly #pages = new Map<string, Uint32Array>();
  #key = '\0';
  #page: Uint32Array | undefined;

  /** True if the id was added before (or one with its hash). Adds it. */
  add(id: string): boolean {
    const ending = endingOf(id);
    const page = ending === -1 ? undefined : this.#pageOf(id);
    if (page === undefined) return this.#addHash(id);
    const word = ending >> 5;
    const bit = 1 << (ending & 31);
    const bits = page[word] ?? 0;
    // Ids of a page that was not worth it at first are among the hashes.
    if ((bits & bit) !== 0 || (this.#hashed > 0 && isIn(this.#slots, hash53(id) || 1))) return true;
    page[word] = bits | bit;
    this.#count++;
    return false;
  }

  #pageOf(id: string): Uint32Array | undefined {
    if (id.length === this.#key.length + ENDING && id.startsWith(this.#key)) return this.#page;
    const key = id.slice(0, -ENDING);
    let page = this.#pages.get(key);
    if (page === undefined) {
      if (this.#pages.size * WORTH > this.#count + FIRST_PAGES * WORTH) return undefined;
      page = new Uint32Array(WORDS);
      this.#pages.set(key, page);
    }
    this.#key = key;
    this.#page = page;
    return page;
  }

  #addHash(id: string): boolean {
    if (this.#hashed * 2 > this.#slots.length) this.#grow();
    const hash = hash53(id) || 1;
    if (!put(this.#slots, hash)) return true;
    this.#hashed++;
    this.#count++;
    return false;
  }

  #grow(): void {
    const larger = new Float64Array(this.#slots.length * 2);
    for (const hash of this.#slots) if (hash !== 0) put(larger, hash);
    this.#slots = larger;
  }
}

/** The number of an id's last three letters, -1 where they are not all digits. */
function endingOf(id: string): number {
  let ending = 0;
  for (let at = id.length - ENDING; at < id.length; at++) {
    const digit = id.charCodeAt(at) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return -1;
    ending = ending * 10 + digit;
  }
  return ending;
}

function isIn(slots: Float64Array, hash: number): boolean {
  const mask = slots.length - 1;
  for (let at = hash & mask; slots[at] !== 0; at = (at + 1) & mask) if (slots[at] === hash) return true;
  return false;
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
