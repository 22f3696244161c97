import { carrierKey } from './find-carrier.ts';

/** Words shown at most. */
const MOST = 3;

/**
 * The words whose spelling is nearest to what was typed: equal beginnings first, then the fewest slips. A word that is
 * more than half different is no suggestion.
 * @param spelling matching key of every spelling → the word it stands for
 * @param also another name of the same thing, to measure from as well
 */
export function nearestWords(
  typed: string,
  spelling: ReadonlyMap<string, string>,
  also?: string,
): readonly string[] {
  const keys = [typed, also ?? ''].map(carrierKey).filter((key) => key !== '');
  const best = new Map<string, number>();
  for (const [candidate, word] of spelling) {
    const distance = Math.min(...keys.map((key) => distanceOf(key, candidate)));
    if (distance <= 0.5 && distance < (best.get(word) ?? 1)) best.set(word, distance);
  }
  return [...best]
    .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([word]) => word);
}

/** 0 equal … 1 nothing in common. */
function distanceOf(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const characters = [...short].length;
  const latin = /^[\x20-\x7E]+$/.test(short);
  if (characters >= (latin ? 3 : 2) && long.includes(short)) return 0.2 * (1 - short.length / long.length);
  return slips(a, b) / Math.max(a.length, b.length, 1);
}

/** Levenshtein distance; two neighbours swapped count as one slip. */
function slips(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
