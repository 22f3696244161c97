import type { Order } from '../orders/order.ts';
import type { Problem } from '../problem.ts';
import type { ReadOptions } from './export-reader.ts';
import { ItemStore } from './item-store.ts';
import { type ReadExport, readExport, readItems } from './read-export.ts';

export interface PairInput {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface ReadPair {
  readonly platform?: string;
  readonly orders: readonly Order[];
  readonly problems: readonly Problem[];
  /** Of the order half and the item half. */
  readonly halves: readonly [ReadExport, ReadExport];
  readonly refused: boolean;
}

/** Both halves of a platform's pair of files, held in memory. Either refused: nothing of both is used. */
export function readExportPair(
  orders: PairInput,
  items: PairInput,
  options: Partial<Omit<ReadOptions, 'scattered' | 'file' | 'items'>> = {},
): ReadPair {
  const store = new ItemStore();
  const itemHalf = readItems(items.bytes, { ...options, file: items.file }, store);
  const orderHalf = itemHalf.refused
    ? withoutHalf(orders.file, items.file)
    : readExport(orders.bytes, { ...options, file: orders.file, items: store });
  const refused = itemHalf.refused || orderHalf.refused;
  const left: Problem[] = [];
  let rejected = 0;
  if (!refused)
    store.settle(items.file, {
      reject: (lines, problem) => {
        rejected += lines.length;
        left.push(problem);
      },
    });
  return {
    ...(orderHalf.platform !== undefined && { platform: orderHalf.platform }),
    orders: refused ? [] : orderHalf.orders,
    problems: [...itemHalf.problems, ...orderHalf.problems, ...left],
    halves: [orderHalf, { ...itemHalf, rowsRejected: itemHalf.rowsRejected + rejected }],
    refused,
  };
}

/** The order half of a pair whose item half cannot be used. */
function withoutHalf(file: string, other: string): ReadExport {
  const problem: Problem = { code: 'file/other-half-refused', severity: 'error', file, facts: { other } };
  return { orders: [], problems: [problem], rowsRead: 0, rowsRejected: 0, refused: true };
}
