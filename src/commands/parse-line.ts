import { Command, CommanderError, Option } from 'commander';
import { Stop } from '../core/problem.ts';
import type { HelpOption } from '../ui/help.ts';
import { type Definition, SHARED_OPTIONS } from './definition.ts';

export interface ParsedLine {
  readonly args: readonly string[];
  /** In camel case; `--no-input` is `input: false`. */
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * Parses what follows a command's name, by commander. A command of two words gives the second as first argument.
 * Throws Stop `usage/command-line` with commander's words and suggestion.
 */
export function parseLine(definition: Definition, rest: readonly string[]): ParsedLine {
  const command = new Command(`orders ${definition.name}`)
    .exitOverride()
    .configureOutput({ writeErr: () => {}, writeOut: () => {} })
    .helpOption(false);
  for (const { name, choices } of definition.arguments) {
    command.argument(name);
    if (choices) command.registeredArguments.at(-1)?.choices(choices);
  }
  for (const option of [...definition.options, ...SHARED_OPTIONS]) command.addOption(optionOf(option));
  try {
    command.parse([...rest], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) throw usageStop(error, definition);
    throw error;
  }
  const second = definition.name.split(' ')[1];
  return { args: second === undefined ? command.args : [second, ...command.args], options: command.opts() };
}

function optionOf({ flags, choices }: HelpOption): Option {
  const option = new Option(flags);
  // Several choices may be given separated by commas (`--state held,blocked`): the command checks those itself.
  if (choices && !flags.startsWith('--state')) option.choices(choices);
  return option;
}

function usageStop(error: CommanderError, definition: Definition): Stop {
  const [text = '', suggestion = ''] = error.message.replace(/^error: /, '').split('\n');
  const near = /\(Did you mean (?:one of )?(.*?)\?\)/.exec(suggestion)?.[1];
  const facts = { text, command: definition.name, ...(near !== undefined && { nearest: near }) };
  return new Stop('usage/command-line', facts, 2);
}
