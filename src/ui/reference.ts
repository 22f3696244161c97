import { type HelpEntry, type HelpOption, withChoices } from './help.ts';
import { HELP_TOPICS } from './help-topics.ts';
import { book, helpWords } from './language.ts';
import { HELP_FRAME_EN } from './words/help-frame-en.ts';

/** docs/reference.md and its translation: every command with arguments, options and examples, from the same table as help. */
export function referenceText(entries: readonly HelpEntry[], shared: readonly HelpOption[]): string {
  const words = book('helpFrame', HELP_FRAME_EN);
  const groups = [...new Set(entries.map((entry) => entry.group))];
  const parts = [
    `# ${words.commands}\n\n${words.made}\n`,
    `## ${words.sharedOptions}\n\n${optionTable(shared)}`,
    ...groups.flatMap((group) => [
      `## ${helpWords(group)}\n`,
      ...entries.filter((entry) => entry.group === group).map(commandPart),
    ]),
    ...Object.entries(HELP_TOPICS).map(([topic, lines]) => `## ${topic}\n\n${topicPart(lines)}`),
  ];
  return `${parts.join('\n').trimEnd()}\n`;
}

function commandPart(entry: HelpEntry): string {
  const words = ['orders', entry.name, ...entry.arguments.map(({ name }) => name)].join(' ');
  const frame = book('helpFrame', HELP_FRAME_EN);
  const also = entry.isDefault ? frame.alsoBare(entry.name.split(' ')[0] ?? '') : '';
  const sections = [
    `### \`${words}\`\n\n${frame.sentence(helpWords(entry.summary))}${also}\n`,
    `\`\`\`sh\n${entry.examples.join('\n')}\n\`\`\`\n`,
    ...(entry.arguments.length > 0 ? [argumentTable(entry)] : []),
    ...(entry.options.length > 0 ? [optionTable(entry.options)] : []),
    ...(entry.more ?? []).map((text) => `${helpWords(text)}\n`),
  ];
  return sections.join('\n');
}

function argumentTable(entry: HelpEntry): string {
  const rows = entry.arguments.map(
    (argument) => `| \`${cell(argument.name)}\` | ${cell(withChoices(argument))} |\n`,
  );
  return `| ${book('helpFrame', HELP_FRAME_EN).argument} | |\n|---|---|\n${rows.join('')}`;
}

function optionTable(options: readonly HelpOption[]): string {
  const rows = options.map((option) => `| \`${cell(option.flags)}\` | ${cell(withChoices(option))} |\n`);
  return `| ${book('helpFrame', HELP_FRAME_EN).option} | |\n|---|---|\n${rows.join('')}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

/** Indented lines are a table of their own and keep their columns. */
function topicPart(lines: readonly string[]): string {
  const rows = lines.map(helpWords).map((line) => (line.startsWith(' ') ? `    ${line.trim()}` : line));
  return `${rows.join('\n').replace(/([^\n])\n {4}/, '$1\n\n    ')}\n`;
}
