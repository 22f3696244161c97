import { Writable } from 'node:stream';
import { Stop } from '../../core/problem.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** A yes-or-no question on the terminal. Ctrl-C is Stop `stop/interrupted` (exit 130). */
export async function askYesNo(terminal: Terminal, message: string, usual: boolean): Promise<boolean> {
  const { confirm } = await import('@inquirer/prompts');
  return answered(terminal, confirm({ message, default: usual }, streams(terminal)));
}

/** A line of text on the terminal; `before` is offered for editing. */
export async function askText(terminal: Terminal, message: string, before = ''): Promise<string> {
  const { input } = await import('@inquirer/prompts');
  const question = before === '' ? { message } : { message, default: before, prefill: 'editable' as const };
  return answered(terminal, input(question, streams(terminal)));
}

/** One of several things, chosen with the arrow keys. */
export async function askChoice<T extends string>(
  terminal: Terminal,
  message: string,
  choices: readonly { readonly value: T; readonly name: string }[],
  usual?: T,
): Promise<T> {
  const { select } = await import('@inquirer/prompts');
  const question = { message, choices, pageSize: 12, ...(usual !== undefined && { default: usual }) };
  return answered(terminal, select<T>(question, streams(terminal)));
}

/**
 * Prompts speak on stderr: stdout is for results. Each gets a stream of its own, since a prompt ends its output when
 * it is answered.
 */
function streams({ stdin, stderr, columns }: Terminal) {
  const output = new Writable({
    write: (chunk, _encoding, done) => {
      stderr.write(chunk, () => done());
    },
  });
  return { input: stdin, output: Object.assign(output, { columns }) };
}

/** The answer, once the prompt's last line break is out: what follows is written to the descriptor directly. */
async function answered<T>(terminal: Terminal, answer: Promise<T>): Promise<T> {
  try {
    const given = await answer;
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise<void>((resolve) => terminal.stderr.write('', () => resolve()));
    return given;
  } catch (error) {
    if (error instanceof Error && /^(ExitPrompt|AbortPrompt|CancelPrompt)Error$/.test(error.name))
      throw new Stop('stop/interrupted', {}, 130);
    throw error;
  }
}
