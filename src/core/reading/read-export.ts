import type { Order } from '../orders/order.ts';
import type { ExportFormat, Sink } from '../platforms/export-format.ts';
import { FORMATS } from '../platforms/formats.ts';
import type { Problem } from '../problem.ts';
import { ExportReader, type ReadOptions, Refused } from './export-reader.ts';
import type { ItemStore } from './item-store.ts';

export interface ReadExport {
  readonly platform?: string;
  /** `shopify-orders` … */
  readonly format?: string;
  readonly encoding?: string;
  readonly orders: readonly Order[];
  readonly problems: readonly Problem[];
  readonly rowsRead: number;
  readonly rowsRejected: number;
  /** True: nothing of the file could be used; the last problem says why. */
  readonly refused: boolean;
}

/**
 * Orders and problems of one platform export held in memory (the command line streams instead).
 * @param input the file's bytes, or its text
 * @param formats what the file may be; a seller's own mapping goes in through `mappedFormat`
 * @param options shop (default: the platform's name), file name for problems, expected platform
 */
export function readExport(
  input: Uint8Array | string,
  options: Partial<Omit<ReadOptions, 'scattered'>> = {},
  formats: readonly ExportFormat[] = FORMATS,
): ReadExport {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const scattered = new Set<string>();
  let dateOrder = options.dateOrder;
  for (;;) {
    const before = scattered.size;
    let found: typeof dateOrder;
    const result = readOnce(
      bytes,
      { shop: '', file: '', ...options, scattered, ...(dateOrder && { dateOrder }) },
      {
        dateOrder: (order) => {
          found = order;
        },
      },
      formats,
    );
    if (scattered.size === before && found === undefined) return result;
    dateOrder ??= found;
  }
}

/** The item half of a pair into a store; its rows are accounted for by the store's `settle`. */
export function readItems(
  bytes: Uint8Array,
  options: Partial<Omit<ReadOptions, 'scattered'>>,
  store: ItemStore,
): ReadExport {
  return readOnce(
    bytes,
    { shop: '', file: '', ...options, scattered: new Set() },
    {
      item: (id, item) => store.item(id, item),
      badItem: (id, line, problem) => store.badItem(id, line, problem),
    },
  );
}

function readOnce(
  bytes: Uint8Array,
  options: ReadOptions & { scattered: Set<string> },
  more: Pick<Sink, 'dateOrder' | 'item' | 'badItem'>,
  formats: readonly ExportFormat[] = FORMATS,
): ReadExport {
  const orders: Order[] = [];
  const problems: Problem[] = [];
  let rowsRejected = 0;
  let refused = false;
  const reader = new ExportReader(formats, options, {
    order: (order) => orders.push(order),
    tell: (problem) => problems.push(problem),
    reject: (lines, problem) => {
      rowsRejected += lines.length;
      problems.push(problem);
    },
    refuse: (problem) => {
      throw new Refused(problem);
    },
    scattered: (id) => options.scattered.add(id),
    ...more,
  });
  try {
    reader.feed(bytes);
    reader.finish();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    problems.push(error.problem);
    refused = true;
  }
  const recognised = reader.recognised;
  const shop = options.shop || recognised?.format.platform || '';
  return {
    ...(recognised && {
      platform: recognised.format.platform,
      format: recognised.format.id,
      encoding: recognised.encoding,
    }),
    orders: refused ? [] : orders.map((order) => (order.shop === shop ? order : { ...order, shop })),
    problems,
    rowsRead: reader.rowsRead,
    rowsRejected: refused ? reader.rowsRead : rowsRejected,
    refused,
  };
}
