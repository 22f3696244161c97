import { book, helpWords } from './language.ts';
import { displayWidth, wrapWords } from './text-width.ts';
import { HELP_FRAME_EN } from './words/help-frame-en.ts';

/** What help, completion and the reference know of an option. */
export interface HelpOption {
  /** As commander reads it: `-o, --output <dir>`. */
  readonly flags: string;
  /** What it does, imperative, no full stop. */
  readonly summary: string;
  readonly choices?: readonly string[];
}

export interface HelpArgument {
  /** `<order>`, `<file...>`, `[batch]` */
  readonly name: string;
  readonly summary: string;
  /** What completion may offer. */
  readonly completes?: 'file' | 'order' | 'batch' | 'shop' | 'setting' | 'rule';
  readonly choices?: readonly string[];
}

/** What help, completion and the reference know of a command. */
export interface HelpEntry {
  /** As typed: `list`, `tracking import`. */
  readonly name: string;
  readonly group: string;
  /** One imperative line, no full stop. */
  readonly summary: string;
  readonly arguments: readonly HelpArgument[];
  readonly options: readonly HelpOption[];
  readonly examples: readonly string[];
  /** More to read: a paragraph each. */
  readonly more?: readonly string[];
  /** The one of a group that its bare name stands for (`orders batch` = `orders batch create`). */
  readonly isDefault?: boolean;
}

/** `orders --help` */
export function overviewText(
  entries: readonly HelpEntry[],
  shared: readonly HelpOption[],
  columns: number,
): string {
  const words = book('helpFrame', HELP_FRAME_EN);
  const groups = [...new Set(entries.map((entry) => entry.group))];
  const sections = groups.map((group) => {
    const rows = entries
      .filter((entry) => entry.group === group)
      .map((entry): [string, string] => [entry.name, helpWords(entry.summary)]);
    return section(words.heading(helpWords(group)), rows, columns);
  });
  return [
    paragraph(words.program, columns),
    `${words.usage}orders <${words.command}> [${words.options}]\n`,
    paragraph(words.theDay, columns),
    ...sections,
    section(words.heading(words.sharedOptions), shared.map(optionRow), columns),
    paragraph(words.more, columns),
  ].join('\n');
}

/** `orders <command> --help` */
export function commandText(entry: HelpEntry, shared: readonly HelpOption[], columns: number): string {
  const words = book('helpFrame', HELP_FRAME_EN);
  const usage = ['orders', entry.name, ...entry.arguments.map((argument) => argument.name)];
  const parts = [
    paragraph(words.sentence(helpWords(entry.summary)), columns),
    `${words.usage}${[...usage, `[${words.options}]`].join(' ')}\n`,
    `${words.heading(words.examples)}\n${entry.examples.map((example) => `  $ ${example}\n`).join('')}`,
  ];
  if (entry.arguments.length > 0)
    parts.push(
      section(
        words.heading(words.arguments),
        entry.arguments.map((argument): [string, string] => [argument.name, withChoices(argument)]),
        columns,
      ),
    );
  if (entry.options.length > 0)
    parts.push(section(words.heading(words.ownOptions), entry.options.map(optionRow), columns));
  parts.push(section(words.heading(words.sharedOptions), shared.map(optionRow), columns));
  for (const text of entry.more ?? []) parts.push(paragraph(helpWords(text), columns));
  return parts.join('\n');
}

/** `orders tracking --help`: the commands of one word; then all about the one that the bare word stands for. */
export function familyText(
  word: string,
  entries: readonly HelpEntry[],
  shared: readonly HelpOption[],
  columns: number,
): string {
  const words = book('helpFrame', HELP_FRAME_EN);
  const rows = entries.map((entry): [string, string] => [
    entry.name,
    entry.isDefault ? words.also(helpWords(entry.summary), word) : helpWords(entry.summary),
  ]);
  const bare = entries.find((entry) => entry.isDefault);
  const parts = [
    section(words.heading(`orders ${word}`), rows, columns),
    paragraph(words.oneOfThem(entries.find((entry) => entry !== bare)?.name ?? word), columns),
  ];
  if (bare) parts.push(commandText({ ...bare, name: word }, shared, columns));
  return parts.join('\n');
}

function optionRow(option: HelpOption): [string, string] {
  const long = option.flags.startsWith('--') ? `    ${option.flags}` : option.flags;
  return [long, withChoices(option)];
}

/** What an option or argument does, with what it may be. */
export function withChoices(of: { readonly summary: string; readonly choices?: readonly string[] }): string {
  const summary = helpWords(of.summary);
  return of.choices === undefined
    ? summary
    : book('helpFrame', HELP_FRAME_EN).choices(summary, of.choices.join(', '));
}

/** Rows of two columns under a title; the second wraps, or goes below where there is no room. */
function section(title: string, rows: readonly [string, string][], columns: number): string {
  const width = Math.min(Math.max(...rows.map(([left]) => displayWidth(left))), 32);
  const room = columns - width - 4;
  const lines = rows.flatMap(([left, right]) => {
    if (room < 24)
      return [`  ${left}`, ...wrapWords(right, Math.max(10, columns - 6)).map((line) => `      ${line}`)];
    const [first = '', ...more] = wrapWords(right, room);
    const pad = ' '.repeat(width + 4);
    if (displayWidth(left) > width) return [`  ${left}`, ...[first, ...more].map((line) => pad + line)];
    return [
      `  ${left}${' '.repeat(width - displayWidth(left))}  ${first}`,
      ...more.map((line) => pad + line),
    ];
  });
  return `${title}\n${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function paragraph(text: string, columns: number): string {
  return `${wrapWords(text, columns).join('\n')}\n`;
}
