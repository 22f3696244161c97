import { book } from './language.ts';
import { tabbedText, tableText } from './table.ts';
import { RULES_EN } from './words/rules-en.ts';

interface RuleFacts {
  readonly rule: string;
  readonly field: string;
  readonly title: string;
  readonly softenable: boolean;
  readonly onlyTells: boolean;
}

/** The rules as a table; asked for by name, each with how to make it only tell. */
export function rulesText(
  rules: readonly RuleFacts[],
  named: boolean,
  terminal: { readonly outIsTerminal: boolean; readonly columns: number },
): string {
  if (named) return rules.map(oneText).join('\n');
  const words = book('rules', RULES_EN);
  const rows = rules.map(({ rule, field, title, softenable, onlyTells }) => [
    rule,
    field,
    onlyTells ? words.tells : softenable ? words.holds : words.blocks,
    title,
  ]);
  if (!terminal.outIsTerminal) return tabbedText(rows);
  return tableText(
    [
      { title: words.columns.rule, least: 12 },
      { title: words.columns.looksAt, least: 8 },
      { title: words.columns.does },
      { title: words.columns.catches, least: 10 },
    ],
    rows,
    terminal.columns,
  );
}

function oneText({ rule, field, title, softenable, onlyTells }: RuleFacts): string {
  const words = book('rules', RULES_EN);
  const does = onlyTells ? words.onlyTells(rule) : softenable ? words.holdsUntil(rule) : words.blocksUntil;
  return `${words.title(rule, title)}\n${words.looksAt(field)}${does}\n${words.seeDocs}\n`;
}
