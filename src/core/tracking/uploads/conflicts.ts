import type { Problem } from '../../problem.ts';
import { usedKey } from '../check-against-used.ts';
import { carrierKey, findCarrier } from '../find-carrier.ts';
import type { Shipment } from '../shipment.ts';
import { holdBack } from './hold-back.ts';
import type { UploadFormat } from './upload-format.ts';

/** Identical shipments are written once. The parcel's own name is in no file, so it does not count. */
export function withoutRepeats(shipments: readonly Shipment[]): Shipment[] {
  const seen = new Map<string, Shipment>();
  for (const shipment of shipments) {
    const { order, carrier, number, url, whole, lines, groupId } = shipment;
    const who = findCarrier(carrier)?.code ?? carrierKey(carrier);
    const parts = whole ? [] : lines.map(({ sku, quantity, lineId }) => [sku, quantity, lineId]);
    const key = JSON.stringify([order.shop, order.id, who, number, url ?? '', whole, parts, groupId ?? '']);
    if (!seen.has(key)) seen.set(key, shipment);
  }
  return [...seen.values()];
}

/**
 * Shipments of one shop that contradict each other. Which one is right cannot be told, so all of the order are held
 * back, also beside one that is held back for its own sake: two numbers for a whole order where the platform takes one,
 * the same number with two carriers or URLs, a whole order beside a part of it. A number of two orders that are not one
 * merged parcel holds both back.
 */
export function contradictions(
  shipments: readonly Shipment[],
  format: UploadFormat,
): ReadonlyMap<Shipment, Problem> {
  const held = new Map<Shipment, Problem>();
  const numbered = shipments.filter(({ number }) => number.trim() !== '');
  for (const group of groupBy(numbered, ({ order }) => order.id)) {
    const code = contradiction(group, format);
    const numbers = group.map(({ number }) => number).join(', ');
    if (code) for (const shipment of group) held.set(shipment, holdBack(shipment, code, { numbers }));
  }
  for (const group of groupBy(numbered, ({ number }) => usedKey(number)))
    for (const shipment of group) {
      const other = group.find((user) => user.order.id !== shipment.order.id && !merged(user, shipment));
      if (other && !held.has(shipment))
        held.set(shipment, holdBack(shipment, 'upload/number-used', { usedBy: other.order.id }));
    }
  return held;
}

function contradiction(group: readonly Shipment[], format: UploadFormat): string | undefined {
  const wholes = group.filter((shipment) => shipment.whole);
  if (wholes.length === 0) return undefined;
  if (wholes.length < group.length) return 'upload/whole-and-part';
  const numbers = new Set(wholes.map(({ number }) => number));
  if (numbers.size < wholes.length) return 'upload/unlike-repeats';
  return numbers.size > 1 && !format.severalNumbers ? 'upload/two-numbers' : undefined;
}

const merged = (a: Shipment, b: Shipment): boolean => a.parcel !== undefined && a.parcel === b.parcel;

function groupBy(shipments: readonly Shipment[], key: (shipment: Shipment) => string): Shipment[][] {
  const groups = new Map<string, Shipment[]>();
  for (const shipment of shipments) {
    const group = groups.get(key(shipment));
    if (group) group.push(shipment);
    else groups.set(key(shipment), [shipment]);
  }
  return [...groups.values()];
}
