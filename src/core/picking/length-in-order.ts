import type { Layout, Place } from './layout.ts';
import { shortestWays } from './shortest-ways.ts';
import { NO_TURN, SHUT_BACK, SHUT_FRONT, shutParts } from './shut-parts.ts';

/** One way to stand at a place: how far it is from the corner it came from, and to the corner it leaves by. */
interface Pose {
  readonly place: Place;
  /** Corners by which it is come to and left; where one can turn, the place itself. */
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
}

/**
 * Length of the shortest walk past places in the order given, where carts cannot turn in some aisles: from the middle of
 * such an aisle one only goes on the way one came. Infinity when there is none.
 */
export function lengthInOrder(layout: Layout, places: readonly Place[]): number {
  const { crossAisles, oneWay = [] } = layout;
  const blocks = crossAisles.length - 1;
  const shut = shutParts(layout);
  const points: Place[] = [];
  const poses = places.map((place): Pose[] => {
    const [aisle, along] = place;
    const block = crossAisles.findIndex((y, b) => y < along && along < (crossAisles[b + 1] ?? along));
    const part = aisle * blocks + block;
    if (block < 0 || !(shut[part]! & NO_TURN)) {
      const at = points.push(place) - 1;
      return [{ place, from: at, to: at, before: 0, after: 0 }];
    }
    if (shut[part]! & (SHUT_FRONT | SHUT_BACK)) return [];
    const [low, high] = [crossAisles[block]!, crossAisles[block + 1]!];
    const back = points.push([aisle, low], [aisle, high]) - 1;
    const front = back - 1;
    const only = oneWay.find(([a, b]) => a === aisle && b === block)?.[2];
    const up = { place, from: front, to: back, before: along - low, after: high - along };
    const down = { place, from: back, to: front, before: high - along, after: along - low };
    return [...(only === 'front' ? [] : [up]), ...(only === 'back' ? [] : [down])];
  });
  const { distances } = shortestWays(layout, points);
  const between = (a: Pose, b: Pose): number => {
    const onward = (b.place[1] - a.place[1]) * (points[a.to]![1] - points[a.from]![1]);
    const same = a.from !== a.to && a.place[0] === b.place[0];
    const together =
      same && points[a.from]![1] === points[b.from]![1] && points[a.to]![1] === points[b.to]![1];
    if (together && onward >= 0) return Math.abs(b.place[1] - a.place[1]);
    return a.after + distances[a.to]![b.from]! + b.before;
  };
  let lengths = (poses[0] ?? []).map(() => 0);
  for (let n = 1; n < poses.length; n++)
    lengths = poses[n]!.map((pose) =>
      Math.min(Infinity, ...poses[n - 1]!.map((last, at) => lengths[at]! + between(last, pose))),
    );
  return Math.min(Infinity, ...lengths);
}
