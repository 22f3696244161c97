import type { HelpEntry, HelpOption } from './help.ts';
import { HELP_TOPICS } from './help-topics.ts';

/** docs/reference.md: every command with arguments, options and examples, from the same table as help. */
export function referenceText(entries: readonly HelpEntry[], shared: readonly HelpOption[]): string {
  const groups = [...new Set(entries.map((entry) => entry.group))];
  const parts = [
    '# Commands\n\nMade from the table of commands by `node scripts/reference.mjs`; do not edit.\n',
    `## Options of every command\n\n${optionTable(shared)}`,
    ...groups.flatMap((group) => [
      `## ${group}\n`,
      ...entries.filter((entry) => entry.group === group).map(commandPart),
    ]),
    ...Object.entries(HELP_TOPICS).map(([topic, lines]) => `## ${topic}\n\n${topicPart(lines)}`),
  ];
  return `${parts.join('\n').trimEnd()}\n`;
}

function commandPart(entry: HelpEntry): string {
  const words = ['orders', entry.name, ...entry.arguments.map(({ name }) => name)].join(' ');
  const also = entry.isDefault ? ` Also: \`orders ${entry.name.split(' ')[0]}\`.` : '';
  const sections = [
    `### \`${words}\`\n\n${entry.summary}.${also}\n`,
    `\`\`\`sh\n${entry.examples.join('\n')}\n\`\`\`\n`,
    ...(entry.arguments.length > 0 ? [argumentTable(entry)] : []),
    ...(entry.options.length > 0 ? [optionTable(entry.options)] : []),
    ...(entry.more ?? []).map((text) => `${text}\n`),
  ];
  return sections.join('\n');
}

function argumentTable(entry: HelpEntry): string {
  const rows = entry.arguments.map(
    (argument) => `| \`${cell(argument.name)}\` | ${cell(told(argument))} |\n`,
  );
  return `| Argument | |\n|---|---|\n${rows.join('')}`;
}

function optionTable(options: readonly HelpOption[]): string {
  const rows = options.map((option) => `| \`${cell(option.flags)}\` | ${cell(told(option))} |\n`);
  return `| Option | |\n|---|---|\n${rows.join('')}`;
}

function told(of: { readonly summary: string; readonly choices?: readonly string[] }): string {
  return of.choices === undefined ? of.summary : `${of.summary}: ${of.choices.join(', ')}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

/** Indented lines are a table of their own and keep their columns. */
function topicPart(lines: readonly string[]): string {
  const rows = lines.map((line) => (line.startsWith(' ') ? `    ${line.trim()}` : line));
  return `${rows.join('\n').replace(/([^\n])\n {4}/, '$1\n\n    ')}\n`;
}
