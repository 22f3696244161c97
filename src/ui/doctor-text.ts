import { visible } from './visible.ts';

/** One thing looked at. `none`: not there, and not needed. */
export interface Check {
  readonly check: string;
  readonly status: 'good' | 'warn' | 'bad' | 'none';
  readonly facts: Readonly<Record<string, string>>;
}

const SIGNS = { good: '✔', warn: '!', bad: '✘', none: '–' } as const;

/** One line per check, a hint under each that is not good, and the legend. */
export function doctorText(checks: readonly Check[]): string {
  const lines = checks.flatMap(({ check, status, facts }) => {
    const told = Object.entries(facts).map(([name, value]) => (name === 'why' ? value : `${name} ${value}`));
    const hint = status === 'good' ? undefined : HINTS[`${check} ${status}`];
    return [
      `${SIGNS[status]} ${check.padEnd(10)} ${visible(told.join(', '))}`.trimEnd(),
      ...(hint === undefined ? [] : [`    ${hint}`]),
    ];
  });
  return `${lines.join('\n')}\n✔ good   ! look at it   ✘ put it right   – not there, not needed\n`;
}

const HINTS: Readonly<Record<string, string>> = {
  'node bad': 'Install a newer Node.',
  'workspace none': 'The first import makes it.',
  'workspace warn': 'Others on this machine can read addresses: chmod 700 the folder.',
  'ledger bad': 'Run `orders check`; put a backup in its place.',
  'settings bad': 'Correct the file where it says, or `orders config unset` the key.',
  'disk warn': 'Make room before printing.',
  'clock bad': 'Set this machine’s clock: the age of orders depends on it.',
  'fonts bad': 'Install the program again: its fonts are missing.',
  'printer none': 'No `lp` here: print the PDF files yourself.',
};
