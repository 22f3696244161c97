import { toMillis } from '../core/orders/instant.ts';
import { type Problem, Stop } from '../core/problem.ts';
import { dropSpool, type InputFile } from '../io/import/input-file.ts';
import { inputs } from '../io/import/inputs.ts';
import { type ItemFile, readItemFiles } from '../io/import/item-files.ts';
import { draftFor, loadMapping, unknownTable } from '../io/import/mapping-file.ts';
import { type Recognised, recognise } from '../io/import/recognise.ts';
import { importText } from '../ui/import-summary.ts';
import { mappingSavedText } from '../ui/mapping-text.ts';
import type { CommandBody, Context, ExitCode } from './context.ts';
import { importAsking } from './import-asking.ts';
import type { ImportedFile, ImportOptions } from './import-file.ts';

export type { ImportOptions } from './import-file.ts';

export interface Imported {
  readonly files: readonly ImportedFile[];
  readonly problems: readonly Problem[];
  /** Shops made on the way. */
  readonly newShops: readonly string[];
  readonly refused: number;
}

/** `orders import <file…>` */
export const run: CommandBody = async (context, args, options) => {
  if (options['map'] === 'new') return startMapping(context, args[0] ?? '', options as ImportOptions);
  const imported = await importFiles(context, args, options as ImportOptions);
  // A refusal is said once to people, as the error; scripts get the problem in the document too.
  const stopped = context.flags.json ? undefined : exitOf(imported);
  context.result(importJson(imported), () => importText(imported, context.flags.dryRun));
  return stopped ?? exitOf(imported);
};

/**
 * `--map new`: on a terminal asks what the columns mean, saves the mapping and tries it; else gives the text of a mapping to
 * fill in, made from the file's header.
 */
async function startMapping(context: Context, path: string, options: ImportOptions): Promise<ExitCode> {
  const table = await unknownTable(path, context.terminal.cwd);
  if ('code' in table) throw new Stop(table.code, factsOf(table), 1, [table]);
  if (!context.mayAsk || context.flags.json) {
    const text = draftFor(table);
    context.result({ mapping: text }, () => text);
    return 0;
  }
  const { askMapping } = await import('./ask-mapping.ts');
  const map = await askMapping(context, path, table);
  const trial = { ...context, flags: { ...context.flags, dryRun: true } };
  const imported = await importFiles(trial, [path], { ...options, map });
  context.result(importJson(imported), () => importText(imported, true) + mappingSavedText(map, path));
  return 0;
}

export function importJson(imported: Imported): unknown {
  return { files: imported.files, problems: imported.problems };
}

/** Refused alone: stopped. Refused or rejected beside others: done in part. */
export function exitOf(imported: Imported): ExitCode {
  const refusal = imported.problems.find((problem) => problem.severity === 'error');
  if (imported.files.length === 0 && imported.refused > 0 && refusal)
    throw new Stop(refusal.code, factsOf(refusal), 1, imported.problems);
  const rejected = imported.files.some((file) => file.rowsRejected > 0);
  const unclear = imported.problems.some((problem) => problem.code === 'order/age-unclear');
  return rejected || unclear || imported.refused > 0 ? 3 : 0;
}

function factsOf(problem: Problem): Record<string, string> {
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
  paths: readonly string[],
  options: ImportOptions,
): Promise<Imported> {
  const mapping = options.map === undefined ? undefined : loadMapping(options.map, context.terminal.cwd);
  const ledger = await context.openLedger({ create: !context.flags.dryRun });
  const { workspace, terminal } = context;
  const { stdin, cwd } = terminal;
  const found = await inputs(paths, { stdin, workspace, cwd, now: toMillis(context.now()) });
  const done: ImportedFile[] = [];
  const problems: Problem[] = [];
  const newShops: string[] = [];
  const refuse = (problem: Problem) => problems.push(problem);
  try {
    const { orders, items } = await sortOut(found, { ...options, ...(mapping && { mapping }) }, refuse);
    const pair = await readItemFiles(items);
    problems.push(...pair.problems);
    for (const { input, recognised } of orders) {
      const own = recognised.format.pairsWith ? pair : undefined;
      if (own && own.files.length === 0) {
        problems.push(half(input, recognised));
        continue;
      }
      const chosen = { ...options, ...(mapping && { mapping }) };
      const result = await importAsking(context, ledger, { input, recognised }, chosen, own);
      problems.push(...result.problems);
      if (result.file) done.push(result.file);
      if (result.newShop !== undefined) newShops.push(result.newShop);
    }
    const paired = orders.some(({ recognised }) => recognised.format.pairsWith);
    for (const item of pair.files) {
      if (paired) done.push(itemRow(item, done));
      else problems.push(half(item.input, item.recognised));
    }
  } finally {
    for (const input of found) if (!('code' in input)) dropSpool(input);
  }
  const refused = found.length - done.length;
  return { files: done, problems, newShops, refused };
}

interface Found {
  readonly input: InputFile;
  readonly recognised: Recognised;
}

/** Tells what each file is; files of items come with the orders they belong to. */
async function sortOut(
  found: readonly (InputFile | Problem)[],
  options: Parameters<typeof recognise>[1],
  refuse: (problem: Problem) => void,
): Promise<{ orders: Found[]; items: Found[] }> {
  const orders: Found[] = [];
  const items: Found[] = [];
  for (const input of found) {
    const recognised = 'code' in input ? input : await recognise(input, options);
    if ('code' in recognised) refuse(recognised);
    else if ('code' in input) refuse(input);
    else (recognised.format.kind === 'items' ? items : orders).push({ input, recognised });
  }
  return { orders, items };
}

function half(input: InputFile, recognised: Recognised): Problem {
  const { id, kind, pairsWith = [] } = recognised.format;
  const facts = { format: id, kind, other: pairsWith.join(', ') };
  return { code: 'file/half-of-a-pair', severity: 'error', file: input.name, facts };
}

/** The row of an item file: its rows went where its orders went. */
function itemRow(item: ItemFile, done: readonly ImportedFile[]): ImportedFile {
  const { platform } = item.recognised.format;
  const partner = done.find((file) => file.platform === platform);
  const taken = item.rowsRead - item.rowsRejected;
  const fresh = (partner?.ordersNew ?? 0) + (partner?.ordersChanged ?? 0) > 0;
  return {
    file: item.input.name,
    platform,
    kind: 'items',
    shop: partner?.shop ?? '',
    encoding: item.recognised.encoding,
    rowsRead: item.rowsRead,
    rowsRejected: item.rowsRejected,
    rowsNew: fresh ? taken : 0,
    rowsUnchanged: fresh ? 0 : taken,
    rowsChanged: 0,
    ordersNew: 0,
    ordersUnchanged: 0,
    ordersChanged: 0,
  };
}
