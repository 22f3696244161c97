import { book } from './language.ts';
import { padWidth } from './text-width.ts';
import { visible } from './visible.ts';
import { COMMON_EN } from './words/common-en.ts';
import { UPKEEP_EN } from './words/upkeep-en.ts';

/** One thing looked at. `none`: not there, and not needed. */
export interface Check {
  readonly check: string;
  readonly status: 'good' | 'warn' | 'bad' | 'none';
  readonly facts: Readonly<Record<string, string>>;
}

const SIGNS = { good: '✔', warn: '!', bad: '✘', none: '–' } as const;

/** One line per check, a hint under each that is not good, and the legend. */
export function doctorText(checks: readonly Check[]): string {
  const words = book('upkeep', UPKEEP_EN);
  const hints: Readonly<Record<string, string>> = words.hints;
  const names: Readonly<Record<string, string>> = words.checks;
  const lines = checks.flatMap(({ check, status, facts }) => {
    const told = Object.entries(facts).map(([name, value]) =>
      name === 'why' ? value : words.checkFact(name, value),
    );
    const hint = status === 'good' ? undefined : hints[`${check} ${status}`];
    return [
      `${SIGNS[status]} ${padWidth(names[check] ?? check, 10)} ${visible(told.join(book('common', COMMON_EN).comma))}`.trimEnd(),
      ...(hint === undefined ? [] : [`    ${hint}`]),
    ];
  });
  return `${lines.join('\n')}\n${words.legend}\n`;
}
