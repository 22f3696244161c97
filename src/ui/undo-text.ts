import { factsText } from './log-text.ts';
import { visible } from './visible.ts';

interface Change {
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  readonly command: string;
  readonly what: Readonly<Record<string, string | number>>;
}

/** Asked before a change is taken back that left paper or an upload file behind. */
export function paperQuestion(change: Change): string {
  return `Change ${change.seq} (${visible(change.command)}, ${visible(factsText({ ...change, undoneBy: null }))}) left files or paper behind, which stay. Take it back all the same?`;
}

export function undoText(change: Change | null, dryRun: boolean): string {
  if (change === null) return 'Nothing to take back.\n';
  const what = visible(factsText({ ...change, undoneBy: null }));
  return `${dryRun ? 'Would take back' : 'Took back'} change ${change.seq}: ${visible(change.command)}${what === '' ? '' : ` (${what})`}, by ${visible(change.who)} at ${change.at}.\n`;
}
