import type { Terminal } from './terminal.ts';

/**
 * Whether a stream gets colours: FORCE_COLOR, else a terminal without NO_COLOR and TERM=dumb. The flag `--no-color`
 * beats all of it and is main's to apply. (chalk does not look at NO_COLOR itself.)
 */
export function mayColour(env: Terminal['env'], isTerminal: boolean): boolean {
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return isTerminal && env['TERM'] !== 'dumb';
}
