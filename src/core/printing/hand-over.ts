/**
 * A document given to a printer. It is recorded as `handed` before that begins and as `accepted` once the spooler has
 * it; `done` when it came out or a person said how much did, `failed` when nothing did.
 */
export interface HandOver {
  readonly key: number;
  /** `labels`, `pick-list`, `slips` … */
  readonly kind: string;
  readonly sha256: string;
  /** Name of the print job: never given twice. */
  readonly jobName: string;
  /** The queue, or `tcp://host:9100`. */
  readonly printer: string;
  /** Codes of its parcels in the order in which their labels come out; empty for a document that is not labels. */
  readonly parcels: readonly string[];
  readonly pages: number;
  readonly state: 'handed' | 'accepted' | 'done' | 'failed';
  /** The spooler's name for the job, '' before it has one. */
  readonly job: string;
  /** How much came out (labels, else pages), as a person said; undefined when nobody had to be asked. */
  readonly cameOut: number | undefined;
}

/**
 * Name of a job: batch, kind and content tell what it is. `once`: a word never used before, also not by another
 * workspace of the same orders or by this one before a backup was put in its place.
 */
export function jobName(batch: string, kind: string, sha256: string, once: string): string {
  return `${batch}-${kind}-${sha256.slice(0, 12)}-${once}`;
}

/** What is counted when a person is asked: labels where there are several on a page or one, else pages. */
export function countOf({ parcels, pages }: Pick<HandOver, 'parcels' | 'pages'>): number {
  return parcels.length > 0 ? parcels.length : pages;
}

/** Codes of parcels whose label went to a printer, and as far as is known came out. */
export function parcelsOnPaper(handOvers: readonly HandOver[]): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const { kind, state, parcels, cameOut } of handOvers) {
    if (kind !== 'labels' || state === 'failed') continue;
    for (const code of parcels.slice(0, cameOut ?? parcels.length)) codes.add(code);
  }
  return codes;
}

/** True when a document with this content went to a printer and nobody said that it did not come out. */
export function wentOut(handOvers: readonly HandOver[], kind: string, sha256: string): boolean {
  return handOvers.some(
    (one) =>
      one.kind === kind &&
      one.sha256 === sha256 &&
      one.state !== 'failed' &&
      (one.cameOut === undefined || one.cameOut >= countOf(one)),
  );
}
