import type { Recipient } from './same-recipient.ts';
import { matchRecipients } from './same-recipient.ts';

/** Blocks above this size are parted by the words of the names: a forwarder's address has thousands of names. */
const LARGE = 48;
/** 2^21: hash and index fit a number together. */
const MOST_RECIPIENTS = 2_097_152;
/** Nobody misspells one address in so many ways. */
const LARGEST_COMPARED = 60;

/**
 * Parts recipients (each different from the others) into groups of one person at one address. Likeness is passed on only
 * while no two of a group contradict each other; otherwise only those alike in all their matches stay together, so that
 * `J. Smith` never joins John and Joan. The result does not depend on the order of the recipients.
 */
export function groupRecipients(recipients: readonly Recipient[]): readonly (readonly number[])[] {
  const near: (Set<number> | undefined)[] = new Array(recipients.length);
  const link = (i: number, j: number) => {
    (near[i] ??= new Set()).add(j);
    (near[j] ??= new Set()).add(i);
  };
  for (const block of blocks(recipients)) compareAll(block, recipients, link);

  const groups: number[][] = [];
  const seen = new Set<number>();
  for (let i = 0; i < recipients.length; i++) {
    if (!near[i] || seen.has(i)) continue;
    const component = reach(i, near);
    for (const member of component) seen.add(member);
    groups.push(...(contradicts(component, recipients) ? alikeInAll(component, near) : [component]));
  }
  return groups;
}

/** Recipients that may match: the numbers must be equal, and the postcode, or the town where one of them has none. */
function* blocks(recipients: readonly Recipient[]): Generator<readonly number[]> {
  const all = recipients.map((_, i) => i);
  const byPostcode = blocksBy(all, (i) => {
    const place = recipients[i]?.place;
    return place && place.postcode !== '' ? hash(place.country, place.numbers, place.postcode) : undefined;
  });
  const byTown = blocksBy(all, (i) => {
    const place = recipients[i]?.place;
    return place && hash(place.country, place.numbers, place.city.slice(0, 3));
  });
  for (const block of [...byPostcode, ...byTown]) {
    if (block.length <= LARGE) yield block;
    else yield* sharingAWord(block, recipients);
  }
}

/** Of a large block, those whose names share a word. */
function sharingAWord(block: readonly number[], recipients: readonly Recipient[]): (readonly number[])[] {
  const byWord = new Map<string, number[]>();
  for (const i of block) {
    for (const word of recipients[i]?.person.words ?? []) {
      if (word.length < 2) continue;
      const list = byWord.get(word);
      if (list) list.push(i);
      else byWord.set(word, [i]);
    }
  }
  return [...byWord.values()].filter((part) => part.length > 1);
}

/**
 * Indices with equal keys, two or more at a time. Keys are 32-bit hashes: a collision only costs a comparison, and sorting
 * numbers is cheaper than a map of a hundred thousand texts.
 */
function blocksBy(indices: readonly number[], key: (i: number) => number | undefined): (readonly number[])[] {
  const keyed = new Float64Array(indices.length);
  let n = 0;
  for (const i of indices) {
    const k = key(i);
    if (k !== undefined) keyed[n++] = k * MOST_RECIPIENTS + i;
  }
  const sorted = keyed.subarray(0, n).sort();
  const found: number[][] = [];
  for (let start = 0; start < n; ) {
    const k = Math.floor((sorted[start] ?? 0) / MOST_RECIPIENTS);
    let end = start + 1;
    while (end < n && Math.floor((sorted[end] ?? 0) / MOST_RECIPIENTS) === k) end++;
    if (end - start > 1)
      found.push(Array.from(sorted.subarray(start, end), (value) => value % MOST_RECIPIENTS));
    start = end;
  }
  return found;
}

/** FNV-1a over the UTF-16 units of the texts. */
function hash(...texts: readonly string[]): number {
  let value = 0x811c9dc5;
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
    value = Math.imul(value ^ 0x7c, 0x01000193);
  }
  return value >>> 0;
}

function compareAll(
  block: readonly number[],
  recipients: readonly Recipient[],
  link: (i: number, j: number) => void,
): void {
  for (let x = 0; x < block.length; x++) {
    const i = block[x] ?? 0;
    for (let y = x + 1; y < block.length; y++) {
      const j = block[y] ?? 0;
      const [a, b] = [recipients[i], recipients[j]];
      if (a && b && i !== j && matchRecipients(a, b) !== undefined) link(i, j);
    }
  }
}

function reach(start: number, near: readonly (Set<number> | undefined)[]): number[] {
  const component = [start];
  const seen = new Set(component);
  for (const member of component) {
    for (const next of near[member] ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      component.push(next);
    }
  }
  return component.sort((a, b) => a - b);
}

/** True when two of them could not be one even if both were misspelt. */
function contradicts(component: readonly number[], recipients: readonly Recipient[]): boolean {
  if (component.length > LARGEST_COMPARED) return true;
  for (const i of component) {
    for (const j of component) {
      const [a, b] = [recipients[i], recipients[j]];
      if (i < j && a && b && matchRecipients(a, b, 2) === undefined) return true;
    }
  }
  return false;
}

function alikeInAll(component: readonly number[], near: readonly (Set<number> | undefined)[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const i of component) {
    const key = [...(near[i] ?? []), i].sort((a, b) => a - b).join(',');
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
