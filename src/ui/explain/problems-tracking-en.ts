import { type ProblemBook, words } from './problem-words.ts';

export const TRACKING_PROBLEMS: ProblemBook = {};
