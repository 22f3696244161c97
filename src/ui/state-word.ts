import { book } from './language.ts';
import { COMMON_EN } from './words/common-en.ts';

/** A state of an order as people read it; JSON and pipes keep the code. */
export function stateWord(state: string): string {
  const states: Readonly<Record<string, string>> = book('common', COMMON_EN).states;
  return states[state] ?? state;
}
