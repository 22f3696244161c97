import { type ProblemBook, when, words } from './problem-words.ts';

const ASK_CARRIER = 'Copy the number again from the carrier.';
const AS_TEXT = 'Take the carrier’s own file, not one saved by a spreadsheet.';

/** Words for tracking numbers and carriers’ files. */
export const TRACKING_PROBLEMS: ProblemBook = {
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
    AS_TEXT,
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
    (f) => `The carrier “${f('carrier')}” is not known.`,
    (f) => when(f('nearest'), 'Did you mean ', '?'),
  ),
  'tracking/wrong-check-digit': words(
    (f) => `“${f('value')}” fails its check digit${when(f('carrier'), ' for ')}.`,
    ASK_CARRIER,
  ),
  'tracking/wrong-shape': words(
    (f) => `“${f('value')}” is not shaped like a number of ${f('carrier') || 'its carrier'}.`,
    ASK_CARRIER,
  ),
  'tracking/looks-like': words(
    (f) => `“${f('value')}” looks like a number of ${f('others') || f('carrier') || 'another carrier'}.`,
    'Check the carrier.',
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
  'tracking/six-zeros': words((f) => `“${f('value')}” has six zeros in a row.`, ASK_CARRIER),
  'tracking/columns-missing': words(
    (f) => `The file’s columns (${f('found')}) show no ${f('missing')}.`,
    'Name them: --order-column, --number-column, --carrier-column or --carrier.',
  ),
  'tracking/has-number': words(
    (f) => `Order ${f('order')} has the number ${f('known')} already; “${f('value')}” was left out.`,
    'Correct it with `orders tracking export --correct` if it is wrong.',
  ),
  'tracking/no-such-goods': words(
    (f) => `Order ${f('order')} has no ${f('quantity')} × ${f('sku')} to ship.`,
    'Check SKU and quantity.',
  ),
  'tracking/order-not-ready': words(
    (f) => `Order ${f('order')} is ${f('state')}: its number ${f('value')} is held back.`,
    (f) => `See \`orders show ${f('order')}\`.`,
  ),
  'tracking/no-format': words((f) => `There is no upload file for “${f('format')}”.`, 'Use --format plain.'),
  'tracking/no-xlsx-yet': words(
    (f) => `${f('platform')} takes a workbook, which comes with a later version.`,
    'Use --format plain.',
  ),
  'carriers/bad-entry': words(
    (f) => `The carriers’ file has an entry that does not fit${when(f('value'), ': ')}.`,
    'Correct it where it says.',
  ),
};
