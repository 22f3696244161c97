import { type ProblemBook, when, words } from './problem-words.ts';

/** Words for shipments held back from a platform’s upload file. */
export const UPLOAD_PROBLEMS = {
  'upload/too-many-orders': words(
    (f) => `${order(f)}: its parcel holds ${f('orders')} orders, the platform takes ${f('most')} in one.`,
    'Enter the number by hand.',
  ),
  'upload/number-used': words(
    (f) => `${order(f)}: its number also stands for order ${f('usedBy')}.`,
    'Look which is right.',
  ),
  'upload/whole-and-part': words(
    (f) => `${order(f)}: one shipment says the whole order, another a part.`,
    'Import the numbers again with their goods.',
  ),
  'upload/unlike-repeats': words(
    (f) => `${order(f)}: one number comes twice with different facts.`,
    'Import the carrier’s file again.',
  ),
  'upload/two-numbers': words(
    (f) => `${order(f)}: the platform takes one number an order, there are two.`,
    'Enter the second by hand.',
  ),
  'upload/unsafe-cell': words(
    (f) => `${order(f)}: the ${f('cell')} “${f('value')}” would not be safe in a file.`,
    'Correct it.',
  ),
  'upload/formula': words(
    (f) => `${order(f)}: the ${f('cell')} “${f('value')}” looks like a formula.`,
    'Correct it.',
  ),
  'upload/no-carrier-word': words(
    (f) => `${order(f)}: the platform has no word for ${f('carrier') || 'its carrier'}.`,
    (f) =>
      `${when(f('nearest'), 'Nearest: ', '. ')}Your own word for it goes into carriers.yaml${when(f('platform'), ', under ')}.`,
  ),
  'upload/not-encodable': words(
    (f) => `${order(f)}: “${f('value')}” holds a character that ${f('encoding')} has not.`,
    'Use another word for it in carriers.yaml, or enter it by hand.',
  ),
  'upload/not-in-template': words(
    (f) => `${order(f)}: ${f('template') || 'the template'} does not list it.`,
    'Download the template again, or export without --template.',
  ),
  'upload/template-filled': words(
    (f) => `${order(f)}: its row in ${f('template') || 'the template'} holds “${f('value')}” already.`,
    'Look which is right; download the template again if it is old.',
  ),
  'upload/read-back': words(
    (f) =>
      `What was to be written to ${f('file')} does not say what the ledger says${when(f('orders'), ': ')}.`,
    'Nothing was written. Please report this with `orders doctor`.',
  ),
  'upload/no-order-id': words('A shipment has no order id.', 'Import the carrier’s file again.'),
  'upload/order-scientific': words(
    (f) => `${order(f)}: the id has lost its digits in a spreadsheet.`,
    'Import the platform’s own export.',
  ),
  'upload/no-number': words((f) => `${order(f)}: there is no tracking number yet.`),
  'upload/scientific': words(
    (f) => `${order(f)}: the number has lost its digits in a spreadsheet.`,
    'Import the carrier’s own file.',
  ),
  'upload/trailing-zeros': words(
    (f) => `${order(f)}: the number ends in zeros, as after a spreadsheet’s rounding.`,
    'Import the carrier’s own file.',
  ),
  'upload/number-not-clean': words(
    (f) => `${order(f)}: the number holds signs that do not belong there.`,
    (f) => when(f('suggestion'), 'Probably ', '.'),
  ),
  'upload/bad-ship-date': words(
    (f) => `${order(f)}: the ship date “${f('value')}” is none.`,
    'Correct it in the carrier’s file.',
  ),
  'upload/bad-url': words((f) => `${order(f)}: the address “${f('value')}” is none.`, 'Leave it out.'),
  'upload/part-without-lines': words(
    (f) => `${order(f)}: a part is shipped, but not which.`,
    'Import the numbers with SKU and quantity.',
  ),
  'upload/bad-quantity': words(
    (f) => `${order(f)}: ${f('quantity')} × ${f('sku')} cannot be shipped.`,
    'Check SKU and quantity.',
  ),
  'upload/line-without-id': words(
    (f) => `${order(f)}: a line has no id of the platform.`,
    'Enter it by hand.',
  ),
  'upload/line-without-sku': words((f) => `${order(f)}: a line has no SKU.`, 'Enter it by hand.'),
  'upload/already-exported': words(
    (f) => `${order(f)}: ${f('before')} was exported before; ${f('value')} waits.`,
    'To tell the platform, export with --correct.',
  ),
  'upload/nothing-to-correct': words((f) => `${order(f)}: ${f('value')} is the number exported before.`),
  'upload/corrected-before': words(
    (f) =>
      `${order(f)}: corrected before; the platform takes ${f('most') === '1' ? 'one correction' : `${f('most')} corrections`}.`,
    'Ask the platform’s support.',
  ),
  'upload/correction-too-late': words(
    (f) =>
      `${order(f)}: the platform takes corrections for ${f('hours')} hours only, and will refuse ${f('value')}.`,
    'Ask the platform’s support.',
  ),
} satisfies ProblemBook;

function order(f: (name: string) => string): string {
  return `Order ${f('order') || f('value')}`;
}
