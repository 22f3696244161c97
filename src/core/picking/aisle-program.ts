import { CLOSED, EMPTY, NONE } from './corner-states.ts';
import { type DenseTable, denseTable } from './dense-table.ts';
import type { Load, Trip } from './route-length.ts';
import { NO_TURN, SHUT_BACK, SHUT_FRONT, shutParts } from './shut-parts.ts';

/**
 * Route lengths for a load that changes one aisle at a time: least costs up to every aisle (from the left) and from
 * every aisle on (to the right) are kept, so that a question about one aisle costs one aisle and not the whole store.
 */
export class AisleProgram {
  readonly #trip: Trip;
  readonly #load: Load;
  readonly #table: DenseTable;
  readonly #k: number;
  readonly #count: number;
  /** Per aisle and state: least cost before the aisle … */
  readonly #before: Float64Array;
  /** … and from after its parts to the end. */
  readonly #after: Float64Array;
  readonly #fixed: Int32Array;
  readonly #closed: Uint8Array;
  readonly #blocked: Int32Array;
  /** `#before` holds for aisles up to this one, `#after` from this one on. */
  #left = 0;
  #right: number;
  #now: Float64Array;
  #next: Float64Array;

  constructor(trip: Trip, load: Load) {
    const { aisles, crossAisles, start, end = start, blockedSteps = [] } = trip;
    this.#trip = { ...trip, end };
    this.#load = load;
    this.#k = crossAisles.length;
    this.#count = aisles.length;
    this.#table = denseTable(this.#k, start[0] !== end[0] || start[1] !== end[1]);
    const { size, final } = this.#table;
    this.#before = new Float64Array(this.#count * size).fill(Infinity);
    this.#before[EMPTY] = 0;
    this.#after = new Float64Array(this.#count * size).fill(Infinity);
    this.#right = this.#count - 1;
    for (let state = 0; state < size; state++) if (final[state]) this.#after[this.#right * size + state] = 0;
    this.#now = new Float64Array(size);
    this.#next = new Float64Array(size);
    this.#fixed = new Int32Array(this.#count);
    this.#fixed[start[0]]! |= 1 << start[1];
    this.#fixed[end[0]]! |= 1 << end[1];
    this.#closed = shutParts(trip);
    this.#blocked = new Int32Array(this.#count);
    for (const [aisle, crossAisle] of blockedSteps) this.#blocked[aisle]! |= 3 << (2 * crossAisle);
  }

  /** The load of an aisle has changed for good. */
  changed(aisle: number): void {
    if (this.#left > aisle) this.#left = aisle;
    if (this.#right < aisle) this.#right = aisle;
  }

  /** Length of a shortest walk with the load of `aisle` as it is at this moment. */
  length(aisle: number): number {
    const { size } = this.#table;
    while (this.#left < aisle) this.#advance();
    while (this.#right > aisle) this.#retreat();
    this.#passAisle(aisle);
    let least = Infinity;
    for (let state = 0, at = aisle * size; state < size; state++, at++) {
      const length = this.#now[state]! + this.#after[at]!;
      if (length < least) least = length;
    }
    return least;
  }

  #advance(): void {
    const { size, stepFrom, stepTo, stepCode, stepEdges } = this.#table;
    const aisle = this.#left;
    this.#passAisle(aisle);
    const base = (aisle + 1) * size;
    this.#before.fill(Infinity, base, base + size);
    const width = this.#trip.aisles[aisle + 1]! - this.#trip.aisles[aisle]!;
    for (let state = 0; state < size; state++) {
      const cost = this.#now[state]!;
      if (cost === Infinity) continue;
      for (let way = stepFrom[state]!; way < stepFrom[state + 1]!; way++) {
        if (stepCode[way]! & this.#blocked[aisle]!) continue;
        const at = base + stepTo[way]!;
        const longer = cost + width * stepEdges[way]!;
        if (longer < this.#before[at]!) this.#before[at] = longer;
      }
    }
    this.#left = aisle + 1;
  }

  /** Least costs after aisle `right - 1` from those after `right`. */
  #retreat(): void {
    const { size, stepFrom, stepTo, stepCode, stepEdges } = this.#table;
    const aisle = this.#right - 1;
    const open = this.#openAisle(this.#right);
    const width = this.#trip.aisles[this.#right]! - this.#trip.aisles[aisle]!;
    for (let state = 0; state < size; state++) {
      let least = Infinity;
      for (let way = stepFrom[state]!; way < stepFrom[state + 1]!; way++) {
        if (stepCode[way]! & this.#blocked[aisle]!) continue;
        const longer = open[stepTo[way]!]! + width * stepEdges[way]!;
        if (longer < least) least = longer;
      }
      this.#after[aisle * size + state] = least;
    }
    this.#right = aisle;
  }

  /** `now` = least costs after the parts of an aisle, from those before it. */
  #passAisle(aisle: number): void {
    const { size, options } = this.#table;
    const k = this.#k;
    const now = this.#now;
    const base = aisle * size;
    for (let state = 0; state < size; state++) now[state] = this.#before[base + state]!;
    this.#mark(aisle, (moves, corner) => {
      const { size } = this.#table;
      this.#next.fill(Infinity);
      for (let state = 0; state < size; state++) {
        const to = moves[state * k + corner]!;
        if (to !== NONE && this.#now[state]! < this.#next[to]!) this.#next[to] = this.#now[state]!;
      }
      this.#swap();
    });
    for (let block = 0; block + 1 < k; block++) {
      const [none, one, front, back, both] = this.#costs(aisle, block);
      const from = this.#now;
      const to = this.#next;
      if (none === 0) to.set(from);
      else to.fill(Infinity);
      for (let state = 0, at = block * 5; state < size; state++, at += 5 * (k - 1)) {
        const cost = from[state]!;
        if (cost === Infinity || state === CLOSED) continue;
        const a = options[at]!;
        if (cost + one < to[a]!) to[a] = cost + one;
        const e = options[at + 4]!;
        if (cost + 2 * one < to[e]!) to[e] = cost + 2 * one;
        if (none === 0) continue;
        const b = options[at + 1]!;
        if (cost + front < to[b]!) to[b] = cost + front;
        const c = options[at + 2]!;
        if (cost + back < to[c]!) to[c] = cost + back;
        const d = options[at + 3]!;
        if (cost + both < to[d]!) to[d] = cost + both;
      }
      this.#swap();
    }
  }

  /** Least costs to the end from before an aisle, from those after its parts. */
  #openAisle(aisle: number): Float64Array {
    const { size, options } = this.#table;
    const k = this.#k;
    for (let state = 0; state < size; state++) this.#now[state] = this.#after[aisle * size + state]!;
    for (let block = k - 2; block >= 0; block--) {
      const [none, one, front, back, both] = this.#costs(aisle, block);
      const on = this.#now;
      for (let state = 0, at = block * 5; state < size; state++, at += 5 * (k - 1)) {
        let least = on[state]! + none;
        if (state !== CLOSED) {
          least = Math.min(least, one + on[options[at]!]!, 2 * one + on[options[at + 4]!]!);
          if (none > 0) {
            least = Math.min(least, front + on[options[at + 1]!]!, back + on[options[at + 2]!]!);
            least = Math.min(least, both + on[options[at + 3]!]!);
          }
        }
        this.#next[state] = least;
      }
      this.#swap();
    }
    this.#mark(aisle, (moves, corner) => {
      for (let state = 0; state < size; state++) {
        const to = moves[state * k + corner]!;
        this.#next[state] = to === NONE ? Infinity : this.#now[to]!;
      }
      this.#swap();
    });
    return this.#now;
  }

  /** Corners to visit, and start and end of an open walk; their order does not matter. */
  #mark(aisle: number, apply: (moves: Int32Array, corner: number) => void): void {
    const { visit, toggle } = this.#table;
    const { start, end = start } = this.#trip;
    const corners = this.#load.visits[aisle]! | this.#fixed[aisle]!;
    for (let i = 0; corners >> i > 0; i++) if ((corners >> i) & 1) apply(visit, i);
    if (start[0] === end[0] && start[1] === end[1]) return;
    if (aisle === start[0]) apply(toggle, start[1]);
    if (aisle === end[0]) apply(toggle, end[1]);
  }

  /** Costs of nothing, one pass, and the three kinds of returns. */
  #costs(aisle: number, block: number): readonly [number, number, number, number, number] {
    const part = aisle * (this.#k - 1) + block;
    const shut = this.#closed[part]!;
    const { crossAisles } = this.#trip;
    const one = shut & (SHUT_FRONT | SHUT_BACK) ? Infinity : crossAisles[block + 1]! - crossAisles[block]!;
    const { front, back, both } = this.#load;
    if (front[part] === 0) return [0, one, Infinity, Infinity, Infinity];
    return [
      Infinity,
      one,
      shut & (SHUT_FRONT | NO_TURN) ? Infinity : front[part]!,
      shut & (SHUT_BACK | NO_TURN) ? Infinity : back[part]!,
      shut ? Infinity : both[part]!,
    ];
  }

  #swap(): void {
    [this.#now, this.#next] = [this.#next, this.#now];
  }
}
