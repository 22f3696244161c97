import { type ProblemBook, when, words } from './problem-words.ts';

const UNTOUCHED = 'No order was touched.';

/** Words for a rules.yaml and lists of people that are wrong, and for what the check of the rules finds. */
export const RULES_PROBLEMS = {
  'rules/syntax': words(
    (f) => `The rules are not well-formed${when(f('value'), ': ')}.`,
    `Correct the line. ${UNTOUCHED}`,
  ),
  'rules/unreadable': words(
    (f) => `The rules cannot be read (${f('value')}).`,
    `Check the file. ${UNTOUCHED}`,
  ),
  'rules/unknown-key': words(
    (f) => `“${f('value')}” is not known here.`,
    (f) => `${meant(f('nearest'))}Known: ${f('known')}. ${UNTOUCHED}`,
  ),
  'rules/unknown-field': words(
    (f) => `There is no field “${f('value')}”.`,
    (f) => `${meant(f('nearest'))}Fields: ${f('known')}. ${UNTOUCHED}`,
  ),
  'rules/unknown-operator': words(
    (f) => `“${f('value')}” is no operator for ${f('field') || 'this field'}.`,
    (f) => `${meant(f('nearest'))}Operators: ${f('known')}. ${UNTOUCHED}`,
  ),
  'rules/unknown-rule': words(
    (f) => `There is no rule “${f('value')}”.`,
    (f) => `${meant(f('nearest'))}See \`orders rules\`. ${UNTOUCHED}`,
  ),
  'rules/not-softened': words(
    (f) => `${f('value')} forbids shipping and cannot be switched.`,
    `Take the line out. ${UNTOUCHED}`,
  ),
  'rules/bad-value': words(
    (f) => `${f('key') || 'This'} cannot be “${f('value')}”; expected: ${f('expected')}.`,
    (f) => `${meant(f('nearest')) || 'Correct it. '}${UNTOUCHED}`,
  ),
  'rules/bad-pattern': words(
    (f) => `“${f('value')}” is no pattern of ours.`,
    `Patterns know * for any characters and ? for one, nothing else. ${UNTOUCHED}`,
  ),
  'rules/missing': words((f) => `“${f('value')}” is missing.`, `Add it. ${UNTOUCHED}`),
  'rules/same-name': words(
    (f) => `Two rules are called “${f('value')}”${when(f('other'), ' (the other on line ', ')')}.`,
    `Rename one. ${UNTOUCHED}`,
  ),
  'rules/exists': words('There is a rules file already.', 'Edit it, then run `orders rules check`.'),
  'rules/holds-all': words(
    (f) => `${f('value')} holds 100 % of the last ${f('orders')} orders.`,
    'Narrow it: a rule that holds everything says nothing.',
  ),
  'replay/rules-not-kept': words(
    (f) => `The ledger has not kept the rules of ${f('date')}.`,
    'Reviews keep them from this version on; use `--rules today`.',
  ),
  'rules/conflict': words(
    (f) =>
      `Rules contradict each other in ${f('orders')} of the last orders, first in ${f('order')}: ${f('value')}.`,
    'Narrow one of them.',
  ),
  'rules/never': words(
    (f) => `“${f('value')}” fits none of the last ${f('orders')} orders.`,
    'If that surprises you, run `orders rules test ORDER`.',
  ),
  'people/unreadable': words(
    (f) => `The lists of people cannot be read (${f('value')}).`,
    `Take people.json back from a backup, or delete it to begin anew. ${UNTOUCHED}`,
  ),
  'people/nothing-known': words(
    (f) => `${f('order')} tells nothing by which its people could be known again.`,
    'A masked order has only its e-mail; choose another order of this person.',
  ),
} satisfies ProblemBook;

function meant(nearest: string): string {
  return nearest === '' ? '' : `Did you mean ${nearest}? `;
}
