/** A sheet or label size in millimetres, with the name the spooler gives it. */
export interface Media {
  /** PWG self-describing name (PWG 5101.1), e.g. `na_index-4x6_4x6in`. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** Any size between two, in millimetres. */
export interface MediaRange {
  readonly width: readonly [least: number, most: number];
  readonly height: readonly [least: number, most: number];
}

/** A queue of the print spooler, as it was when it was asked. */
export interface Queue {
  readonly name: string;
  /** What the spooler says it is: `Zebra ZPL Label Printer`. */
  readonly model: string;
  readonly state: 'idle' | 'printing' | 'stopped';
  /** False: the spooler turns jobs away. */
  readonly accepting: boolean;
  /** The printer's own words on its state, '' when it has none. */
  readonly message: string;
  /** RFC 8011 keywords without `none`, e.g. `media-empty-error`. */
  readonly reasons: readonly string[];
  readonly isDefault: boolean;
  /** Passes on what it gets as it is: nothing there turns a PDF into dots. */
  readonly raw: boolean;
  /** Sizes it offers, empty when it does not say. */
  readonly media: readonly Media[];
  readonly ranges: readonly MediaRange[];
  readonly mediaDefault: string;
  /** Sizes that are loaded, as far as it says. */
  readonly mediaReady: readonly string[];
}

/** A job as the spooler tells of it. */
export interface Job {
  /** As `lp` says it: `Zebra-12`. */
  readonly id: string;
  readonly state: 'waiting' | 'printing' | 'stopped' | 'cancelled' | 'failed' | 'done';
  /** The printer's own words, '' when it has none. */
  readonly message: string;
}

/** True when the printer says that paper or labels have run out. */
export function isOutOfPaper(queue: Queue): boolean {
  return queue.reasons.some((reason) => /^media-(?:empty|needed)/.test(reason));
}
