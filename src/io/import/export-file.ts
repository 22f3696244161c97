import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Mapping } from '../../core/mapping/mapping.ts';
import { utcOf } from '../../core/orders/instant.ts';
import type { Order } from '../../core/orders/order.ts';
import { packOrder } from '../../core/orders/stored-form.ts';
import type { ExportFormat, Sink } from '../../core/platforms/export-format.ts';
import type { Problem } from '../../core/problem.ts';
import { ExportReader, type ReadOptions, Refused } from '../../core/reading/export-reader.ts';
import type { ItemStore } from '../../core/reading/item-store.ts';
import { sniffContainer } from '../../core/text/decode.ts';
import { bytesOf } from '../files/look.ts';
import { readHead } from '../files/read-head.ts';
import type { IncomingOrder } from '../ledger/ledger.ts';
import { makePack, type OrderPack } from '../ledger/order-pack.ts';
import { formatsFor } from './recognise.ts';

/** What a reading of one file sends to the ledger, batch by batch; plain data, fit for another thread. */
export interface ReadBatch {
  readonly orders: OrderPack;
  readonly problems: readonly Problem[];
}

export interface ReadSummary {
  readonly rowsRead: number;
  readonly rowsRejected: number;
  /** Set: the file as a whole is refused. */
  readonly refused: Problem | undefined;
  /** Orders whose rows stand apart: read again with these. */
  readonly scattered: readonly string[];
  /** Set: the dates' order was found too late; read again with it. */
  readonly dateOrder: 'day-first' | 'month-first' | undefined;
}

export interface FileReadOptions extends Omit<ReadOptions, 'scattered' | 'items'> {
  readonly scattered: readonly string[];
  /** A seller's own mapping: the only format looked for. */
  readonly mapping?: Mapping;
  /** The item half of a pair of files. Files with it are read in this thread. */
  readonly items?: ItemStore;
}

/** Small enough to stay in the processor's cache from reading to scanning. */
const CHUNK = 1 << 16;
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
  let dateOrder: 'day-first' | 'month-first' | undefined;
  const reading: ReadOptions = { ...options, scattered: new Set(options.scattered), isUtf8, pack };
  const sink: Sink = {
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
    dateOrder: (order) => {
      dateOrder = order;
    },
  };
  const flush = async () => {
    const batch = { orders: makePack(orders), problems };
    orders = [];
    problems = [];
    await send(batch);
  };
  const from: Readers = {
    path,
    reading,
    sink,
    formats: formatsFor(options.mapping),
    due: () => orders.length >= BATCH,
    flush,
  };
  let refused: Problem | undefined;
  let read: Read | undefined;
  try {
    read = await readWith(from);
    await flush();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    refused = error.problem;
  }
  return {
    rowsRead: read?.rowsRead ?? 0,
    rowsRejected,
    refused,
    scattered: [...scattered],
    dateOrder: dateOrder === options.dateOrder ? undefined : dateOrder,
  };
}

function pack(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

interface Readers {
  readonly path: string;
  readonly reading: ReadOptions;
  readonly sink: Sink;
  readonly formats: readonly ExportFormat[];
  /** True when enough orders have come together to be handed on. */
  readonly due: () => boolean;
  readonly flush: () => Promise<void>;
}

interface Read {
  readonly rowsRead: number;
}

async function readWith(from: Readers): Promise<Read> {
  if (sniffContainer(readHead(from.path, 512)) === 'xlsx') {
    const { readXlsx } = await import('../xlsx/read-xlsx.ts');
    return readXlsx(bytesOf(from.path), from.formats, from.reading, from.sink, from.flush);
  }
  const reader = new ExportReader(from.formats, from.reading, from.sink);
  const fd = openSync(from.path, 'r');
  try {
    const size = fstatSync(fd).size;
    let done = 0;
    const chunk = Buffer.allocUnsafe(CHUNK);
    for (;;) {
      const got = readSync(fd, chunk, 0, CHUNK, null);
      if (got === 0) break;
      done += got;
      reader.feed(chunk.subarray(0, got));
      if (from.due()) await from.flush();
    }
    if (done !== size)
      throw new Refused({ code: 'file/growing', severity: 'error', file: from.reading.file });
    reader.finish();
    return reader;
  } finally {
    closeSync(fd);
  }
}

function incoming(order: Order, at: readonly number[]): IncomingOrder {
  const doc = packOrder(order);
  const placedAt = utcOf(order.placedAt);
  let latest = placedAt;
  for (const stamp of [order.paidAt, order.fulfilledAt, order.cancelledAt]) {
    const utc = stamp === order.placedAt ? placedAt : utcOf(stamp);
    if (utc > latest) latest = utc;
  }
  return {
    id: upToNul(order.id),
    platformId: upToNul(order.platformId ?? ''),
    placedAt,
    latest,
    doc,
    line: at[0] ?? 0,
    rows: at.length,
  };
}

/** SQLite ends there what it is asked for: what it keeps must not be longer. */
function upToNul(id: string): string {
  const end = id.indexOf('\0');
  return end === -1 ? id : id.slice(0, end);
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
