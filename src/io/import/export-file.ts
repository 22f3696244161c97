import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { toMillis, toUtc } from '../../core/orders/instant.ts';
import type { Order } from '../../core/orders/order.ts';
import { packOrder } from '../../core/orders/stored-form.ts';
import { FORMATS } from '../../core/platforms/formats.ts';
import type { Problem } from '../../core/problem.ts';
import { ExportReader, type ReadOptions, Refused } from '../../core/reading/export-reader.ts';
import type { IncomingOrder } from '../ledger/ledger.ts';

/** What a reading of one file sends to the ledger, batch by batch; plain data, fit for another thread. */
export interface ReadBatch {
  readonly orders: readonly IncomingOrder[];
  readonly problems: readonly Problem[];
}

export interface ReadSummary {
  readonly rowsRead: number;
  readonly rowsRejected: number;
  readonly format: string;
  readonly platform: string;
  readonly encoding: string;
  readonly delimiter: string;
  /** Set: the file as a whole is refused. */
  readonly refused: Problem | undefined;
  /** Orders whose rows stand apart: read again with these. */
  readonly scattered: readonly string[];
}

export type FileReadOptions = Omit<ReadOptions, 'scattered'> & { readonly scattered: readonly string[] };

const CHUNK = 1 << 18;
/** storage.md §1: batches of 500 keep both threads busy and memory flat. */
const BATCH = 500;
/** An error in every row of a large file must not fill the memory: the rest is counted. */
const MOST_PROBLEMS = 1000;

/** Reads an export from disk. Synchronous but for `send`, which may ask it to wait. Memory does not grow with the file. */
export async function readExportFile(
  path: string,
  options: FileReadOptions,
  send: (batch: ReadBatch) => Promise<void>,
): Promise<ReadSummary> {
  let orders: IncomingOrder[] = [];
  let problems: Problem[] = [];
  let told = 0;
  let rowsRejected = 0;
  const scattered = new Set<string>();
  const tell = (problem: Problem) => {
    if (++told <= MOST_PROBLEMS) problems.push(problem);
  };
  const reader = new ExportReader(
    FORMATS,
    { ...options, scattered: new Set(options.scattered), isUtf8 },
    {
      order: (order, at) => orders.push(incoming(order, at)),
      reject: (lines, problem) => {
        rowsRejected += lines.length;
        tell(problem);
      },
      tell,
      refuse: (problem) => {
        throw new Refused(problem);
      },
      scattered: (id) => scattered.add(id),
    },
  );
  const flush = async () => {
    const batch = { orders, problems };
    orders = [];
    problems = [];
    await send(batch);
  };
  let refused: Problem | undefined;
  const fd = openSync(path, 'r');
  try {
    const size = fstatSync(fd).size;
    let done = 0;
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const got = readSync(fd, chunk, 0, CHUNK, null);
      if (got === 0) break;
      done += got;
      reader.feed(chunk.subarray(0, got));
      while (orders.length >= BATCH) await flush();
    }
    if (done !== size) throw new Refused({ code: 'file/growing', severity: 'error', file: options.file });
    reader.finish();
    await flush();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    refused = error.problem;
  } finally {
    closeSync(fd);
  }
  const recognised = reader.recognised;
  return {
    rowsRead: reader.rowsRead,
    rowsRejected,
    format: recognised?.format.id ?? '',
    platform: recognised?.format.platform ?? '',
    encoding: recognised?.encoding ?? '',
    delimiter: recognised?.delimiter ?? '',
    refused,
    scattered: [...scattered],
  };
}

function incoming(order: Order, at: readonly number[]): IncomingOrder {
  const doc = packOrder(order);
  const placed = order.placedAt === undefined ? Number.NaN : toMillis(order.placedAt);
  let latest = placed;
  for (const stamp of [order.paidAt, order.fulfilledAt, order.cancelledAt]) {
    const millis = stamp === undefined ? Number.NaN : toMillis(stamp);
    if (!(millis <= latest) && !Number.isNaN(millis)) latest = millis;
  }
  const placedAt = Number.isNaN(placed) ? '' : toUtc(placed);
  return {
    id: order.id,
    platformId: order.platformId ?? '',
    placedAt,
    latest: latest === placed ? placedAt : Number.isNaN(latest) ? '' : toUtc(latest),
    doc,
    line: at[0] ?? 0,
    rows: at.length,
  };
}

/** SHA-256 of a file, read in chunks. */
export function hashFile(path: string): string {
  const hash = createHash('sha256');
  const fd = openSync(path, 'r');
  const chunk = Buffer.allocUnsafe(CHUNK);
  try {
    for (let got = readSync(fd, chunk, 0, CHUNK, null); got > 0; got = readSync(fd, chunk, 0, CHUNK, null))
      hash.update(chunk.subarray(0, got));
  } finally {
    closeSync(fd);
  }
  return hash.digest('hex');
}
