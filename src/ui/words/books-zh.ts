import { FINDING_WORDS_ZH } from '../explain/findings-zh.ts';
import { PROBLEMS_ZH } from '../explain/problems-zh.ts';
import type { Books } from './books.ts';
import { HELP_FRAME_ZH } from './help-frame-zh.ts';
import { HELP_ZH } from './help-zh.ts';
import { REPLAY_ZH } from './replay-zh.ts';
import { STATUS_ZH } from './status-zh.ts';

/** Every book in Simplified Chinese; loaded only when Chinese is spoken. */
export const BOOKS_ZH: Books = {
  help: HELP_ZH,
  helpFrame: HELP_FRAME_ZH,
  findings: FINDING_WORDS_ZH,
  problems: PROBLEMS_ZH,
  replay: REPLAY_ZH,
  status: STATUS_ZH,
};
