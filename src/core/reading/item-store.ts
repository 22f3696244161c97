import type { ItemSource, PairItem, Sink } from '../platforms/export-format.ts';
import type { Problem } from '../problem.ts';

interface Kept {
  readonly items: PairItem[];
  /** Lines of items told twice alike. */
  readonly repeats: number[];
  readonly bad: { readonly line: number; readonly problem: Problem }[];
  taken: boolean;
  rejected: Problem | undefined;
}

/**
 * Holds the item half of a pair until the order half is read: about 300 bytes an item. Afterwards `settle` rejects
 * what no order took, so that every row of the item file is accounted for.
 */
export class ItemStore implements ItemSource {
  readonly #orders = new Map<string, Kept>();

  /** For the item file's sink. */
  item(orderId: string, item: PairItem): void {
    const kept = this.#keep(orderId);
    const { key } = item.line;
    const known = key === '0' ? undefined : kept.items.find((other) => other.line.key === key);
    if (!known) {
      kept.items.push(item);
      return;
    }
    kept.repeats.push(item.at);
    if (JSON.stringify([known.line, known.judgement]) === JSON.stringify([item.line, item.judgement])) return;
    const problem: Problem = {
      code: 'order/contradicts-itself',
      severity: 'error',
      line: item.at,
      value: key,
      facts: { order: orderId, differ: 'lines', first: String(known.at), again: String(item.at) },
    };
    kept.repeats.pop();
    kept.bad.push({ line: item.at, problem });
  }

  badItem(orderId: string, line: number, problem: Problem): void {
    this.#keep(orderId).bad.push({ line, problem });
  }

  take(orderId: string): readonly PairItem[] | Problem | undefined {
    const kept = this.#orders.get(orderId);
    if (!kept) return undefined;
    kept.taken = true;
    if (kept.bad[0]) return kept.bad[0].problem;
    return kept.items.map((item, i) =>
      item.line.key === '0' ? { ...item, line: { ...item.line, key: String(i + 1) } } : item,
    );
  }

  reject(orderId: string, problem: Problem): void {
    const kept = this.#orders.get(orderId);
    if (kept) kept.rejected = problem;
  }

  /** Rejects every item row whose order did not come to be. */
  settle(file: string, sink: Pick<Sink, 'reject'>): void {
    for (const [order, kept] of this.#orders) {
      for (const { line, problem } of kept.bad) sink.reject([line], problem);
      const good = [...kept.items.map((item) => item.at), ...kept.repeats];
      if (good.length === 0 || (kept.taken && !kept.rejected && kept.bad.length === 0)) continue;
      const code = kept.taken ? 'order/bad-item' : 'row/no-order';
      const why = kept.rejected ?? kept.bad[0]?.problem;
      sink.reject(good, {
        code: kept.taken && kept.rejected ? 'order/rejected-in-pair' : code,
        severity: 'error',
        file,
        line: good[0] ?? 0,
        value: order,
        facts: { order, ...(why && { why: why.code }) },
      });
    }
  }

  #keep(orderId: string): Kept {
    let kept = this.#orders.get(orderId);
    if (!kept) {
      kept = { items: [], repeats: [], bad: [], taken: false, rejected: undefined };
      this.#orders.set(orderId, kept);
    }
    return kept;
  }
}
