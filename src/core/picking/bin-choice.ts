import { AisleProgram } from './aisle-program.ts';
import { emptyLoad, type Load, type Trip } from './route-length.ts';

/** A bin by the number of its article in the demand, its place and its pieces. */
export interface BinPlace {
  readonly article: number;
  readonly aisle: number;
  readonly along: number;
  readonly quantity: number;
}

/** Which bins are taken, with the length of the walk past them. */
export class BinChoice {
  readonly taken: Uint8Array;
  /** Pieces of each article in the bins taken. */
  readonly supply: Float64Array;
  /** How many lengths were asked for. */
  asked = 0;
  readonly #trip: Trip;
  readonly #bins: readonly BinPlace[];
  readonly #load: Load;
  readonly #program: AisleProgram;
  /** Per bin its part of an aisle, or minus one less the cross aisle it lies on. */
  readonly #partOf: Int32Array;
  readonly #binsOfPart: Int32Array[];
  readonly #binsOnCorners: Int32Array[];

  constructor(trip: Trip, bins: readonly BinPlace[], articles: number) {
    const { aisles, crossAisles } = trip;
    const k = crossAisles.length;
    this.#trip = trip;
    this.#bins = bins;
    this.taken = new Uint8Array(bins.length);
    this.supply = new Float64Array(articles);
    this.#load = emptyLoad(aisles.length, k);
    this.#program = new AisleProgram(trip, this.#load);
    this.#partOf = Int32Array.from(bins, ({ aisle, along }) => {
      let block = 0;
      while (block + 1 < k && crossAisles[block + 1]! <= along) block++;
      return crossAisles[block] === along ? -1 - block : aisle * (k - 1) + block;
    });
    const sorted = [...bins.keys()].sort((a, b) => bins[a]!.along - bins[b]!.along || a - b);
    this.#binsOfPart = Array.from({ length: aisles.length * (k - 1) }, (_, part) =>
      Int32Array.from(sorted.filter((bin) => this.#partOf[bin] === part)),
    );
    this.#binsOnCorners = aisles.map((_, aisle) =>
      Int32Array.from(sorted.filter((bin) => this.#partOf[bin]! < 0 && bins[bin]!.aisle === aisle)),
    );
  }

  /** Length of the walk past the bins taken. */
  length(): number {
    this.asked++;
    return this.#program.length(0);
  }

  /** Takes or leaves a bin. */
  set(bin: number, taken: boolean): void {
    if (this.taken[bin] === (taken ? 1 : 0)) return;
    this.#flip(bin);
    const { article, aisle, quantity } = this.#bins[bin]!;
    this.supply[article]! += taken ? quantity : -quantity;
    this.#program.changed(aisle);
  }

  /** Length of the walk if this one bin changed. */
  lengthIfFlipped(bin: number): number {
    this.asked++;
    this.#flip(bin);
    const length = this.#program.length(this.#bins[bin]!.aisle);
    this.#flip(bin);
    return length;
  }

  #flip(bin: number): void {
    this.taken[bin]! ^= 1;
    const part = this.#partOf[bin]!;
    if (part < 0) {
      const { aisle } = this.#bins[bin]!;
      let corners = 0;
      for (const other of this.#binsOnCorners[aisle]!) {
        if (this.taken[other]) corners |= 1 << (-1 - this.#partOf[other]!);
      }
      this.#load.visits[aisle] = corners;
    } else this.#measure(part);
  }

  #measure(part: number): void {
    const list = this.#binsOfPart[part]!;
    const { crossAisles } = this.#trip;
    const block = part % (crossAisles.length - 1);
    const [low, high] = [crossAisles[block]!, crossAisles[block + 1]!];
    let first = -1;
    let last = 0;
    let gap = 0;
    for (let n = 0; n < list.length; n++) {
      if (!this.taken[list[n]!]) continue;
      const y = this.#bins[list[n]!]!.along;
      if (first < 0) first = n;
      else if (y - last > gap) gap = y - last;
      last = y;
    }
    this.#load.front[part] = first < 0 ? 0 : 2 * (last - low);
    this.#load.back[part] = first < 0 ? 0 : 2 * (high - this.#bins[list[first]!]!.along);
    this.#load.both[part] = gap > 0 ? 2 * (high - low - gap) : Infinity;
  }
}
