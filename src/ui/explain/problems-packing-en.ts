import { type ProblemBook, words } from './problem-words.ts';

/** Words for orders that travel together or in parts. */
export const PACKING_PROBLEMS = {
  'merge/too-few': words('A parcel for several orders needs at least two.', 'Name the others as well.'),
  'merge/not-approved': words(
    (f) => `${f('order')} is ${f('state')}, not approved.`,
    'Only approved orders share a parcel: `orders approve` it first.',
  ),
  'merge/in-open-batch': words(
    (f) => `Batch ${f('batch')} holds it already.`,
    (f) => `Take the batch apart first: \`orders batch undo ${f('batch')}\`.`,
  ),
  'merge/printed': words(
    (f) => `${f('order')} has a label already, in batch ${f('batch')}.`,
    'What is printed stays as it is.',
  ),
  'merge/other-shop': words((f) => `${f('order')} is of another shop than ${f('with')}; it goes alone.`),
  'merge/other-recipient': words(
    (f) => `${f('order')} goes to another recipient or address than ${f('with')}; it goes alone.`,
    'If it is the same, correct the address in `orders review` first.',
  ),
  'merge/other-shipping': words(
    (f) => `${f('order')} was bought with another delivery than ${f('with')}; it goes alone.`,
  ),
  'merge/preorder': words((f) => `${f('order')} is pre-ordered; it goes alone when it is there.`),
  'merge/unpaid': words((f) => `${f('order')} is not paid; it goes with nobody.`),
  'merge/refund': words((f) => `${f('order')} is cancelled or being refunded; it goes with nobody.`),
  'merge/masked': words(
    (f) => `The platform hides whom ${f('order')} goes to; equal masks are no evidence, it goes alone.`,
  ),
  'merge/nothing-to-ship': words((f) => `${f('order')} has nothing to ship.`),
  'merge/too-many': words(
    (f) => `${f('platform')} takes no more orders in one parcel; ${f('order')} goes in another.`,
    'Run `orders merge` for the rest.',
  ),
  'split/no-parcel': words(
    'What shall the first parcel hold?',
    'For example: `orders split 1005 MUG-BLU=1`; the rest is the second parcel.',
  ),
  'split/bad-part': words(
    (f) => `“${f('value')}” names no goods.`,
    'Write SKU=QUANTITY, several with commas: MUG-BLU=1,CAP=2.',
  ),
  'split/no-such-goods': words(
    (f) => `${f('order')} has no ${f('goods')} left to ship.`,
    (f) => `It has ${f('known')}.`,
  ),
  'split/nothing-left': words((f) => `That is all of ${f('order')}: nothing is left for a second parcel.`),
  'split/merged': words(
    (f) => `${f('order')} shares a parcel with others.`,
    (f) => `Take them apart first: \`orders merge --undo ${f('order')}\`.`,
  ),
  'tracking/which-parcel': words(
    (f) => `${f('order')} goes in several parcels; the row does not say which one the number is for.`,
    (f) => `Add a column Parcel (${f('parcels')}), or SKU and Quantity.`,
  ),
} satisfies ProblemBook;
