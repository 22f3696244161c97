import type { Mapping } from '../../core/mapping/mapping.ts';
import type { Problem } from '../../core/problem.ts';
import type { ItemStore } from '../../core/reading/item-store.ts';
import type { Changing, PutCounts } from '../ledger/ledger.ts';
import type { ImportCounts, Shop } from '../ledger/stored.ts';
import type { InputFile } from './input-file.ts';
import { readFile } from './read-file.ts';

export interface Read {
  readonly counts: ImportCounts;
  readonly problems: readonly Problem[];
  readonly refused: Problem | undefined;
  /** The item half as this reading left it. */
  readonly items?: ItemStore;
}

export interface ReadIntoOptions {
  readonly shop: Shop;
  readonly sha256: string;
  /** UTC. */
  readonly exportedAt: string;
  readonly format: string;
  readonly encoding: string;
  /** The source this very file was imported as before (it had rejected rows, or is declared newer). */
  readonly known: number | undefined;
  readonly options: {
    readonly platform?: string;
    readonly newer?: boolean;
    readonly keepWholeRows?: boolean;
    readonly dateOrder?: 'day-first' | 'month-first';
  };
  readonly mapping?: Mapping;
  /** Told after each batch how many orders have been read. */
  readonly onRead?: (orders: number) => void;
  /** For the order half of a pair of files; made anew for each reading. */
  readonly items?: () => ItemStore;
  /** Tests take fewer. */
  readonly mostScattered?: number;
}

/** Above this, rows of one order stand so far apart that the file is to be sorted first. */
const MOST_SCATTERED = 200_000;

/** Reads a file into an open transaction: once, or again if rows of one order stand apart. */
export async function readInto(tx: Changing, input: InputFile, into: ReadIntoOptions): Promise<Read> {
  const { shop, options } = into;
  const context = {
    shop: shop.name,
    file: input.name,
    ...(shop.currency !== '' && { currency: shop.currency }),
    ...(shop.timeZone !== '' && { timeZone: shop.timeZone }),
    ...(options.platform !== undefined && !into.mapping && { platform: options.platform }),
    ...(options.keepWholeRows === true && { keepWholeRows: true }),
    ...(into.mapping && { mapping: into.mapping }),
  };
  const source =
    into.known ??
    (await tx.addSource({
      shop: shop.key,
      file: input.name.split('/').at(-1) ?? input.name,
      sha256: into.sha256,
      bytes: input.bytes,
      format: into.format,
      encoding: into.encoding,
      exportedAt: into.exportedAt,
    }));
  let scattered: readonly string[] = [];
  let dateOrder = options.dateOrder;
  for (;;) {
    const mark = await tx.savepoint();
    const counts = emptyCounts();
    const problems: Problem[] = [];
    const items = into.items?.();
    const summary = await readFile(
      input.path,
      { ...context, scattered, ...(dateOrder && { dateOrder }), ...(items && { items }) },
      async (batch) => {
        problems.push(...batch.problems);
        add(counts, await tx.putOrders(source, batch.orders));
        into.onRead?.(counts.ordersNew + counts.ordersUnchanged);
      },
    );
    if (summary.refused) return { counts: counts, problems, refused: summary.refused };
    if (summary.dateOrder) {
      dateOrder = summary.dateOrder;
      await mark.back();
      continue;
    }
    if (summary.scattered.length > 0) {
      if (summary.scattered.length > (into.mostScattered ?? MOST_SCATTERED))
        return { counts, problems, refused: { code: 'file/scattered', severity: 'error', file: input.name } };
      scattered = [...scattered, ...summary.scattered];
      await mark.back();
      continue;
    }
    const finished = await tx.finishOrders(source, { newer: options.newer === true });
    add(counts, finished);
    problems.push(...finished.problems);
    counts.rowsRead = summary.rowsRead;
    counts.rowsRejected = summary.rowsRejected;
    if (into.known === undefined) await tx.finishSource(source, counts);
    return { counts, problems, refused: undefined, ...(items && { items }) };
  }
}

type Counts = { -readonly [K in keyof ImportCounts]: number };

function emptyCounts(): Counts {
  return {
    rowsRead: 0,
    rowsRejected: 0,
    rowsNew: 0,
    rowsUnchanged: 0,
    rowsChanged: 0,
    ordersNew: 0,
    ordersUnchanged: 0,
    ordersChanged: 0,
  };
}

function add(counts: Counts, put: PutCounts): void {
  counts.ordersNew += put.new;
  counts.ordersUnchanged += put.unchanged;
  counts.ordersChanged += put.changed;
  counts.rowsNew += put.rowsNew;
  counts.rowsUnchanged += put.rowsUnchanged;
  counts.rowsChanged += put.rowsChanged;
}
