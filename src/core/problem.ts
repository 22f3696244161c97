/**
 * What is wrong with an input, as data. Core collects problems and never throws for input; the wording of each
 * code lives in `src/ui/explain/`.
 */
export interface Problem {
  /** `area/what`, e.g. `row/bad-quantity`. Stable: scripts may match on it. */
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly file?: string;
  /** Physical line in the file, from 1. */
  readonly line?: number;
  /** Column by its name in the header. */
  readonly column?: string;
  /** The offending value as found (never more than a cell). */
  readonly value?: string;
  /** More facts the wording needs, e.g. `{ expected: '79', found: '78' }`. */
  readonly facts?: Readonly<Record<string, string>>;
}

/** The one thrown class: "cannot go on". Anything else that is thrown is a bug of ours. */
export class Stop extends Error {
  constructor(
    readonly code: string,
    readonly facts: Readonly<Record<string, string>> = {},
    /** 1 nothing changed · 2 usage or settings · 3 done in part · 4 lock held · 130 interrupted */
    readonly exitCode: 1 | 2 | 3 | 4 | 130 = 1,
    readonly problems: readonly Problem[] = [],
  ) {
    super(code);
    this.name = 'Stop';
  }
}
