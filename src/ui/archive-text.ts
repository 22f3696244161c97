import { book } from './language.ts';
import { UPKEEP_EN } from './words/upkeep-en.ts';

/** How many orders left the lists, and how many of that age stay because they are not finished. */
export function archiveText(
  { before, archived, open }: { readonly before: string; readonly archived: number; readonly open: number },
  dryRun: boolean,
): string {
  const words = book('upkeep', UPKEEP_EN);
  const stay = open > 0 ? `${words.notFinished(open)}\n` : '';
  return `${archived === 0 ? words.nothingToArchive(before) : words.archived(archived, before, dryRun)}\n${stay}`;
}
