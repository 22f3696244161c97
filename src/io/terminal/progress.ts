import type { Terminal } from './terminal.ts';

/** A running line for what takes longer than a moment. */
export interface Progress {
  readonly update: (text: string) => void;
  readonly stop: () => void;
}

/** Work shorter than this shows nothing; the spinner is not even loaded. */
const SHOWN_AFTER_MS = 800;

/** A spinner on standard error, only where a person watches: a terminal with colour, no CI. Elsewhere silence. */
export function progress(terminal: Terminal, text: string): Progress {
  if (!terminal.errIsTerminal || !terminal.colour || terminal.env['CI'])
    return { update: () => {}, stop: () => {} };
  let words = text;
  let stopped = false;
  let spinner: { text: string; stop(): unknown } | undefined;
  const timer = setTimeout(async () => {
    const { default: ora } = await import('ora');
    if (!stopped)
      spinner = ora({
        text: words,
        stream: terminal.stderr as NodeJS.WriteStream,
        discardStdin: false,
      }).start();
  }, SHOWN_AFTER_MS);
  return {
    update: (next) => {
      words = next;
      if (spinner) spinner.text = next;
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      spinner?.stop();
    },
  };
}
