/** A place in the store: [index of the aisle, distance along it in the unit of `crossAisles`]. */
export type Place = readonly [aisle: number, along: number];

/** A corner of the store: [index of the aisle, index of the cross aisle]. */
export type Corner = readonly [aisle: number, crossAisle: number];

/** The part of an aisle between cross aisles `block` and `block + 1` does not open to the named one of the two. */
export type DeadEnd = readonly [aisle: number, block: number, closed: 'front' | 'back'];

/** No way through cross aisle `crossAisle` between `aisle` and `aisle + 1`. */
export type BlockedStep = readonly [aisle: number, crossAisle: number];

/** The part of an aisle between cross aisles `block` and `block + 1` is walked towards the named one of the two only. */
export type OneWay = readonly [aisle: number, block: number, towards: 'front' | 'back'];

/** Cross aisle `crossAisle` between `aisle` and `aisle + 1` is walked in the named direction only. */
export type OneWayStep = readonly [aisle: number, crossAisle: number, towards: 'left' | 'right'];

/**
 * The part of an aisle between cross aisles `block` and `block + 1` is too narrow to turn a cart in: whoever enters it walks
 * it through to the other end. Carts turn on the cross aisles.
 */
export type NoTurn = readonly [aisle: number, block: number];

/** A store of parallel aisles joined by cross aisles; every length is in one unit, the caller's. */
export interface Layout {
  /** Where the aisles lie, left to right, strictly ascending. */
  readonly aisles: readonly number[];
  /** Where the cross aisles lie, front (0) to back, strictly ascending, at least two. */
  readonly crossAisles: readonly number[];
  readonly deadEnds?: readonly DeadEnd[];
  readonly blockedSteps?: readonly BlockedStep[];
  readonly oneWay?: readonly OneWay[];
  readonly oneWaySteps?: readonly OneWayStep[];
  readonly noTurn?: readonly NoTurn[];
}

/** A route to plan: the walk begins at `start`, ends at `end` (default: `start`) and passes every stop. */
export interface RouteInput extends Layout {
  readonly start: Corner;
  readonly end?: Corner;
  readonly stops: readonly Place[];
}

/** Whether some way is open in one direction only: what the route program proves is then no more than a lower bound. */
export function isOneWay({ oneWay = [], oneWaySteps = [] }: Layout): boolean {
  return oneWay.length + oneWaySteps.length > 0;
}

/** @throws RangeError naming the index when the layout is no layout. */
export function checkLayout(layout: Layout): void {
  checkAscending('aisles', layout.aisles, 1);
  checkAscending('crossAisles', layout.crossAisles, 2);
  const aisles = layout.aisles.length;
  const crossAisles = layout.crossAisles.length;
  for (const [n, [aisle, block, closed]] of (layout.deadEnds ?? []).entries()) {
    checkIndex(`deadEnds[${n}][0]`, aisle, aisles);
    checkIndex(`deadEnds[${n}][1]`, block, crossAisles - 1);
    if (closed !== 'front' && closed !== 'back') {
      throw new RangeError(`deadEnds[${n}][2] is neither 'front' nor 'back'`);
    }
  }
  for (const [n, [aisle, crossAisle]] of (layout.blockedSteps ?? []).entries()) {
    checkIndex(`blockedSteps[${n}][0]`, aisle, aisles - 1);
    checkIndex(`blockedSteps[${n}][1]`, crossAisle, crossAisles);
  }
  for (const [n, [aisle, block, towards]] of (layout.oneWay ?? []).entries()) {
    checkIndex(`oneWay[${n}][0]`, aisle, aisles);
    checkIndex(`oneWay[${n}][1]`, block, crossAisles - 1);
    if (towards !== 'front' && towards !== 'back')
      throw new RangeError(`oneWay[${n}][2] is neither 'front' nor 'back'`);
  }
  for (const [n, [aisle, crossAisle, towards]] of (layout.oneWaySteps ?? []).entries()) {
    checkIndex(`oneWaySteps[${n}][0]`, aisle, aisles - 1);
    checkIndex(`oneWaySteps[${n}][1]`, crossAisle, crossAisles);
    if (towards !== 'left' && towards !== 'right')
      throw new RangeError(`oneWaySteps[${n}][2] is neither 'left' nor 'right'`);
  }
  for (const [n, [aisle, block]] of (layout.noTurn ?? []).entries()) {
    checkIndex(`noTurn[${n}][0]`, aisle, aisles);
    checkIndex(`noTurn[${n}][1]`, block, crossAisles - 1);
  }
}

/** @throws RangeError naming the index when start, end or a stop lies outside the layout. */
export function checkRouteInput(input: RouteInput): void {
  checkLayout(input);
  checkCorner('start', input.start, input);
  if (input.end) checkCorner('end', input.end, input);
  for (let n = 0; n < input.stops.length; n++) checkPlace(`stops[${n}]`, input.stops[n]!, input);
}

/** @throws RangeError when `corner` is none of the layout's. */
export function checkCorner(name: string, corner: Corner, layout: Layout): void {
  checkIndex(`${name}[0]`, corner[0], layout.aisles.length);
  checkIndex(`${name}[1]`, corner[1], layout.crossAisles.length);
}

/**
 * @param at index of the aisle in the entry `name`
 * @throws RangeError when `place` lies outside the layout
 */
export function checkPlace(name: string, place: Place, layout: Layout, at = 0): void {
  checkIndex(`${name}[${at}]`, place[0], layout.aisles.length);
  const front = layout.crossAisles[0]!;
  const back = layout.crossAisles[layout.crossAisles.length - 1]!;
  if (!(place[1] >= front && place[1] <= back)) {
    throw new RangeError(`${name}[${at + 1}] is ${place[1]}, outside the aisle (${front} to ${back})`);
  }
}

function checkIndex(name: string, value: number, count: number): void {
  if (!Number.isInteger(value) || value < 0 || value >= count) {
    throw new RangeError(`${name} is ${value}, expected a whole number from 0 to ${count - 1}`);
  }
}

function checkAscending(name: string, values: readonly number[], least: number): void {
  if (values.length < least)
    throw new RangeError(`${name} has ${values.length} entries, expected at least ${least}`);
  for (let n = 0; n < values.length; n++) {
    if (!Number.isFinite(values[n]))
      throw new RangeError(`${name}[${n}] is ${values[n]}, expected a finite number`);
    if (n > 0 && values[n]! <= values[n - 1]!) {
      throw new RangeError(`${name}[${n}] is ${values[n]}, not above ${name}[${n - 1}] (${values[n - 1]})`);
    }
  }
}
