import type { Problem } from '../problem.ts';
import { nearest } from '../text/nearest.ts';
import { barcodeKind } from '../warehouse/barcode.ts';

/** Goods of one kind that belong into a parcel; `key` is the SKU, or the name of goods without one. */
export interface WantedGoods {
  readonly key: string;
  readonly quantity: number;
}

/** A parcel as the packing bench needs to know it. */
export interface PackParcel {
  readonly code: string;
  readonly batch: string;
  /** pulled: an order of it went back to review. */
  readonly state: 'ready' | 'packed' | 'not-printed' | 'pulled';
  readonly wanted: readonly WantedGoods[];
}

/** What scans are checked against. */
export interface Bench {
  /** By code in capitals. */
  readonly parcels: ReadonlyMap<string, PackParcel>;
  /** What a scanned code stands for: a SKU itself, or the SKUs of a barcode; empty when unknown. */
  readonly goodsOf: (code: string) => readonly string[];
}

/** The bench between two scans: the open parcel with the goods scanned into it. */
export interface Packing {
  readonly open?: { readonly parcel: PackParcel; readonly scans: readonly string[] };
}

/** What a scan did. `complete` asks the caller to record the parcel as packed. */
export type PackEvent =
  | { readonly kind: 'opened'; readonly parcel: string; readonly missing: readonly WantedGoods[] }
  | {
      readonly kind: 'scanned';
      readonly parcel: string;
      readonly goods: string;
      readonly count: number;
      readonly of: number;
    }
  | { readonly kind: 'complete'; readonly parcel: PackParcel; readonly scans: number }
  | { readonly kind: 'taken-back'; readonly parcel: string; readonly goods: string }
  | { readonly kind: 'put-aside'; readonly parcel: string }
  | { readonly kind: 'refused'; readonly problem: Problem };

/**
 * One scan: a parcel's code, goods (SKU or barcode), or UNDO, SKIP, DONE. A scan that is refused changes nothing. The
 * last piece of a parcel completes it.
 */
export function scan(
  packing: Packing,
  text: string,
  bench: Bench,
): { readonly packing: Packing; readonly event: PackEvent } {
  const code = text.trim();
  const { open } = packing;
  const refuse = (what: string, facts: Record<string, string> = {}) => ({
    packing,
    event: { kind: 'refused', problem: packProblem(what, code, facts) } as const,
  });
  const word = code.toUpperCase();
  if (word === 'SKIP' || word === 'UNDO' || word === 'DONE') {
    if (!open) return word === 'UNDO' ? refuse('nothing-to-undo') : refuse('no-parcel');
    const { parcel, scans } = open;
    if (word === 'SKIP') return { packing: {}, event: { kind: 'put-aside', parcel: parcel.code } };
    if (word === 'DONE') {
      const missing = missingGoods(parcel, scans);
      if (missing.length === 0)
        return { packing: {}, event: { kind: 'complete', parcel, scans: scans.length } };
      return refuse('too-few', { parcel: parcel.code, missing: goodsText(missing) });
    }
    const goods = scans.at(-1);
    if (goods === undefined) return refuse('nothing-to-undo');
    return {
      packing: { open: { parcel, scans: scans.slice(0, -1) } },
      event: { kind: 'taken-back', parcel: parcel.code, goods },
    };
  }
  const named = bench.parcels.get(word);
  if (named) {
    if (open && open.parcel.code !== named.code && open.scans.length > 0) {
      const missing = goodsText(missingGoods(open.parcel, open.scans));
      return refuse('parcel-open', { parcel: open.parcel.code, missing });
    }
    if (named.state === 'packed') return refuse('already-packed');
    if (named.state !== 'ready') return refuse(named.state, { batch: named.batch });
    const scans = open?.parcel.code === named.code ? open.scans : [];
    const missing = missingGoods(named, scans);
    return {
      packing: { open: { parcel: named, scans } },
      event: { kind: 'opened', parcel: named.code, missing },
    };
  }
  return open ? scanGoods(open, code, bench, refuse) : outsideParcel(code, bench, refuse);
}

type Refuse = (
  what: string,
  facts?: Record<string, string>,
) => { readonly packing: Packing; readonly event: PackEvent };

function scanGoods(
  { parcel, scans }: NonNullable<Packing['open']>,
  code: string,
  bench: Bench,
  refuse: Refuse,
): { readonly packing: Packing; readonly event: PackEvent } {
  const wanted = new Map(parcel.wanted.map(({ key, quantity }) => [key, quantity]));
  const known = bench.goodsOf(code);
  const candidates = wanted.has(code) ? [code] : known.filter((goods) => wanted.has(goods));
  const count = (goods: string) => scans.filter((one) => one === goods).length;
  const missing = goodsText(missingGoods(parcel, scans));
  const facts = { parcel: parcel.code, missing };
  const goods = candidates.find((one) => count(one) < (wanted.get(one) ?? 0));
  if (goods === undefined) {
    const [full] = candidates;
    if (full !== undefined)
      return refuse('too-many', { ...facts, sku: full, wanted: String(wanted.get(full)) });
    if (known.length > 0) return refuse('wrong-item', { ...facts, sku: known[0] ?? code });
    return refuse(barcodeKind(code) === 'bad-check-digit' ? 'bad-check-digit' : 'unknown-barcode', facts);
  }
  const now = [...scans, goods];
  if (missingGoods(parcel, now).length === 0)
    return { packing: {}, event: { kind: 'complete', parcel, scans: now.length } };
  return {
    packing: { open: { parcel, scans: now } },
    event: {
      kind: 'scanned',
      parcel: parcel.code,
      goods,
      count: count(goods) + 1,
      of: wanted.get(goods) ?? 0,
    },
  };
}

function outsideParcel(code: string, bench: Bench, refuse: Refuse) {
  if (bench.goodsOf(code).length > 0) return refuse('no-parcel');
  const near = nearest(code.toUpperCase(), [...bench.parcels.keys()]);
  return refuse('unknown-parcel', near === undefined ? {} : { nearest: near });
}

/** What a parcel still lacks after these scans. */
export function missingGoods(parcel: PackParcel, scans: readonly string[]): WantedGoods[] {
  return parcel.wanted
    .map(({ key, quantity }) => ({ key, quantity: quantity - scans.filter((one) => one === key).length }))
    .filter(({ quantity }) => quantity > 0);
}

/** `2 × MUG-BLU, 1 × CAP` */
export function goodsText(goods: readonly WantedGoods[]): string {
  return goods.map(({ key, quantity }) => `${quantity} × ${key}`).join(', ');
}

export function packProblem(what: string, value: string, facts: Record<string, string> = {}): Problem {
  return {
    code: `pack/${what}`,
    severity: 'error',
    value: value.slice(0, 80),
    facts: { value: value.slice(0, 80), ...facts },
  };
}
