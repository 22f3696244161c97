import type { Component } from './bundles.ts';
import type { Supply } from './free-stock.ts';
import type { RankedLocation } from './locations.ts';

/** A line with what one unit of it is picked as. */
export interface Need {
  readonly key: string;
  readonly label: string;
  readonly units: number;
  readonly components: readonly Component[];
}

/** What would be taken: units per line, location by location. */
export interface Taking {
  readonly parts: readonly {
    readonly location: RankedLocation;
    readonly units: ReadonlyMap<string, number>;
  }[];
  readonly total: number;
}

/** What is left of the stock while parcels are served. */
export class ShelfRoom {
  readonly #at: ReadonlyMap<string, Map<string, number>>;
  readonly #anywhere: Map<string, number>;
  readonly #known: ReadonlySet<string>;

  constructor({ at, anywhere }: Supply) {
    const bare = ([sku, count]: [string, number]): [string, number] => [sku, Math.max(0, count)];
    this.#at = new Map([...at].map(([name, own]) => [name, new Map([...own].map(bare))]));
    this.#anywhere = new Map([...anywhere].map(bare));
    this.#known = new Set([...[...this.#at.values()].flatMap((own) => [...own.keys()]), ...anywhere.keys()]);
  }

  /** Pieces of a SKU at a location itself; Infinity where nothing is known of the SKU. */
  at(location: string, sku: string): number {
    return this.#known.has(sku) ? (this.#at.get(location)?.get(sku) ?? 0) : Number.POSITIVE_INFINITY;
  }

  /** Pieces of a SKU that go along with any location. */
  anywhere(sku: string): number {
    return this.#anywhere.get(sku) ?? 0;
  }

  /** Fills the needs from these locations in turn, each as far as it reaches. Takes nothing. */
  fill(needs: readonly Need[], locations: readonly RankedLocation[]): Taking {
    const taken = new Map<string, number>();
    const open = needs.map(({ units }) => units);
    let total = 0;
    const parts = locations.map((location) => {
      const units = new Map<string, number>();
      for (const [at, need] of needs.entries()) {
        let count = open[at]!;
        for (const { sku, quantity } of need.components)
          count = Math.min(count, Math.floor(this.#free(location.name, sku, taken) / quantity));
        if (count <= 0) continue;
        for (const { sku, quantity } of need.components)
          this.#note(location.name, sku, count * quantity, taken);
        units.set(need.key, count);
        open[at]! -= count;
        total += count;
      }
      return { location, units };
    });
    return { parts, total };
  }

  take(needs: readonly Need[], { parts }: Taking): void {
    for (const { location, units } of parts)
      for (const { key, components } of needs)
        for (const { sku, quantity } of components) {
          const count = (units.get(key) ?? 0) * quantity;
          if (count === 0 || !this.#known.has(sku)) continue;
          const own = this.#at.get(location.name);
          const here = Math.min(count, own?.get(sku) ?? 0);
          if (here > 0) own?.set(sku, (own.get(sku) ?? 0) - here);
          if (count > here) this.#anywhere.set(sku, (this.#anywhere.get(sku) ?? 0) - (count - here));
        }
  }

  /** What so many units of a line want beyond all that is left. */
  lacking({ components, label }: Need, units: number): [string, number][] {
    const found = components.flatMap(({ sku, quantity }): [string, number][] => {
      let left = this.#anywhere.get(sku) ?? 0;
      for (const own of this.#at.values()) left += own.get(sku) ?? 0;
      const count = this.#known.has(sku) ? units * quantity - left : 0;
      return count > 0 ? [[sku, count]] : [];
    });
    // Enough of everything, but never together in one place.
    return found.length > 0 ? found : [[label, units]];
  }

  #free(location: string, sku: string, taken: ReadonlyMap<string, number>): number {
    if (!this.#known.has(sku)) return Number.MAX_SAFE_INTEGER;
    const here = (this.#at.get(location)?.get(sku) ?? 0) - (taken.get(`${location}\n${sku}`) ?? 0);
    return here + (this.#anywhere.get(sku) ?? 0) - (taken.get(`\n${sku}`) ?? 0);
  }

  #note(location: string, sku: string, count: number, taken: Map<string, number>): void {
    if (!this.#known.has(sku)) return;
    const key = `${location}\n${sku}`;
    const here = Math.min(count, (this.#at.get(location)?.get(sku) ?? 0) - (taken.get(key) ?? 0));
    taken.set(key, (taken.get(key) ?? 0) + here);
    if (count > here) taken.set(`\n${sku}`, (taken.get(`\n${sku}`) ?? 0) + count - here);
  }
}
