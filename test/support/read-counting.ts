import type { Order } from '../../src/core/orders/order.ts';
import { FORMATS } from '../../src/core/platforms/formats.ts';
import type { Problem } from '../../src/core/problem.ts';
import { ExportReader, type ReadOptions, Refused } from '../../src/core/reading/export-reader.ts';

export interface Counted {
  readonly orders: readonly Order[];
  readonly problems: readonly Problem[];
  readonly rowsRead: number;
  /** Lines of the rows that ended in an order, and in a rejection. */
  readonly imported: readonly number[];
  readonly rejected: readonly number[];
  readonly refused: boolean;
}

/** Reads as `readExport` does and keeps where every row went. `chunk` bytes are fed at a time. */
export function readCounting(
  bytes: Uint8Array,
  options: Partial<ReadOptions> = {},
  chunk = 1 << 20,
): Counted {
  const scattered = new Set<string>();
  let dateOrder = options.dateOrder;
  for (;;) {
    const orders: Order[] = [];
    const problems: Problem[] = [];
    const imported: number[] = [];
    const rejected: number[] = [];
    const before = scattered.size;
    let again: typeof dateOrder;
    const reader = new ExportReader(
      FORMATS,
      { shop: '', file: '', ...options, scattered, ...(dateOrder && { dateOrder }) },
      {
        order: (order, at) => {
          orders.push(order);
          imported.push(...at);
        },
        reject: (lines, problem) => {
          rejected.push(...lines);
          problems.push(problem);
        },
        tell: (problem) => problems.push(problem),
        refuse: (problem) => {
          throw new Refused(problem);
        },
        scattered: (id) => scattered.add(id),
        dateOrder: (order) => {
          again = order;
        },
      },
    );
    let refused = false;
    try {
      for (let at = 0; at < bytes.length; at += chunk) reader.feed(bytes.subarray(at, at + chunk));
      reader.finish();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      problems.push(error.problem);
      refused = true;
    }
    if (!refused && (scattered.size > before || again !== undefined)) {
      dateOrder ??= again;
      continue;
    }
    return { orders, problems, rowsRead: reader.rowsRead, imported, rejected, refused };
  }
}
