import type { Candidate } from '../core/batching/plan-parcels.ts';
import type { Finding } from '../core/orders/finding.ts';
import { mergeNamed } from '../core/packing/merge-orders.ts';
import { type LineUnits, partOf, restOf, together } from '../core/packing/part-of.ts';
import type { ShopSettings } from '../core/settings/settings.ts';
import { groupBy } from '../core/warehouse/group-by.ts';
import type { Reading } from '../io/ledger/ledger.ts';
import type { InParcel, StoredOrder, Ways } from '../io/ledger/stored.ts';

/** How orders are to travel in the batches being made. */
export interface ChosenWays {
  readonly ways: Ways;
  readonly settingsOf: (shop: string) => ShopSettings;
  /** What goes now of an order of which not all can; nothing at all = it waits. */
  readonly now: ReadonlyMap<number, readonly LineUnits[]>;
}

/** A unit of planning with what its orders' reviews found, for choosing among them. */
export interface ReadyCandidate extends Candidate {
  readonly findings: readonly Finding[];
}

/** Orders read at a time. */
const CHUNK = 500;

/**
 * The approved orders as units of planning, in the order of the keys: merged ones as one, parts of an order side by
 * side, the rest of one whose first parcels have gone. An order that still lies in an open batch waits for its paper.
 */
export async function* candidatesOf(
  reading: Reading,
  keys: readonly number[],
  chosen: ChosenWays,
): AsyncGenerator<ReadyCandidate> {
  const groups = groupBy(chosen.ways.merged.keys(), (key) => chosen.ways.merged.get(key) ?? 0);
  const taken = new Set<number>();
  for (let from = 0; from < keys.length; from += CHUNK) {
    const chunk = keys.slice(from, from + CHUNK);
    const parcels = groupBy(await reading.inParcels(chunk), ({ order }) => order);
    for (const stored of await reading.orders(chunk)) {
      if (taken.has(stored.key) || stored.state !== 'approved') continue;
      const group = groups.get(chosen.ways.merged.get(stored.key) ?? -1) ?? [];
      const candidate =
        group.length > 1
          ? await mergedCandidate(reading, stored, group, chosen)
          : ownCandidate(stored, parcels.get(stored.key) ?? [], chosen);
      for (const { orders } of candidate?.parcels ?? []) for (const key of orders) taken.add(key);
      if (candidate) yield candidate;
    }
  }
}

/** Orders of these candidates that are approved still, by the candidate's key. */
export async function stillReady(reading: Reading, candidates: readonly Candidate[]): Promise<Set<number>> {
  const ready = new Set<number>();
  for (const { key, parcels } of candidates) {
    const orders = await reading.orders([
      ...new Set((parcels ?? [{ orders: [key] }]).flatMap((p) => p.orders)),
    ]);
    if (orders.every(({ state }) => state === 'approved')) ready.add(key);
  }
  return ready;
}

function ownCandidate(
  { key, order, findings }: StoredOrder,
  parcels: readonly InParcel[],
  { ways, now }: ChosenWays,
): ReadyCandidate | undefined {
  if (parcels.some(({ open }) => open)) return undefined;
  const going = now.get(key);
  if (going?.length === 0) return undefined;
  if (parcels.length > 0) {
    const lines =
      going ??
      restOf(
        order,
        parcels.map(({ lines }) => lines),
      );
    if (lines.length === 0) return undefined;
    return { ...inParts(key, partOf(order, lines), [lines]), findings };
  }
  if (going) return { ...inParts(key, partOf(order, going), [going]), findings };
  const parts = [...(ways.parts.get(key) ?? [])].sort(([a], [b]) => a - b);
  const wanted = parts.filter(([number]) => number > 0).map(([, lines]) => lines);
  const fits = order.lines.every(
    (line) =>
      line.toShip >=
      unitsOf(
        parts.flatMap(([, lines]) => lines),
        line.key,
      ),
  );
  if (wanted.length === 0 || !fits) return { key, order, findings };
  return { ...inParts(key, partOf(order, wanted.flat()), wanted), findings };
}

function inParts(
  key: number,
  order: Candidate['order'],
  parts: readonly (readonly LineUnits[])[],
): Candidate {
  return {
    key,
    order,
    parcels: parts.map((lines) => ({
      orders: [key],
      lines: lines.map((line) => ({ order: key, key: line.key, quantity: line.quantity })),
    })),
  };
}

/** The orders of a group that are approved, whole, and still go the same way as this one. */
async function mergedCandidate(
  reading: Reading,
  stored: StoredOrder,
  group: readonly number[],
  chosen: ChosenWays,
): Promise<ReadyCandidate | undefined> {
  const parcels = await reading.inParcels(group);
  const mayShare = ({ key, state, archived }: StoredOrder) =>
    state === 'approved' &&
    !archived &&
    !chosen.now.has(key) &&
    !chosen.ways.parts.has(key) &&
    !parcels.some(({ order }) => order === key);
  const { merged } = mergeNamed((await reading.orders(group)).filter(mayShare), chosen.settingsOf);
  const [first, ...others] = merged;
  if (!first || others.length === 0 || !merged.some(({ key }) => key === stored.key)) {
    const own = parcels.filter(({ order }) => order === stored.key);
    return ownCandidate(stored, own, chosen);
  }
  return {
    key: first.key,
    order: together([first.order, ...others.map(({ order }) => order)]),
    parcels: [{ orders: merged.map(({ key }) => key) }],
    findings: merged.flatMap(({ findings }) => findings),
  };
}

function unitsOf(lines: readonly LineUnits[], key: string): number {
  return lines.reduce((sum, line) => (line.key === key ? sum + line.quantity : sum), 0);
}
