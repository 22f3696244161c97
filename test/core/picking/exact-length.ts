import type { RouteInput } from '../../../src/core/picking/layout.ts';

/**
 * Shortest length by a method of its own: every half unit of every aisle and cross aisle is a node of a grid-like graph
 * (Floyd–Warshall over the nodes that matter), then all orders of the stops by recursion over subsets. Where a cart cannot
 * turn every stop is two nodes, one for each way through: between them there is no way.
 */
export function exactLength(input: RouteInput): number {
  const { aisles, crossAisles, start, end = start, stops, deadEnds = [], blockedSteps = [] } = input;
  const { oneWay = [], oneWaySteps = [], noTurn = [] } = input;
  const nodes = new Map<string, number>();
  const node = (aisle: number, along: number, heading = '') => {
    const key = `${aisle}:${along}${heading}`;
    if (!nodes.has(key)) nodes.set(key, nodes.size);
    return nodes.get(key)!;
  };
  const edges: [number, number, number][] = [];
  for (const [j] of aisles.entries()) {
    for (let b = 0; b + 1 < crossAisles.length; b++) {
      const [front, back] = [crossAisles[b]!, crossAisles[b + 1]!];
      const inside = stops.filter(([a, y]) => a === j && y > front && y < back).map(([, y]) => y);
      const ys = [front, ...inside, back].sort((p, q) => p - q);
      for (let n = 0; n + 1 < ys.length; n++) {
        const shutFront = n === 0 && deadEnds.some(([a, c, side]) => a === j && c === b && side === 'front');
        const shutBack =
          n + 2 === ys.length && deadEnds.some(([a, c, side]) => a === j && c === b && side === 'back');
        const only = oneWay.find(([a, c]) => a === j && c === b)?.[2];
        const narrow = noTurn.some(([a, c]) => a === j && c === b);
        const at = (y: number, heading: string) => node(j, y, narrow && y > front && y < back ? heading : '');
        if (shutFront || shutBack) continue;
        if (only !== 'front') edges.push([at(ys[n]!, 'up'), at(ys[n + 1]!, 'up'), ys[n + 1]! - ys[n]!]);
        if (only !== 'back') edges.push([at(ys[n + 1]!, 'down'), at(ys[n]!, 'down'), ys[n + 1]! - ys[n]!]);
      }
    }
    for (const [i, y] of crossAisles.entries()) {
      if (j + 1 === aisles.length || blockedSteps.some(([a, c]) => a === j && c === i)) continue;
      const only = oneWaySteps.find(([a, c]) => a === j && c === i)?.[2];
      const width = aisles[j + 1]! - aisles[j]!;
      if (only !== 'left') edges.push([node(j, y), node(j + 1, y), width]);
      if (only !== 'right') edges.push([node(j + 1, y), node(j, y), width]);
    }
  }
  const points = [...new Set(stops.map((stop) => stop.join(' ')))].map((key) => {
    const [j = 0, y = 0] = key.split(' ').map(Number);
    const narrow = noTurn.some(([a, b]) => a === j && y > crossAisles[b]! && y < crossAisles[b + 1]!);
    return narrow ? [node(j, y, 'up'), node(j, y, 'down')] : [node(j, y)];
  });
  const from = node(start[0], crossAisles[start[1]]!);
  const to = node(end[0], crossAisles[end[1]]!);
  const count = nodes.size;
  const d = Array.from({ length: count }, (_, a) =>
    Array.from({ length: count }, (_, b) => (a === b ? 0 : Infinity)),
  );
  for (const [a, b, length] of edges) d[a]![b] = Math.min(d[a]![b]!, length);
  for (let via = 0; via < count; via++) {
    for (let a = 0; a < count; a++) {
      if (d[a]![via] === Infinity) continue;
      for (let b = 0; b < count; b++) d[a]![b] = Math.min(d[a]![b]!, d[a]![via]! + d[via]![b]!);
    }
  }
  const memo = new Map<number, number>();
  const rest = (at: number, left: number): number => {
    if (left === 0) return d[at]![to]!;
    const key = at * 2 ** points.length + left;
    const known = memo.get(key);
    if (known !== undefined) return known;
    let best = Infinity;
    for (const [n, point] of points.entries()) {
      if (((left >> n) & 1) === 0) continue;
      for (const one of point) best = Math.min(best, d[at]![one]! + rest(one, left & ~(1 << n)));
    }
    memo.set(key, best);
    return best;
  };
  return rest(from, (1 << points.length) - 1);
}
