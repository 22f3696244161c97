import { setFlagsFromString } from 'node:v8';

const SHORT = ['--no-turbofan', '--no-sparkplug', '--regexp-tier-up-ticks=20'] as const;
const USUAL = ['--turbofan', '--sparkplug', '--regexp-tier-up-ticks=1'] as const;

/**
 * How V8 goes about the work. Code compiled for speed repays its cost in seconds; a small review is over before, and the
 * compiling was 11 to 18 % of its time. Between `short` and `usual` no chunk should be loaded: the code kept beside it is
 * taken only under the flags it was made with.
 */
export interface Pace {
  /** Takes code as it stands from now on. */
  short(): void;
  /** As Node has it. */
  usual(): void;
}

/** `flags`: those Node was started with; whoever sets some means them, and nothing is changed. */
export function createPace(flags: readonly string[] = flagsOfNode()): Pace {
  let isShort = false;
  const set = (wanted: readonly string[]) => {
    for (const flag of wanted) setFlagsFromString(flag);
  };
  return {
    short: () => {
      if (isShort || flags.length > 0) return;
      isShort = true;
      set(SHORT);
    },
    usual: () => {
      if (!isShort) return;
      isShort = false;
      set(USUAL);
    },
  };
}

/** What V8 and Node were told on the command line and by NODE_OPTIONS. */
export function flagsOfNode(): readonly string[] {
  const set = process.env['NODE_OPTIONS'] ?? '';
  return set === '' ? process.execArgv : [...process.execArgv, set];
}
