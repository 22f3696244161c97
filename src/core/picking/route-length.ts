import { MOST_CORNERS } from './corner-states.ts';
import type { Corner, Layout } from './layout.ts';
import { lengthInAnyStore } from './length-any-store.ts';
import { lengthInOneBlock } from './length-one-block.ts';

/**
 * What has to be picked, as the route program sees it, per part j * (k - 1) + b of an aisle (cross aisle b to b + 1).
 * One value serves many questions: batching changes single parts between two of them.
 */
export interface Load {
  /** Way from the front and back to the last stop of the part; 0 = no stop in the part. */
  readonly front: Float64Array;
  /** Way from the back and back to the first stop of the part. */
  readonly back: Float64Array;
  /** Both returns with the largest gap left out, Infinity when there is no gap. */
  readonly both: Float64Array;
  /** Per aisle the corners to visit, one bit per cross aisle, without start and end. */
  readonly visits: Int32Array;
}

/** A load without any stop. */
export function emptyLoad(aisles: number, crossAisles: number): Load {
  const parts = aisles * (crossAisles - 1);
  return {
    front: new Float64Array(parts),
    back: new Float64Array(parts),
    both: new Float64Array(parts).fill(Infinity),
    visits: new Int32Array(aisles),
  };
}

/** A store and a trip through it, for questions about length only. */
export interface Trip extends Layout {
  readonly start: Corner;
  readonly end?: Corner;
}

/**
 * The length of a shortest walk, without the walk itself: the same number as `planRoute`'s, some hundred times faster
 * for a store of one block. The function returned keeps its working memory; Infinity = there is no walk.
 *
 * @throws RangeError above 6 cross aisles
 */
export function routeLengths(trip: Trip): (load: Load) => number {
  if (trip.crossAisles.length > MOST_CORNERS) throw new RangeError(`more than ${MOST_CORNERS} cross aisles`);
  const { start, end = start } = trip;
  const { deadEnds = [], blockedSteps = [], noTurn = [] } = trip;
  const regular = deadEnds.length + blockedSteps.length + noTurn.length === 0;
  const closed = start[0] === end[0] && start[1] === end[1];
  return trip.crossAisles.length === 2 && regular && closed ? lengthInOneBlock(trip) : lengthInAnyStore(trip);
}
