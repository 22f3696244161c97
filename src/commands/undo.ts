import { Stop } from '../core/problem.ts';
import type { Ledger } from '../io/ledger/ledger.ts';
import { book } from '../ui/language.ts';
import { paperQuestion, undoText } from '../ui/undo-text.ts';
import { UPKEEP_EN } from '../ui/words/upkeep-en.ts';
import type { CommandBody, Context } from './context.ts';

/** `orders undo` */
export const run: CommandBody = async (context) => {
  const ledger = await context.openLedger({ create: false });
  // A dry run takes nothing back: nobody need be asked.
  let result = await undo(context, ledger, context.flags.yes || context.flags.dryRun);
  if (result.status === 'paper') {
    const question = paperQuestion(result.row);
    if (!context.mayAsk) throw new Stop('usage/needs-yes', { question, command: 'undo' }, 2);
    const { askYesNo } = await import('../io/prompt/questions.ts');
    if (!(await askYesNo(context.terminal, question, false))) {
      context.terminal.talk(`${book('upkeep', UPKEEP_EN).notTaken}\n`);
      return 1;
    }
    result = await undo(context, ledger, true);
  }
  const change = result.status === 'nothing' ? null : { ...result.row, undoneBy: null };
  context.result({ undone: change, pull: await pulled(ledger) }, () =>
    undoText(change, context.flags.dryRun),
  );
  return 0;
};

function undo(context: Context, ledger: Ledger, allowPaper: boolean) {
  const entry = {
    command: 'undo',
    who: context.who,
    at: context.now(),
    dryRun: context.flags.dryRun,
    what: {},
  };
  return ledger.undo(entry, allowPaper);
}

async function pulled(ledger: Ledger): Promise<readonly unknown[]> {
  return (await ledger.pulls()).map(({ parcel, batch }) => ({ parcel, batch }));
}
