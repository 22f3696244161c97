import { MOST_CORNERS } from './corner-states.ts';
import type { Trip } from './route-length.ts';

/**
 * The store in which trips are compared: the store itself up to 6 cross aisles; above that only the front, the middle,
 * the back and the cross aisles of start and end, with nothing in the way. The batches are then chosen by estimates,
 * their lengths stay those of the real store.
 */
export function coarserStore(trip: Trip): Trip {
  const { aisles, crossAisles, start, end = start } = trip;
  if (crossAisles.length <= MOST_CORNERS) return trip;
  const last = crossAisles.length - 1;
  const kept = [...new Set([0, Math.floor(last / 2), last, start[1], end[1]])].sort((a, b) => a - b);
  return {
    aisles,
    crossAisles: kept.map((crossAisle) => crossAisles[crossAisle]!),
    start: [start[0], kept.indexOf(start[1])],
    end: [end[0], kept.indexOf(end[1])],
  };
}
