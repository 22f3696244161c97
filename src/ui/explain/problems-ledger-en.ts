import { type ProblemBook, words } from './problem-words.ts';

export const LEDGER_PROBLEMS: ProblemBook = {};
