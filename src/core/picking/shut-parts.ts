import type { Layout } from './layout.ts';

/** A part of an aisle that does not open to its front, … */
export const SHUT_FRONT = 1;
/** … to its back, … */
export const SHUT_BACK = 2;
/** … or that is passed from end to end only. */
export const NO_TURN = 4;

/** What may not be done in each part j * (k - 1) + b of an aisle: the bits above. */
export function shutParts({ aisles, crossAisles, deadEnds = [], noTurn = [] }: Layout): Uint8Array {
  const blocks = crossAisles.length - 1;
  const shut = new Uint8Array(aisles.length * blocks);
  for (const [aisle, block, side] of deadEnds)
    shut[aisle * blocks + block]! |= side === 'front' ? SHUT_FRONT : SHUT_BACK;
  for (const [aisle, block] of noTurn) shut[aisle * blocks + block]! |= NO_TURN;
  return shut;
}
