import type { RouteInput } from './layout.ts';
import type { Walk } from './walk.ts';

/** What is wrong with a walk; `index` counts places of the walk, or stops for `stop/…`. */
export interface WalkFault {
  readonly code:
    | 'walk/empty'
    | 'walk/start'
    | 'walk/end'
    | 'walk/no-way'
    | 'walk/turn'
    | 'walk/length'
    | 'stop/not-served'
    | 'stop/served-twice'
    | 'stop/elsewhere'
    | 'stop/passed-before';
  readonly index?: number;
}

/**
 * Checks a walk without any knowledge of how it was planned: it begins and ends where it should, every leg lies on one
 * aisle or one cross aisle that is open there in that direction, no cart is turned where it cannot be, the legs add up to
 * `length`, and every stop is served once, at its place, the first time the walk stands there.
 *
 * @returns the length of the legs, and the faults (none: the walk is good)
 */
export function checkWalk(
  input: RouteInput,
  walk: Walk & { readonly length: number },
): { length: number; faults: WalkFault[] } {
  const faults: WalkFault[] = [];
  const { aisles, crossAisles, stops, start, end = start } = input;
  const places = walk.walk;
  const at = (place: readonly [number, number] | undefined, corner: readonly [number, number]) =>
    place !== undefined && place[0] === corner[0] && place[1] === crossAisles[corner[1]];
  if (places.length === 0) faults.push({ code: 'walk/empty' });
  if (!at(places[0], start)) faults.push({ code: 'walk/start', index: 0 });
  if (!at(places[places.length - 1], end)) faults.push({ code: 'walk/end', index: places.length - 1 });

  // Plain loops: every walk is checked, also the first of a program that has just begun and is not yet compiled.
  const isOpen = openWays(input);
  let length = 0;
  for (let n = 1; n < places.length; n++) {
    const a = places[n - 1]!;
    const b = places[n]!;
    if (!isOpen(a, b)) faults.push({ code: 'walk/no-way', index: n });
    length += Math.abs(aisles[a[0]]! - aisles[b[0]]!) + Math.abs(a[1] - b[1]);
  }
  for (const index of turnsInside(input, places)) faults.push({ code: 'walk/turn', index });
  if (!(Math.abs(length - walk.length) <= 1e-9 * Math.max(1, length))) faults.push({ code: 'walk/length' });

  const servedAt = new Map<number, number>();
  for (let place = 0; place < walk.served.length; place++) {
    const served = walk.served[place]!;
    for (let m = 0; m < served.length; m++) {
      if (servedAt.has(served[m]!)) faults.push({ code: 'stop/served-twice', index: served[m]! });
      servedAt.set(served[m]!, place);
    }
  }
  const firstAt: (Map<number, number> | undefined)[] = [];
  for (let n = 0; n < places.length; n++) {
    const aisle = places[n]![0];
    if (!(aisle >= 0 && aisle < aisles.length)) continue;
    firstAt[aisle] ??= new Map();
    if (!firstAt[aisle].has(places[n]![1])) firstAt[aisle].set(places[n]![1], n);
  }
  for (let index = 0; index < stops.length; index++) {
    const stop = stops[index]!;
    const place = servedAt.get(index);
    if (place === undefined) faults.push({ code: 'stop/not-served', index });
    else if (places[place]?.[0] !== stop[0] || places[place]?.[1] !== stop[1]) {
      faults.push({ code: 'stop/elsewhere', index });
    } else if (firstAt[stop[0]]?.get(stop[1]) !== place) faults.push({ code: 'stop/passed-before', index });
  }
  return { length, faults };
}

/** Places strictly inside an aisle without turning where the walk goes back the way it came. */
function turnsInside(
  { crossAisles, noTurn = [] }: RouteInput,
  places: readonly (readonly [number, number])[],
): number[] {
  if (noTurn.length === 0) return [];
  const found: number[] = [];
  /** The way along the aisle so far: 1 to the back, -1 to the front, 0 not known. */
  let heading = 0;
  for (let n = 1; n < places.length; n++) {
    const [a, b] = [places[n - 1]!, places[n]!];
    if (a[0] !== b[0]) heading = 0;
    const now = a[0] === b[0] ? Math.sign(b[1] - a[1]) : 0;
    if (now === 0) continue;
    const narrow = noTurn.some(
      ([aisle, block]) => aisle === a[0] && a[1] > crossAisles[block]! && a[1] < crossAisles[block + 1]!,
    );
    if (narrow && heading === -now) found.push(n - 1);
    heading = now;
  }
  return found;
}

/** Whether one can go straight from a to b: along one aisle, or along one cross aisle, past no closed place. */
function openWays(input: RouteInput) {
  const { aisles, crossAisles, deadEnds = [], blockedSteps = [], oneWay = [], oneWaySteps = [] } = input;
  const closed = deadEnds.map(([aisle, block, side]) => {
    return {
      aisle,
      y: crossAisles[side === 'front' ? block : block + 1]!,
      towards: side === 'front' ? 1 : -1,
    };
  });
  return (a: readonly [number, number], b: readonly [number, number]): boolean => {
    if (a[0] === b[0]) {
      if (!(a[0] in aisles)) return false;
      const low = Math.min(a[1], b[1]);
      const high = Math.max(a[1], b[1]);
      if (closed.length === 0 && oneWay.length === 0) return true;
      // Against a one-way: the leg overlaps the part and goes the other way.
      const against = oneWay.some(
        ([aisle, block, towards]) =>
          aisle === a[0] &&
          low < crossAisles[block + 1]! &&
          high > crossAisles[block]! &&
          (towards === 'back') !== b[1] > a[1],
      );
      if (against && low < high) return false;
      // A closed end lies an infinitesimal step off its cross aisle, inside the part of the aisle it closes.
      return !closed.some(
        ({ aisle, y, towards }) =>
          aisle === a[0] && (towards === 1 ? low <= y && high > y : low < y && high >= y),
      );
    }
    if (a[1] !== b[1]) return false;
    const crossAisle = crossAisles.indexOf(a[1]);
    if (crossAisle < 0) return false;
    if (blockedSteps.length === 0 && oneWaySteps.length === 0) return true;
    const left = Math.min(a[0], b[0]);
    const right = Math.max(a[0], b[0]);
    const wrong = oneWaySteps.some(
      ([aisle, i, towards]) =>
        i === crossAisle && aisle >= left && aisle < right && (towards === 'right') !== b[0] > a[0],
    );
    if (wrong) return false;
    return !blockedSteps.some(([aisle, i]) => i === crossAisle && aisle >= left && aisle < right);
  };
}
