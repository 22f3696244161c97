/** Longest pattern. */
export const LONGEST_PATTERN = 200;
/** What only a regular expression means: such a pattern would not do what its writer expects. */
const REGULAR = /\.[*+]|\\[a-zA-Z.]|[)\]][*+?{]|^\^|\$$|\(\?/;

export function looksRegular(pattern: string): boolean {
  return REGULAR.test(pattern);
}

/**
 * Whether the whole text fits a pattern in which `*` stands for any characters and `?` for one. Goes back to the last
 * star only, so that no pattern takes longer than its length times the text's; there is nothing to hang.
 */
export function fitsPattern(text: string, pattern: string): boolean {
  let t = 0;
  let p = 0;
  let star = -1;
  let resume = 0;
  while (t < text.length) {
    const wanted = pattern[p];
    if (wanted === '*') {
      star = p++;
      resume = t;
    } else if (wanted !== undefined && (wanted === '?' || wanted === text[t])) {
      p++;
      t++;
    } else if (star !== -1) {
      p = star + 1;
      t = ++resume;
    } else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}
