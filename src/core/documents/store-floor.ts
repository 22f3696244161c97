import type { Store } from '../warehouse/store.ts';
import type { WalkMap } from './pick-list.ts';

/** What a map shows of a store whoever walks in it. */
export function storeFloor({ aisles: names, layout }: Store): Omit<WalkMap, 'path' | 'stops'> {
  const { aisles, crossAisles, deadEnds = [], blockedSteps = [], oneWay = [], oneWaySteps = [] } = layout;
  const { noTurn = [] } = layout;
  return { names, aisles, crossAisles, deadEnds, blockedSteps, oneWay, oneWaySteps, noTurn };
}
