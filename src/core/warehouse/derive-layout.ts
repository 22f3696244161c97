import { naturalOrder } from '../text/natural-order.ts';
import { aisleKey, derivePattern } from './bin-pattern.ts';
import type { LayoutPlan } from './layout-plan.ts';

/** Lengths assumed where nobody has said any, in metres (reference: picking.md §9). */
export const ASSUMED = { aisleSpacing: 3, bayLength: 1 };

/**
 * A layout from bin codes alone: aisles in people's order with bays one after another, cross aisles at both ends, start
 * and end at the front of the first aisle.
 * @returns undefined when no code has a common shape
 */
export function deriveLayout(bins: readonly string[]): LayoutPlan | undefined {
  const pattern = derivePattern(bins);
  if (!pattern) return undefined;
  const parts = bins.flatMap((bin) => pattern.read(bin) ?? []);
  const aisles = [...new Set(parts.map(({ aisle }) => aisle))].sort(naturalOrder);
  const bays = parts.reduce((most, { bay }) => Math.max(most, bay), 1);
  const door = { aisle: aisleKey(aisles[0] ?? ''), crossAisle: 0 };
  return {
    pattern: pattern.text,
    unit: 'm',
    aisles,
    spacing: aisles.slice(1).map(() => ASSUMED.aisleSpacing),
    bays,
    firstBay: parts.some(({ bay }) => bay === 0) ? 0 : 1,
    bayLength: ASSUMED.bayLength,
    numbering: 'single',
    crossAisles: ['front', 'back'],
    start: door,
    end: door,
    overrides: new Map(),
    blocked: [],
    oneWay: [],
    noTurn: [],
    places: new Map(),
  };
}
