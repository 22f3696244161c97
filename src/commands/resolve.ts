import { Stop } from '../core/problem.ts';
import { nearest } from '../core/text/nearest.ts';
import type { Definition } from './definition.ts';

/** What a command line asks for. */
export type Resolved =
  | { readonly kind: 'command'; readonly definition: Definition; readonly rest: readonly string[] }
  | { readonly kind: 'help'; readonly topic: readonly string[] }
  | { readonly kind: 'version' };

/** Shared options that take a value: they may stand before the command, and their value is no command. */
const VALUED = new Set(['--workspace', '--as', '--lang']);

/**
 * Finds the command in a command line; options before it are kept for it. Throws Stop `usage/unknown-command` with
 * the nearest name; never guesses from a prefix.
 */
export function resolveCommand(argv: readonly string[], definitions: readonly Definition[]): Resolved {
  const before: string[] = [];
  let at = 0;
  for (; at < argv.length; at++) {
    const word = argv[at]!;
    if (word === '--version' || word === '-V') return { kind: 'version' };
    if (word === '--help' || word === '-h') return { kind: 'help', topic: topicOf(argv.slice(at + 1)) };
    if (!word.startsWith('-') || word === '-') break;
    before.push(word);
    const value = argv[at + 1];
    if (VALUED.has(word) && value !== undefined) {
      before.push(value);
      at++;
    }
  }
  const word = argv[at];
  if (word === undefined) return { kind: 'command', definition: named('status', definitions), rest: before };
  if (word === 'help') return { kind: 'help', topic: topicOf(argv.slice(at + 1)) };
  const single = definitions.find((definition) => definition.name === word);
  const rest = [...before, ...argv.slice(at + 1)];
  if (single)
    return asksHelp(rest) ? { kind: 'help', topic: [word] } : { kind: 'command', definition: single, rest };
  const family = familyOf(word, definitions);
  if (family.length === 0) throw unknown(word, definitions);
  return inFamily(word, family, before, argv.slice(at + 1));
}

/** Commands of two words that begin with this one. */
export function familyOf(word: string, definitions: readonly Definition[]): readonly Definition[] {
  return definitions.filter((definition) => definition.name.startsWith(`${word} `));
}

function inFamily(
  word: string,
  family: readonly Definition[],
  before: readonly string[],
  after: readonly string[],
): Resolved {
  const second = after[0];
  const found = family.find((definition) => definition.name === `${word} ${second}`);
  if (found) {
    const rest = [...before, ...after.slice(1)];
    return asksHelp(rest)
      ? { kind: 'help', topic: [found.name] }
      : { kind: 'command', definition: found, rest };
  }
  if (asksHelp(after)) return { kind: 'help', topic: [word] };
  const usual = family.find((definition) => definition.isDefault);
  if (second !== undefined && isWord(second) && (usual === undefined || usual.arguments.length === 0))
    throw unknown(`${word} ${second}`, family);
  if (usual === undefined) throw new Stop('usage/which-command', { command: word, known: list(family) }, 2);
  return { kind: 'command', definition: usual, rest: [...before, ...after] };
}

function unknown(name: string, definitions: readonly Definition[]): Stop {
  const names = definitions.flatMap((definition) => [definition.name, definition.name.split(' ')[0] ?? '']);
  const near = nearest(name, names);
  const facts = { command: name, ...(near !== undefined && { nearest: near }) };
  return new Stop('usage/unknown-command', facts, 2);
}

function named(name: string, definitions: readonly Definition[]): Definition {
  return definitions.find((definition) => definition.name === name)!;
}

function list(definitions: readonly Definition[]): string {
  return definitions.map((definition) => definition.name).join(', ');
}

/** The words of a help topic: no options, and no values of those. */
function topicOf(words: readonly string[]): string[] {
  return words.filter((word, at) => isWord(word) && !VALUED.has(words[at - 1] ?? ''));
}

function isWord(word: string): boolean {
  return !word.startsWith('-');
}

function asksHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return (end === -1 ? words : words.slice(0, end)).some((word) => word === '--help' || word === '-h');
}
