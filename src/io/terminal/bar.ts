import type { Terminal } from './terminal.ts';

/** Work shorter than this shows nothing. */
const SHOWN_AFTER_MS = 800;
const CELLS = 24;

/**
 * A bar on standard error for work that leaves no time for a spinner to turn, only where a person watches: a terminal with
 * colour, no CI. Elsewhere silence. `stop` wipes it away.
 */
export function bar(terminal: Terminal, text: string): { update(share: number): void; stop(): void } {
  if (!terminal.errIsTerminal || !terminal.colour || terminal.env['CI'])
    return { update: () => {}, stop: () => {} };
  const began = Date.now();
  let shown = '';
  return {
    update(share) {
      if (Date.now() - began < SHOWN_AFTER_MS) return;
      const full = Math.round(Math.min(1, share) * CELLS);
      const line = `${text} ${'█'.repeat(full)}${'░'.repeat(CELLS - full)} ${Math.floor(share * 100)} %`;
      if (line === shown) return;
      shown = line;
      terminal.talk(`\r${line}`);
    },
    stop() {
      if (shown !== '') terminal.talk('\r\u001b[K');
    },
  };
}
