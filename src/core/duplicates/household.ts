import type { Recipient } from './same-recipient.ts';
import { matchRecipients } from './same-recipient.ts';

/** Blocks above this size are parted by the words of the names: a forwarder's address has thousands of names. */
const LARGE = 48;
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
  const byPlace = new Map<string, number[]>();
  recipients.forEach(({ place, person }, i) => {
    if (person.words.length === 0) return;
    const head = `${place.country}|${place.numbers}|`;
    if (place.postcode !== '') push(byPlace, `${head}${place.postcode}`, i);
    push(byPlace, `${head}|${place.city.slice(0, 3)}`, i);
  });
  for (const block of byPlace.values()) {
    if (block.length < 2) continue;
    if (block.length <= LARGE) {
      yield block;
      continue;
    }
    const byWord = new Map<string, number[]>();
    for (const i of block) {
      const place = recipients[i]?.place.words.slice(0, 4) ?? '';
      for (const word of recipients[i]?.person.words ?? [])
        if (word.length > 1) push(byWord, `${place}|${word}`, i);
    }
    for (const part of byWord.values()) if (part.length > 1) yield part;
  }
}

function push(map: Map<string, number[]>, key: string, i: number): void {
  const list = map.get(key);
  if (list) list.push(i);
  else map.set(key, [i]);
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
  for (const i of component) push(groups, [...(near[i] ?? []), i].sort((a, b) => a - b).join(','), i);
  return [...groups.values()].filter((group) => group.length > 1);
}
