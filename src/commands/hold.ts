import { verdictCommand } from './give-verdicts.ts';

/** `orders hold <order…>` */
export const run = verdictCommand('held');
