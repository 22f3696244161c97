import { CLOSED, type CornerStates, cornerStates, EMPTY, NONE } from './corner-states.ts';

/** The states of the route program with all transitions in flat arrays. */
export interface DenseTable {
  readonly size: number;
  /** Per state and block the states after options 1 … 5. */
  readonly options: Int32Array;
  readonly visit: Int32Array;
  readonly toggle: Int32Array;
  /** Steps of state s: entries stepFrom[s] … stepFrom[s + 1] - 1 of the other three. */
  readonly stepFrom: Int32Array;
  readonly stepTo: Int32Array;
  readonly stepCode: Int32Array;
  readonly stepEdges: Uint8Array;
  readonly final: Uint8Array;
}

const dense = new Map<string, DenseTable>();

/** Every state that can come up, with all transitions in flat arrays; built once per number of cross aisles. */
export function denseTable(k: number, open: boolean): DenseTable {
  const key = `${k} ${open}`;
  const known = dense.get(key);
  if (known) return known;
  const states = cornerStates(k);
  const order = closure(states, open);
  const number = new Map(order.map((state, index) => [state, index]));
  const of = (state: number) => number.get(state) ?? NONE;
  const corners = [...Array(k).keys()];
  const steps = order.map((state) => states.steps(state));
  const stepFrom = new Int32Array(order.length + 1);
  for (const [index, list] of steps.entries()) stepFrom[index + 1] = stepFrom[index]! + list.length / 3;
  const column = (n: number) => steps.flatMap((list) => [...list].filter((_, at) => at % 3 === n));
  const table: DenseTable = {
    size: order.length,
    options: Int32Array.from(
      order.flatMap((state) =>
        corners
          .slice(1)
          .flatMap((back) => [1, 2, 3, 4, 5].map((option) => of(states.option(state, back - 1, option)))),
      ),
    ),
    visit: Int32Array.from(
      order.flatMap((state) => corners.map((corner) => of(states.visit(state, corner)))),
    ),
    toggle: Int32Array.from(
      order.flatMap((s) => corners.map((corner) => (open ? of(states.toggle(s, corner)) : NONE))),
    ),
    stepFrom,
    stepTo: Int32Array.from(column(0), of),
    stepCode: Int32Array.from(column(1)),
    stepEdges: Uint8Array.from(column(2)),
    final: Uint8Array.from(order, (state) => (state !== EMPTY && states.isFinal(state) ? 1 : 0)),
  };
  dense.set(key, table);
  return table;
}

function closure(states: CornerStates, open: boolean): number[] {
  const found = new Set([EMPTY, CLOSED]);
  const k = states.corners;
  for (const state of found) {
    for (let corner = 0; corner < k; corner++) {
      found.add(states.visit(state, corner));
      if (open) found.add(states.toggle(state, corner));
    }
    for (let block = 0; block + 1 < k && state !== CLOSED; block++) {
      for (let option = 1; option <= 5; option++) found.add(states.option(state, block, option));
    }
    const ways = states.steps(state);
    for (let way = 0; way < ways.length; way += 3) found.add(ways[way]!);
    found.delete(NONE);
  }
  return [...found];
}
