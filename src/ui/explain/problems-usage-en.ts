import { type ProblemBook, when, words } from './problem-words.ts';

/** Words for command lines and settings that are wrong, and for what stops a command. */
export const USAGE_PROBLEMS = {
  'usage/unknown-command': words(
    (f) => `There is no command “${f('command')}”.`,
    (f) =>
      f('nearest') === '' ? 'Run `orders --help`.' : `Did you mean ${f('nearest')}? Run \`orders --help\`.`,
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
  'usage/bad-weight': words(
    (f) => `${f('flag')} is “${f('value')}”, which is no weight.`,
    'Give a number with its unit: 30kg, 500g, 60lb, 12oz.',
  ),
  'usage/bad-volume': words(
    (f) => `${f('flag')} is “${f('value')}”, which is no volume.`,
    'Give a number with its unit: 120l, 0.3m3, 500ml.',
  ),
  'usage/bad-time': words(
    (f) => `${f('flag')} is “${f('value')}”, which is no time.`,
    'Write it as 2026-11-24T08:00:00Z or 2026-11-24T09:00:00+01:00.',
  ),
  'usage/needs-yes': words(
    (f) => `${f('question')} Nobody can be asked here.`,
    (f) => `To say yes, add --yes${when(f('command'), ': `orders ', ' --yes`')}.`,
  ),
  'usage/bad-value': words(
    (f) => `${f('flag')} is “${f('value')}”; expected: ${f('expected')}.`,
    (f) => (f('nearest') === '' ? 'Correct it.' : `Did you mean ${f('nearest')}?`),
  ),
  'usage/missing-option': words(
    (f) => `${f('option')} is missing.`,
    (f) => `Add it. Run \`orders ${f('command')} --help\`.`,
  ),
  'usage/unknown-state': words(
    (f) => `“${f('word')}” is no state of an order.`,
    (f) => `${when(f('nearest'), 'Did you mean ', '? ')}States: ${f('known')}.`,
  ),
  'usage/unknown-rule': words(
    (f) => `There is no rule “${f('rule')}”.`,
    (f) => `${when(f('nearest'), 'Did you mean ', '? ')}See \`orders rules\`.`,
  ),
  'settings/unknown-key': words(
    (f) => `There is no setting “${f('key') || f('value')}”.`,
    (f) => `${when(f('nearest'), 'Did you mean ', '? ')}See \`orders config list\`.`,
  ),
  'settings/bad-value': words(
    (f) => `${f('key')} cannot be “${f('value')}”; expected: ${f('expected')}.`,
    (f) => (f('nearest') === '' ? 'Correct it; no order was touched.' : `Did you mean ${f('nearest')}?`),
  ),
  'settings/bad-json': words(
    (f) => `The settings are no well-formed JSON${when(f('value'), ' at “', '”')}.`,
    'Correct the file where it says; no order was touched.',
  ),
  'settings/key-twice': words(
    (f) => `The setting “${f('key') || f('value')}” stands there twice.`,
    'Keep one; no order was touched.',
  ),
  'settings/unreadable': words(
    (f) => `The settings cannot be read (${f('value')}).`,
    'Check the file; no order was touched.',
  ),
  'stop/interrupted': words('Interrupted.', 'Everything answered so far is saved.'),
} satisfies ProblemBook;

function sentence(text: string): string {
  const first = text.slice(0, 1).toUpperCase() + text.slice(1) || 'The command line is wrong';
  return /[.!?]$/.test(first) ? first : `${first}.`;
}
