/** Nothing has been walked yet. */
export const EMPTY = 0;
/** The walk is finished; what follows must need no visit. */
export const CLOSED = 1;
/** No such transition. */
export const NONE = -1;
const UNKNOWN = -2;

/** Most corners of one aisle a state can hold (5 bits a corner in a 31-bit key). */
export const MOST_CORNERS = 6;

/**
 * The states of the route program, numbered as they are met, with their transitions worked out once and kept.
 *
 * Of the part of the walk left of the current place only this matters: for each of the k corners of the current aisle
 * whether it is untouched (0), odd (1) or touched and even (2), and which corners hang together. Components are
 * numbered 1, 2, … from the front, so that equal states have equal keys. A start that is not the end makes its corner
 * odd once (`toggle`): an open walk is a connected multigraph in which just these two corners are odd.
 *
 * Source: Ratliff & Rosenthal 1983; Pansart, Catusse & Cambazard 2018 for any number of cross aisles.
 */
export class CornerStates {
  readonly corners: number;
  readonly #width: number;
  readonly #numbers = new Map<number, number>();
  readonly #keys: number[] = [];
  readonly #final: boolean[] = [];
  #next = new Int32Array(0);
  #steps: (Int32Array | undefined)[] = [];

  constructor(corners: number) {
    this.corners = corners;
    this.#width = 5 * corners - 3;
    this.#numberOf(0);
    this.#numberOf(-1);
  }

  /** How many states have been met. */
  get count(): number {
    return this.#keys.length;
  }

  /** Whether the walk may end in this state: no odd corner, at most one component. */
  isFinal(state: number): boolean {
    return this.#final[state]!;
  }

  /** Corner must be visited. */
  visit(state: number, corner: number): number {
    return this.#look(state, corner);
  }

  /** The walk begins or ends at this corner, and not at both. */
  toggle(state: number, corner: number): number {
    return this.#look(state, this.corners + corner);
  }

  /**
   * State after one of the six options in the part of the aisle between `block` and `block + 1`: 0 nothing, 1 one pass,
   * 2 return from the front, 3 from the back, 4 both returns, 5 double pass. NONE when not possible.
   */
  option(state: number, block: number, option: number): number {
    const k = this.corners;
    switch (option) {
      case 0:
        return state;
      case 1:
        return this.#look(state, 2 * k + block);
      case 2:
        return this.#look(state, block);
      case 3:
        return this.#look(state, block + 1);
      case 4:
        return this.#look(state, 4 * k - 2 + block);
      default:
        return this.#look(state, 3 * k - 1 + block);
    }
  }

  /**
   * Ways on to the next aisle, three numbers each: next state, edges per cross aisle (2 bits each, front lowest),
   * number of edges. Every component keeps a corner, or the walk is finished.
   */
  steps(state: number): Int32Array {
    return (this.#steps[state] ??= this.#makeSteps(state));
  }

  #look(state: number, operation: number): number {
    const at = state * this.#width + operation;
    const known = this.#next[at]!;
    if (known !== UNKNOWN) return known;
    const made = this.#make(state, operation);
    this.#next[at] = made;
    return made;
  }

  #make(state: number, operation: number): number {
    if (state === CLOSED) return NONE;
    const k = this.corners;
    const parts = this.#unpack(state);
    if (operation < k) touch(parts, operation);
    else if (operation < 2 * k) {
      touch(parts, operation - k);
      flip(parts, operation - k);
    } else if (operation < 3 * k - 1) {
      const front = operation - 2 * k;
      link(parts, front);
      flip(parts, front);
      flip(parts, front + 1);
    } else if (operation < 4 * k - 2) link(parts, operation - (3 * k - 1));
    else {
      touch(parts, operation - (4 * k - 2));
      touch(parts, operation - (4 * k - 2) + 1);
    }
    return this.#numberOf(pack(parts));
  }

  #makeSteps(state: number): Int32Array {
    if (state === CLOSED) return Int32Array.of(CLOSED, 0, 0);
    const { classes, components } = this.#unpack(state);
    const k = this.corners;
    const all = new Set(components.filter((component) => component > 0));
    const found: number[] = [];
    const even = [...classes.keys()].filter((corner) => classes[corner] === 2);
    for (let choice = 0; choice < 1 << even.length; choice++) {
      const next = { classes: classes.slice(), components: components.slice() };
      for (const [bit, corner] of even.entries()) {
        if (((choice >> bit) & 1) === 0) next.classes[corner] = next.components[corner] = 0;
      }
      let edges = 0;
      let code = 0;
      for (let corner = 0; corner < k; corner++) {
        edges += next.classes[corner]!;
        code |= next.classes[corner]! << (2 * corner);
      }
      const kept = new Set(next.components.filter((component) => component > 0));
      if (kept.size === all.size) found.push(this.#numberOf(pack(next)), code, edges);
      else if (edges === 0 && all.size === 1) found.push(CLOSED, 0, 0);
    }
    return Int32Array.from(found);
  }

  #unpack(state: number): Parts {
    const key = this.#keys[state]!;
    const parts: Parts = { classes: [], components: [] };
    for (let corner = 0; corner < this.corners; corner++) {
      parts.classes.push((key >> (5 * corner)) & 3);
      parts.components.push((key >> (5 * corner + 2)) & 7);
    }
    return parts;
  }

  #numberOf(key: number): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#keys.length;
    this.#keys.push(key);
    this.#numbers.set(key, number);
    if (this.#next.length < (number + 1) * this.#width) {
      const wider = new Int32Array(Math.max(64, 2 * number) * this.#width).fill(UNKNOWN);
      wider.set(this.#next);
      this.#next = wider;
    }
    if (key === -1) this.#final.push(true);
    else {
      const { classes, components } = this.#unpack(number);
      this.#final.push(!classes.includes(1) && Math.max(...components) <= 1);
    }
    return number;
  }
}

interface Parts {
  classes: number[];
  components: number[];
}

function touch(parts: Parts, corner: number): void {
  if (parts.classes[corner] !== 0) return;
  parts.classes[corner] = 2;
  parts.components[corner] = 1 + Math.max(...parts.components);
}

function flip(parts: Parts, corner: number): void {
  parts.classes[corner] = 3 - parts.classes[corner]!;
}

/** Corners `front` and `front + 1` hang together from now on. */
function link(parts: Parts, front: number): void {
  touch(parts, front);
  touch(parts, front + 1);
  const [a, b] = [parts.components[front]!, parts.components[front + 1]!];
  for (let corner = 0; corner < parts.components.length; corner++) {
    if (parts.components[corner] === b) parts.components[corner] = a;
  }
}

function pack({ classes, components }: Parts): number {
  const renamed = new Map<number, number>();
  let key = 0;
  for (let corner = 0; corner < classes.length; corner++) {
    const component = components[corner]!;
    if (component === 0) continue;
    if (!renamed.has(component)) renamed.set(component, renamed.size + 1);
    key |= (classes[corner]! | (renamed.get(component)! << 2)) << (5 * corner);
  }
  return key;
}

const tables = new Map<number, CornerStates>();

/** The one table for stores with `corners` cross aisles: what one route worked out serves the next. */
export function cornerStates(corners: number): CornerStates {
  let table = tables.get(corners);
  if (!table) {
    table = new CornerStates(corners);
    tables.set(corners, table);
  }
  return table;
}
