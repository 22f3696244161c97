import { type Definition, SHARED_OPTIONS } from './definition.ts';
import type { ParsedLine } from './parse-line.ts';

/**
 * A line of nothing but long yes-or-no options, which needs no parser: commander costs a fifth of a small command.
 * undefined = commander is to look at it.
 */
export function plainLine(definition: Definition, rest: readonly string[]): ParsedLine | undefined {
  if (definition.arguments.some(({ name }) => name.startsWith('<'))) return undefined;
  const known = [...definition.options, ...SHARED_OPTIONS].map(({ flags }) => flags);
  const options: Record<string, boolean> = {};
  // What `--no-…` would switch off is on.
  for (const flags of known) if (flags.startsWith('--no-')) options[camelCase(flags.slice(5))] = true;
  for (const word of rest) {
    if (!word.startsWith('--') || !known.some((flags) => flags === word || flags.endsWith(`, ${word}`)))
      return undefined;
    const negated = word.startsWith('--no-');
    options[camelCase(word.slice(negated ? 5 : 2))] = !negated;
  }
  const second = definition.name.split(' ')[1];
  return { args: second === undefined ? [] : [second], options };
}

function camelCase(word: string): string {
  return word.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
