import { toMillis, toUtc } from '../core/orders/instant.ts';
import { type Problem, Stop } from '../core/problem.ts';
import { hashFile } from '../io/import/export-file.ts';
import { dropSpool, type InputFile, inputFile, recognise, sameFile, spool } from '../io/import/input-file.ts';
import { type Read, readInto } from '../io/import/read-into.ts';
import type { Changing, ImportCounts, Ledger, Shop } from '../io/ledger/ledger.ts';
import { importText } from '../ui/import-summary.ts';
import type { CommandBody, Context, ExitCode } from './context.ts';

export interface ImportOptions {
  readonly platform?: string;
  readonly shop?: string;
  readonly exportedAt?: string;
  readonly newer?: boolean;
  readonly keepWholeRows?: boolean;
  readonly dateOrder?: 'day-first' | 'month-first';
}

export interface ImportedFile extends ImportCounts {
  readonly file: string;
  readonly platform: string;
  readonly kind: string;
  readonly shop: string;
  readonly encoding: string;
}

export interface Imported {
  readonly files: readonly ImportedFile[];
  readonly problems: readonly Problem[];
  /** Shops made on the way. */
  readonly newShops: readonly string[];
  readonly refused: number;
}

/** `orders import <file…>` */
export const run: CommandBody = async (context, args, options) => {
  const imported = await importFiles(context, args, options as ImportOptions);
  context.result(importJson(imported), () => importText(imported, context.flags.dryRun));
  return exitOf(imported);
};

export function importJson(imported: Imported): unknown {
  return { files: imported.files, problems: imported.problems };
}

/** Refused alone: stopped. Refused or rejected beside others: done in part. */
export function exitOf(imported: Imported): ExitCode {
  const refusal = imported.problems.find((problem) => problem.severity === 'error');
  if (imported.files.length === 0 && imported.refused > 0 && refusal)
    throw new Stop(refusal.code, facts(refusal), 1, imported.problems);
  const rejected = imported.files.some((file) => file.rowsRejected > 0);
  const unclear = imported.problems.some((problem) => problem.code === 'order/age-unclear');
  return rejected || unclear || imported.refused > 0 ? 3 : 0;
}

function facts(problem: Problem): Record<string, string> {
  const { file, line, column, value } = problem;
  return {
    ...problem.facts,
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line: String(line) }),
    ...(column !== undefined && { column }),
    ...(value !== undefined && { value }),
  };
}

/** Imports files one after the other, each whole or not at all; a refused one does not keep the others out. */
export async function importFiles(
  context: Context,
  files: readonly string[],
  options: ImportOptions,
): Promise<Imported> {
  const ledger = await context.openLedger({ create: !context.flags.dryRun });
  const done: ImportedFile[] = [];
  const problems: Problem[] = [];
  const newShops: string[] = [];
  let refused = 0;
  for (const path of files) {
    const input =
      path === '-'
        ? await spool(context.terminal.stdin, context.workspace, toMillis(context.now()))
        : inputFile(path);
    if ('code' in input) {
      refused++;
      problems.push(input);
      continue;
    }
    try {
      const result = await importFile(context, ledger, input, options);
      problems.push(...result.problems);
      if (result.file) done.push(result.file);
      else refused++;
      if (result.newShop !== undefined) newShops.push(result.newShop);
    } finally {
      dropSpool(input);
    }
  }
  return { files: done, problems, newShops, refused };
}

interface FileResult {
  readonly file?: ImportedFile;
  readonly problems: readonly Problem[];
  readonly newShop?: string;
}

/** Leaves the transaction: nothing of the file is to be kept. */
class NotImported extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super('not imported');
  }
}

async function importFile(
  context: Context,
  ledger: Ledger,
  input: InputFile,
  options: ImportOptions,
): Promise<FileResult> {
  const recognised = recognise(input, options.platform);
  if ('code' in recognised) return { problems: [recognised] };
  const { platform, kind } = recognised.format;
  const sha256 = hashFile(input.path);
  const exportedAt = exportTime(options.exportedAt, input);
  const entry = {
    command: 'import',
    who: context.who,
    at: context.now(),
    dryRun: context.flags.dryRun,
    what: { platform },
  };
  try {
    const { result } = await ledger.change(entry, async (tx): Promise<FileResult> => {
      const { shop, made } = await shopFor(tx, platform, options.shop);
      const head = { file: input.name, platform, kind, shop: shop.name, encoding: recognised.encoding };
      const known = await tx.source(shop.name, sha256);
      if (known && known.counts.rowsRejected === 0 && options.newer !== true)
        return { file: { ...head, ...unchanged(known.counts) }, problems: [] };
      const read = await readInto(tx, input, {
        shop,
        sha256,
        exportedAt,
        options,
        known: known?.key,
        format: recognised.format.id,
        encoding: recognised.encoding,
      });
      if (read.refused) throw new NotImported([read.refused]);
      if (!sameFile(input) && !input.spooled)
        throw new NotImported([{ code: 'file/growing', severity: 'error', file: input.name }]);
      tx.say(journalFacts(input, read));
      return {
        file: { ...head, ...read.counts },
        problems: read.problems,
        ...(made && { newShop: shop.name }),
      };
    });
    return result;
  } catch (error) {
    if (error instanceof NotImported) return { problems: error.problems };
    throw error;
  }
}

function journalFacts(input: InputFile, read: Read): Record<string, string | number> {
  const { ordersNew, ordersChanged, rowsRejected } = read.counts;
  return { file: input.name.split('/').at(-1) ?? '', ordersNew, ordersChanged, rowsRejected };
}

/** When the platform wrote the file: told by the seller, else the file's own time. UTC. */
function exportTime(told: string | undefined, input: InputFile): string {
  if (told === undefined) return toUtc(input.writtenAt);
  const millis = toMillis(told);
  if (Number.isNaN(millis)) throw new Stop('usage/bad-time', { flag: '--exported-at', value: told }, 2);
  return toUtc(millis);
}

function unchanged(counts: ImportCounts): ImportCounts {
  return {
    rowsRead: counts.rowsRead,
    rowsRejected: 0,
    rowsNew: 0,
    rowsUnchanged: counts.rowsRead,
    rowsChanged: 0,
    ordersNew: 0,
    ordersUnchanged: counts.ordersNew + counts.ordersUnchanged + counts.ordersChanged,
    ordersChanged: 0,
  };
}

/** The shop the file belongs to: named, or the only one of its platform, or a new one called after the platform. */
async function shopFor(
  tx: Changing,
  platform: string,
  named: string | undefined,
): Promise<{ shop: Shop; made: boolean }> {
  const shops = await tx.shops();
  const found = named === undefined ? undefined : shops.find((shop) => shop.name === named);
  if (found && found.platform !== platform)
    throw new Stop('shop/other-platform', { shop: found.name, platform: found.platform, file: platform }, 2);
  if (found) return { shop: found, made: false };
  const candidates = shops.filter((shop) => shop.platform === platform);
  if (named === undefined && candidates.length > 1)
    throw new Stop('shop/which', { platform, shops: candidates.map((shop) => shop.name).join(', ') }, 2);
  if (named === undefined && candidates[0]) return { shop: candidates[0], made: false };
  const name = named ?? platform;
  if (named === undefined && shops.some((shop) => shop.name === name))
    throw new Stop('shop/which', { platform, shops: name }, 2);
  return { shop: await tx.addShop({ name, platform, currency: '', timeZone: '' }), made: true };
}
