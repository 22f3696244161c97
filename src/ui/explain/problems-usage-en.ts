import { type ProblemBook, when, words } from './problem-words.ts';

/** Words for command lines and settings that are wrong, and for what stops a command. */
export const USAGE_PROBLEMS: ProblemBook = {
  'usage/unknown-command': words(
    (f) => `There is no command “${f('command')}”.`,
    (f) =>
      f('nearest') === ''
        ? 'Run `orders --help`.'
        : `Did you mean ${f('nearest')}? Run \`orders --help\`.`,
  ),
  'usage/which-command': words(
    (f) => `“${f('command')}” needs a word more.`,
    (f) => `Say one of: ${f('known')}. Run \`orders ${f('command')} --help\`.`,
  ),
  'usage/command-line': words(
    (f) => sentence(f('text')),
    (f) => `${when(f('nearest'), 'Did you mean ', '? ')}Run \`orders ${f('command')} --help\`.`,
  ),
  'usage/unknown-topic': words(
    (f) => `There is no help on “${f('topic')}”.`,
    (f) => `${when(f('nearest'), 'Did you mean ', '? ')}Run \`orders --help\`.`,
  ),
  'usage/unknown-word': words(
    (f) => `“${f('word')}” is not known here.`,
    (f) => `Use: ${f('nearest')}.`,
  ),
  'usage/missing-argument': words(
    (f) => `The ${f('argument')} is missing.`,
    (f) => `Name it${when(f('command'), ', as in `orders ', '`')}.`,
  ),
  'usage/bad-number': words(
    (f) => `${f('flag')} is “${f('value')}”, which is not ${f('expected') || 'a number'}.`,
    (f) => `Give ${f('expected') || 'a number'}.`,
  ),
  'usage/bad-age': words(
    (f) => `${f('flag')} is “${f('value')}”, which is no age.`,
    'Give days or hours: 2d, 12h.',
  ),
  'usage/bad-time': words(
    (f) => `${f('flag')} is “${f('value')}”, which is no time.`,
    'Write it as 2026-11-24T08:00:00Z or 2026-11-24T09:00:00+01:00.',
  ),
  'usage/needs-yes': words(
    (f) => `${f('question')} Nobody can be asked here.`,
    (f) => `To say yes, add --yes${when(f('command'), ': `orders ', ' --yes`')}.`,
  ),
  'command/not-yet': words(
    (f) => `\`orders ${f('command')}\` comes with a later version.`,
    'See `orders --help` for what there is.',
  ),
  interrupted: words('Interrupted.', 'Everything answered so far is saved.'),
};

function sentence(text: string): string {
  const first = text.slice(0, 1).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
}
