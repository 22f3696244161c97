import { explainCode } from './explain/problems.ts';
import { book } from './language.ts';
import { PRINT_EN } from './words/print-en.ts';

/** What is asked when it is not known whether pages came out. */
export function doubtQuestion(facts: Readonly<Record<string, string>>): string {
  return `${explainCode('print/in-doubt', facts)} ${book('print', PRINT_EN).cameOut(facts['count'] ?? '')}`;
}
