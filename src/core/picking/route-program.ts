import { CLOSED, type CornerStates, cornerStates, EMPTY, NONE } from './corner-states.ts';
import type { RouteInput } from './layout.ts';
import { shutParts } from './shut-parts.ts';
import type { SortedStops } from './sorted-stops.ts';
import { Stages } from './stages.ts';
import { closeSubAisle, subAisleCosts } from './sub-aisle.ts';

/** What a shortest walk uses: options of the parts of aisles, edges along the cross aisles. */
export interface RouteChoices {
  readonly length: number;
  /** Option 0 … 5 (`subAisleCosts`) per part j * (k - 1) + b. */
  readonly options: Uint8Array;
  /** Edges along cross aisle i from aisle j to j + 1 (0, 1, 2), per corner j * k + i. */
  readonly steps: Uint8Array;
}

/**
 * A shortest walk by dynamic program over the aisles, left to right, exact for 2 to 6 cross aisles, also with dead ends
 * and blocked steps; undefined when no walk passes every stop. The cost is linear in the aisles and the stops.
 */
export function solveRoute(input: RouteInput, sorted: SortedStops): RouteChoices | undefined {
  return new RouteProgram(input, sorted).solve();
}

const SUB_AISLE = 0;
const STEP = 1;
const MARK = 2;

const stages = new Stages();

class RouteProgram {
  readonly #input: RouteInput;
  readonly #sorted: SortedStops;
  readonly #states: CornerStates;
  /** Per stage: kind, aisle, block. */
  readonly #stages: number[] = [];

  constructor(input: RouteInput, sorted: SortedStops) {
    this.#input = input;
    this.#sorted = sorted;
    this.#states = cornerStates(input.crossAisles.length);
  }

  solve(): RouteChoices | undefined {
    const { aisles, crossAisles, start } = this.#input;
    const end = this.#input.end ?? start;
    const k = crossAisles.length;
    const { visits, shut, blocked, first, last } = this.#marks(end);
    const open = start[0] !== end[0] || start[1] !== end[1];
    const costs = new Float64Array(6);
    stages.begin(EMPTY);
    for (let aisle = first; aisle <= last; aisle++) {
      for (let i = 0; i < k; i++) if (visits[aisle * k + i]) this.#mark(i, false);
      if (open && start[0] === aisle) this.#mark(start[1], true);
      if (open && end[0] === aisle) this.#mark(end[1], true);
      for (let block = 0; block + 1 < k; block++) {
        const part = aisle * (k - 1) + block;
        const { along, from, to } = this.#sorted;
        subAisleCosts(costs, crossAisles[block]!, crossAisles[block + 1]!, along, from[part]!, to[part]!);
        closeSubAisle(costs, shut[part]!);
        this.#passSubAisle(aisle, block, costs);
      }
      if (aisle < last) this.#step(aisle, aisles[aisle + 1]! - aisles[aisle]!, blocked[aisle]!);
    }
    return this.#readChoices();
  }

  /** Corners to visit, what each part does not allow, blocked steps per aisle as step code, aisles to run over. */
  #marks(end: readonly [number, number]) {
    const { aisles, crossAisles, start, deadEnds = [], blockedSteps = [] } = this.#input;
    const k = crossAisles.length;
    const visits = new Uint8Array(aisles.length * k);
    const blocked = new Int32Array(aisles.length);
    visits[start[0] * k + start[1]] = visits[end[0] * k + end[1]] = 1;
    for (const corner of this.#sorted.cornerOf) if (corner >= 0) visits[corner] = 1;
    for (const [aisle, crossAisle] of blockedSteps) blocked[aisle]! |= 3 << (2 * crossAisle);
    let first = Math.min(start[0], end[0]);
    let last = Math.max(start[0], end[0]);
    for (const [aisle] of this.#input.stops) {
      if (aisle < first) first = aisle;
      if (aisle > last) last = aisle;
    }
    // Detours outside the stops can only pay where something is in the way. Aisles without turning are not: a pass outside
    // could as well be one in the outermost aisle, which is open to passes.
    if (deadEnds.length + blockedSteps.length > 0) [first, last] = [0, aisles.length - 1];
    return { visits, shut: shutParts(this.#input), blocked, first, last };
  }

  /** A visited corner, or (`odd`) the start or end of an open walk: no choice, no cost. */
  #mark(corner: number, odd: boolean): void {
    const states = this.#states;
    const { from, to } = this.#openStage(MARK, 0, 0);
    for (let n = from; n < to; n++) {
      const state = stages.state[n]!;
      const next = odd ? states.toggle(state, corner) : states.visit(state, corner);
      if (next !== NONE) stages.enter(next, stages.cost[n]!, n, 0);
    }
  }

  #passSubAisle(aisle: number, block: number, costs: Float64Array): void {
    const states = this.#states;
    const { from, to } = this.#openStage(SUB_AISLE, aisle, block);
    const [none, pass, front, back, both, twice] = costs as unknown as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    for (let n = from; n < to; n++) {
      const state = stages.state[n]!;
      const cost = stages.cost[n]!;
      if (none < Infinity) stages.enter(state, cost + none, n, 0);
      if (state === CLOSED) continue;
      if (pass < Infinity) stages.enter(states.option(state, block, 1), cost + pass, n, 1);
      if (front < Infinity) stages.enter(states.visit(state, block), cost + front, n, 2);
      if (back < Infinity) stages.enter(states.visit(state, block + 1), cost + back, n, 3);
      if (both < Infinity) stages.enter(states.option(state, block, 4), cost + both, n, 4);
      if (twice < Infinity) stages.enter(states.option(state, block, 5), cost + twice, n, 5);
    }
  }

  #step(aisle: number, width: number, blocked: number): void {
    const { from, to } = this.#openStage(STEP, aisle, 0);
    for (let n = from; n < to; n++) {
      const ways = this.#states.steps(stages.state[n]!);
      const cost = stages.cost[n]!;
      for (let way = 0; way < ways.length; way += 3) {
        const code = ways[way + 1]!;
        if ((code & blocked) === 0) stages.enter(ways[way]!, cost + width * ways[way + 2]!, n, code);
      }
    }
  }

  /** Begins the next stage; the entries of the last one lie between the numbers returned. */
  #openStage(kind: number, aisle: number, block: number): { from: number; to: number } {
    const from = stages.from;
    stages.from = stages.count;
    this.#stages.push(kind, aisle, block);
    return { from, to: stages.count };
  }

  #readChoices(): RouteChoices | undefined {
    let entry = -1;
    for (let n = stages.from; n < stages.count; n++) {
      const state = stages.state[n]!;
      if (state === EMPTY || !this.#states.isFinal(state)) continue;
      if (entry < 0 || stages.cost[n]! < stages.cost[entry]!) entry = n;
    }
    if (entry < 0) return undefined;
    const length = stages.cost[entry]!;
    const k = this.#input.crossAisles.length;
    const options = new Uint8Array(this.#input.aisles.length * (k - 1));
    const steps = new Uint8Array(this.#input.aisles.length * k);
    for (let stage = this.#stages.length - 3; stage >= 0; stage -= 3) {
      const kind = this.#stages[stage]!;
      const aisle = this.#stages[stage + 1]!;
      const choice = stages.choice[entry]!;
      if (kind === SUB_AISLE) options[aisle * (k - 1) + this.#stages[stage + 2]!] = choice;
      else if (kind === STEP) for (let i = 0; i < k; i++) steps[aisle * k + i] = (choice >> (2 * i)) & 3;
      entry = stages.before[entry]!;
    }
    return { length, options, steps };
  }
}
