import { Stop } from '../core/problem.ts';

type Options = Readonly<Record<string, unknown>>;

/** The text of an option, undefined when it was not given. */
export function readText(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** A whole number from 1; anything else is Stop `usage/bad-number` (exit 2). */
export function readNumber(options: Options, name: string, flag: string): number | undefined {
  const value = options[name];
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new Stop('usage/bad-number', { flag, value: String(value), expected: 'a whole number from 1' }, 2);
  return number;
}
