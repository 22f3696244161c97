import type { Layout, Place } from './layout.ts';

/** Shortest ways between places of a store. */
export interface ShortestWays {
  /** Length of the shortest way from place a to place b; Infinity when there is none. */
  readonly distances: number[][];
  /** The places on a shortest way from a to b, both included, with every corner passed. */
  way(a: number, b: number): Place[];
}

/** Shortest ways between all pairs of `places` (Dijkstra from each), past dead ends, blocked steps and against no one-way. */
export function shortestWays(layout: Layout, places: readonly Place[]): ShortestWays {
  const graph = buildGraph(layout, places);
  const runs = places.map((_, index) => runDijkstra(graph, graph.nodeOf[index]!));
  return {
    distances: runs.map((run) => places.map((_, b) => run.length[graph.nodeOf[b]!]!)),
    way(a, b) {
      const way: Place[] = [];
      for (let node = graph.nodeOf[b]!; node >= 0; node = runs[a]!.before[node]!)
        way.push(graph.places[node]!);
      return way.reverse();
    },
  };
}

interface Graph {
  readonly places: Place[];
  readonly nodeOf: number[];
  readonly edges: { readonly to: number; readonly length: number }[][];
}

function buildGraph(
  { aisles, crossAisles, deadEnds = [], blockedSteps = [], oneWay = [], oneWaySteps = [] }: Layout,
  places: readonly Place[],
): Graph {
  const k = crossAisles.length;
  const graph: Graph = { places: [], nodeOf: [], edges: [] };
  const known = new Map<string, number>();
  const nodeAt = (place: Place): number => {
    const key = place.join(' ');
    const node = known.get(key) ?? graph.places.push(place) - 1;
    known.set(key, node);
    graph.edges[node] ??= [];
    return node;
  };
  /** `only`: the way is open from a to b (1) or from b to a (-1). */
  const join = (a: number, b: number, length: number, only = 0) => {
    if (only >= 0) graph.edges[a]!.push({ to: b, length });
    if (only <= 0) graph.edges[b]!.push({ to: a, length });
  };
  const onlyAlong = new Map(
    oneWay.map(([aisle, block, to]) => [`${aisle} ${block}`, to === 'back' ? 1 : -1]),
  );
  const onlyAcross = new Map(
    oneWaySteps.map(([aisle, crossAisle, to]) => [`${aisle} ${crossAisle}`, to === 'right' ? 1 : -1]),
  );
  const closed = new Set(deadEnds.map(([aisle, block, side]) => `${aisle} ${block} ${side}`));
  const blocked = new Set(blockedSteps.map(([aisle, crossAisle]) => `${aisle} ${crossAisle}`));
  for (let aisle = 0; aisle < aisles.length; aisle++) for (const y of crossAisles) nodeAt([aisle, y]);
  graph.nodeOf.push(...places.map(nodeAt));
  for (let aisle = 0; aisle < aisles.length; aisle++) {
    const ys = [...new Set([...crossAisles, ...places.filter(([j]) => j === aisle).map(([, y]) => y)])];
    ys.sort((a, b) => a - b);
    let block = -1;
    for (let n = 0; n + 1 < ys.length; n++) {
      const [from, to] = [ys[n]!, ys[n + 1]!];
      if (from === crossAisles[block + 1]) block++;
      const atFront = from === crossAisles[block] && closed.has(`${aisle} ${block} front`);
      const atBack = to === crossAisles[block + 1] && closed.has(`${aisle} ${block} back`);
      if (!atFront && !atBack)
        join(nodeAt([aisle, from]), nodeAt([aisle, to]), to - from, onlyAlong.get(`${aisle} ${block}`));
    }
    for (let i = 0; i < k && aisle + 1 < aisles.length; i++) {
      if (blocked.has(`${aisle} ${i}`)) continue;
      const width = aisles[aisle + 1]! - aisles[aisle]!;
      join(aisle * k + i, (aisle + 1) * k + i, width, onlyAcross.get(`${aisle} ${i}`));
    }
  }
  return graph;
}

/** Plain Dijkstra with a linear search for the nearest node: the stores this serves have some hundred nodes. */
function runDijkstra(graph: Graph, source: number): { length: Float64Array; before: Int32Array } {
  const count = graph.places.length;
  const length = new Float64Array(count).fill(Infinity);
  const before = new Int32Array(count).fill(-1);
  const done = new Uint8Array(count);
  length[source] = 0;
  for (;;) {
    let nearest = -1;
    for (let node = 0; node < count; node++) {
      if (!done[node] && length[node]! < (nearest < 0 ? Infinity : length[nearest]!)) nearest = node;
    }
    if (nearest < 0) return { length, before };
    done[nearest] = 1;
    for (const edge of graph.edges[nearest]!) {
      const longer = length[nearest]! + edge.length;
      if (longer < length[edge.to]!) {
        length[edge.to] = longer;
        before[edge.to] = nearest;
      }
    }
  }
}
