import type { BlockedStep, DeadEnd, Place, RouteInput } from '../../../src/core/picking/layout.ts';

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A small random store with uneven spacing, stops on cross aisles and, if `irregular`, things in the way. */
export function randomStore(
  seed: number,
  options: { irregular: boolean; stops: number; crossAisles?: number },
): RouteInput {
  const random = seeded(seed);
  const below = (n: number) => Math.floor(random() * n);
  const rising = (n: number, most: number) => {
    const values = [below(5)];
    while (values.length < n) values.push(values[values.length - 1]! + 1 + below(most));
    return values;
  };
  const k = options.crossAisles ?? 2 + below(4);
  const m = 1 + below(6);
  const aisles = rising(m, 6);
  const crossAisles = rising(k, 14);
  const corner = () => [below(m), below(k)] as const;
  const [front, back] = [crossAisles[0]!, crossAisles[k - 1]!];
  const stops: Place[] = Array.from({ length: below(options.stops + 1) }, () => {
    const along = random() < 0.15 ? crossAisles[below(k)]! : front + below(2 * (back - front) + 1) / 2;
    return [below(m), along];
  });
  const deadEnds: DeadEnd[] = [];
  const blockedSteps: BlockedStep[] = [];
  for (let j = 0; options.irregular && j < m; j++) {
    for (let b = 0; b + 1 < k; b++) {
      if (random() < 0.3) deadEnds.push([j, b, random() < 0.5 ? 'front' : 'back']);
    }
    for (let i = 0; i < k && j + 1 < m; i++) if (random() < 0.2) blockedSteps.push([j, i]);
  }
  const start = corner();
  return {
    aisles,
    crossAisles,
    start,
    ...(random() < 0.5 ? { end: corner() } : {}),
    stops,
    deadEnds,
    blockedSteps,
  };
}
