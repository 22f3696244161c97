import { type Problem, Stop } from '../core/problem.ts';
import type { Encoding } from '../core/text/decode.ts';
import type { Carrier } from '../core/tracking/carrier.ts';
import {
  type CarrierFileOptions,
  type CarrierRows,
  isCarrierHeader,
  readCarrierRows,
} from '../core/tracking/carrier-rows.ts';
import { carrierTable } from '../io/files/carrier-table.ts';
import { bytesOf } from '../io/files/look.ts';
import { dropSpool, inputFile, spool } from '../io/import/input-file.ts';
import type { Changing } from '../io/ledger/ledger.ts';
import { trackingImportText } from '../ui/tracking-summary.ts';
import type { PutOptions } from './check-incoming.ts';
import type { Context, ExitCode } from './context.ts';
import { knownCarriers } from './known-carriers.ts';
import { namedShop } from './named-shop.ts';
import { readText } from './option-values.ts';
import { putNumbers } from './put-numbers.ts';
import { settleOrTell } from './settle-hand-overs.ts';

/** `rowsRead` = `rowsNew` + `rowsUnchanged` + `rowsRejected`; a row of a merged parcel gives each of its orders a number. */
export interface TrackedFile {
  readonly file: string;
  readonly encoding: string;
  readonly rowsRead: number;
  readonly rowsNew: number;
  readonly rowsUnchanged: number;
  readonly rowsRejected: number;
  readonly numbersNew: number;
  readonly numbersCorrected: number;
}

type Options = Readonly<Record<string, unknown>>;

/** `orders tracking import <file…>`: each file is one change; a bad row is named and the others go on. */
export async function importTracking(
  context: Context,
  paths: readonly string[],
  options: Options,
): Promise<ExitCode> {
  if (paths.length === 0) throw new Stop('usage/missing-argument', { argument: 'file' }, 2);
  const ledger = await context.openLedger({ create: false });
  const doubts = await settleOrTell(context, ledger);
  const own = await knownCarriers(context.workspace);
  const shop = await namedShop(ledger, readText(options, 'shop'));
  const put: PutOptions = {
    shop,
    supplier: readText(options, 'supplier'),
    strict: options['strict'] === true,
    correct: options['correct'] === true,
    confirmed: new Set((readText(options, 'confirm') ?? '').split(/[\s,]+/)),
    ownCarriers: own.carriers,
  };
  const files: TrackedFile[] = [];
  const problems: Problem[] = [];
  let refused: Problem | undefined;
  for (const path of paths) {
    const read = await readFile(context, path, options, own.carriers);
    if ('code' in read) {
      refused ??= read;
      problems.push(read);
      continue;
    }
    const entry = {
      command: 'tracking import',
      who: context.who,
      at: context.now(),
      dryRun: context.flags.dryRun,
      what: { file: path.split('/').at(-1) ?? path },
    };
    const { result } = await ledger.change(entry, (tx) => putFile(tx, path, read, put));
    files.push(result.file);
    problems.push(...result.problems);
  }
  const stop =
    files.length === 0 && refused
      ? new Stop(refused.code, { ...refused.facts, file: refused.file ?? '' }, 1, problems)
      : undefined;
  // A refusal is said once to people, as the error; scripts get the problem in the document too.
  if (stop && !context.flags.json) throw stop;
  context.result({ files, problems, ...(doubts.length > 0 && { doubts }) }, () =>
    trackingImportText(files, problems, context.flags.dryRun),
  );
  if (stop) throw stop;
  return refused || files.some((file) => file.rowsRejected > 0) ? 3 : 0;
}

type Read = CarrierRows & { readonly encoding: string };

async function readFile(
  context: Context,
  path: string,
  options: Options,
  ownCarriers: readonly Carrier[],
): Promise<Read | Problem> {
  const input =
    path === '-'
      ? await spool(context.terminal.stdin, context.workspace, 0)
      : inputFile(path, context.terminal.cwd);
  if ('code' in input) return input;
  const bytes = bytesOf(input.path);
  dropSpool(input);
  const carrier = readText(options, 'carrier');
  const own: CarrierFileOptions = {
    names: namedColumns(options),
    ownCarriers,
    ...(carrier !== undefined && { carrier }),
  };
  const encoding = readText(options, 'encoding') as Encoding | undefined;
  const table = await carrierTable(bytes, path, {
    isHeader: (cells) => isCarrierHeader(cells, own),
    ...(encoding !== undefined && { encoding }),
  });
  if ('code' in table) return table;
  const rows = readCarrierRows(table.rows, path, own, table.even);
  return 'code' in rows ? rows : { ...rows, encoding: table.encoding };
}

function namedColumns(options: Options): Record<string, string> {
  const columns = ['order', 'parcel', 'number', 'carrier'] as const;
  return Object.fromEntries(
    columns.flatMap((column) => {
      const name = readText(options, `${column}Column`);
      return name === undefined ? [] : [[column, name]];
    }),
  );
}

async function putFile(
  tx: Changing,
  path: string,
  read: Read,
  options: PutOptions,
): Promise<{ file: TrackedFile; problems: Problem[] }> {
  const put = await putNumbers(tx, path, read.rows, options);
  const rowsRejected = read.rejected.length + put.rowsRejected;
  const file: TrackedFile = {
    file: path,
    encoding: read.encoding,
    rowsRead: put.rowsNew + put.rowsUnchanged + rowsRejected,
    rowsNew: put.rowsNew,
    rowsUnchanged: put.rowsUnchanged,
    rowsRejected,
    numbersNew: put.numbersNew,
    numbersCorrected: put.numbersCorrected,
  };
  const { numbersNew, numbersCorrected } = file;
  tx.say({ numbersNew, rowsRejected, ...(numbersCorrected > 0 && { numbersCorrected }) });
  const problems = [...read.rejected, ...read.told, ...put.problems];
  return { file, problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}
