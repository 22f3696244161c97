import { book } from '../ui/language.ts';
import { logText } from '../ui/log-text.ts';
import { UPKEEP_EN } from '../ui/words/upkeep-en.ts';
import type { CommandBody } from './context.ts';
import { readNumber } from './option-values.ts';

/** Changes shown unless asked for more. */
const USUAL = 20;

/** `orders log` */
export const run: CommandBody = async (context, _args, options) => {
  const limit = readNumber(options, 'limit', '--limit') ?? USUAL;
  const ledger = await context.openLedger({ create: false });
  const changes = (await ledger.journal(limit)).map((row) => ({ ...row, undoneBy: row.undoneBy ?? null }));
  context.result({ changes }, () => logText(changes, context.terminal));
  if (changes.length === 0) context.terminal.talk(`${book('upkeep', UPKEEP_EN).noChanges}\n`);
  return 0;
};
