import { verdictCommand } from './give-verdicts.ts';

/** `orders approve <order…>` */
export const run = verdictCommand('approved');
