import type { Place } from '../picking/layout.ts';
import { findUnreachable } from '../picking/reach.ts';
import type { Problem } from '../problem.ts';
import { aisleKey, parsePattern } from './bin-pattern.ts';
import type { LayoutPlan } from './layout-plan.ts';
import { alongOf, baysOf, buildStore, positionOf, type Store } from './store.ts';

/** Where bins are, and why some are nowhere. */
export interface Located {
  readonly places: ReadonlyMap<string, Place>;
  /** One for each bin that does not fit: `layout/bin-shape`, `…/unknown-aisle`, `…/no-such-bay`, `…/unreachable`. */
  readonly problems: readonly Problem[];
}

/** Finds the place of every bin in the layout; each that has none is named with the rule it breaks. */
export function locateBins(plan: LayoutPlan, bins: Iterable<string>): Located {
  const pattern = parsePattern(plan.pattern);
  const index = new Map(plan.aisles.map((name, at) => [aisleKey(name), at]));
  const store = buildStore(plan);
  const back = store.layout.crossAisles.at(-1) ?? 0;
  const places = new Map<string, Place>();
  const problems: Problem[] = [];
  const refuse = (code: string, bin: string, facts: Record<string, string>) =>
    problems.push({
      code: `layout/${code}`,
      severity: 'warning',
      value: bin,
      facts: { value: bin, ...facts },
    });
  for (const bin of bins) {
    const own = ownPlace(plan, bin);
    const parts = own ? undefined : pattern?.read(bin);
    const aisle = own?.aisle ?? parts?.aisle;
    if (aisle === undefined) {
      refuse('bin-shape', bin, { pattern: plan.pattern });
      continue;
    }
    const at = index.get(aisle);
    if (at === undefined) {
      refuse('unknown-aisle', bin, { aisle });
      continue;
    }
    if (own) {
      if (own.along < 0 || own.along > back)
        refuse('no-such-bay', bin, { bay: String(own.along), aisle, last: String(back) });
      else places.set(bin, [at, own.along]);
      continue;
    }
    const bay = parts?.bay ?? 0;
    const last = baysOf(plan, aisle);
    if (bay < plan.firstBay || bay > last)
      refuse('no-such-bay', bin, { bay: String(bay), aisle, last: String(last) });
    else places.set(bin, [at, alongOf(plan, positionOf(plan, aisle, bay))]);
  }
  for (const bin of unreachable(store, places)) {
    if (bin === undefined) return { places: new Map(), problems: [NO_WAY_OUT, ...problems] };
    places.delete(bin);
    refuse('unreachable', bin, {});
  }
  return { places, problems };
}

function ownPlace(plan: LayoutPlan, bin: string): { aisle: string; along: number } | undefined {
  const exact = plan.places.get(bin);
  if (exact || plan.places.size === 0) return exact;
  for (let length = bin.length; length > 0; length--) {
    const prefix = plan.places.get(`${bin.slice(0, length)}*`);
    if (prefix) return prefix;
  }
  return undefined;
}

const NO_WAY_OUT: Problem = { code: 'layout/no-way-out', severity: 'error' };

/** Bins nobody can walk to; undefined stands for the end of the walk. */
function unreachable(store: Store, places: ReadonlyMap<string, Place>): (string | undefined)[] {
  const bins = [...places.keys()];
  const { layout, start, end } = store;
  const found = findUnreachable({ ...layout, start, end, stops: [...places.values()] });
  return found.map((stop) => (stop === 'end' ? undefined : bins[stop]));
}
