import type { Finding } from '../../core/orders/finding.ts';

/** The words of one rule in one language. */
export interface FindingWords {
  /** A few words for lists and headings. */
  readonly title: string;
  /** What was found, with the value and what it was compared with; then what to do. */
  readonly explain: (finding: Finding) => string;
}

export type FindingBook = Readonly<Record<string, FindingWords>>;

const LONGEST = 80;

/** A value on one line and short enough for a sentence; whole values are in `show` and in JSON. */
export function short(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line;
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  let cut = '';
  for (const { segment } of graphemes.segment(line.slice(0, LONGEST * 4))) {
    if (cut.length + segment.length > LONGEST) break;
    cut += segment;
  }
  return `${cut}…`;
}

/** A fact of the finding, '' when it has none of that name. */
export function fact(finding: Finding, name: string): string {
  return finding.facts?.[name] ?? '';
}
