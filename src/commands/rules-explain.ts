import { Stop } from '../core/problem.ts';
import type { CommandBody } from './context.ts';

/** Comes with a later change. */
export const run: CommandBody = async () => {
  throw new Stop('command/not-yet', { command: 'rules-explain' }, 1);
};
