import { CLOSED, EMPTY, NONE } from './corner-states.ts';
import { denseTable } from './dense-table.ts';
import type { Load, Trip } from './route-length.ts';
import { NO_TURN, SHUT_BACK, SHUT_FRONT, shutParts } from './shut-parts.ts';

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
  const closed = shutParts(trip);
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
        const one = shut & (SHUT_FRONT | SHUT_BACK) ? Infinity : pass[part]!;
        const fromFront = busy && !(shut & (SHUT_FRONT | NO_TURN)) ? front[part]! : Infinity;
        const fromBack = busy && !(shut & (SHUT_BACK | NO_TURN)) ? back[part]! : Infinity;
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
