import { type ProblemBook, when, words } from './problem-words.ts';

const CORRECT = 'Correct it in the platform and export again; only this order waits for that.';

/** Words for rows and orders that are set aside, and for labels that cannot be drawn. */
export const ROW_PROBLEMS = {
  'row/bad-quantity': words(
    (f) =>
      f('value') === ''
        ? `The quantity is missing${order(f)}.`
        : `The quantity “${f('value')}” is no whole number from 1${order(f)}.`,
    CORRECT,
  ),
  'row/bad-amount': words(
    (f) => `The amount “${f('value')}” cannot be read without guessing${order(f)}.`,
    CORRECT,
  ),
  'row/bad-date': words(
    (f) => `The date “${f('value')}” cannot be read without guessing${order(f)}.`,
    CORRECT,
  ),
  'row/bad-currency': words((f) => `The currency “${f('value')}” is none${order(f)}.`, CORRECT),
  'row/bad-id': words((f) => `“${f('value')}” is no order id of this platform.`, CORRECT),
  'row/unknown-word': words(
    (f) => `The word “${f('value')}” is not known${order(f)}.`,
    'Nothing was guessed. Report it, so that it can be learnt.',
  ),
  'row/damaged-id': words(
    (f) => `The id “${f('value')}” has lost its digits in a spreadsheet${order(f)}.`,
    'Export again and import without opening the file in a spreadsheet.',
  ),
  'row/id-too-long': words('The order id is longer than any platform’s.', CORRECT),
  'row/no-order-id': words(
    'The row has no order id.',
    'Export again; rows without an id belong to no order.',
  ),
  'row/no-order': words(
    (f) => `The row belongs to order ${f('value') || f('order')}, which no other row tells of.`,
    'Export both files for the same days.',
  ),
  'row/ragged': words(
    (f) => `The row has ${f('found')} cells; the header has ${f('expected')}.`,
    'The file was edited or cut off; export it again.',
  ),
  'row/no-sku': words('The row has no SKU.', 'Give the article a SKU on the platform.'),
  'row/joined-items': words(
    (f) => `Several items stand in one cell: “${f('value')}”.`,
    'Export with one row per item.',
  ),
  'order/contradicts-itself': words(
    (f) => `Two rows of order ${f('order') || f('value')} contradict each other (${f('differ')}).`,
    'Look at the order on the platform, then export again.',
  ),
  'order/older-than-known': words(
    (f) =>
      `Order ${f('order') || f('value')} is known from a newer export (${f('differ')}); the older telling was left out.`,
    'If this file is the newer one, import it again with --newer.',
  ),
  'order/age-unclear': words(
    (f) =>
      `Order ${f('order') || f('value')} differs from what is known (${f('differ')}), and nothing tells which is newer; it was left as it was.`,
    'Say when the file was exported with --exported-at, or that it is the newest with --newer.',
  ),
  'order/no-items': words(
    (f) => `Order ${f('value') || f('order')} has no items.`,
    'Export again with the items.',
  ),
  'order/bad-item': words(
    (f) =>
      `An item of order ${f('value') || f('order')} cannot be read${when(f('item') || f('why'), ' (', ')')}.`,
    CORRECT,
  ),
  'order/rejected-in-pair': words(
    (f) => `Order ${f('value') || f('order')} was set aside in the other file${when(f('why'), ' (', ')')}.`,
    CORRECT,
  ),
  'order/amounts-differ': words((f) => `The rows of order ${f('order')} name different totals.`, CORRECT),
  'order/unknown': words(
    (f) => `No order “${f('order') || f('value')}” is known.`,
    (f) =>
      f('nearest') === '' ? 'See `orders list`.' : `Did you mean ${f('nearest')}? See \`orders list\`.`,
  ),
  'order/ambiguous': words(
    (f) => `“${f('order') || f('value')}” may be ${f('candidates') || f('orders')}. Nothing was done.`,
    'Name it with its shop, as in shop/#1001.',
  ),
  'order/blocked': words(
    (f) => `Order ${f('order')} must not ship (${f('rules')}).`,
    'Settle it on the platform, then import a newer export. No flag overrides this.',
  ),
  'order/in-batch': words(
    (f) => `Order ${f('order')} is ${f('state')}, in batch ${f('batch')}.`,
    (f) => `Undo the batch first (\`orders batch undo ${f('batch')}\`), or take the parcel out by hand.`,
  ),
  'order/beyond-review': words(
    (f) =>
      `Order ${f('order')} is ${f('state')} already${when(f('batch'), ', in batch ')}; there is nothing to decide.`,
  ),
  'order/not-held': words((f) => `Order ${f('order')} is ${f('state')}.`),
  'label/no-glyph': words(
    (f) => `No font here has the characters ${f('characters') || f('value')}${place(f)}.`,
    'Write that field in other letters (`orders review`, e), then print again; the other labels were made.',
  ),
  'pick-list/no-glyph': words(
    (f) =>
      `No font here has the characters ${f('characters') || f('value')}; the list shows their code instead.`,
    'Labels of orders with such characters in the address are refused by name.',
  ),
  'slip/no-glyph': words(
    (f) =>
      `No font here has the characters ${f('characters') || f('value')}${place(f)}; their code is shown.`,
    'The document was made all the same.',
  ),
  'slip/bad-barcode': words(
    (f) => `The code “${f('characters') || f('value')}” cannot be drawn as bars${place(f)}.`,
    'The document was made all the same.',
  ),
  'label/script-not-supported': words(
    (f) => `The script${when(f('script'), ' ')} of “${f('value')}” cannot be set yet${place(f)}.`,
    'Write that field in Latin letters (`orders review`, e), then print again; the other labels were made.',
  ),
  'label/text-too-long': words(
    (f) => `“${f('value')}” does not fit the label even in the smallest type${place(f)}.`,
    'Shorten it (`orders review`, e), or print a larger label with --size; the other labels were made.',
  ),
  'label/no-address': words(
    (f) => `There is no address for the label${place(f)}.`,
    'Export the order again with its address; the other labels were made.',
  ),
  'label/bad-barcode': words(
    (f) => `The code “${f('characters') || f('value')}” cannot be drawn as bars${place(f)}.`,
    'Report this; the other labels were made.',
  ),
  'parcel/unknown': words(
    (f) => `No parcel “${f('value') || f('parcel')}” is known.`,
    'Scan the bars of a printed label.',
  ),
  'stock/rows-without-sku': words((f) => `${f('rows') || 'Some'} rows without a SKU were left out.`),
} satisfies ProblemBook;

function order(f: (name: string) => string): string {
  return when(f('order'), ' (order ', ')');
}

/** ` on the label of parcel B1-003, order #1001, in the field city` */
function place(f: (name: string) => string): string {
  const parts = [when(f('parcel'), 'parcel '), when(f('order'), 'order '), when(f('field'), 'field ')];
  const told = parts.filter((part) => part !== '').join(', ');
  return told === '' ? '' : ` (${told})`;
}
