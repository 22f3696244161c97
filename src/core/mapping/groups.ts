import type { ReadContext, Sink } from '../platforms/export-format.ts';
import { Seen } from '../platforms/seen.ts';
import { newGroup, type OrderGroup } from './order-group.ts';

/**
 * Rows to orders: rows of one order stand together as a rule and are handed on as soon as the next order begins.
 * An order whose rows come back later is told to the caller, who reads the file again with it in `scattered`: then
 * its rows are collected to the end (faults.md F14). Memory does not grow with the file.
 */
export class OrderGroups {
  readonly #context: ReadContext;
  readonly #sink: Sink;
  readonly #flush: (group: OrderGroup) => void;
  readonly #seen = new Seen();
  readonly #held = new Map<string, OrderGroup>();
  #current: OrderGroup | undefined;

  constructor(context: ReadContext, sink: Sink, flush: (group: OrderGroup) => void) {
    this.#context = context;
    this.#sink = sink;
    this.#flush = flush;
  }

  /** The group of this id. `again`: its rows go on after others stood between. */
  turnTo(id: string): { readonly group: OrderGroup; readonly again: boolean } {
    const current = this.#current;
    if (current && current.id === id) return { group: current, again: false };
    const held = this.#held.get(id);
    if (held) {
      this.#leave();
      this.#current = held;
      return { group: held, again: true };
    }
    this.#leave();
    if (this.#seen.add(id)) this.#sink.scattered(id);
    const apart = this.#context.scattered.has(id);
    const group = newGroup(id, apart);
    if (apart) this.#held.set(id, group);
    this.#current = group;
    return { group, again: false };
  }

  end(): void {
    this.#leave();
    this.#current = undefined;
    for (const group of this.#held.values()) this.#flush(group);
  }

  #leave(): void {
    const current = this.#current;
    if (current && !this.#held.has(current.id)) this.#flush(current);
  }
}
