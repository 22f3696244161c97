import { goodDirectedTour } from './directed-tour.ts';
import { heldKarp } from './held-karp.ts';
import { LEAST_GAIN } from './move-run.ts';

/** Something to do on a walk, with the ways to do it: a stop has one, an aisle to be walked through up to two. */
export interface Errand {
  /** Where each way begins and where it ends: numbers of points. */
  readonly ways: readonly { readonly from: number; readonly to: number; readonly length: number }[];
}

/** An errand and the way it is done. */
export interface DoneErrand {
  readonly errand: number;
  readonly way: number;
}

/**
 * An order in which to do all errands between a start and an end, with the way of each: the shortest by `heldKarp` up to
 * `mostProven` errands, above that a good one. Undefined when none was found.
 *
 * @param distance of two points, Infinity = no way
 */
export function passTour(
  errands: readonly Errand[],
  distance: (from: number, to: number) => number,
  start: number,
  end: number,
  mostProven: number,
): DoneErrand[] | undefined {
  const nodes = errands.flatMap(({ ways }, errand) => ways.map((own, way) => ({ ...own, errand, way })));
  const all = [
    ...nodes,
    { from: start, to: start, length: 0, errand: -1, way: 0 },
    { from: end, to: end, length: 0, errand: -1, way: 0 },
  ];
  /** From where one errand ends to where the next one ends. */
  const between = (a: number, b: number) => distance(all[a]!.to, all[b]!.from) + all[b]!.length;
  if (errands.length <= mostProven) {
    const clusters = nodes.map(({ errand }) => errand);
    const { order, length } = heldKarp(nodes.length, between, clusters);
    return Number.isFinite(length) ? order.map((node) => nodes[node]!) : undefined;
  }
  const nodesOf: number[][] = [...errands.map(() => []), [nodes.length], [nodes.length + 1]];
  for (const [node, { errand }] of nodes.entries()) nodesOf[errand]!.push(node);
  let order = goodDirectedTour(errands.length, (a, b) =>
    Math.min(...nodesOf[a]!.flatMap((from) => nodesOf[b]!.map((to) => between(from, to)))),
  );
  for (let shortest = Infinity; ; ) {
    const { chosen, length } = bestWays([errands.length, ...order, errands.length + 1], nodesOf, between);
    if (!(length < shortest - LEAST_GAIN))
      return Number.isFinite(length) ? chosen.slice(1, -1).map((node) => nodes[node]!) : undefined;
    shortest = length;
    const wayOf = new Map(chosen.map((node) => [all[node]!.errand, node]));
    const nodeAt = (errand: number) =>
      errand < errands.length ? wayOf.get(errand)! : nodes.length + errand - errands.length;
    order = goodDirectedTour(errands.length, (a, b) => between(nodeAt(a), nodeAt(b)), order);
  }
}

/** The ways of errands done in a given order that together are shortest, by dynamic program. */
function bestWays(
  order: readonly number[],
  nodesOf: readonly (readonly number[])[],
  between: (a: number, b: number) => number,
): { chosen: number[]; length: number } {
  let lines = nodesOf[order[0]!]!.map((node) => ({ chosen: [node], length: 0 }));
  for (const errand of order.slice(1)) {
    lines = nodesOf[errand]!.map((node) => {
      let best = { from: lines[0]!, length: Infinity };
      for (const line of lines) {
        const length = line.length + between(line.chosen.at(-1)!, node);
        if (length < best.length) best = { from: line, length };
      }
      return { chosen: [...best.from.chosen, node], length: best.length };
    });
  }
  return lines[0]!;
}
