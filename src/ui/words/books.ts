import type { FindingLanguage } from '../explain/findings-words.ts';
import type { ProblemWords } from '../explain/problem-words.ts';
import type { PROBLEMS_EN } from '../explain/problems-en.ts';
import type { HELP_FRAME_EN } from './help-frame-en.ts';
import type { REPLAY_EN } from './replay-en.ts';
import type { STATUS_EN } from './status-en.ts';

/**
 * Every book of words: what each language has to have. A book is added here and in books-zh.ts; the compiler refuses
 * one that is missing or lacks a word.
 */
export interface Books {
  /** Texts of the command table, by their English. */
  readonly help: Readonly<Record<string, string>>;
  readonly helpFrame: typeof HELP_FRAME_EN;
  readonly findings: FindingLanguage;
  readonly problems: Readonly<Record<keyof typeof PROBLEMS_EN, ProblemWords>>;
  readonly replay: typeof REPLAY_EN;
  readonly status: typeof STATUS_EN;
}
