import { isSameRecipient, parseRecipient } from '../duplicates/same-recipient.ts';
import { toMillis } from '../orders/instant.ts';
import type { Order } from '../orders/order.ts';
import { foldedPlace, mayTravel, recipientKey, way } from '../review/relative-keys.ts';
import { whyNoParcel } from '../review/rules/shippable.ts';
import type { ShopSettings } from '../settings/settings.ts';

/** An order on its way into a parcel; `key` is the caller's. */
export interface Mergeable {
  readonly key: number;
  readonly order: Order;
}

/** Why an order does not travel with the others. */
export type WhyApart =
  | 'other-shop'
  | 'unpaid'
  | 'refund'
  | 'preorder'
  | 'masked'
  | 'nothing-to-ship'
  | 'other-shipping'
  | 'other-recipient'
  | 'too-many';

/** Orders in one parcel at most. TikTok: order-handling.md §9; other platforms set no limit. */
const MOST: Readonly<Record<string, number>> = { tiktok: 20 };

/** How many orders the platform takes in one parcel; infinity where it sets no limit. */
export function mostInParcel(platform: string): number {
  return MOST[platform] ?? Number.POSITIVE_INFINITY;
}

/**
 * Whom an order could share a parcel with: all with the same key. Same shop, recipient, address and way of shipping,
 * compared without case, width, spaces and punctuation and nothing else; the platform's own key where it gives one.
 * '' = with nobody: unpaid, refunding, pre-order, nothing to ship, or a recipient that the platform hides.
 */
export function mergeKey(order: Order, settings: ShopSettings): string {
  if (whyAlone(order, settings) !== undefined) return '';
  const recipient = recipientKey(order, foldedPlace(order));
  return recipient === '' ? '' : `${recipient}\u0002${way(order)}`;
}

/**
 * Orders with the same merge key as parcels: the oldest first, no more than the platform takes in one. Groups that are
 * there already are filled up before a new one is begun.
 */
export function fillParcels<T extends Mergeable>(
  orders: readonly T[],
  groups: readonly (readonly T[])[] = [],
): T[][] {
  const parcels = groups.map((group) => [...group]);
  for (const one of [...orders].sort(byAge)) {
    const most = mostInParcel(one.order.platform);
    const room = parcels.find((parcel) => parcel.length < most);
    if (room) room.push(one);
    else parcels.push([one]);
  }
  return parcels;
}

/**
 * The orders a person wants in one parcel, as far as that can be: all go where the oldest that may travel goes. A
 * person may know two spellings to be one address, so slips of the pen count as the same here; a number never does.
 * Whatever the order in which they are named, the answer is the same.
 */
export function mergeNamed<T extends Mergeable>(
  orders: readonly T[],
  settingsOf: (shop: string) => ShopSettings,
): { readonly merged: readonly T[]; readonly apart: readonly { readonly one: T; readonly why: WhyApart }[] } {
  const merged: T[] = [];
  const apart: { one: T; why: WhyApart }[] = [];
  for (const one of [...orders].sort(byAge)) {
    const first = merged[0]?.order;
    const { order } = one;
    const why = whyAlone(order, settingsOf(order.shop)) ?? (first && whyApart(first, order, merged.length));
    if (why === undefined) merged.push(one);
    else apart.push({ one, why });
  }
  return { merged, apart };
}

/** Why one more order does not travel with another; undefined where it could. */
export function whyNotTogether(first: Order, other: Order, settings: ShopSettings): WhyApart | undefined {
  return whyAlone(other, settings) ?? whyApart(first, other, 1);
}

function whyApart(first: Order, order: Order, count: number): WhyApart | undefined {
  if (order.shop !== first.shop) return 'other-shop';
  if (way(order) !== way(first)) return 'other-shipping';
  const [a = '', b = ''] = [first.mergeKey, order.mergeKey];
  if (a === '' || a !== b) if (!isSameRecipient(first.shipTo, order.shipTo)) return 'other-recipient';
  return count >= mostInParcel(first.platform) ? 'too-many' : undefined;
}

function whyAlone(order: Order, settings: ShopSettings): WhyApart | undefined {
  if (whyNoParcel(order) !== undefined) return 'nothing-to-ship';
  if (order.cancel !== 'none' || order.refund === 'full' || order.refund === 'requested') return 'refund';
  if (order.preorder === true) return 'preorder';
  if (!mayTravel(order, settings)) return 'unpaid';
  // Equal masks are no evidence (faults.md V17, V18).
  const hidden = order.masked || parseRecipient(order.shipTo).masked;
  return hidden && !order.mergeKey ? 'masked' : undefined;
}

function byAge(a: Mergeable, b: Mergeable): number {
  const placed = ({ order }: Mergeable) =>
    order.placedAt === undefined ? Number.POSITIVE_INFINITY : toMillis(order.placedAt);
  const [x, y] = [placed(a), placed(b)];
  if (x !== y) return x < y ? -1 : 1;
  const text = ({ order }: Mergeable) => [order.id, order.platformId ?? '', order.shop].join('\u0000');
  return text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : a.key - b.key;
}
