/**
 * A walk from `start` that uses every edge exactly once (Hierholzer). It exists when the edges hang together and every
 * node has even degree, or when exactly `start` and one other node, where the walk then ends, have odd degree.
 *
 * @param edges pairs of node numbers below `nodes`, one after the other
 * @returns the nodes in order; `[start]` when there is no edge
 */
export function eulerTour(nodes: number, edges: readonly number[], start: number): number[] {
  const head = new Int32Array(nodes).fill(-1);
  const next = new Int32Array(edges.length);
  const used = new Uint8Array(edges.length / 2);
  for (let n = edges.length - 1; n >= 0; n--) {
    next[n] = head[edges[n]!]!;
    head[edges[n]!] = n;
  }
  const tour: number[] = [];
  const open = [start];
  while (open.length > 0) {
    const node = open[open.length - 1]!;
    let half = head[node]!;
    while (half >= 0 && used[half >> 1]) half = next[half]!;
    if (half < 0) {
      head[node] = -1;
      tour.push(node);
      open.pop();
    } else {
      head[node] = next[half]!;
      used[half >> 1] = 1;
      open.push(edges[half ^ 1]!);
    }
  }
  return tour.reverse();
}
