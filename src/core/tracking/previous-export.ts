import type { Shipment } from './shipment.ts';

/** A number of an order, and the one it corrects. */
export interface NumberInTurn {
  readonly key: number;
  readonly number: string;
  /** Instant of its export; undefined = it never left the house. */
  readonly exportedAt: string | undefined;
  readonly replaces: number | undefined;
}

/**
 * What was told the platform before a number that takes the place of others: the last number that went out, when the
 * first did, and how many corrections have gone out since. Undefined when none went out.
 * @param all all numbers of the order, replaced ones too
 */
export function previousExport(newest: NumberInTurn, all: readonly NumberInTurn[]): Shipment['previous'] {
  const before = new Map(all.map((one) => [one.key, one]));
  const sent: { number: string; exportedAt: string }[] = [];
  let at = newest.replaces === undefined ? undefined : before.get(newest.replaces);
  while (at) {
    if (at.exportedAt !== undefined) sent.push({ number: at.number, exportedAt: at.exportedAt });
    at = at.replaces === undefined ? undefined : before.get(at.replaces);
  }
  const [last] = sent;
  const first = sent.at(-1);
  if (!last || !first) return undefined;
  return { number: last.number, exportedAt: first.exportedAt, corrections: sent.length - 1 };
}
