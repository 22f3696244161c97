import about from '../package.json' with { type: 'json' };
import { Stop } from './core/problem.ts';
import type { Terminal } from './io/terminal/terminal.ts';

/** Exit code of a bug of ours (sysexits EX_SOFTWARE). */
const BUG = 70;
/** Signals that stop us, with the exit codes shells give them. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/**
 * One command line from start to end, in-process: what it prints goes through the terminal, what it returns is the
 * exit code. `stop` aborts with an exit code as its reason: the ledger is closed, an open change rolls back.
 */
export async function main(argv: readonly string[], terminal: Terminal, stop?: AbortSignal): Promise<number> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    terminal.out(`orders ${about.version}\n`);
    return 0;
  }
  try {
    const { runLine, speakFor } = await import('./commands/run-line.ts');
    await speakFor(argv, terminal);
    return await runLine(argv, terminal, about.version, stop);
  } catch (error) {
    // After a signal whatever fails fails because the ledger was closed under it.
    if (stop?.aborted) return Number(stop.reason);
    return report(error, argv, terminal);
  }
}

/** The one place where errors become words and an exit code. */
async function report(error: unknown, argv: readonly string[], terminal: Terminal): Promise<number> {
  const { bugJson, bugText, stopJson, stopText } = await import('./ui/explain/error-text.ts');
  const json = argv.includes('--json');
  if (error instanceof Stop) {
    terminal.err(
      json
        ? stopJson(error)
        : stopText(error, terminal.errIsTerminal ? terminal.columns : Number.POSITIVE_INFINITY),
    );
    if (argv.includes('--debug') && !json) terminal.err(`${error.stack}\n`);
    return error.exitCode;
  }
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const bug = {
    version: about.version,
    node: process.versions.node,
    command: argv.find((word) => /^[a-z]+$/.test(word)) ?? 'status',
    kind: error instanceof Error ? error.name : typeof error,
    place: /([\w.-]+\/[\w.-]+\.[jt]s:\d+:\d+)/.exec(stack)?.[1] ?? 'unknown place',
    ...(argv.includes('--debug') && { stack }),
  };
  terminal.err(json ? bugJson(bug) : bugText(bug));
  return BUG;
}

/** The program: this process's arguments, terminal and signals. */
export async function run(): Promise<void> {
  process.umask(0o077);
  const { processTerminal } = await import('./io/terminal/process-terminal.ts');
  const terminal = processTerminal();
  const stop = new AbortController();
  for (const [signal, code] of Object.entries(SIGNALS))
    process.on(signal, () => {
      // A second signal, or work that does not come to an end, ends the process without more ado.
      if (stop.signal.aborted) process.exit(code);
      stop.abort(code);
      setTimeout(() => process.exit(code), 2000).unref();
    });
  const code = await main(process.argv.slice(2), terminal, stop.signal);
  const broken = terminal.broken();
  if (stop.signal.aborted) process.exit(Number(stop.signal.reason));
  if (broken && broken.code !== 'EPIPE')
    terminal.err(`Error: the result could not be written: ${broken.code}.\n`);
  process.exitCode = broken ? (broken.code === 'EPIPE' ? 0 : 1) : code;
}
