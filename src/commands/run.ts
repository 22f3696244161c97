import { isAbsolute, join } from 'node:path';
import { isFile } from '../io/files/look.ts';
import { ledgerFile } from '../io/ledger/open.ts';
import { runText } from '../ui/run-summary.ts';
import { applyRules } from './apply-rules.ts';
import { batchJson, createBatches } from './batch.ts';
import type { CommandBody, Context } from './context.ts';
import { exitOf, type ImportOptions, importFiles, importJson } from './import.ts';
import { viewOf } from './make-batch.ts';
import { printBatch, printJson } from './print.ts';
import { reviewJson } from './review-json.ts';

interface RunOptions extends ImportOptions {
  readonly output?: string;
  readonly max?: string;
  readonly page?: string;
  readonly exitCode?: boolean;
}

/**
 * `orders run [file…]`: the whole morning without a question. Each step is the command of that name, with its own
 * change in the journal; what an earlier run has done is not done again.
 */
export const run: CommandBody = async (outer, files, options) => {
  const { output = 'out', max, page, exitCode, ...reading } = options as RunOptions;
  const folder = isAbsolute(output) ? output : join(outer.terminal.cwd, output);
  const context = ownWorkspace(outer, folder);
  const imported = await importFiles(context, files, reading);
  const code = exitOf(imported);
  const ledger = await context.openLedger({ create: !context.flags.dryRun });
  const review = await applyRules(context, ledger, { all: context.flags.json });
  const made = await createBatches(context, ledger, max === undefined ? {} : { max });
  const name = made[0]?.batch.name;
  const first = name === undefined || context.flags.dryRun ? await latest(context) : await ledger.batch(name);
  const printing = { output: folder, plainNames: true, ...(page !== undefined && { page }) };
  const printed =
    first && !context.flags.dryRun ? await printBatch(context, ledger, first, printing) : undefined;
  const view = first && !context.flags.dryRun ? await viewOf(ledger, first) : undefined;
  const refused = printed !== undefined && printed.refused.length > 0;
  const elsewhere = context.workspace === outer.workspace ? undefined : context.workspace;
  context.result(
    {
      workspace: context.workspace,
      import: importJson(imported),
      review: reviewJson(review),
      batch: { batches: made.map(batchJson) },
      print: printed === undefined ? null : printJson(printed),
    },
    () =>
      runText({
        imported,
        review,
        made,
        printed,
        view,
        elsewhere,
        program: outer.terminal.program ?? 'orders',
        dryRun: context.flags.dryRun,
      }),
  );
  if (code === 3 || refused) return 3;
  return exitCode === true && review.held + review.blocked > 0 ? 3 : 0;
};

/** A first try touches nothing else: without a workspace of the seller's own it works beside its documents. */
function ownWorkspace(context: Context, folder: string): Context {
  if (context.workspaceFrom !== 'default' || isFile(ledgerFile(context.workspace))) return context;
  return context.inWorkspace(join(folder, 'workspace'));
}

/** Nothing new to batch: the newest batch's documents are made again if they went astray (the same bytes). */
async function latest(context: Context) {
  const ledger = await context.openLedger({ create: false });
  return (await ledger.batches()).filter((batch) => batch.state !== 'undone' && batch.supplier === '').at(-1);
}
