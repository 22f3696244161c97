import { reviewText } from '../ui/review-summary.ts';
import type { CommandBody, Context, ExitCode } from './context.ts';
import type { ImportOptions } from './import.ts';
import { lastReview } from './last-review.ts';
import { readText } from './option-values.ts';
import { reviewJson } from './review-json.ts';

/** `orders review [file…]` */
export const run: CommandBody = async (context, files, options) => {
  const { terminal, flags } = context;
  const date = readText(options, 'replay');
  const rules = readText(options, 'rules') === 'then' ? 'then' : 'today';
  if (date !== undefined) return (await import('./rules-replay.ts')).replay(context, date, rules);
  const imported = files.length > 0 ? await importFirst(context, files, options as ImportOptions) : undefined;
  const ledger = await context.openLedger({ create: files.length > 0 && !flags.dryRun });
  const all = { all: flags.json };
  // What applies the rules is loaded only where they can say anything new.
  const review =
    (await lastReview(context, ledger, all)) ??
    (await (await import('./apply-rules.ts')).applyRules(context, ledger, all));
  const shown = terminal.outIsTerminal ? terminal.columns : 100;
  if (context.mayAsk && !flags.dryRun && review.held > 0) {
    const { walk } = await import('./review-walk.ts');
    await walk(context, ledger, review, { heldByHand: options['all'] === true });
  } else {
    const json = { ...(reviewJson(review) as object), ...(imported && { import: imported.json }) };
    context.result(json, () => reviewText(review, shown, flags.dryRun));
  }
  if (imported?.code === 3) return 3;
  if (options['exitCode'] !== true) return 0;
  // After a walk the ledger knows better; after a dry run only the review does.
  const { held, blocked } = flags.dryRun ? review : await ledger.counts();
  return held + blocked > 0 ? 3 : 0;
};

/** Imports the files named; what reads files is loaded only then. Throws Stop when all of them are refused. */
async function importFirst(
  context: Context,
  files: readonly string[],
  options: ImportOptions,
): Promise<{ readonly code: ExitCode; readonly json: unknown }> {
  const { exitOf, importFiles, importJson } = await import('./import.ts');
  const { importText } = await import('../ui/import-summary.ts');
  const imported = await importFiles(context, files, options);
  const code = exitOf(imported);
  context.terminal.talk(importText(imported, context.flags.dryRun).replace(/^Next: .*\n/m, ''));
  return { code, json: importJson(imported) };
}
