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

/** Units that one location gives: of each need, and together. */
export interface Filled {
  readonly units: readonly number[];
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

  /** Units of each need that one location gives, in the order of the needs, each as far as it reaches. Takes nothing. */
  fill(needs: readonly Need[], location: string): Filled {
    const own = this.#at.get(location);
    const used = needs.length > 1 ? new Map<string, number>() : undefined;
    let total = 0;
    const units = needs.map((need) => {
      let count = need.units;
      for (const { sku, quantity } of need.components) {
        if (!this.#known.has(sku)) continue;
        const free = (own?.get(sku) ?? 0) + (this.#anywhere.get(sku) ?? 0) - (used?.get(sku) ?? 0);
        count = Math.min(count, Math.floor(free / quantity));
      }
      if (used && count > 0)
        for (const { sku, quantity } of need.components)
          used.set(sku, (used.get(sku) ?? 0) + count * quantity);
      total += count;
      return count;
    });
    return { units, total };
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
}
