import type { Problem } from '../../problem.ts';
import { usedKey } from '../check-against-used.ts';
import { holdBack } from './hold-back.ts';
import type { ReadyShipment, UploadFormat } from './upload-format.ts';

/** Identical rows are written once. The parcel's own name is in no file, so it does not count. */
export function withoutRepeats(shipments: readonly ReadyShipment[]): ReadyShipment[] {
  const seen = new Set<string>();
  return shipments.filter(({ order, word, number, url, whole, lines, groupId }) => {
    const parts = whole ? [] : lines.map(({ sku, quantity, lineId }) => [sku, quantity, lineId]);
    const key = JSON.stringify([order.shop, order.id, word, number, url ?? '', whole, parts, groupId ?? '']);
    return !seen.has(key) && !!seen.add(key);
  });
}

/**
 * Shipments of one shop that contradict each other. Which one is right cannot be told, so all of the order are held
 * back: two numbers for a whole order where the platform takes one, the same number with two carriers or URLs, or a whole order beside a part of it. A number of
 * two orders that are not one merged parcel holds both back.
 */
export function contradictions(
  shipments: readonly ReadyShipment[],
  format: UploadFormat,
): ReadonlyMap<ReadyShipment, Problem> {
  const held = new Map<ReadyShipment, Problem>();
  for (const group of groupBy(shipments, ({ order }) => order.id)) {
    const wholes = group.filter((shipment) => shipment.whole);
    const numbers = new Set(wholes.map(({ number }) => number));
    const facts = { numbers: group.map(({ number }) => number).join(', ') };
    if (wholes.length > 0 && wholes.length < group.length)
      for (const shipment of group) held.set(shipment, holdBack(shipment, 'upload/whole-and-part', facts));
    else if (numbers.size === 1 && wholes.length > 1)
      for (const shipment of group) held.set(shipment, holdBack(shipment, 'upload/unlike-repeats', facts));
    else if (wholes.length > 1 && !format.severalNumbers)
      for (const shipment of group) held.set(shipment, holdBack(shipment, 'upload/two-numbers', facts));
  }
  for (const group of groupBy(shipments, ({ number }) => usedKey(number))) {
    for (const shipment of group) {
      const other = group.find(
        (user) =>
          user.order.id !== shipment.order.id &&
          !(user.parcel !== undefined && user.parcel === shipment.parcel),
      );
      if (other && !held.has(shipment))
        held.set(shipment, holdBack(shipment, 'upload/number-used', { usedBy: other.order.id }));
    }
  }
  return held;
}

function groupBy(
  shipments: readonly ReadyShipment[],
  key: (shipment: ReadyShipment) => string,
): ReadyShipment[][] {
  const groups = new Map<string, ReadyShipment[]>();
  for (const shipment of shipments) {
    const group = groups.get(key(shipment));
    if (group) group.push(shipment);
    else groups.set(key(shipment), [shipment]);
  }
  return [...groups.values()];
}
