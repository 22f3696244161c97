import { type ProblemBook, when, words } from './problem-words.ts';

const CORRECT = 'Correct it; no order was touched.';
const meant = (f: (name: string) => string): string =>
  f('nearest') === '' ? CORRECT : `Did you mean ${f('nearest')}?`;

/** Words for a seller's own rules and lists of people. */
export const RULES_PROBLEMS: ProblemBook = {
  'rules/unreadable': words(
    (f) => `The rules cannot be read (${f('value')}).`,
    'Check the file; no order was touched.',
  ),
  'rules/syntax': words((f) => `The rules are not well-formed${when(f('value'), ': ')}.`, CORRECT),
  'rules/bad-value': words((f) => `“${f('value')}” does not fit; expected: ${f('expected')}.`, meant),
  'rules/bad-pattern': words((f) => `“${f('value')}” is no pattern; expected: ${f('expected')}.`, CORRECT),
  'rules/unknown-key': words((f) => `There is no key “${f('value')}” in a rule.`, meant),
  'rules/unknown-field': words(
    (f) => `A rule of yours looks at “${f('value') || f('field')}”, which is no field.`,
    meant,
  ),
  'rules/unknown-operator': words(
    (f) => `A rule of yours compares with “${f('value') || f('operator')}”, which is unknown.`,
    meant,
  ),
  'rules/unknown-rule': words((f) => `There is no rule “${f('value')}” that may be softened.`, meant),
  'rules/not-softened': words(
    (f) => `${f('value')} forbids shipping; nothing softens it.`,
    'Take the line out; no order was touched.',
  ),
  'rules/missing': words((f) => `A rule lacks “${f('value')}”.`, 'Add it; no order was touched.'),
  'rules/same-name': words(
    (f) => `Two rules are named “${f('value')}”${when(f('other'), ' (the other in line ', ')')}.`,
    'Rename one; no order was touched.',
  ),
  'people/unreadable': words(
    (f) => `The lists of people cannot be read (${f('value')}).`,
    'Put a backup in its place, or delete the file; no order was touched.',
  ),
};
