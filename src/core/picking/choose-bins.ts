import { BinChoice, type BinPlace } from './bin-choice.ts';
import { randomNumbers } from './random.ts';
import type { Trip } from './route-length.ts';

/** Temperature as a share of the length of the first walk per article, at the beginning and at the end. */
const HOT = 0.1;
const COLD = 0.005;
/** First choices per round, and how many of them are followed. */
const BEGINNINGS = 0.05;
const FOLLOWED = 4;
/** How often a bin is passed over on purpose, one of these in a round. */
const PASSED_OVER = [0, 0.1, 0.5, 0.9];

/**
 * Chooses bins for a demand so that the walk past them is short: ruin and recreate under simulated annealing. Some
 * articles lose their bins, then take the ones that lengthen the walk least per piece; bins too many are left again.
 *
 * @param demand pieces per article; no more than the bins hold
 * @param rounds how long to search; the same rounds and seed give the same choice
 * @returns 1 per bin taken
 */
export function chooseBins(
  trip: Trip,
  bins: readonly BinPlace[],
  demand: readonly number[],
  rounds: number,
  seed: number,
): Uint8Array {
  return new BinSearch(trip, bins, demand, seed).run(rounds);
}

class BinSearch {
  readonly #bins: readonly BinPlace[];
  readonly #demand: readonly number[];
  readonly #choice: BinChoice;
  readonly #random: () => number;
  readonly #binsOf: number[][];
  readonly #aisles: number[];
  #length = 0;
  /** Aisle whose bins are not taken in this round, -1 = none. */
  #shunned = -1;

  constructor(trip: Trip, bins: readonly BinPlace[], demand: readonly number[], seed: number) {
    this.#bins = bins;
    this.#demand = demand;
    this.#choice = new BinChoice(trip, bins, demand.length);
    this.#random = randomNumbers(seed);
    this.#binsOf = demand.map(() => []);
    for (const [bin, { article }] of bins.entries()) this.#binsOf[article]!.push(bin);
    this.#aisles = [...new Set(bins.map((bin) => bin.aisle))];
  }

  run(rounds: number): Uint8Array {
    const starts: { length: number; taken: Uint8Array }[] = [];
    for (let n = 0; n < rounds * BEGINNINGS; n++) {
      this.#begin(n === 0 ? 0 : 1 + Math.floor(this.#random() * 6));
      const length = this.#length;
      if (starts.some((start) => Math.abs(start.length - length) < 1e-9)) continue;
      starts.push({ length, taken: this.#choice.taken.slice() });
      starts.sort((a, b) => a.length - b.length);
      starts.length = Math.min(starts.length, FOLLOWED);
    }
    let best = starts[0]!;
    for (const start of starts) {
      const found = this.#anneal(start, rounds / starts.length);
      if (found.length < best.length - 1e-9) best = found;
    }
    return best.taken;
  }

  /** A first choice built around some aisles: all their bins, what is missing, without what is too much. */
  #begin(many: number): void {
    const choice = this.#choice;
    const around = new Set<number>();
    for (let n = 0; n < many; n++)
      around.add(this.#aisles[Math.floor(this.#random() * this.#aisles.length)]!);
    for (const [bin, { aisle }] of this.#bins.entries()) choice.set(bin, around.has(aisle));
    this.#length = choice.length();
    const articles = [...this.#demand.keys()];
    articles.sort((a, b) => this.#binsOf[a]!.length - this.#binsOf[b]!.length || a - b);
    for (const article of articles) this.#supply(article, 0);
    for (const article of articles) this.#reduce(article);
  }

  #anneal(
    start: { length: number; taken: Uint8Array },
    rounds: number,
  ): { length: number; taken: Uint8Array } {
    const choice = this.#choice;
    for (let bin = 0; bin < start.taken.length; bin++) choice.set(bin, start.taken[bin] === 1);
    let now = start.length;
    let best = now;
    const taken = choice.taken.slice();
    const kept = choice.taken.slice();
    const scale = now / this.#demand.length;
    for (let round = 0; round < rounds; round++) {
      const temperature = scale * HOT * (COLD / HOT) ** (round / rounds);
      kept.set(choice.taken);
      this.#length = now;
      const ruined = this.#ruin();
      const passed = PASSED_OVER[Math.floor(this.#random() * PASSED_OVER.length)]!;
      for (const article of ruined) this.#supply(article, passed);
      for (const article of ruined) this.#reduce(article);
      if (this.#length <= now - temperature * Math.log(1 - this.#random())) {
        now = this.#length;
        if (now < best - 1e-9) {
          best = now;
          taken.set(choice.taken);
        }
      } else for (let bin = 0; bin < kept.length; bin++) choice.set(bin, kept[bin] === 1);
    }
    return { length: best, taken };
  }

  /** Leaves the bins of some articles: any, or those with a bin in one aisle; the articles in random order. */
  #ruin(): number[] {
    const random = this.#random;
    const articles = new Set<number>();
    this.#shunned = -1;
    const count = this.#demand.length;
    if (random() < 0.5) {
      const many = 1 + Math.floor(random() * Math.min(5, count));
      while (articles.size < many) articles.add(Math.floor(random() * count));
      for (const article of articles) {
        for (const bin of this.#binsOf[article]!) if (random() < 0.7) this.#choice.set(bin, false);
      }
    } else {
      const middle = this.#aisles[Math.floor(random() * this.#aisles.length)]!;
      const width = random() < 0.7 ? 0 : 1;
      for (const [bin, { aisle, article }] of this.#bins.entries()) {
        if (!this.#choice.taken[bin] || Math.abs(aisle - middle) > width) continue;
        articles.add(article);
        if (random() < 0.9) this.#choice.set(bin, false);
      }
      if (random() < 0.5) this.#shunned = middle;
    }
    this.#length = this.#choice.length();
    const order = [...articles];
    for (let n = order.length - 1; n > 0; n--) {
      const other = Math.floor(random() * (n + 1));
      [order[n], order[other]] = [order[other]!, order[n]!];
    }
    return order;
  }

  /** Takes bins of an article until there is enough, always the one with the least extra length per piece needed. */
  #supply(article: number, passed: number): void {
    const choice = this.#choice;
    let shun = true;
    for (;;) {
      const missing = this.#demand[article]! - choice.supply[article]!;
      if (missing <= 0) return;
      let best = -1;
      let least = Infinity;
      let length = 0;
      const bins = this.#binsOf[article]!;
      const begin = passed > 0 ? Math.floor(this.#random() * bins.length) : 0;
      for (let n = 0; n < bins.length; n++) {
        const bin = bins[(begin + n) % bins.length]!;
        if (choice.taken[bin] || (this.#bins[bin]!.aisle === this.#shunned && shun)) continue;
        if (best >= 0 && this.#random() < passed) continue;
        const longer = choice.lengthIfFlipped(bin);
        const useful = Math.min(missing, this.#bins[bin]!.quantity);
        const price = (longer - this.#length + 1e-6) / useful;
        if (price < least) [least, best, length] = [price, bin, longer];
      }
      if (best < 0) {
        shun = false;
        continue;
      }
      choice.set(best, true);
      this.#length = length;
    }
  }

  /** Leaves bins of an article that are not needed, the one that shortens the walk most first. */
  #reduce(article: number): void {
    const choice = this.#choice;
    for (;;) {
      const over = choice.supply[article]! - this.#demand[article]!;
      if (over <= 0) return;
      let best = -1;
      let length = Infinity;
      for (const bin of this.#binsOf[article]!) {
        if (!choice.taken[bin] || this.#bins[bin]!.quantity > over) continue;
        const shorter = choice.lengthIfFlipped(bin);
        if (shorter < length) [length, best] = [shorter, bin];
      }
      if (best < 0) return;
      choice.set(best, false);
      this.#length = length;
    }
  }
}
