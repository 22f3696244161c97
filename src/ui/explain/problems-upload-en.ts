import { type ProblemBook, words } from './problem-words.ts';

export const UPLOAD_PROBLEMS: ProblemBook = {};
