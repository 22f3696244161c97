import type { Problem } from '../../core/problem.ts';
import type { IncomingOrder } from '../ledger/ledger.ts';
import type { ReadBatch } from './export-file.ts';

/** A batch as threads pass it on: lists instead of objects, whose keys would be written and read for every order. */
export interface BatchColumns {
  /** TEXTS to an order: id, platform id, placed at, latest, doc, digest. */
  readonly texts: readonly string[];
  /** NUMBERS to an order: line, rows. */
  readonly numbers: Int32Array;
  readonly problems: readonly Problem[];
}

const TEXTS = 6;
const NUMBERS = 2;

export function toColumns({ orders, problems }: ReadBatch): BatchColumns {
  const texts: string[] = [];
  const numbers = new Int32Array(orders.length * NUMBERS);
  let at = 0;
  for (const order of orders) {
    texts.push(order.id, order.platformId, order.placedAt, order.latest, order.doc, order.digest ?? '');
    numbers[at++] = order.line;
    numbers[at++] = order.rows;
  }
  return { texts, numbers, problems };
}

export function fromColumns({ texts, numbers, problems }: BatchColumns): ReadBatch {
  const orders: IncomingOrder[] = [];
  const text = (at: number) => texts[at] ?? '';
  for (let order = 0; order * NUMBERS < numbers.length; order++) {
    const first = order * TEXTS;
    const digest = text(first + 5);
    orders.push({
      id: text(first),
      platformId: text(first + 1),
      placedAt: text(first + 2),
      latest: text(first + 3),
      doc: text(first + 4),
      ...(digest !== '' && { digest }),
      line: numbers[order * NUMBERS] ?? 0,
      rows: numbers[order * NUMBERS + 1] ?? 0,
    });
  }
  return { orders, problems };
}
