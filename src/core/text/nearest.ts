/**
 * The candidate a mistyped word most likely meant: fewest edits (insert, delete, replace, swap of neighbours), case
 * ignored, the first of equals. `max` edits at most; by default a third of the word, at least 1.
 */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  max: number = Math.max(1, Math.floor(word.length / 3)),
): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let fewest = max + 1;
  for (const candidate of candidates) {
    const edits = editDistance(wanted, candidate.toLowerCase(), fewest - 1);
    if (edits < fewest) [best, fewest] = [candidate, edits];
  }
  return best;
}

/** Damerau–Levenshtein distance (optimal string alignment); `most + 1` as soon as it must exceed `most`. */
export function editDistance(a: string, b: string, most = Number.MAX_SAFE_INTEGER): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, before[j - 2]! + 1);
      row.push(edits);
      smallest = Math.min(smallest, edits);
    }
    if (smallest > most + 1) return most + 1;
    [before, last] = [last, row];
  }
  return Math.min(last[b.length]!, most + 1);
}
