import { importText } from '../ui/import-summary.ts';
import { reviewText } from '../ui/review-summary.ts';
import { applyRules } from './apply-rules.ts';
import type { CommandBody } from './context.ts';
import { exitOf, type Imported, type ImportOptions, importFiles, importJson } from './import.ts';
import { reviewJson } from './review-json.ts';

/** `orders review [file…]` */
export const run: CommandBody = async (context, files, options) => {
  const { terminal, flags } = context;
  let imported: Imported | undefined;
  if (files.length > 0) {
    imported = await importFiles(context, files, options as ImportOptions);
    exitOf(imported);
    terminal.talk(importText(imported, flags.dryRun).replace(/^Next: .*\n/m, ''));
  }
  const code = imported === undefined ? 0 : exitOf(imported);
  const ledger = await context.openLedger({ create: files.length > 0 && !flags.dryRun });
  let review = await applyRules(context, ledger, { all: flags.json });
  const shown = terminal.outIsTerminal ? terminal.columns : 100;
  if (context.mayAsk && !flags.dryRun && review.held > 0) {
    const { walk } = await import('./review-walk.ts');
    await walk(context, ledger, review, { heldByHand: options['all'] === true });
    review = await applyRules(context, ledger, { all: false });
  } else {
    const json = { ...(reviewJson(review) as object), ...(imported && { import: importJson(imported) }) };
    context.result(json, () => reviewText(review, shown, flags.dryRun));
  }
  if (code === 3) return 3;
  return options['exitCode'] === true && review.held + review.blocked > 0 ? 3 : 0;
};
