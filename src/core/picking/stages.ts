/**
 * The entries of all stages of a route program, one stage after the other: per entry its state, the least cost to get
 * there, the entry it came from and the choice that led here. One arena serves all routes, so that a route allocates
 * nothing here once the largest has been seen.
 */
export class Stages {
  state = new Int32Array(4096);
  cost = new Float64Array(4096);
  before = new Int32Array(4096);
  choice = new Int32Array(4096);
  /** Entry of each state, valid when it is one of the stage being filled. */
  entryOf = new Int32Array(256).fill(-1);
  /** Number of entries. */
  count = 0;
  /** First entry of the stage being filled. */
  from = 0;

  /** Forgets everything and enters the first state. */
  begin(state: number): void {
    // Entries of an earlier route may have the same number as those to come.
    this.entryOf.fill(-1);
    this.count = 0;
    this.from = 0;
    this.enter(state, 0, -1, 0);
  }

  /** Enters a state into the stage being filled, unless it is there at no greater cost. */
  enter(state: number, cost: number, before: number, choice: number): void {
    if (state >= this.entryOf.length) this.#growStates(state);
    let entry = this.entryOf[state]!;
    if (entry >= this.from) {
      if (this.cost[entry]! <= cost) return;
    } else {
      entry = this.count++;
      if (entry === this.state.length) this.#grow();
      this.entryOf[state] = entry;
      this.state[entry] = state;
    }
    this.cost[entry] = cost;
    this.before[entry] = before;
    this.choice[entry] = choice;
  }

  #growStates(state: number): void {
    const wider = new Int32Array(2 * state).fill(-1);
    wider.set(this.entryOf);
    this.entryOf = wider;
  }

  #grow(): void {
    const wider = (old: Int32Array) => {
      const made = new Int32Array(2 * old.length);
      made.set(old);
      return made;
    };
    this.state = wider(this.state);
    this.before = wider(this.before);
    this.choice = wider(this.choice);
    const cost = new Float64Array(2 * this.cost.length);
    cost.set(this.cost);
    this.cost = cost;
  }
}
