import { isAbsolute, join } from 'node:path';
import { type Problem, Stop } from '../core/problem.ts';
import { type FreeStock, freeStock } from '../core/warehouse/free-stock.ts';
import { groupBy } from '../core/warehouse/group-by.ts';
import { mergeRows } from '../core/warehouse/merge-rows.ts';
import { findOversold, type Oversold } from '../core/warehouse/oversold.ts';
import { keyOf, piecesBySku, type Stock } from '../core/warehouse/stock.ts';
import { stockChange } from '../core/warehouse/stock-change.ts';
import type { Ledger } from '../io/ledger/ledger.ts';
import { readStockFile } from '../io/warehouse/stock-file.ts';
import { oversoldText, type StockImported, stockImportText, stockText } from '../ui/stock-text.ts';
import type { CommandBody, Context, ExitCode } from './context.ts';
import { heldStock } from './held-stock.ts';
import { readText } from './option-values.ts';
import { loadBundles, loadOwnShelves } from './seller-files.ts';
import { wantedPieces } from './wanted-pieces.ts';

/** `orders stock [list]`, `orders stock import <file…>` */
export const run: CommandBody = async (context, args, options) => {
  const [what = 'list', ...files] = args;
  if (what === 'import') return importStock(context, files);
  if (what !== 'list') throw new Stop('usage/unknown-word', { word: what, nearest: 'import, list' }, 2);
  const ledger = await context.openLedger({ create: false });
  const sku = readText(options, 'sku');
  const stock = ofSku(await ledger.stock(), sku);
  if (options['short'] === true) {
    const { goodsOf, levelsOf } = await loadOwnShelves(context.workspace);
    const wanted = await wantedPieces(ledger, goodsOf);
    const short = findOversold(wanted, piecesBySku(levelsOf(stock.levels))).filter(
      (one) => sku === undefined || one.sku === sku,
    );
    context.result({ short: short.map(shortJson) }, () => oversoldText(short));
    return 0;
  }
  const held = await heldStock(ledger, await loadBundles(context.workspace));
  const free = freeStock(stock.levels, held);
  context.result(stockJson(stock, free), () =>
    stockText(stock, free, context.terminal.columns, context.terminal.outIsTerminal),
  );
  return 0;
};

async function importStock(context: Context, files: readonly string[]): Promise<ExitCode> {
  const ledger = await context.openLedger({ create: !context.flags.dryRun });
  const imported: StockImported[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const done = await importOne(context, ledger, file);
    problems.push(...done.problems);
    if (done.file) imported.push(done.file);
  }
  context.result({ files: imported, problems }, () =>
    stockImportText(imported, problems, context.flags.dryRun),
  );
  if (imported.length === 0) return 1;
  return problems.some(({ severity }) => severity === 'error') ? 3 : 0;
}

/** One file, one change; a file that says what is known already changes nothing. */
async function importOne(
  context: Context,
  ledger: Ledger,
  file: string,
): Promise<{ readonly file?: StockImported; readonly problems: readonly Problem[] }> {
  const path = file === '-' || isAbsolute(file) ? file : join(context.terminal.cwd, file);
  const read = await readStockFile(path, context.terminal.stdin);
  if ('code' in read) return { problems: [{ ...read, file }] };
  const told = read.problems.map((problem) => (problem.file === path ? { ...problem, file } : problem));
  if (read.refused || read.format === undefined) return { problems: told };
  const { stock, problems } = mergeRows(read.rows, file);
  const entry = {
    command: 'stock import',
    who: context.who,
    at: context.now(),
    dryRun: context.flags.dryRun,
    what: { format: read.format, rows: read.rows.length },
  };
  const { result: change } = await ledger.change(entry, async (tx) => {
    const change = stockChange(await tx.stock(), stock);
    await tx.putStock(change);
    tx.say(change.counts);
    return change;
  });
  const { format, rowsRead, rowsRejected } = read;
  const counts = { ...change.counts, bins: change.shelves.length, barcodes: change.barcodes.length };
  return { file: { file, format, rowsRead, rowsRejected, ...counts }, problems: [...told, ...problems] };
}

function ofSku(stock: Stock, sku: string | undefined): Stock {
  if (sku === undefined) return stock;
  return {
    levels: stock.levels.filter((level) => level.sku === sku),
    shelves: stock.shelves.filter((shelf) => shelf.sku === sku),
    barcodes: stock.barcodes.filter((barcode) => barcode.sku === sku),
  };
}

function stockJson({ levels, shelves, barcodes }: Stock, free: readonly FreeStock[]): unknown {
  const bins = groupBy(shelves, (shelf) => keyOf(shelf.sku, shelf.location));
  const codes = groupBy(barcodes, (barcode) => barcode.sku);
  return {
    stock: levels.map(({ sku, location, available, onHand, name, discontinued, grams, volume }, at) => ({
      sku,
      location,
      available: available ?? null,
      onHand: onHand ?? null,
      batches: Object.fromEntries(free[at]?.held ?? []),
      free: free[at]?.free ?? null,
      name,
      ...(discontinued !== undefined && { discontinued }),
      ...(grams !== undefined && { grams }),
      ...(volume !== undefined && { volume }),
      bins: (bins.get(keyOf(sku, location)) ?? []).map(({ bin, quantity, useBy }) => ({
        bin,
        quantity: quantity ?? null,
        ...(useBy !== undefined && { useBy }),
      })),
      barcodes: (codes.get(sku) ?? []).map(({ code }) => code),
    })),
  };
}

function shortJson({ batches, pieces, ...rest }: Oversold): unknown {
  return { ...rest, stock: pieces ?? null, batches: Object.fromEntries(batches) };
}
