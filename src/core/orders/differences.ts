import { flagText, GRAVE_FLAGS } from './flags.ts';
import type { Order } from './order.ts';

/** One field that a newer export tells otherwise. */
export interface Difference {
  /** `shipTo.city`, `lines`, `payment` … */
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** Fields whose change makes an earlier decision worthless: where it goes, what is in it, whether it may be sent. */
const MATERIAL =
  /^(shipTo\.|lines$|payment$|cancel$|refund$|buyerNote$|sellerNote$|fulfiller$|preorder$|graveFlags$|masked$|currency$|totals\.(total|refunded)$)/;

export function isMaterial(difference: Difference): boolean {
  return MATERIAL.test(difference.field);
}

/** What differs between two tellings of one order, field by field, in a fixed order. */
export function differences(before: Order, after: Order): readonly Difference[] {
  const found: Difference[] = [];
  const compare = (field: string, a: unknown, b: unknown) => {
    const [x, y] = [show(a), show(b)];
    if (x !== y) found.push({ field, before: x, after: y });
  };
  const plain = new Set<string>([...Object.keys(before), ...Object.keys(after)]);
  for (const nested of ['shop', 'lines', 'flags', 'shipTo', 'totals']) plain.delete(nested);
  for (const key of [...plain].sort()) compare(key, before[key as keyof Order], after[key as keyof Order]);
  for (const nested of ['shipTo', 'totals'] as const) {
    const [a, b] = [before[nested], after[nested]] as Record<string, unknown>[];
    for (const key of [...new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})])].sort())
      compare(`${nested}.${key}`, a?.[key], b?.[key]);
  }
  compare('flags', flagsText(before, false), flagsText(after, false));
  compare('graveFlags', flagsText(before, true), flagsText(after, true));
  compare('lines', lines(before), lines(after));
  // Other lines have other weights.
  if (lines(before) === lines(after)) compare('weights', weights(before), weights(after));
  return found;
}

function show(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function flagsText({ flags = [] }: Order, grave: boolean): string {
  return flags
    .filter(({ name }) => GRAVE_FLAGS.includes(name) === grave)
    .map(flagText)
    .join('; ');
}

/** Lines as people compare them: what, how many, how many still to ship. */
function lines(order: Order): string {
  return order.lines
    .map(
      (line) =>
        `${line.quantity} × ${line.sku || line.name}${line.toShip === line.quantity ? '' : ` (${line.toShip} to ship)`}`,
    )
    .join('; ');
}

/** Grams of a piece, line by line, where the export tells any. */
function weights(order: Order): string {
  return order.lines
    .flatMap(({ key, grams }) => (grams === undefined ? [] : [`${key}: ${grams} g`]))
    .join('; ');
}

/** Instants that only ever come to be, in the course of an order. */
const STAMPS = ['paidAt', 'fulfilledAt', 'cancelledAt'] as const;

/**
 * Which telling of an order is the later one, by what the order itself shows: a payment, shipment, cancellation or
 * refund that one has and the other has not. 0 = the order does not say.
 */
export function laterByProgress(known: Order, incoming: Order): -1 | 0 | 1 {
  let ahead = 0;
  let behind = 0;
  for (const stamp of STAMPS) {
    if (known[stamp] === undefined && incoming[stamp] !== undefined) ahead++;
    if (known[stamp] !== undefined && incoming[stamp] === undefined) behind++;
  }
  const [a, b] = [known.totals.refunded ?? 0, incoming.totals.refunded ?? 0];
  if (b > a) ahead++;
  if (b < a) behind++;
  if (behind > 0) return -1;
  return ahead > 0 ? 1 : 0;
}
