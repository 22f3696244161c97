import { type ProblemBook, words } from './problem-words.ts';

export const FILE_PROBLEMS: ProblemBook = {};
