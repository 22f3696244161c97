/** Facts of a problem, among them its place: file, line, column, value. */
export type Facts = Readonly<Record<string, string>>;

/** The words of one code. */
export interface ProblemWords {
  /** What happened, one sentence in the present tense. */
  readonly what: (facts: Facts) => string;
  /** What to do next; '' when there is nothing. */
  readonly next: (facts: Facts) => string;
}

export type ProblemBook = Readonly<Record<string, ProblemWords>>;

/** Words from two functions of the facts, or fixed texts. */
export function words(
  what: string | ((f: (name: string) => string) => string),
  next: string | ((f: (name: string) => string) => string) = '',
): ProblemWords {
  return { what: spoken(what), next: spoken(next) };
}

function spoken(text: string | ((f: (name: string) => string) => string)): (facts: Facts) => string {
  return typeof text === 'string' ? () => text : (facts) => text((name) => facts[name] ?? '');
}

/** ` (Did you mean x?)`-like additions only where there is something to add. */
export function when(text: string, before: string, after = ''): string {
  return text === '' ? '' : `${before}${text}${after}`;
}
