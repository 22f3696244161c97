import { CLOSED, type CornerStates, cornerStates, EMPTY, NONE } from './corner-states.ts';
import type { Load, Trip } from './route-length.ts';

/** Length of a shortest walk in any store of 2 to 6 cross aisles: the route program with nothing kept but costs. */
export function lengthInAnyStore(trip: Trip): (load: Load) => number {
  const { aisles, crossAisles, start, end = start, deadEnds = [], blockedSteps = [] } = trip;
  const k = crossAisles.length;
  const count = aisles.length;
  const open = start[0] !== end[0] || start[1] !== end[1];
  const table = denseTable(k, open);
  const { size, options, visit, toggle, stepFrom, stepTo, stepCode, stepEdges, final } = table;
  const x = Float64Array.from(aisles);
  const pass = Float64Array.from({ length: count * (k - 1) }, (_, part) => {
    const block = part % (k - 1);
    return crossAisles[block + 1]! - crossAisles[block]!;
  });
  const closed = new Uint8Array(count * (k - 1));
  for (const [aisle, block, side] of deadEnds) closed[aisle * (k - 1) + block]! |= side === 'front' ? 1 : 2;
  const blocked = new Int32Array(count);
  for (const [aisle, crossAisle] of blockedSteps) blocked[aisle]! |= 3 << (2 * crossAisle);
  const fixed = new Int32Array(count);
  fixed[start[0]]! |= 1 << start[1];
  fixed[end[0]]! |= 1 << end[1];
  const [low, high] = [Math.min(start[0], end[0]), Math.max(start[0], end[0])];
  const everywhere = deadEnds.length + blockedSteps.length > 0;
  let now = new Float64Array(size);
  let next = new Float64Array(size);

  const mark = (moves: Int32Array, corner: number) => {
    next.fill(Infinity);
    for (let state = 0; state < size; state++) {
      const to = moves[state * k + corner]!;
      if (to !== NONE && now[state]! < next[to]!) next[to] = now[state]!;
    }
    [now, next] = [next, now];
  };

  return ({ front, back, both, visits }) => {
    const idle = (aisle: number) => {
      if (visits[aisle] !== 0) return false;
      for (let part = aisle * (k - 1); part < (aisle + 1) * (k - 1); part++)
        if (front[part]! > 0) return false;
      return true;
    };
    let first = 0;
    let last = count - 1;
    if (!everywhere) {
      while (first < low && idle(first)) first++;
      while (last > high && idle(last)) last--;
    }
    now.fill(Infinity);
    now[EMPTY] = 0;
    for (let aisle = first; aisle <= last; aisle++) {
      const corners = visits[aisle]! | fixed[aisle]!;
      for (let i = 0; corners >> i > 0; i++) if ((corners >> i) & 1) mark(visit, i);
      if (open && aisle === start[0]) mark(toggle, start[1]);
      if (open && aisle === end[0]) mark(toggle, end[1]);
      for (let block = 0; block + 1 < k; block++) {
        const part = aisle * (k - 1) + block;
        const busy = front[part]! > 0;
        const shut = closed[part]!;
        const one = shut ? Infinity : pass[part]!;
        const fromFront = busy && !(shut & 1) ? front[part]! : Infinity;
        const fromBack = busy && !(shut & 2) ? back[part]! : Infinity;
        const fromBoth = busy && !shut ? both[part]! : Infinity;
        if (busy) next.fill(Infinity);
        else next.set(now);
        for (let state = 0, at = block * 5; state < size; state++, at += 5 * (k - 1)) {
          const cost = now[state]!;
          if (cost === Infinity || state === CLOSED) continue;
          const a = options[at]!;
          if (cost + one < next[a]!) next[a] = cost + one;
          const e = options[at + 4]!;
          if (cost + 2 * one < next[e]!) next[e] = cost + 2 * one;
          if (!busy) continue;
          const b = options[at + 1]!;
          if (cost + fromFront < next[b]!) next[b] = cost + fromFront;
          const c = options[at + 2]!;
          if (cost + fromBack < next[c]!) next[c] = cost + fromBack;
          const d = options[at + 3]!;
          if (cost + fromBoth < next[d]!) next[d] = cost + fromBoth;
        }
        [now, next] = [next, now];
      }
      if (aisle === last) break;
      const width = x[aisle + 1]! - x[aisle]!;
      const shut = blocked[aisle]!;
      next.fill(Infinity);
      for (let state = 0; state < size; state++) {
        const cost = now[state]!;
        if (cost === Infinity) continue;
        const until = stepFrom[state + 1]!;
        for (let way = stepFrom[state]!; way < until; way++) {
          if (stepCode[way]! & shut) continue;
          const longer = cost + width * stepEdges[way]!;
          if (longer < next[stepTo[way]!]!) next[stepTo[way]!] = longer;
        }
      }
      [now, next] = [next, now];
    }
    let length = Infinity;
    for (let state = 1; state < size; state++) if (final[state] && now[state]! < length) length = now[state]!;
    return length;
  };
}

interface DenseTable {
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
function denseTable(k: number, open: boolean): DenseTable {
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
