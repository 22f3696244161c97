import { type ProblemBook, when, words } from './problem-words.ts';

const ASK_CARRIER = 'Copy the number again from the carrier.';
const AS_TEXT = 'Take the carrier’s own file, not one saved by a spreadsheet.';

/** Words for tracking numbers and carriers’ files. */
export const TRACKING_PROBLEMS = {
  'tracking/template-columns': words(
    (f) => `The template’s columns (${f('found')}) show no ${f('missing')}.`,
    'Name them: --columns "order=…,number=…,carrier=…".',
  ),
  'tracking/template-which': words(
    (f) => `The template is of one shop, but numbers wait for several: ${f('shops')}.`,
    'Name the shop with --shop.',
  ),
  'tracking/template-encoding': words(
    (f) => `${f('file') || 'The template'} is in ${f('encoding')}, in which nothing is written.`,
    'Save it as UTF-8, or download it as XLSX.',
  ),
  'tracking/no-order': words(
    'The row names neither order nor parcel.',
    'Name the column with --order-column or --parcel-column.',
  ),
  'tracking/no-number': words(
    'The row has no tracking number.',
    'Import again when the carrier has given it.',
  ),
  'tracking/order-scientific': words(
    (f) => `The order “${f('value')}” has lost its digits in a spreadsheet.`,
    AS_TEXT,
  ),
  'tracking/scientific': words(
    (f) => `The number “${f('value')}” has lost its digits in a spreadsheet.`,
    AS_TEXT,
  ),
  'tracking/trailing-zeros': words(
    (f) => `The number “${f('value')}” ends in zeros, as after a spreadsheet’s rounding.`,
    (f) => `${AS_TEXT} If the number is right: --confirm ${f('value')}.`,
  ),
  'tracking/two-numbers': words(
    (f) => `One cell holds several numbers: ${f('numbers') || f('value')}.`,
    'Give each parcel a row of its own.',
  ),
  'tracking/full-width': words((f) => `Full-width digits in “${f('value')}” were read as usual ones.`),
  'tracking/spaces-removed': words((f) => `Spaces in “${f('value')}” were left out.`),
  'tracking/inner-spaces': words((f) => `There are spaces inside “${f('value')}”.`, 'Write it without them.'),
  'tracking/date-unread': words((f) => `The ship date “${f('value')}” cannot be read; it was left out.`),
  'tracking/letter-o': words(
    (f) => `“${f('value')}” has the letter O where a zero fits.`,
    (f) => when(f('suggestion'), 'Probably ', '.'),
  ),
  'tracking/no-carrier': words(
    'No carrier is named.',
    'Name it with --carrier, or the column with --carrier-column.',
  ),
  'tracking/no-carrier-word': words(
    (f) => `The platform has no word for ${f('carrier')}.`,
    'Choose a carrier the platform lists.',
  ),
  'tracking/no-definition': words(
    (f) => `Numbers of ${f('carrier')} cannot be checked: their rule is not known.`,
  ),
  'tracking/unknown-carrier': words(
    (f) => `The carrier “${f('carrier')}” is not known.${taken(f)}`,
    (f) => `${when(f('nearest'), 'Did you mean ', '? ')}A carrier of your own goes into carriers.yaml.`,
  ),
  'tracking/wrong-check-digit': words(
    (f) => `“${f('value')}” fails its check digit${when(f('carrier'), ' for ')}.${taken(f)}`,
    ASK_CARRIER,
  ),
  'tracking/wrong-shape': words(
    (f) => `“${f('value')}” is not shaped like a number of ${f('carrier') || 'its carrier'}.`,
    ASK_CARRIER,
  ),
  'tracking/looks-like': words(
    (f) => `“${f('value')}” looks like a number of ${f('alsoLooksLike')} as well.`,
  ),
  'tracking/already-used': words(
    (f) => `“${f('value')}” belongs to order ${f('usedBy')} already.`,
    'One number goes with one parcel; look which is right.',
  ),
  'tracking/equals-order-id': words(
    (f) => `“${f('value')}” is the order’s own id.`,
    'Map the columns anew with --number-column.',
  ),
  'tracking/equals-phone': words(
    (f) => `“${f('value')}” is the buyer’s phone number.`,
    'Map the columns anew with --number-column.',
  ),
  'tracking/six-zeros': words((f) => `“${f('value')}” ends in six zeros, unlike the others.`, ASK_CARRIER),
  'tracking/columns-missing': words(
    (f) => `The file’s columns (${f('found')}) show no ${f('missing')}.`,
    'Name them: --order-column, --number-column, --carrier-column or --carrier.',
  ),
  'tracking/has-number': words(
    (f) => `Order ${f('order')} has the number ${f('known')} already; “${f('value')}” was left out.`,
    'If it is wrong, import with --correct. If there are two parcels, name the goods of each in a column SKU.',
  ),
  'tracking/no-such-goods': words(
    (f) => `Order ${f('order')} has no ${f('sku')} left to ship.`,
    'Check SKU and quantity.',
  ),
  'tracking/other-goods': words(
    (f) => `Order ${f('order')} has the number “${f('value')}” for other goods.`,
    'Look which are in the parcel.',
  ),
  'tracking/bad-quantity': words(
    (f) => `“${f('value')}” of ${f('sku')} is no quantity.`,
    'Give a whole number from 1.',
  ),
  'tracking/capitals': words((f) => `“${f('value')}” was read as ${f('number')}.`),
  'tracking/correction-waits': words(
    (f) => `Order ${f('order')} was exported with ${f('before')}; “${f('value')}” waits.`,
    'To tell the platform: `orders tracking export --correct`.',
  ),
  'tracking/number-given-up': words(
    (f) => `Order ${f('order')} had “${f('value')}” before it was corrected.`,
    'Undo the correction with `orders undo`, or enter it by hand.',
  ),
  'tracking/half-swapped': words(
    (f) => `The number ${f('number')} would be on several orders: ${f('orders')}.`,
    'Give every order whose number moves a row with its new number.',
  ),
  'tracking/order-not-ready': words(
    (f) =>
      `Order ${f('order')} is ${f('state')}${when(f('rules'), ' (', ')')}: its number ${f('value')} is held back.` +
      when(f('changed'), ' A newer export changed: ', '.'),
    (f) => `See \`orders show ${f('order')}\`.`,
  ),
  'tracking/no-format': words(
    (f) => `There is no upload file “${f('format')}”.`,
    (f) => (f('nearest') === '' ? `Use one of: ${f('known')}.` : `Did you mean ${f('nearest')}?`),
  ),
  'carriers/bad-file': words(
    (f) => `The file of your carriers cannot be read${when(f('why'), ': ')}.`,
    'Correct it where it says; docs/uploads.md shows its form.',
  ),
  'carriers/bad-entry': words(
    (f) =>
      `The file of your carriers has an entry that does not fit (${f('reason')})${when(f('value'), ': ')}.`,
    'Correct it; docs/uploads.md shows its form.',
  ),
  'parcel/no-orders': words(
    (f) => `The orders of parcel ${f('value')} have left it.`,
    'Pull that parcel; name the order instead.',
  ),
} satisfies ProblemBook;

/** The carrier's own file is believed; only --strict sets such a number aside. */
function taken(f: (name: string) => string): string {
  return f('taken') === '' ? '' : ' It was taken all the same.';
}
