/** The few accents the program uses; colour never carries meaning alone. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly good: (text: string) => string;
  readonly dim: (text: string) => string;
}

const same = (text: string): string => text;

const PLAIN: Style = { strong: same, warn: same, bad: same, good: same, dim: same };

/** Accents by chalk where colours may be used; chalk is loaded only then, and told the level: it ignores NO_COLOR. */
export async function loadStyle(colour: boolean): Promise<Style> {
  if (!colour) return PLAIN;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return { strong: chalk.bold, warn: chalk.yellow, bad: chalk.red, good: chalk.green, dim: chalk.dim };
}
