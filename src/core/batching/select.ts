import type { Finding } from '../orders/finding.ts';
import { toMillis } from '../orders/instant.ts';
import type { Order } from '../orders/order.ts';
import { channelOf, tagged } from '../rules-file/own-effects.ts';

/** Which approved orders a batch may take. */
export interface Selection {
  readonly country?: string;
  readonly sku?: string;
  readonly tag?: string;
  /** How it is sent; compared without case. */
  readonly channel?: string;
  /** Milliseconds an order must be old. */
  readonly olderThan?: number;
  /** Only orders with one line to ship, or only those with several. */
  readonly lines?: 'one' | 'several';
}

/**
 * True if the order is one of those asked for. `now` is an instant in UTC. Findings of its review tell the tags and
 * the channel that the seller's own rules gave it.
 */
export function isSelected(
  { order: exported, findings }: { readonly order: Order; readonly findings: readonly Finding[] },
  selection: Selection,
  now: string,
): boolean {
  const { country, sku, tag, channel, olderThan, lines } = selection;
  const order = tagged(exported, findings);
  if (country !== undefined && order.shipTo.country !== country.toUpperCase()) return false;
  if (sku !== undefined && !order.lines.some((line) => line.toShip > 0 && line.sku === sku)) return false;
  if (tag !== undefined && !order.tags.some((own) => own.toLowerCase() === tag.toLowerCase())) return false;
  if (channel !== undefined && channelOf(order, findings).toLowerCase() !== channel.toLowerCase())
    return false;
  if (lines !== undefined) {
    const count = order.lines.filter((line) => line.toShip > 0).length;
    if (lines !== (count > 1 ? 'several' : 'one')) return false;
  }
  if (olderThan === undefined) return true;
  return order.placedAt !== undefined && toMillis(now) - toMillis(order.placedAt) >= olderThan;
}

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** `90m`, `36h`, `2d`, `1w` in milliseconds; undefined if it is none. */
export function parseAge(text: string): number | undefined {
  const match = /^(\d{1,5})\s*([mhdw])$/i.exec(text.trim());
  return match ? Number(match[1]) * (UNITS[(match[2] ?? '').toLowerCase()] ?? 0) : undefined;
}
