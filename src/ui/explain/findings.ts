import type { Finding } from '../../core/orders/finding.ts';
import type { Why } from '../../core/review/rule.ts';
import { book } from '../language.ts';
import { FINDING_WORDS_EN } from './findings-en.ts';
import { type FindingLanguage, type FindingWords, fact } from './findings-words.ts';

/** A finding in one or two sentences: what, compared with what, and what to do. */
export function explainFinding(finding: Finding): string {
  const known = wordsOf(finding.rule);
  if (known !== undefined) return known.explain(finding);
  return fact(finding, 'name') === '' ? spoken().unknown(finding) : spoken().ownRule(finding);
}

/** A rule's name in a few words; the code itself when there are none. */
export function ruleTitle(code: string): string {
  return wordsOf(code)?.title ?? code;
}

/** Why a rule had nothing to look at: for `show`. */
export function explainWhy(why: Why): string {
  return spoken().why[why];
}

function wordsOf(rule: string): FindingWords | undefined {
  const { findings } = spoken();
  return Object.hasOwn(findings, rule) ? findings[rule] : undefined;
}

function spoken(): FindingLanguage {
  return book('findings', FINDING_WORDS_EN);
}
