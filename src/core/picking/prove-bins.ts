import { BinChoice, type BinPlace } from './bin-choice.ts';
import type { Trip } from './route-length.ts';

/** What is known of the best choice of bins. */
export interface BinProof {
  /** 1 per bin taken; only where a shorter walk than the one known was found, or the known one is not beaten. */
  readonly taken: Uint8Array;
  /** No choice of bins has a shorter walk than this. */
  readonly lowerBound: number;
  readonly proven: boolean;
}

interface Node {
  /** Bins taken, and bins of which it was decided that they are not. */
  readonly taken: readonly number[];
  readonly barred: readonly number[];
  /** Length of the walk past the bins taken: more bins never shorten it. */
  readonly bound: number;
}

/** Lengths this close are the same. */
const SAME = 1e-9;

/**
 * Proves a choice of bins, or finds a better one, by branch and bound, always going on where the walk past the bins taken so
 * far is shortest. One more stop never shortens a shortest walk, so that every bound holds.
 *
 * @param demand pieces per article; no more than the bins hold
 * @param known a choice that serves the demand
 * @param questions how many lengths may be asked for; when they run out, the lowest open bound is what is proven
 */
export function proveBins(
  trip: Trip,
  bins: readonly BinPlace[],
  demand: readonly number[],
  known: Uint8Array,
  questions: number,
): BinProof {
  const choice = new BinChoice(trip, bins, demand.length);
  const binsOf = demand.map((): number[] => []);
  for (const [bin, { article }] of bins.entries()) binsOf[article]!.push(bin);
  for (let bin = 0; bin < bins.length; bin++) choice.set(bin, known[bin] === 1);
  let taken = known;
  let best = choice.length();

  const goTo = (node: readonly number[]) => {
    const wanted = new Set(node);
    for (let bin = 0; bin < bins.length; bin++) choice.set(bin, wanted.has(bin));
  };
  // Articles of which every bin is needed leave nothing to decide.
  const forced = [...bins.keys()].filter((bin) => {
    const { article, quantity } = bins[bin]!;
    const held = binsOf[article]!.reduce((sum, other) => sum + bins[other]!.quantity, 0);
    return held - quantity < demand[article]!;
  });
  goTo(forced);
  const open = new Heap();
  open.push({ taken: forced, barred: [], bound: choice.length() });
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.bound >= best - SAME) return { taken, lowerBound: best, proven: true };
    if (choice.asked >= questions) return { taken, lowerBound: node.bound, proven: false };
    goTo(node.taken);
    const children = branch(node, choice, bins, binsOf, demand);
    if (children === undefined) {
      taken = choice.taken.slice();
      best = node.bound;
    } else for (const child of children) if (child.bound < best - SAME) open.push(child);
  }
  return { taken, lowerBound: best, proven: true };
}

/** The ways to go on from a node, by the article that costs most; undefined when nothing is missing. */
function branch(
  node: Node,
  choice: BinChoice,
  bins: readonly BinPlace[],
  binsOf: readonly (readonly number[])[],
  demand: readonly number[],
): Node[] | undefined {
  const barred = new Set(node.barred);
  let chosen: { bin: number; length: number }[] | undefined;
  let article = -1;
  for (const [own, pieces] of demand.entries()) {
    if (choice.supply[own]! >= pieces) continue;
    const ways = binsOf[own]!.filter((bin) => !choice.taken[bin] && !barred.has(bin)).map((bin) => ({
      bin,
      length: choice.lengthIfFlipped(bin),
    }));
    ways.sort((a, b) => a.length - b.length || a.bin - b.bin);
    const dearer = (ways[0]?.length ?? Infinity) - (chosen?.[0]?.length ?? -Infinity);
    if (!chosen || dearer > SAME || (dearer > -SAME && ways.length < chosen.length))
      [chosen, article] = [ways, own];
  }
  if (!chosen) return undefined;
  const missing = demand[article]! - choice.supply[article]!;
  let left = chosen.reduce((sum, { bin }) => sum + bins[bin]!.quantity, 0);
  const children: Node[] = [];
  for (const [n, { bin, length }] of chosen.entries()) {
    // Without the bins before this one there must still be enough.
    if (left < missing) break;
    left -= bins[bin]!.quantity;
    const before = chosen.slice(0, n).map((way) => way.bin);
    children.push({ taken: [...node.taken, bin], barred: [...node.barred, ...before], bound: length });
  }
  return children;
}

/** Nodes by their bound, the lowest first; among equals the one with more bins, to come to an end sooner. */
class Heap {
  readonly #nodes: Node[] = [];

  push(node: Node): void {
    const nodes = this.#nodes;
    nodes.push(node);
    for (let at = nodes.length - 1; at > 0; ) {
      const above = (at - 1) >> 1;
      if (!isBefore(nodes[at]!, nodes[above]!)) break;
      [nodes[at], nodes[above]] = [nodes[above]!, nodes[at]!];
      at = above;
    }
  }

  pop(): Node | undefined {
    const nodes = this.#nodes;
    const top = nodes[0];
    const last = nodes.pop();
    if (nodes.length === 0 || !last) return top;
    nodes[0] = last;
    for (let at = 0; ; ) {
      let least = at;
      for (const below of [2 * at + 1, 2 * at + 2])
        if (below < nodes.length && isBefore(nodes[below]!, nodes[least]!)) least = below;
      if (least === at) return top;
      [nodes[at], nodes[least]] = [nodes[least]!, nodes[at]!];
      at = least;
    }
  }
}

function isBefore(a: Node, b: Node): boolean {
  return a.bound < b.bound || (a.bound === b.bound && a.taken.length > b.taken.length);
}
