import type { Finding } from '../../core/orders/finding.ts';
import type { Why } from '../../core/review/rule.ts';
import { graphemes } from '../graphemes.ts';

/** The words of one rule in one language. */
export interface FindingWords {
  /** A few words for lists and headings. */
  readonly title: string;
  /** What was found, with the value and what it was compared with; then what to do. */
  readonly explain: (finding: Finding) => string;
}

export type FindingBook = Readonly<Record<string, FindingWords>>;

/** All that is said of findings in one language. */
export interface FindingLanguage {
  readonly findings: FindingBook;
  /** A rule of the seller's own: what it is called, what it saw, what it wants. */
  readonly ownRule: (finding: Finding) => string;
  /** A finding of a rule without words. */
  readonly unknown: (finding: Finding) => string;
  /** Why a rule had nothing to look at. */
  readonly why: Readonly<Record<Why, string>>;
}

const LONGEST = 80;

/** A value on one line and short enough for a sentence; whole values are in `show` and in JSON. */
export function short(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line;
  let cut = '';
  for (const segment of graphemes(line.slice(0, LONGEST * 4))) {
    if (cut.length + segment.length > LONGEST) break;
    cut += segment;
  }
  return `${cut}…`;
}

/** A fact of the finding, '' when it has none of that name. */
export function fact(finding: Finding, name: string): string {
  return finding.facts?.[name] ?? '';
}
