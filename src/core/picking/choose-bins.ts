import { BinChoice, type BinPlace } from './bin-choice.ts';
import { randomNumbers } from './random.ts';
import type { Trip } from './route-length.ts';

/** Temperature as a share of the length of the first walk, at the beginning and at the end. */
const HOT = 0.01;
const COLD = 0.0001;

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
    const choice = this.#choice;
    const articles = [...this.#demand.keys()].sort(
      (a, b) => this.#binsOf[a]!.length - this.#binsOf[b]!.length,
    );
    this.#length = choice.length();
    for (const article of articles) this.#supply(article, 0);
    for (const article of articles) this.#reduce(article);
    let now = this.#length;
    let best = now;
    const found = choice.taken.slice();
    const kept = choice.taken.slice();
    const scale = now;
    for (let round = 0; round < rounds; round++) {
      const temperature = scale * HOT * (COLD / HOT) ** (round / rounds);
      kept.set(choice.taken);
      this.#length = now;
      const ruined = this.#ruin();
      const noise = this.#random() < 0.5 ? 0 : 0.3;
      for (const article of ruined) this.#supply(article, noise);
      for (const article of ruined) this.#reduce(article);
      if (this.#length <= now - temperature * Math.log(1 - this.#random())) {
        now = this.#length;
        if (now < best - 1e-9) {
          best = now;
          found.set(choice.taken);
        }
      } else for (let bin = 0; bin < kept.length; bin++) choice.set(bin, kept[bin] === 1);
    }
    return found;
  }

  /** Leaves the bins of some articles: any, or those with a bin in one aisle; the articles in random order. */
  #ruin(): number[] {
    const random = this.#random;
    const articles = new Set<number>();
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
  #supply(article: number, noise: number): void {
    const choice = this.#choice;
    for (;;) {
      const missing = this.#demand[article]! - choice.supply[article]!;
      if (missing <= 0) return;
      let best = -1;
      let least = Infinity;
      let length = 0;
      for (const bin of this.#binsOf[article]!) {
        if (choice.taken[bin]) continue;
        const longer = choice.lengthIfFlipped(bin);
        const useful = Math.min(missing, this.#bins[bin]!.quantity);
        const price = ((longer - this.#length + 1e-6) / useful) * (1 + noise * this.#random());
        if (price < least) [least, best, length] = [price, bin, longer];
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
