import { basename, join } from 'node:path';
import { NO_PRINTERS, type Printers, readPrinters } from '../core/printing/printer-name.ts';
import { type Problem, Stop } from '../core/problem.ts';
import { printerSettings } from '../core/settings/settings.ts';
import { folderGuard } from '../io/files/durable.ts';
import type { Ledger } from '../io/ledger/ledger.ts';
import type { Batch } from '../io/ledger/stored.ts';
import { discard, place, type Written } from '../io/pdf/batch-documents.ts';
import { book } from '../ui/language.ts';
import { printText } from '../ui/print-summary.ts';
import { BATCHES_EN } from '../ui/words/batches-en.ts';
import { wallOf } from './batch-walk.ts';
import type { CommandBody, Context, ExitCode } from './context.ts';
import { findBatch } from './find-batch.ts';
import { handOverDocument, type Sent } from './hand-over.ts';
import { planHandOvers } from './plan-hand-over.ts';
import { type PrintOptions, readPlan } from './print-options.ts';
import { findTargets, type Targets } from './print-targets.ts';
import { settleHandOvers } from './settle-hand-overs.ts';
import { writeDocuments } from './write-documents.ts';

export interface Printed {
  readonly batch: string;
  readonly documents: readonly { kind: string; file: string; pages: number; sha256: string }[];
  readonly printed: readonly string[];
  readonly refused: readonly Problem[];
  /** What went to printers, and what became of it. */
  readonly sent: readonly Sent[];
  /** What a person should know of the printers. */
  readonly notes: readonly Problem[];
  /** When it was printed before, if this only wrote the same files again. */
  readonly before: string | undefined;
}

/** `orders print <batch…>`, `orders print --all`: each batch in a change of its own. */
export const run: CommandBody = async (context, args, options) => {
  const ledger = await context.openLedger({ create: false });
  const { cameOut, all, ...print } = options as PrintOptions & { readonly all?: boolean };
  const named =
    all === true && args.length === 0 ? await openBatches(ledger) : await namedBatches(ledger, args);
  const printers = readPrinters(print.printer, printerSettings(await context.settings()));
  const done: Printed[] = [];
  for (const one of named) {
    await settleHandOvers(context, ledger, one, cameOut);
    const batch = await findBatch(ledger, one.name);
    // Several batches in one folder would write over each other's files.
    const apart = all === true || named.length > 1;
    const own = apart && print.output !== undefined ? { output: join(print.output, batch.name) } : {};
    done.push(await printBatch(context, ledger, batch, { ...print, ...own }, printers));
  }
  const [first] = done;
  context.result(first && done.length === 1 ? printJson(first) : { batches: done.map(printJson) }, () =>
    first
      ? done.map((printed) => printText(printed, context.flags.dryRun)).join('')
      : `${book('batches', BATCHES_EN).noneOpen}\n`,
  );
  return done.some((printed) => exitOf(printed) === 3) ? 3 : 0;
};

async function openBatches(ledger: Ledger): Promise<readonly Batch[]> {
  return (await ledger.batches()).filter(({ state, supplier }) => state === 'open' && supplier === '');
}

/** All of them, before anything is printed: a wrong name stops everything. */
async function namedBatches(ledger: Ledger, names: readonly string[]): Promise<readonly Batch[]> {
  const found: Batch[] = [];
  for (const name of names.length === 0 ? [''] : names) {
    const batch = await findBatch(ledger, name);
    const { supplier } = batch;
    if (supplier !== '') throw new Stop('print/supplier', { batch: batch.name, supplier }, 1);
    if (!found.some(({ key }) => key === batch.key)) found.push(batch);
  }
  return found;
}

export function printJson({ batch, documents, printed, refused, sent, notes }: Printed): unknown {
  return { batch, documents, printed, refused, sent, notes };
}

export function exitOf(printed: Printed): ExitCode {
  return printed.refused.length > 0 ? 3 : 0;
}

/**
 * Makes a batch's documents as files, then gives those with a printer to it, once. Takes back a dry run's writing:
 * nothing is placed, recorded or sent.
 */
export async function printBatch(
  context: Context,
  ledger: Ledger,
  batch: Batch,
  options: PrintOptions,
  printers: Printers = NO_PRINTERS,
): Promise<Printed> {
  const settings = await context.settings();
  const hasWall = (await wallOf(ledger, batch)) !== undefined;
  const shop = await shopOf(ledger, batch);
  const plan = await readPlan(context, batch, options, settings, hasWall, shop);
  const targets = await findTargets(context, plan, printers);
  const { again, reprint } = plan;
  const { dryRun } = context.flags;
  const entry = {
    command: reprint ? 'print --reprint' : 'print',
    who: context.who,
    at: context.now(),
    dryRun,
    what: { batch: batch.name },
    paper: true,
  };
  const { result } = await ledger.change(entry, async (tx) => {
    const documents: Written[] = [];
    const takeFoldersAway = folderGuard(plan.folder);
    try {
      const made = await writeDocuments(tx, batch, plan, settings, documents);
      // A parcel is printed when its label is; a pick list alone moves nothing.
      const labelled = plan.kinds.has('labels') ? made.printed : [];
      const planned = await planHandOvers(tx, batch, documents, targets, reprint);
      if (!dryRun) {
        place(documents);
        if (!again) await tx.markPrinted(batch.key, labelled, documents.map(storedForm));
        tx.say({ parcels: labelled.length });
      }
      return { ...made, printed: labelled, documents, planned };
    } finally {
      discard(documents);
      if (dryRun) takeFoldersAway();
    }
  });
  const refused = [...result.refused];
  const sent: Sent[] = [];
  for (const { document, handOver } of result.planned) {
    const target = targets.of.get(document.kind);
    if (dryRun || handOver === undefined || target === undefined) continue;
    const done = await handOverDocument(context, ledger, batch.name, handOver, target, document.file);
    sent.push(done.sent);
    if (done.problem) refused.push(done.problem);
  }
  return {
    batch: batch.name,
    documents: result.documents.map(({ kind, file, pages, sha256 }) => ({ kind, file, pages, sha256 })),
    printed: result.printed,
    refused,
    sent: dryRun ? wouldSend(result.planned, targets) : sent,
    notes: [...targets.problems, ...sentBefore(batch, result.planned)],
    before: again ? batch.at : undefined,
  };
}

/** The shop of a batch's first order: its paper is the batch's. */
async function shopOf(ledger: Ledger, batch: Batch): Promise<string> {
  const first = batch.parcels.find(({ orders }) => orders.length > 0)?.orders[0];
  const [stored] = first === undefined ? [] : await ledger.orders([first]);
  return stored?.order.shop ?? '';
}

function storedForm({ kind, file, pages, sha256 }: Written) {
  return { kind, file: basename(file), pages, sha256 };
}

type Planned = Awaited<ReturnType<typeof planHandOvers>>;

function wouldSend(planned: Planned, targets: Targets): Sent[] {
  return planned
    .filter(({ before }) => !before)
    .map(({ document: { kind, pages } }) => {
      const printer = targets.of.get(kind)?.name ?? '';
      return { kind, printer, pages, job: '', name: '', state: 'waiting' };
    });
}

/** Documents that went to a printer before and are not printed again. */
function sentBefore(batch: Batch, planned: Planned): Problem[] {
  return planned
    .filter(({ before }) => before)
    .map(({ document: { kind } }) => ({
      code: 'print/sent-before',
      severity: 'info',
      facts: { batch: batch.name, kind },
    }));
}
