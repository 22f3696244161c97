import { PassThrough, Writable } from 'node:stream';
import type { Terminal } from '../../src/io/terminal/terminal.ts';

export interface FakeOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  readonly columns?: number;
  /** All three streams are terminals. */
  readonly tty?: boolean;
  readonly colour?: boolean;
  /** What is typed or piped in; the stream stays open with `keepOpen`. */
  readonly input?: string;
  readonly keepOpen?: boolean;
  /** A person at the keyboard: waits until the text is on the screen, then types; then the next. */
  readonly answers?: readonly (readonly [seen: string, typed: string])[];
}

export interface FakeTerminal extends Terminal {
  /** What was written, in order. */
  readonly written: { readonly stream: 'out' | 'err'; readonly text: string }[];
  readonly outText: () => string;
  readonly errText: () => string;
  readonly stdin: PassThrough;
}

/** A terminal (or pipe) in memory, for running commands in-process. */
export function fakeTerminal(options: FakeOptions = {}): FakeTerminal {
  const written: { stream: 'out' | 'err'; text: string }[] = [];
  const say = (stream: 'out' | 'err') => (text: string) => {
    written.push({ stream, text });
    screen += text;
    answer();
  };
  const stdin = new PassThrough();
  const answers = [...(options.answers ?? [])];
  let screen = '';
  const answer = () => {
    const [next] = answers;
    if (next === undefined || !screen.includes(next[0])) return;
    answers.shift();
    screen = '';
    // A person is slower than a prompt that is being set up.
    setTimeout(() => stdin.write(next[1]), 30);
  };
  if (options.input !== undefined) stdin.write(options.input);
  if (options.keepOpen !== true && options.answers === undefined) stdin.end();
  const stderr = new Writable({
    write(chunk, _encoding, done) {
      say('err')(String(chunk));
      done();
    },
  });
  const tty = options.tty === true;
  const textOf = (stream: 'out' | 'err') =>
    written
      .filter((one) => one.stream === stream)
      .map((one) => one.text)
      .join('');
  return {
    out: say('out'),
    talk: say('err'),
    err: say('err'),
    outIsTerminal: tty,
    errIsTerminal: tty,
    inIsTerminal: tty,
    columns: options.columns ?? 80,
    colour: options.colour === true,
    env: { ORDERS_NOW: '2026-11-24T08:00:00Z', ORDERS_AS: 'anna', ...options.env },
    cwd: options.cwd ?? process.cwd(),
    stdin,
    stderr,
    written,
    outText: () => textOf('out'),
    errText: () => textOf('err'),
  };
}
