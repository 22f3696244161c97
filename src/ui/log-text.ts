import { book } from './language.ts';
import { tabbedText, tableText } from './table.ts';
import { COMMON_EN } from './words/common-en.ts';
import { UPKEEP_EN } from './words/upkeep-en.ts';

interface Change {
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  readonly command: string;
  readonly what: Readonly<Record<string, string | number>>;
  readonly undoneBy: number | null;
}

/** Changes, newest first. */
export function logText(
  changes: readonly Change[],
  terminal: { readonly outIsTerminal: boolean; readonly columns: number },
): string {
  const rows = changes.map((change) => [
    String(change.seq),
    change.at,
    change.who,
    change.command,
    factsText(change),
  ]);
  if (!terminal.outIsTerminal) return tabbedText(rows);
  if (rows.length === 0) return '';
  const titles = book('upkeep', UPKEEP_EN).logColumns;
  const columns = [
    { title: '#', align: 'right' as const },
    { title: titles.when, least: 10 },
    { title: titles.who, least: 4 },
    { title: titles.command, least: 6 },
    { title: titles.what, least: 8 },
  ];
  return tableText(columns, rows, terminal.columns);
}

/** `ordersNew 40, rowsRejected 2` */
export function factsText({ what, undoneBy }: Pick<Change, 'what' | 'undoneBy'>): string {
  const words = book('upkeep', UPKEEP_EN);
  const facts = Object.entries(what).map(([name, value]) => words.fact(name, String(value)));
  return [...facts, ...(undoneBy === null ? [] : [words.takenBackBy(undoneBy)])].join(
    book('common', COMMON_EN).comma,
  );
}
