import { tabbedText, tableText } from './table.ts';

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
  const columns = [
    { title: '#', align: 'right' as const },
    { title: 'WHEN', least: 10 },
    { title: 'WHO', least: 4 },
    { title: 'COMMAND', least: 6 },
    { title: 'WHAT', least: 8 },
  ];
  return tableText(columns, rows, terminal.columns);
}

/** `ordersNew 40, rowsRejected 2` */
export function factsText({ what, undoneBy }: Pick<Change, 'what' | 'undoneBy'>): string {
  const facts = Object.entries(what).map(([name, value]) => `${name} ${value}`);
  return [...facts, ...(undoneBy === null ? [] : [`taken back by ${undoneBy}`])].join(', ');
}
