import type { Mapping } from '../core/mapping/mapping.ts';
import { toMillis, toUtc } from '../core/orders/instant.ts';
import { type Problem, Stop } from '../core/problem.ts';
import { type Settings, settingsFor } from '../core/settings/settings.ts';
import { hashFile } from '../io/import/export-file.ts';
import { type InputFile, sameFile } from '../io/import/input-file.ts';
import type { ItemFiles } from '../io/import/item-files.ts';
import { startReader } from '../io/import/read-file.ts';
import { type Read, readInto } from '../io/import/read-into.ts';
import type { Recognised } from '../io/import/recognise.ts';
import type { Ledger } from '../io/ledger/ledger.ts';
import type { ImportCounts, Shop } from '../io/ledger/stored.ts';
import { progress } from '../io/terminal/progress.ts';
import { readingText } from '../ui/import-summary.ts';
import { shopFor } from './choose-shop.ts';
import type { Context } from './context.ts';

export interface ImportOptions {
  readonly platform?: string;
  readonly shop?: string;
  /** Path of a mapping file. */
  readonly map?: string;
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

export interface FileResult {
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

/** One file of orders into the ledger, in one change. `pair`: the item halves of the same command. */
export async function importFile(
  context: Context,
  ledger: Ledger,
  input: InputFile,
  recognised: Recognised,
  options: ImportOptions & { readonly mapping?: Mapping },
  pair: ItemFiles | undefined,
): Promise<FileResult> {
  const { platform, kind, id } = recognised.format;
  if (!pair) startReader(input.path);
  // A pair of files is one telling: it is known only as a whole.
  const sha256 = [input, ...(pair?.files.map((file) => file.input) ?? [])]
    .map((file) => hashFile(file.path))
    .join('+');
  const exportedAt = exportTime(options.exportedAt, input);
  const settings = await context.settings();
  const { dryRun } = context.flags;
  const entry = { command: 'import', who: context.who, at: context.now(), dryRun, what: { platform } };
  const shown = progress(context.terminal, readingText(input.name, 0));
  const onRead = (orders: number) => shown.update(readingText(input.name, orders));
  try {
    const { result } = await ledger.change(entry, async (tx): Promise<FileResult> => {
      const { shop, made } = await shopFor(tx, recognised, options.shop);
      const head = { file: input.name, platform, kind, shop: shop.name, encoding: recognised.encoding };
      const known = await tx.source(shop.name, sha256);
      if (known && known.counts.rowsRejected === 0 && options.newer !== true)
        return { file: { ...head, ...unchanged(known.counts) }, problems: [] };
      const read = await readInto(tx, input, {
        shop: withSettings(shop, settings),
        sha256,
        exportedAt,
        options,
        known: known?.key,
        format: id,
        encoding: recognised.encoding,
        ...(options.mapping && { mapping: options.mapping }),
        ...(pair && { items: pair.store }),
        onRead,
      });
      if (read.refused) throw new NotImported([read.refused]);
      if (!sameFile(input) && !input.spooled)
        throw new NotImported([{ code: 'file/growing', severity: 'error', file: input.name }]);
      tx.say(journalFacts(input, read));
      const left = pair && read.items ? pair.settle(read.items) : [];
      return {
        file: { ...head, ...read.counts },
        problems: [...read.problems, ...left],
        ...(made && { newShop: shop.name }),
      };
    });
    return result;
  } catch (error) {
    if (error instanceof NotImported) return { problems: error.problems };
    throw error;
  } finally {
    shown.stop();
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

/** Currency and zone of exports that carry none: the shop's own, else the settings'. */
function withSettings(shop: Shop, settings: Settings): Shop {
  const { currency, timeZone } = settingsFor(settings, shop.name);
  return { ...shop, currency: shop.currency || currency, timeZone: shop.timeZone || timeZone };
}
