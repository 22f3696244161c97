import { StringDecoder } from 'node:string_decoder';
import { Stop } from '../../core/problem.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** A key as typed: one character, or `enter`, `escape`, `backspace`; `end` when the input has ended. */
export type Key = string;

/** Reads single keys. Between two reads the stream is free for a line prompt. */
export interface KeyReader {
  /** The next key. Ctrl-C is Stop `stop/interrupted` (exit 130). */
  next(): Promise<Key>;
  /** Gives back what was typed ahead and leaves raw mode, so that another reader can go on. */
  release(): void;
}

type RawStream = NodeJS.ReadableStream & { isTTY?: boolean; setRawMode?: (raw: boolean) => void };

/** Works over a terminal (raw mode) and over any stream (tests, typed-ahead input). */
export function createKeyReader(terminal: Pick<Terminal, 'stdin'>): KeyReader {
  const stdin: RawStream = terminal.stdin;
  const decoder = new StringDecoder('utf8');
  let ahead = '';
  let ended = false;
  const raw = (on: boolean) => {
    if (stdin.isTTY === true) stdin.setRawMode?.(on);
  };
  const more = () =>
    new Promise<void>((done) => {
      const finish = () => {
        stdin.off('data', onData);
        stdin.off('end', onEnd);
        stdin.off('close', onEnd);
        stdin.pause();
        done();
      };
      const onData = (chunk: Buffer | string) => {
        ahead += typeof chunk === 'string' ? chunk : decoder.write(chunk);
        finish();
      };
      const onEnd = () => {
        ended = true;
        finish();
      };
      stdin.on('data', onData);
      stdin.on('end', onEnd);
      stdin.on('close', onEnd);
      stdin.resume();
    });
  return {
    async next() {
      raw(true);
      while (ahead === '') {
        if (ended || !isReadable(stdin)) return 'end';
        await more();
      }
      const [whole = '', name] = firstKey(ahead);
      ahead = ahead.slice(whole.length);
      if (name === 'interrupt') {
        raw(false);
        throw new Stop('stop/interrupted', {}, 130);
      }
      return name;
    },
    release() {
      raw(false);
      if (ahead !== '') stdin.unshift(Buffer.from(ahead));
      ahead = '';
    },
  };
}

function isReadable(stdin: RawStream): boolean {
  return (stdin as { readable?: boolean }).readable !== false;
}

const NAMED: Readonly<Record<string, Key>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\x03': 'interrupt',
  '\x04': 'end',
  '\x7f': 'backspace',
  '\b': 'backspace',
};

/** The first key of what was typed, with the characters it took. Arrow keys and their like are one unknown key. */
function firstKey(typed: string): [string, Key] {
  // biome-ignore lint/complexity/useRegexLiterals: the escape character would be invisible in a literal.
  const sequence = new RegExp('^\\x1b(?:\\[[0-9;?]*[ -/]*[@-~]|O[A-Za-z])').exec(typed);
  if (sequence) return [sequence[0], 'unknown'];
  if (typed.startsWith('\x1b')) return ['\x1b', 'escape'];
  const character = String.fromCodePoint(typed.codePointAt(0) ?? 0);
  return [character, NAMED[character] ?? character];
}
