/**
 * Tells whether a text has a match of one of many patterns. A pattern is only compiled for a text that has one of its
 * needles in it (see `needles`): compiling them all takes longer than a small review.
 *
 * @param index JSON: the needles of each pattern, in the order of the patterns; made by scripts/build-phrases.mjs
 */
export function siftedPatterns(
  patterns: readonly string[],
  index: string,
  flags: '' | 'u' = '',
): (text: string) => boolean {
  const needlesOf = JSON.parse(index) as readonly (readonly string[])[];
  const compiled: (RegExp | undefined)[] = [];
  return (text) =>
    patterns.some((pattern, at) => {
      const needles = needlesOf[at] ?? [];
      if (needles.length > 0 && !needles.some((needle) => text.includes(needle))) return false;
      compiled[at] ??= new RegExp(pattern, flags);
      return compiled[at].test(text);
    });
}
