import type { PickRow } from '../documents/pick-list.ts';

/** One kind of goods that belongs into a slot. */
export interface SlotLine {
  readonly sku: string;
  readonly name: string;
  readonly variant: string;
  readonly quantity: number;
}

/** What belongs into each slot of the wall, by the place of its parcel: the pick list read the other way round. */
export function slotLines(rows: readonly PickRow[]): ReadonlyMap<number, readonly SlotLine[]> {
  const slots = new Map<number, Map<string, SlotLine>>();
  for (const { sku, name, variant, split } of rows) {
    for (const { position, quantity } of split) {
      const slot = slots.get(position) ?? new Map<string, SlotLine>();
      slots.set(position, slot);
      const key = JSON.stringify([sku, name, variant]);
      slot.set(key, { sku, name, variant, quantity: (slot.get(key)?.quantity ?? 0) + quantity });
    }
  }
  return new Map([...slots].map(([position, lines]) => [position, [...lines.values()]]));
}
