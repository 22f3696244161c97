import { book } from './language.ts';
import { factsText } from './log-text.ts';
import { visible } from './visible.ts';
import { UPKEEP_EN } from './words/upkeep-en.ts';

interface Change {
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  readonly command: string;
  readonly what: Readonly<Record<string, string | number>>;
}

/** Asked before a change is taken back that left paper or an upload file behind. */
export function paperQuestion(change: Change): string {
  const what = visible(factsText({ ...change, undoneBy: null }));
  return book('upkeep', UPKEEP_EN).paper(change.seq, visible(change.command), what);
}

export function undoText(change: Change | null, dryRun: boolean): string {
  const words = book('upkeep', UPKEEP_EN);
  if (change === null) return `${words.nothingToUndo}\n`;
  const what = visible(factsText({ ...change, undoneBy: null }));
  const { seq, at } = change;
  return `${words.undone(seq, visible(change.command), what, visible(change.who), at, dryRun)}\n`;
}
