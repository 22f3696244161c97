/** A mark beside an aisle: its text, where it belongs and where it is drawn. */
export interface StopMark {
  readonly text: string;
  /** Place of the stop, and of the middle of the text, in points down the page. */
  readonly at: number;
  readonly y: number;
}

/**
 * Texts of the stops of one aisle, moved apart so that none covers another: at least `apart` points from each other, between
 * `top` and `bottom`. Where there are more than fit, neighbours share a mark.
 *
 * @param stops place down the page and steps of the list, in any order
 */
export function stopMarks(
  stops: readonly { readonly at: number; readonly steps: readonly number[] }[],
  apart: number,
  top: number,
  bottom: number,
): StopMark[] {
  const groups = [...stops]
    .sort((a, b) => a.at - b.at)
    .map(({ at, steps }) => ({ at, last: at, steps: [...steps] }));
  const most = Math.max(1, Math.floor((bottom - top) / apart) + 1);
  while (groups.length > most) {
    let near = 1;
    for (let n = 2; n < groups.length; n++)
      if (groups[n]!.at - groups[n - 1]!.last < groups[near]!.at - groups[near - 1]!.last) near = n;
    const [gone] = groups.splice(near, 1);
    groups[near - 1]!.steps.push(...gone!.steps);
    groups[near - 1]!.last = gone!.last;
  }
  const ys = groups.map(({ at, last }) => (at + last) / 2);
  // Down the page push each off the one above; then back up from the bottom.
  for (let n = 0; n < ys.length; n++) ys[n] = Math.max(ys[n]!, n === 0 ? top : ys[n - 1]! + apart);
  for (let n = ys.length - 1; n >= 0; n--)
    ys[n] = Math.min(ys[n]!, n === ys.length - 1 ? bottom : ys[n + 1]! - apart);
  return groups.map(({ at, steps }, n) => ({ text: stepsText(steps), at, y: ys[n]! }));
}

/** `3`, `3–5`, `3,7`: steps ascending, neighbours joined. */
export function stepsText(steps: readonly number[]): string {
  const sorted = [...steps].sort((a, b) => a - b);
  const parts: [number, number][] = [];
  for (const step of sorted) {
    const last = parts.at(-1);
    if (last && step <= last[1] + 1) last[1] = step;
    else parts.push([step, step]);
  }
  return parts.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(',');
}
