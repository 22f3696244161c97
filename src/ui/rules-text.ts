import { tabbedText, tableText } from './table.ts';

interface RuleFacts {
  readonly rule: string;
  readonly field: string;
  readonly title: string;
  readonly softenable: boolean;
}

/** The rules as a table; asked for by name, each with how to make it only tell. */
export function rulesText(
  rules: readonly RuleFacts[],
  named: boolean,
  terminal: { readonly outIsTerminal: boolean; readonly columns: number },
): string {
  if (named) return rules.map(oneText).join('\n');
  const rows = rules.map(({ rule, field, title, softenable }) => [
    rule,
    field,
    softenable ? 'holds' : 'blocks',
    title,
  ]);
  if (!terminal.outIsTerminal) return tabbedText(rows);
  return tableText(
    [
      { title: 'RULE', least: 12 },
      { title: 'LOOKS AT', least: 8 },
      { title: 'DOES' },
      { title: 'CATCHES', least: 10 },
    ],
    rows,
    terminal.columns,
  );
}

function oneText({ rule, field, title, softenable }: RuleFacts): string {
  const does = softenable
    ? `Holds the order until a person approves it. To let it only tell: orders config set defaults.onlyTell ${rule}\n`
    : 'Blocks the order until a newer export clears it; no setting and no flag overrides that.\n';
  return `${rule}: ${title}\nLooks at ${field}. ${does}See docs/rules.md for what it compares and its settings.\n`;
}
