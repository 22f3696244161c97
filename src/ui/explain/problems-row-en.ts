import { type ProblemBook, words } from './problem-words.ts';

export const ROW_PROBLEMS: ProblemBook = {};
