import { isatty } from 'node:tty';
import { mayColour } from './colour.ts';
import type { Terminal } from './terminal.ts';

export interface ProcessTerminal extends Terminal {
  /** The error that closed stdout, if it broke (EPIPE: the reader has gone, as with `| head`). */
  readonly broken: () => NodeJS.ErrnoException | undefined;
}

/** The terminal of this process. */
export function processTerminal(): ProcessTerminal {
  const { stdout, stderr, env } = process;
  let broken: NodeJS.ErrnoException | undefined;
  const noteBreak = (error: NodeJS.ErrnoException) => {
    broken ??= error;
  };
  stdout.on('error', noteBreak);
  // Nobody is left to tell.
  stderr.on('error', () => {});
  const say = (text: string) => {
    stderr.write(text);
  };
  return {
    out: (text) => {
      if (broken === undefined) stdout.write(text);
    },
    talk: say,
    err: say,
    outIsTerminal: stdout.isTTY === true,
    errIsTerminal: stderr.isTTY === true,
    inIsTerminal: isatty(0),
    columns: columnsOf(env, stdout.isTTY ? stdout.columns : stderr.isTTY ? stderr.columns : undefined),
    colour: mayColour(env, stdout.isTTY === true),
    env,
    cwd: currentFolder(),
    // Opened when first asked for: most commands read nothing.
    get stdin() {
      return process.stdin;
    },
    stderr,
    broken: () => broken,
  };
}

function columnsOf(env: NodeJS.ProcessEnv, own: number | undefined): number {
  if (own !== undefined && own > 0) return own;
  const told = Number(env['COLUMNS']);
  return Number.isInteger(told) && told >= 20 ? told : 80;
}

function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    // Deleted while we were in it.
    return '/';
  }
}
