import type { Candidate } from '../core/batching/plan-parcels.ts';
import { isSelected, type Selection } from '../core/batching/select.ts';
import type { Finding } from '../core/orders/finding.ts';
import { mergeNamed } from '../core/packing/merge-orders.ts';
import { type LineUnits, partOf, restOf, together } from '../core/packing/part-of.ts';
import type { ShopSettings } from '../core/settings/settings.ts';
import { asPicked, type Bundles } from '../core/warehouse/bundles.ts';
import { groupBy } from '../core/warehouse/group-by.ts';
import type { ParcelWhy } from '../core/warehouse/place-parcels.ts';
import type { Reading } from '../io/ledger/ledger.ts';
import type { InParcel, StoredOrder, Ways } from '../io/ledger/stored.ts';
import type { ShortTold } from '../ui/ways-text.ts';

/** How orders are to travel in the batches being made. */
export interface ChosenWays {
  readonly ways: Ways;
  readonly settingsOf: (shop: string) => ShopSettings;
  /** Who sends a SKU instead of the seller. */
  readonly supplierOf: (sku: string) => string | undefined;
  /** Where batches are made, in this order; `['']` where nothing is known of locations. */
  readonly locations: readonly string[];
  /** By candidate: its parcels and whence they leave; none = it waits. An order that is not in it goes as it is. */
  readonly placed: ReadonlyMap<number, readonly PlacedParcel[]>;
  /** Orders that wait for goods or for a word, or go without all of it. */
  readonly short: readonly ShortTold[];
}

/** A parcel to be, with its location. */
export interface PlacedParcel {
  readonly location: string;
  /** undefined: all that the candidate's one parcel holds. */
  readonly lines: readonly LineUnits[] | undefined;
  readonly why?: ParcelWhy;
}

/** A unit of planning with what its orders' reviews found, for choosing among them. */
export interface ReadyCandidate extends Candidate {
  readonly findings: readonly Finding[];
}

/** Orders read at a time. */
const CHUNK = 500;

/** What of an order's way is settled before it is known whence it leaves. */
type Settled = Pick<ChosenWays, 'ways' | 'settingsOf' | 'supplierOf'>;

/**
 * The approved orders that leave from one location, as units of planning, in the order of the keys. What is in a batch
 * of this run already is not given again.
 */
export async function* candidatesOf(
  reading: Reading,
  keys: readonly number[],
  chosen: ChosenWays,
  location: string,
): AsyncGenerator<ReadyCandidate> {
  const { placed } = chosen;
  const several = [...placed].filter(([, own]) => new Set(own.map((one) => one.location)).size > 1);
  const divided = new Set(several.map(([key]) => key));
  for await (const candidate of unplacedOf(reading, keys, chosen, divided)) {
    const { key, order, findings } = candidate;
    const all = placed.get(key);
    if (!all) {
      if (location === '') yield candidate;
      continue;
    }
    const own = all.filter((one) => one.location === location);
    if (own.length === 0) continue;
    if (
      divided.has(key) &&
      (await reading.inParcels([key])).some((one) => one.open && one.location === location)
    )
      continue;
    const [only] = own;
    if (own.length === 1 && only?.lines === undefined) {
      const [parcel, ...more] = candidate.parcels ?? [{ orders: [key] }];
      if (only?.why === undefined || parcel === undefined || more.length > 0) yield candidate;
      else yield { ...candidate, parcels: [{ ...parcel, why: only.why }] };
      continue;
    }
    yield {
      ...inParts(
        key,
        partOf(
          order,
          own.flatMap(({ lines = [] }) => lines),
        ),
        own,
      ),
      findings,
    };
  }
}

/**
 * The approved orders as units of planning, in the order of the keys: merged ones as one, parts of an order side by
 * side, the rest of one whose first parcels have gone. An order that still lies in an open batch waits for its paper.
 * @param divided orders of which a parcel may lie in an open batch of another location: they are given whole
 */
export async function* unplacedOf(
  reading: Reading,
  keys: readonly number[],
  chosen: Settled,
  divided: ReadonlySet<number> = new Set(),
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
          : divided.has(stored.key)
            ? { key: stored.key, order: stored.order, findings: stored.findings }
            : ownCandidate(stored, parcels.get(stored.key) ?? [], chosen);
      for (const { orders } of candidate?.parcels ?? []) for (const key of orders) taken.add(key);
      if (candidate) yield candidate;
    }
  }
}

/** Whether a batch may take a candidate: by what was sold, but for the number of lines, which is of what is picked. */
export function isWanted(
  candidate: ReadyCandidate,
  selection: Selection,
  now: string,
  bundles: Bundles,
): boolean {
  const { lines, ...sold } = selection;
  if (!isSelected(candidate, sold, now)) return false;
  const picked = { ...candidate, order: asPicked(candidate.order, bundles) };
  return lines === undefined || isSelected(picked, { lines }, now);
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
  { ways, supplierOf }: Settled,
): ReadyCandidate | undefined {
  if (parcels.some(({ open }) => open)) return undefined;
  const ours = (lines: readonly LineUnits[]) =>
    lines.filter(
      (line) => supplierOf(order.lines.find((own) => own.key === line.key)?.sku ?? '') === undefined,
    );
  const rest = restOf(
    order,
    parcels.map(({ lines }) => lines),
  );
  const left = ours(rest);
  if (left.length === 0 && rest.length + parcels.length > 0) return undefined;
  if (parcels.length > 0) return { ...inParts(key, partOf(order, left), [{ lines: left }]), findings };
  const parts = [...(ways.parts.get(key) ?? [])].sort(([a], [b]) => a - b);
  const wanted = parts
    .filter(([number]) => number > 0)
    .map(([, lines]) => ({ lines: ours(lines) }))
    .filter(({ lines }) => lines.length > 0);
  const fits = order.lines.every(
    (line) =>
      line.toShip >=
      unitsOf(
        parts.flatMap(([, lines]) => lines),
        line.key,
      ),
  );
  if (wanted.length > 0 && fits)
    return {
      ...inParts(
        key,
        partOf(
          order,
          wanted.flatMap(({ lines }) => lines),
        ),
        wanted,
      ),
      findings,
    };
  if (left.length < rest.length) return { ...inParts(key, partOf(order, left), [{ lines: left }]), findings };
  return { key, order, findings };
}

function inParts(
  key: number,
  order: Candidate['order'],
  parts: readonly { readonly lines?: readonly LineUnits[] | undefined; readonly why?: ParcelWhy }[],
): Candidate {
  return {
    key,
    order,
    parcels: parts.map(({ lines = [], why }) => ({
      orders: [key],
      lines: lines.map((line) => ({ order: key, key: line.key, quantity: line.quantity })),
      ...(why && { why }),
    })),
  };
}

/** The orders of a group that are approved, whole, and still go the same way as this one. */
async function mergedCandidate(
  reading: Reading,
  stored: StoredOrder,
  group: readonly number[],
  chosen: Settled,
): Promise<ReadyCandidate | undefined> {
  const parcels = await reading.inParcels(group);
  const mayShare = ({ key, order, state, archived }: StoredOrder) =>
    state === 'approved' &&
    !archived &&
    !order.lines.some(({ sku, toShip }) => toShip > 0 && chosen.supplierOf(sku) !== undefined) &&
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
