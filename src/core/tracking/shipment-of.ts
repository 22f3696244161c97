import type { Order } from '../orders/order.ts';
import { isCovered, isWhole } from './coverage.ts';
import type { Shipment } from './shipment.ts';

/** A tracking number as it was imported for an order. */
export interface ImportedNumber {
  readonly parcel: string | undefined;
  readonly carrier: string;
  readonly number: string;
  readonly url: string;
  readonly shippedAt: string;
  /** Quantity per line key; undefined = all that is left to ship. */
  readonly lines: readonly { readonly key: string; readonly quantity: number }[] | undefined;
}

/** What an upload file is to tell of an order and one of its numbers. */
export function shipmentOf(
  order: Order,
  sent: ImportedNumber,
  previous: Shipment['previous'] | undefined,
): Shipment {
  const quantities = new Map(sent.lines?.map(({ key, quantity }) => [key, quantity]));
  const lines = order.lines.flatMap((line, i) => {
    const quantity = sent.lines ? (quantities.get(line.key) ?? 0) : line.toShip;
    if (quantity === 0) return [];
    // A key that is only the line's position is no id of the platform's.
    const lineId = line.key === String(i + 1) ? undefined : line.key;
    return [{ sku: line.sku, name: line.name, quantity, ...(lineId === undefined ? {} : { lineId }) }];
  });
  const { parcel, carrier, number, url, shippedAt } = sent;
  return {
    order: {
      shop: order.shop,
      id: order.id,
      ...(order.platformId === undefined ? {} : { platformId: order.platformId }),
    },
    ...(parcel === undefined ? {} : { parcel }),
    carrier,
    number,
    ...(url === '' ? {} : { url }),
    ...(shippedAt === '' ? {} : { shippedAt }),
    whole: isWhole(order) && isCovered(order, [sent]),
    lines,
    ...(order.mergeKey === undefined ? {} : { groupId: order.mergeKey }),
    ...(previous === undefined ? {} : { previous }),
  };
}
