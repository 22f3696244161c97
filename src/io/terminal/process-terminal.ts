import { fstatSync, type Stats, statSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';
import { isAbsolute, relative } from 'node:path';
import { mayColour } from './colour.ts';
import type { Terminal } from './terminal.ts';

export interface ProcessTerminal extends Terminal {
  /** The error that closed stdout, if it broke (EPIPE: the reader has gone, as with `| head`). */
  readonly broken: () => NodeJS.ErrnoException | undefined;
}

const STDIN = 0;
const STDOUT = 1;
const STDERR = 2;

/**
 * The terminal of this process. Writes straight to the descriptors: Node's own streams load its network code, which
 * costs more than a small command does, and tell of a closed pipe only later.
 */
export function processTerminal(): ProcessTerminal {
  const { env } = process;
  let broken: NodeJS.ErrnoException | undefined;
  const say = (text: string) => {
    try {
      writeAll(STDERR, text);
    } catch {
      // Nobody is left to tell.
    }
  };
  const outIsTerminal = isTerminal(STDOUT);
  const errIsTerminal = isTerminal(STDERR);
  return {
    out: (text) => {
      if (broken !== undefined) return;
      try {
        writeAll(STDOUT, text);
      } catch (error) {
        broken = error as NodeJS.ErrnoException;
      }
    },
    talk: say,
    err: say,
    outIsTerminal,
    errIsTerminal,
    inIsTerminal: isTerminal(STDIN),
    columns: columnsOf(
      env,
      outIsTerminal ? process.stdout.columns : errIsTerminal ? process.stderr.columns : undefined,
    ),
    colour: mayColour(env, outIsTerminal),
    env,
    cwd: currentFolder(),
    program: programName(process.argv[1] ?? ''),
    // Opened when first asked for: most commands read nothing and ask nothing.
    get stdin() {
      return process.stdin;
    },
    get stderr() {
      return process.stderr;
    },
    broken: () => broken,
  };
}

/** Every byte, also into a pipe that is full for the moment. */
function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** Only a character device can be a terminal, and cron's is none; Node's answer costs its network code. */
function isTerminal(descriptor: number): boolean {
  try {
    const device = fstatSync(descriptor);
    if (!device.isCharacterDevice() || isNull(device)) return false;
  } catch {
    // Closed by whoever started us.
    return false;
  }
  const stream =
    descriptor === STDIN ? process.stdin : descriptor === STDOUT ? process.stdout : process.stderr;
  return stream.isTTY === true;
}

function isNull({ rdev }: Stats): boolean {
  return process.platform !== 'win32' && rdev === statSync(devNull).rdev;
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

/** Run from a checkout (`./bin/orders.js`) the next command is to be typed that way too. */
function programName(script: string): string {
  if (!script.endsWith('.js')) return 'orders';
  const path = relative(currentFolder(), script);
  return path.startsWith('..') || isAbsolute(path) ? script : `./${path}`;
}
