import { toMillis } from '../orders/instant.ts';

/** An order that wants stock. */
export interface WantingOrder {
  readonly id: string;
  /** Higher is served sooner; default 0. */
  readonly priority?: number;
  /** Instant by which it must leave; none comes after all that have one. */
  readonly deadline?: string;
  /** Instant it was placed; none comes last. */
  readonly placedAt?: string;
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
}

/** What an order gets. */
export interface Allocated {
  readonly id: string;
  /** 'whole': all of it. 'part' and 'none': `missing` says what there is not. */
  readonly verdict: 'whole' | 'part' | 'none';
  /** Pieces set aside for it, per SKU. */
  readonly given: ReadonlyMap<string, number>;
  /** Pieces it lacks, per SKU; empty when whole. */
  readonly missing: ReadonlyMap<string, number>;
}

export interface Allocation {
  /** In the order in which they were served. */
  readonly orders: readonly Allocated[];
  /** Pieces left per SKU, never below 0. */
  readonly left: ReadonlyMap<string, number>;
}

/**
 * Shares stock out: first by priority, then by deadline, then by age, then by id (byte order), so that the same orders
 * in whatever order get the same. An order takes all it wants or, unless `partial`, nothing: goods are not tied up in
 * parcels that cannot leave. A SKU of which no stock is known binds nobody.
 *
 * @param pieces per SKU what there is; below 0 counts as 0
 * @param reserved per SKU what open batches hold already
 */
export function allocate(
  orders: readonly WantingOrder[],
  pieces: ReadonlyMap<string, number>,
  options: { readonly reserved?: ReadonlyMap<string, number>; readonly partial?: boolean } = {},
): Allocation {
  const left = new Map<string, number>();
  for (const [sku, count] of pieces) left.set(sku, Math.max(0, count - (options.reserved?.get(sku) ?? 0)));
  const served = [...orders].sort(bySequence).map((order) => serve(order, left, options.partial === true));
  return { orders: served, left };
}

function serve(order: WantingOrder, left: Map<string, number>, partial: boolean): Allocated {
  const wanted = new Map<string, number>();
  for (const { sku, quantity } of order.lines)
    if (quantity > 0) wanted.set(sku, (wanted.get(sku) ?? 0) + quantity);
  const given = new Map<string, number>();
  const missing = new Map<string, number>();
  for (const [sku, quantity] of wanted) {
    const get = Math.min(quantity, left.get(sku) ?? quantity);
    if (get > 0) given.set(sku, get);
    if (get < quantity) missing.set(sku, quantity - get);
  }
  if (missing.size > 0 && !partial) given.clear();
  for (const [sku, count] of given) {
    const before = left.get(sku);
    if (before !== undefined) left.set(sku, before - count);
  }
  const verdict = missing.size === 0 ? 'whole' : given.size > 0 ? 'part' : 'none';
  return { id: order.id, verdict, given, missing };
}

/** Who is served sooner: by priority, then by deadline, then by age, then by id. */
export function bySequence(a: Omit<WantingOrder, 'lines'>, b: Omit<WantingOrder, 'lines'>): number {
  return (
    (b.priority ?? 0) - (a.priority ?? 0) ||
    compareInstants(a.deadline, b.deadline) ||
    compareInstants(a.placedAt, b.placedAt) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

function compareInstants(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return (a === undefined ? 1 : 0) - (b === undefined ? 1 : 0);
  return toMillis(a) - toMillis(b);
}
