import type { Need, ShelfRoom } from './shelf-room.ts';

/** Position of a location among those an order may leave from. */
export type Place = number;

/** Units that some places give together. */
export interface Shared {
  readonly places: readonly Place[];
  /** By need, by place: in the order of `places`. */
  readonly units: readonly (readonly number[])[];
  readonly total: number;
  /** False: the search was cut short, more might be possible. */
  readonly exact: boolean;
}

/** Steps of the search for one order; an order of a few bundles takes some dozens. */
const MOST_STEPS = 50_000;

/** A need by the SKUs of which stock is known. */
interface Row {
  readonly units: number;
  readonly parts: readonly { readonly sku: number; readonly quantity: number }[];
}

/**
 * Shares the units of one order out over places: how many could leave from them together. Needs of a single piece a unit
 * never lose anything by being served last, each from whatever is left; what is picked as several pieces (bundles) is
 * tried at every place in every number, most first, as far as more could come of it.
 */
export class UnitSearch {
  readonly #rows: readonly Row[];
  readonly #stock: readonly (readonly number[])[];
  readonly #pool: readonly number[];
  /** Rows in the order in which they are served: those of several pieces first. */
  readonly #turn: readonly number[];
  readonly #several: number;
  #steps = 0;

  /** @param places names of the locations, the best first */
  constructor(needs: readonly Need[], places: readonly string[], room: ShelfRoom) {
    const skus = [...new Set(needs.flatMap(({ components }) => components.map(({ sku }) => sku)))].filter(
      (sku) => places.length > 0 && Number.isFinite(room.at(places[0]!, sku)),
    );
    this.#rows = needs.map(({ units, components }) => ({
      units,
      parts: components.flatMap(({ sku, quantity }) => {
        const at = skus.indexOf(sku);
        return at < 0 ? [] : [{ sku: at, quantity }];
      }),
    }));
    this.#stock = places.map((place) => skus.map((sku) => room.at(place, sku)));
    this.#pool = skus.map((sku) => room.anywhere(sku));
    const isSeveral = ({ parts }: Row) => parts.length > 1 || parts.some(({ quantity }) => quantity > 1);
    const turn = [...this.#rows.keys()];
    this.#turn = [
      ...turn.filter((row) => isSeveral(this.#rows[row]!)),
      ...turn.filter((row) => !isSeveral(this.#rows[row]!)),
    ];
    this.#several = this.#rows.filter(isSeveral).length;
  }

  /** No more units than this leave from these places, whatever is tried. */
  atMost(places: readonly Place[]): number {
    let sum = 0;
    for (const { units, parts } of this.#rows) {
      let count = units;
      for (const { sku, quantity } of parts) {
        let pieces = this.#pool[sku]!;
        for (const place of places) pieces += this.#stock[place]![sku]!;
        count = Math.min(count, Math.floor(pieces / quantity));
      }
      sum += count;
    }
    return sum;
  }

  /** The most units that leave from these places; stops at `enough`. */
  most(places: readonly Place[], enough = Number.POSITIVE_INFINITY): Shared {
    const stock = places.map((place) => [...this.#stock[place]!]);
    const pool = [...this.#pool];
    const goal = Math.min(enough, this.atMost(places));
    const units = this.#rows.map(() => places.map(() => 0));
    let best: Omit<Shared, 'places' | 'exact'> = { units, total: -1 };
    let exact = true;
    const finish = (total: number) => {
      const shares = units.map((row) => [...row]);
      // Without bundles this is all there is to do, once: nothing needs to be put back.
      const left = this.#several === 0 ? stock : stock.map((own) => [...own]);
      const any = this.#several === 0 ? pool : [...pool];
      let sum = total;
      for (let turn = this.#several; turn < this.#turn.length; turn++) {
        const row = this.#turn[turn]!;
        const need = this.#rows[row]!;
        let open = need.units;
        for (let column = 0; open > 0 && column < places.length; column++) {
          const count = Math.min(open, roomFor(need, left[column]!, any));
          take(need, count, left[column]!, any);
          shares[row]![column] = count;
          open -= count;
          sum += count;
        }
      }
      if (sum > best.total) best = { units: shares, total: sum };
    };
    const next = (turn: number, column: number, open: number, total: number): void => {
      if (best.total >= goal) return;
      if (turn === this.#several) {
        finish(total);
        return;
      }
      const row = this.#turn[turn]!;
      const need = this.#rows[row]!;
      if (column === places.length) {
        const following = this.#turn[turn + 1];
        next(turn + 1, 0, following === undefined ? 0 : this.#rows[following]!.units, total);
        return;
      }
      if (this.#steps++ > MOST_STEPS && best.total >= 0) {
        exact = false;
        return;
      }
      if (total + this.#bound(places, stock, pool, turn, open) <= best.total) return;
      for (let count = Math.min(open, roomFor(need, stock[column]!, pool)); count >= 0; count--) {
        const undo = kept(need, stock[column]!, pool);
        take(need, count, stock[column]!, pool);
        units[row]![column] = count;
        next(turn, column + 1, open - count, total + count);
        units[row]![column] = 0;
        undo();
        if (best.total >= goal || !exact) return;
      }
    };
    next(0, 0, this.#rows[this.#turn[0] ?? 0]?.units ?? 0, 0);
    return { ...best, places, exact };
  }

  /** More units than this never come from the rows from `turn` on: as if each had all that is left to itself. */
  #bound(
    places: readonly Place[],
    stock: readonly (readonly number[])[],
    pool: readonly number[],
    turn: number,
    open?: number,
  ): number {
    let sum = 0;
    for (let at = turn; at < this.#turn.length; at++) {
      const { units, parts } = this.#rows[this.#turn[at]!]!;
      let count = at === turn && open !== undefined ? open : units;
      for (const { sku, quantity } of parts) {
        let pieces = pool[sku]!;
        for (let column = 0; column < places.length; column++) pieces += stock[column]![sku]!;
        count = Math.min(count, Math.floor(pieces / quantity));
      }
      sum += count;
    }
    return sum;
  }
}

/** Units that one place has room for, with what goes along with any. */
function roomFor({ units, parts }: Row, stock: readonly number[], pool: readonly number[]): number {
  let count = units;
  for (const { sku, quantity } of parts)
    count = Math.min(count, Math.floor((stock[sku]! + pool[sku]!) / quantity));
  return count;
}

/** Takes from the place first: what lies anywhere serves every place. */
function take({ parts }: Row, count: number, stock: number[], pool: number[]): void {
  for (const { sku, quantity } of parts) {
    const here = Math.min(count * quantity, stock[sku]!);
    stock[sku]! -= here;
    pool[sku]! -= count * quantity - here;
  }
}

/** What a place and the pool hold of a row's SKUs, to be put back. */
function kept({ parts }: Row, stock: number[], pool: number[]): () => void {
  const before = parts.map(({ sku }) => [sku, stock[sku]!, pool[sku]!] as const);
  return () => {
    for (const [sku, own, any] of before) [stock[sku], pool[sku]] = [own, any];
  };
}
