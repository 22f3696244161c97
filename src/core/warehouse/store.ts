import type { Corner, DeadEnd, Layout, NoTurn, OneWay, OneWayStep } from '../picking/layout.ts';
import { aisleKey } from './bin-pattern.ts';
import type { CrossAisle, DoorPlan, LayoutPlan } from './layout-plan.ts';

/** A warehouse as the route planner needs it, with the names a person knows. A plain value. */
export interface Store {
  readonly unit: string;
  /** Names of the aisles, left to right. */
  readonly aisles: readonly string[];
  readonly layout: Layout;
  readonly start: Corner;
  readonly end: Corner;
}

/** Highest bay number of an aisle. */
export function baysOf(plan: LayoutPlan, aisle: string): number {
  return plan.overrides.get(aisle)?.bays ?? plan.bays;
}

/** Where bay number `bay` is along its aisle: 1 = first from the front. */
export function positionOf(plan: LayoutPlan, aisle: string, bay: number): number {
  const counted = bay - plan.firstBay + 1;
  if (plan.numbering === 'paired') return Math.ceil(counted / 2);
  if (plan.numbering === 'single') return counted;
  const backwards = plan.aisles.findIndex((name) => aisleKey(name) === aisle) % 2 === 1;
  return backwards ? baysOf(plan, aisle) - bay + 1 : counted;
}

/** Distance of the middle of a bay from the front. */
export function alongOf(plan: LayoutPlan, position: number): number {
  const before = plan.crossAisles.reduce(
    (sum, cross) => sum + (isBetween(cross) && cross.afterBay < position ? cross.width : 0),
    0,
  );
  return round((position - 0.5) * plan.bayLength + before);
}

/** Bays along an aisle, counted as steps from the front. */
export function positions(plan: LayoutPlan): number {
  const bays = Math.max(plan.bays, ...[...plan.overrides.values()].map((own) => own.bays ?? 0));
  const counted = bays - plan.firstBay + 1;
  return plan.numbering === 'paired' ? Math.ceil(counted / 2) : counted;
}

/** The store that a plan describes. The plan is one that `parseLayout` or `deriveLayout` made. */
export function buildStore(plan: LayoutPlan): Store {
  const aisles = [0];
  for (const gap of plan.spacing) aisles.push(round((aisles[aisles.length - 1] ?? 0) + gap));
  const crossAisles = crossAislesOf(plan);
  const at = new Map(plan.aisles.map((name, index) => [aisleKey(name), index]));
  const last = crossAisles.length - 1;
  const corner = ({ aisle, crossAisle }: DoorPlan): Corner => [
    at.get(aisle) ?? 0,
    crossAisle === -1 ? last : crossAisle,
  ];
  const deadEnds: DeadEnd[] = [];
  for (const [aisle, { closed }] of plan.overrides) {
    if (closed === 'front') deadEnds.push([at.get(aisle) ?? 0, 0, 'front']);
    if (closed === 'back') deadEnds.push([at.get(aisle) ?? 0, last - 1, 'back']);
  }
  const blockedSteps = plan.blocked.map(({ crossAisle, aisle, next }): [number, number] => [
    Math.min(at.get(aisle) ?? 0, at.get(next) ?? 0),
    crossAisle === -1 ? last : crossAisle,
  ]);
  const oneWay = plan.oneWay.flatMap((way): OneWay[] => {
    if (!('aisle' in way)) return [];
    const aisle = at.get(way.aisle) ?? 0;
    return Array.from({ length: last }, (_, block) => [aisle, block, way.towards]);
  });
  const oneWaySteps = plan.oneWay.flatMap((way): OneWayStep[] => {
    if ('aisle' in way) return [];
    const [from, to] = [at.get(way.from) ?? 0, at.get(way.to) ?? 0];
    const crossAisle = way.crossAisle === -1 ? last : way.crossAisle;
    return [[Math.min(from, to), crossAisle, from < to ? 'right' : 'left']];
  });
  const noTurn = plan.noTurn.flatMap((name) =>
    Array.from({ length: last }, (_, block): NoTurn => [at.get(name) ?? 0, block]),
  );
  return {
    unit: plan.unit,
    aisles: plan.aisles,
    layout: {
      aisles,
      crossAisles,
      ...(deadEnds.length > 0 && { deadEnds }),
      ...(blockedSteps.length > 0 && { blockedSteps }),
      ...(oneWay.length > 0 && { oneWay }),
      ...(oneWaySteps.length > 0 && { oneWaySteps }),
      ...(noTurn.length > 0 && { noTurn }),
    },
    start: corner(plan.start),
    end: corner(plan.end),
  };
}

/** Distances of the cross aisles from the front, ascending. */
export function crossAislesOf(plan: LayoutPlan): number[] {
  const count = positions(plan);
  let widths = 0;
  return plan.crossAisles.map((cross) => {
    if (cross === 'front') return 0;
    if (cross === 'back') return round(count * plan.bayLength + widths);
    if (!isBetween(cross)) return cross.at;
    const y = round(cross.afterBay * plan.bayLength + widths + cross.width / 2);
    widths += cross.width;
    return y;
  });
}

function isBetween(cross: CrossAisle): cross is { readonly afterBay: number; readonly width: number } {
  return typeof cross === 'object' && 'afterBay' in cross;
}

/** To the tenth of a millimetre, so that sums of decimals stay short. */
function round(length: number): number {
  return Math.round(length * 10_000) / 10_000;
}
