import { isAbsolute, join } from 'node:path';
import { isFile } from '../io/files/look.ts';
import type { Ledger } from '../io/ledger/ledger.ts';
import { ledgerFile } from '../io/ledger/ledger-file.ts';
import type { Batch } from '../io/ledger/stored.ts';
import type { BatchView } from '../ui/batch-summary.ts';
import { runText } from '../ui/run-summary.ts';
import { applyRules } from './apply-rules.ts';
import { batchJson, createBatches, shortJson } from './batch.ts';
import { type BatchOptions, readChoice } from './batch-options.ts';
import type { CommandBody, Context } from './context.ts';
import { exitOf, type ImportOptions, importFiles, importJson } from './import.ts';
import { viewOf } from './make-batch.ts';
import { type Printed, printBatch, printJson } from './print.ts';
import { reviewJson } from './review-json.ts';

interface RunOptions extends BatchOptions {
  readonly platform?: string;
  readonly output?: string;
  readonly page?: string;
  readonly exitCode?: boolean;
}

/** What was printed of one batch. */
type Morning = Printed & { readonly view: BatchView };

/**
 * `orders run [file…]`: the whole morning without a question. Each step is the command of that name, with its own
 * change in the journal; what an earlier run has done is not done again.
 */
export const run: CommandBody = async (outer, files, options) => {
  const { output = 'out', page, exitCode, platform, shop, ...carts } = options as RunOptions;
  const reading: ImportOptions = {
    ...(platform !== undefined && { platform }),
    ...(shop !== undefined && { shop }),
  };
  readChoice(carts);
  const folder = isAbsolute(output) ? output : join(outer.terminal.cwd, output);
  const context = { ...ownWorkspace(outer, folder), mayAsk: false };
  const imported = await importFiles(context, files, reading);
  const code = exitOf(imported);
  const ledger = await context.openLedger({ create: !context.flags.dryRun });
  const review = await applyRules(context, ledger, { all: context.flags.json });
  const { made, short } = await createBatches(context, ledger, carts);
  const printed: Morning[] = [];
  const batches = context.flags.dryRun ? [] : await toPrint(ledger, made);
  for (const batch of batches) {
    // Several batches in one folder would write over each other's files.
    const own = batches.length > 1 ? join(folder, batch.name) : folder;
    const printing = { output: own, plainNames: true, ...(page !== undefined && { page }) };
    const done = await printBatch(context, ledger, batch, printing);
    printed.push({ ...done, view: await viewOf(ledger, batch) });
  }
  const refused = printed.some((one) => one.refused.length > 0);
  const elsewhere = context.workspace === outer.workspace ? undefined : context.workspace;
  context.result(
    {
      workspace: context.workspace,
      import: importJson(imported),
      review: reviewJson(review),
      batch: { batches: made.map(batchJson), short: short.map(shortJson) },
      print: printsJson(printed),
    },
    () =>
      runText({
        imported,
        review,
        made,
        printed,
        elsewhere,
        program: outer.terminal.program ?? 'orders',
        dryRun: context.flags.dryRun,
      }),
  );
  if (code === 3 || refused) return 3;
  return exitCode === true && review.held + review.blocked + short.length > 0 ? 3 : 0;
};

/** A first try touches nothing else: without a workspace of the seller's own it works beside its documents. */
function ownWorkspace(context: Context, folder: string): Context {
  if (context.workspaceFrom !== 'default' || isFile(ledgerFile(context.workspace))) return context;
  return context.inWorkspace(join(folder, 'workspace'));
}

/**
 * The batches of this run. Nothing new to batch: those an earlier run made and did not come to print, else the newest
 * again, whose documents may have gone astray (the same bytes).
 */
async function toPrint(ledger: Ledger, made: readonly BatchView[]): Promise<readonly Batch[]> {
  const all = (await ledger.batches()).filter(({ state, supplier }) => state !== 'undone' && supplier === '');
  const names = new Set(made.map(({ batch }) => batch.name));
  if (names.size > 0) return all.filter(({ name }) => names.has(name));
  const open = all.filter(({ state }) => state === 'open');
  return open.length > 0 ? open : all.slice(-1);
}

/** One batch as `orders print` tells it, of several a list. */
function printsJson(printed: readonly Morning[]): unknown {
  const [first] = printed;
  if (first === undefined) return null;
  return printed.length === 1 ? printJson(first) : { batches: printed.map(printJson) };
}
