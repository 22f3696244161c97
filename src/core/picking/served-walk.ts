import type { Place } from './layout.ts';
import type { ShortestWays } from './shortest-ways.ts';
import type { SortedStops } from './sorted-stops.ts';
import { straighten, type Walk } from './walk.ts';

/** The places on the shortest ways from point to point. */
export function joinWays(order: readonly number[], points: readonly Place[], ways: ShortestWays): Place[] {
  const walk: Place[] = [points[order[0]!]!];
  for (let n = 1; n < order.length; n++)
    for (const place of ways.way(order[n - 1]!, order[n]!).slice(1)) walk.push(place);
  return walk;
}

/**
 * Gives every stop to the first place of the walk that passes it, and leaves out the places where nothing happens.
 *
 * @param points the place of each of the distinct stops
 */
export function serveStops(walk: readonly Place[], { indices }: SortedStops, points: readonly Place[]): Walk {
  const placeAt = new Map(indices.map((stops, place) => [points[place]!.join(' '), stops]));
  const served = walk.map((place) => {
    const key = place.join(' ');
    const stops = [...(placeAt.get(key) ?? [])];
    placeAt.delete(key);
    return stops;
  });
  return straighten({ walk: [...walk], served });
}
