import { Stop } from '../core/problem.ts';
import { nearest } from '../core/text/nearest.ts';
import type { Terminal } from '../io/terminal/terminal.ts';
import { commandText, familyText, overviewText } from '../ui/help.ts';
import { speak } from '../ui/language.ts';
import { chosenLanguage } from './chosen-language.ts';
import { SHARED_OPTIONS } from './definition.ts';
import { plainLine } from './plain-line.ts';
import { familyOf, resolveCommand } from './resolve.ts';
import { openSession } from './session.ts';
import { DEFINITIONS } from './table.ts';

/** Sets the language of every word that follows. Throws Stop `usage/bad-value`. */
export async function speakFor(argv: readonly string[], terminal: Terminal): Promise<void> {
  // A run before in this process may have spoken another.
  await speak('en');
  await speak(await chosenLanguage(argv, terminal));
}

/** Finds the command, parses its line and runs it. Throws Stop and whatever the command throws. */
export async function runLine(
  argv: readonly string[],
  terminal: Terminal,
  version: string,
  stop: AbortSignal | undefined,
): Promise<number> {
  const resolved = resolveCommand(argv, DEFINITIONS);
  if (resolved.kind === 'version') {
    terminal.out(`orders ${version}\n`);
    return 0;
  }
  if (resolved.kind === 'help') {
    terminal.out(await helpText(resolved.topic, terminal.columns));
    return 0;
  }
  const { definition, rest } = resolved;
  const { args, options } =
    plainLine(definition, rest) ?? (await import('./parse-line.ts')).parseLine(definition, rest);
  const { run } = await definition.load();
  const session = await openSession(terminal, options, definition.isReport === true);
  stop?.addEventListener('abort', session.close, { once: true });
  try {
    return await run(session.context, args, options);
  } finally {
    session.close();
  }
}

async function helpText(topic: readonly string[], columns: number): Promise<string> {
  const [word] = topic;
  if (word === undefined) return overviewText(DEFINITIONS, SHARED_OPTIONS, columns);
  const name = topic.join(' ');
  const definition =
    DEFINITIONS.find((one) => one.name === name) ?? DEFINITIONS.find((one) => one.name === word);
  if (definition) return commandText(definition, SHARED_OPTIONS, columns);
  const family = familyOf(word, DEFINITIONS);
  if (family.length > 0) return familyText(word, family, SHARED_OPTIONS, columns);
  const { HELP_TOPICS, topicText } = await import('../ui/help-topics.ts');
  if (Object.hasOwn(HELP_TOPICS, word)) return topicText(word, columns);
  const near = nearest(name, [...DEFINITIONS.map((one) => one.name), ...Object.keys(HELP_TOPICS)]);
  throw new Stop('usage/unknown-topic', { topic: name, ...(near !== undefined && { nearest: near }) }, 2);
}
