import type { Load, Trip } from './route-length.ts';

/**
 * Length of a shortest round trip in a regular store with two cross aisles, by six numbers carried from aisle to aisle
 * (the states of Ratliff & Rosenthal 1983 without the closed one).
 */
export function lengthInOneBlock({ aisles, crossAisles, start }: Trip): (load: Load) => number {
  const x = Float64Array.from(aisles);
  const count = x.length;
  const pass = crossAisles[1]! - crossAisles[0]!;
  const [home, homeBit] = [start[0], 1 << start[1]];

  return ({ front, back, both, visits }) => {
    let first = 0;
    while (first < home && front[first] === 0 && visits[first] === 0) first++;
    let last = count - 1;
    while (last > home && front[last] === 0 && visits[last] === 0) last--;

    // Least cost so far with: nothing walked; both corners odd; only the front one, only the back one touched (even);
    // both even in one piece; both even in two pieces.
    let [nothing, odd, atFront, atBack, whole, twoParts] = [
      0,
      Infinity,
      Infinity,
      Infinity,
      Infinity,
      Infinity,
    ];
    for (let aisle = first; ; aisle++) {
      const visit = visits[aisle]! | (aisle === home ? homeBit : 0);
      if (visit & 1) {
        atFront = Math.min(atFront, nothing);
        twoParts = Math.min(twoParts, atBack);
        nothing = atBack = Infinity;
      }
      if (visit & 2) {
        atBack = Math.min(atBack, nothing);
        twoParts = Math.min(twoParts, atFront);
        nothing = atFront = Infinity;
      }
      const f = front[aisle]!;
      if (f > 0) {
        const r = back[aisle]!;
        const g = both[aisle]!;
        const fg = Math.min(f, g);
        const rg = Math.min(r, g);
        const s = Math.min(fg, r);
        let open = Math.min(nothing, atFront);
        if (atBack < open) open = atBack;
        if (twoParts < open) open = twoParts;
        const wholeByPass = Math.min(odd + pass, 2 * pass + open);
        const oddByPass = pass + Math.min(whole, open);
        const two = Math.min(nothing + g, atFront + rg, atBack + fg, twoParts + s);
        odd = Math.min(odd + s, oddByPass);
        whole = Math.min(whole + s, wholeByPass);
        atFront = f + Math.min(nothing, atFront);
        atBack = r + Math.min(nothing, atBack);
        twoParts = two;
        nothing = Infinity;
      } else if (visit > 0) {
        // A pass without stops is needed only where a corner has to be visited: else a neighbour's pass is as good.
        const open = Math.min(atFront, atBack, twoParts);
        const wholeByPass = Math.min(whole, odd + pass, 2 * pass + open);
        odd = Math.min(odd, pass + Math.min(open, whole));
        whole = wholeByPass;
      }
      if (aisle === last) break;
      const step = 2 * (x[aisle + 1]! - x[aisle]!);
      odd += step;
      atFront = step + Math.min(atFront, whole);
      atBack = step + Math.min(atBack, whole);
      whole += 2 * step;
      twoParts += 2 * step;
    }
    return Math.min(atFront, atBack, whole);
  };
}
