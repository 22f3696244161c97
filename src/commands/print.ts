import { basename, isAbsolute, join } from 'node:path';
import { type BatchParcel, parcelLabel, pickList } from '../core/batching/batch-documents.ts';
import type { ParcelLabel } from '../core/documents/parcel.ts';
import type { PickList } from '../core/documents/pick-list.ts';
import type { ListForm } from '../core/documents/pick-list-forms.ts';
import { formatInZone } from '../core/orders/zone.ts';
import { type Problem, Stop } from '../core/problem.ts';
import { ownChannel, ownNotes } from '../core/rules-file/own-effects.ts';
import { type Settings, settingsFor } from '../core/settings/settings.ts';
import type { Changing, Ledger } from '../io/ledger/ledger.ts';
import type { Batch, Parcel } from '../io/ledger/stored.ts';
import {
  DOCUMENT_KINDS,
  type DocumentOptions,
  discard,
  place,
  type Written,
  writeLabelsFile,
  writePickListFile,
  writeSlotSheetFile,
} from '../io/pdf/batch-documents.ts';
import { language } from '../ui/language.ts';
import { printText } from '../ui/print-summary.ts';
import { findBatch } from './batch.ts';
import { walkOf, wallOf } from './batch-walk.ts';
import type { CommandBody, Context, ExitCode } from './context.ts';

export interface PrintOptions {
  readonly only?: string | readonly string[];
  readonly output?: string;
  readonly printer?: string;
  readonly from?: number | string;
  readonly to?: number | string;
  readonly reprint?: boolean;
  readonly size?: string;
  readonly page?: string;
  readonly dpi?: number | string;
  /** Form of the pick list. */
  readonly format?: ListForm;
  /** File names without the batch's (`run`). */
  readonly plainNames?: boolean;
}

export interface Printed {
  readonly batch: string;
  readonly documents: readonly { kind: string; file: string; pages: number; sha256: string }[];
  readonly printed: readonly string[];
  readonly refused: readonly Problem[];
  /** When it was printed before, if this only wrote the same files again. */
  readonly before: string | undefined;
}

/** `orders print <batch>` */
export const run: CommandBody = async (context, args, options) => {
  const ledger = await context.openLedger({ create: false });
  const batch = await findBatch(ledger, args[0] ?? '');
  const printed = await printBatch(context, ledger, batch, options as PrintOptions);
  context.result(printJson(printed), () => printText(printed, context.flags.dryRun));
  return exitOf(printed);
};

export function printJson({ batch, documents, printed, refused }: Printed): unknown {
  return { batch, documents, printed, refused };
}

export function exitOf(printed: Printed): ExitCode {
  return printed.refused.length > 0 ? 3 : 0;
}

/** Takes back a dry run's writing: nothing is placed and nothing is recorded. */
export async function printBatch(
  context: Context,
  ledger: Ledger,
  batch: Batch,
  options: PrintOptions,
): Promise<Printed> {
  if (options.printer !== undefined) throw new Stop('print/printer-not-yet', { printer: options.printer }, 2);
  const settings = await context.settings();
  const chosen = choose(batch, options);
  const again = batch.state === 'printed' && chosen.every((parcel) => parcel.printed > 0);
  const reprint =
    again && (options.reprint === true || options.from !== undefined || options.to !== undefined);
  const entry = {
    command: reprint ? 'print --reprint' : 'print',
    who: context.who,
    at: context.now(),
    dryRun: context.flags.dryRun,
    what: { batch: batch.name },
    paper: true,
  };
  const { result } = await ledger.change(entry, async (tx) => {
    const documents: Written[] = [];
    try {
      const written = await write(context, tx, batch, chosen, reprint, settings, options, documents);
      if (!context.flags.dryRun) {
        place(documents);
        if (!again || reprint)
          await tx.markPrinted(
            batch.key,
            written.printed,
            documents.map(({ kind, file, pages, sha256 }) => ({ kind, file: basename(file), pages, sha256 })),
          );
        tx.say({ parcels: written.printed.length });
      }
      return written;
    } finally {
      discard(documents);
    }
  });
  const before = again && !reprint ? batch.at : undefined;
  return {
    batch: batch.name,
    documents: result.documents,
    printed: result.printed,
    refused: result.refused,
    before,
  };
}

async function write(
  context: Context,
  tx: Changing,
  batch: Batch,
  chosen: readonly Parcel[],
  reprint: boolean,
  settings: Settings,
  options: PrintOptions,
  documents: Written[],
): Promise<Pick<Printed, 'documents' | 'printed' | 'refused'>> {
  const shop = settingsFor(settings, '');
  const kinds = new Set(
    options.only === undefined
      ? ['labels', 'pick-list', ...((await wallOf(tx, batch)) === undefined ? [] : ['put-wall'])]
      : [options.only].flat().flatMap((word) => word.split(',')),
  );
  for (const kind of kinds)
    if (!(DOCUMENT_KINDS as readonly string[]).includes(kind))
      throw new Stop('usage/unknown-word', { word: kind, nearest: DOCUMENT_KINDS.join(', ') }, 2);
  const where: DocumentOptions = {
    folder: folderOf(context, batch, options),
    labelSize: options.size ?? shop.labelSize,
    pageSize: options.page ?? shop.pageSize,
    ...(options.dpi !== undefined && { dpi: Number(options.dpi) }),
    title: `Labels of batch ${batch.name}`,
    language: language(),
  };
  const refused: Problem[] = [];
  let printed = chosen.filter((parcel) => parcel.orders.length > 0).map((parcel) => parcel.code);
  for (const parcel of batch.parcels) if (parcel.orders.length === 0) refused.push(left(batch, parcel));
  if (kinds.has('labels')) {
    const labels = await writeLabelsFile(eachLabel(tx, batch, chosen, reprint, settings), where);
    refused.push(...labels.refused);
    printed = [...labels.printed];
    if (labels.written) documents.push(labels.written);
  }
  if ((kinds.has('pick-list') || kinds.has('put-wall')) && printed.length > 0) {
    const wanted = new Set(printed);
    const parcels: BatchParcel[] = [];
    for (const parcel of chosen) if (wanted.has(parcel.code)) parcels.push(await contents(tx, parcel, false));
    const list = await listOf(tx, batch, parcels, formatInZone(batch.at, shop.timeZone));
    const sheets = [
      ...(kinds.has('pick-list') ? [await writePickListFile(list, options.format ?? 'pdf', where)] : []),
      ...(kinds.has('put-wall') ? [await writeSlotSheetFile(list, where)] : []),
    ];
    for (const sheet of sheets) {
      refused.push(...sheet.refused);
      documents.push(sheet.written);
    }
  }
  return {
    documents: documents.map(({ kind, file, pages, sha256 }) => ({ kind, file, pages, sha256 })),
    printed,
    refused,
  };
}

async function listOf(
  tx: Changing,
  batch: Batch,
  parcels: readonly BatchParcel[],
  createdAt: string,
): Promise<PickList> {
  const orders = parcels.flatMap((parcel) => parcel.orders.map(({ order }) => order));
  const [walk, wall] = [await walkOf(tx, batch, orders), await wallOf(tx, batch)];
  const facts = { batch: batch.name, createdAt, ...(walk && { walk }) };
  return pickList(parcels, { ...facts, ...(wall !== undefined && { wall }) });
}

async function* eachLabel(
  tx: Changing,
  batch: Batch,
  chosen: readonly Parcel[],
  reprint: boolean,
  settings: Settings,
): AsyncGenerator<ParcelLabel> {
  for (const parcel of chosen) {
    if (parcel.orders.length === 0) continue;
    const held = await contents(tx, parcel, reprint);
    yield parcelLabel(
      held,
      batch.name,
      batch.parcels.length,
      settingsFor(settings, held.orders[0]?.order.shop ?? ''),
    );
  }
}

async function contents(tx: Changing, parcel: Parcel, reprint: boolean): Promise<BatchParcel> {
  const orders = [];
  for (const stored of await tx.orders(parcel.orders)) {
    const written = (await tx.notes(stored.key)).map((note) => note.text);
    const notes = [...written, ...ownNotes(stored.findings)];
    const channel = ownChannel(stored.findings);
    orders.push({ order: stored.order, notes, ...(channel !== undefined && { channel }) });
  }
  return { code: parcel.code, position: parcel.position, orders, reprint: reprint ? parcel.printed : 0 };
}

function choose(batch: Batch, options: PrintOptions): readonly Parcel[] {
  if (batch.state === 'undone') throw new Stop('batch/undone', { batch: batch.name }, 1);
  const from = position(options.from, '--from') ?? 1;
  const to = position(options.to, '--to') ?? Number.POSITIVE_INFINITY;
  const chosen = batch.parcels.filter((parcel) => parcel.position >= from && parcel.position <= to);
  if (chosen.length === 0)
    throw new Stop('print/no-such-labels', { batch: batch.name, parcels: String(batch.parcels.length) }, 2);
  return chosen;
}

function position(value: number | string | undefined, flag: string): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new Stop(
      'usage/bad-number',
      { flag, value: String(value), expected: 'a label’s position from 1' },
      2,
    );
  return number;
}

/** An order that went back to review has left the batch: its position stays empty. */
function left(batch: Batch, parcel: Parcel): Problem {
  return {
    code: 'print/order-left',
    severity: 'warning',
    facts: { batch: batch.name, parcel: parcel.code, position: String(parcel.position) },
  };
}

function folderOf(context: Context, batch: Batch, options: PrintOptions): string {
  const folder = options.output ?? (options.plainNames ? 'out' : join('out', batch.name));
  return isAbsolute(folder) ? folder : join(context.terminal.cwd, folder);
}
