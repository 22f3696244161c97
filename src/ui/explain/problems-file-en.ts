import { type ProblemBook, when, words } from './problem-words.ts';

const EXPORT_AGAIN = 'Export the file again from the platform and import that one.';

/** Words for files that are refused, and for what is told of a file as a whole. */
export const FILE_PROBLEMS = {
  'file/missing': words(
    (f) => `There is no file ${f('file')}.`,
    'Check the name; the browser may have put it into Downloads.',
  ),
  'file/no-permission': words(
    (f) => `The file ${f('file')} may not be read.`,
    'Ask its owner, or copy it to a folder of yours.',
  ),
  'file/unreadable': words(
    (f) => `The file ${f('file')} cannot be read${when(f('why') || f('value'), ' (', ')')}.`,
    EXPORT_AGAIN,
  ),
  'file/no-folder': words(
    (f) => `There is no folder ${f('folder')}.`,
    'Make it, or plug in the drive it is on, then run this again.',
  ),
  'file/is-folder': words((f) => `${f('file')} is a folder.`, 'Name the files in it.'),
  'file/is-no-file': words(
    (f) => `${f('file')} is no file that can be read to its end.`,
    'Copy it to a file, or pipe it: `… | orders import -`.',
  ),
  'file/empty': words('The file is empty.', EXPORT_AGAIN),
  'file/empty-zip': words('The archive holds no file that can be imported.', EXPORT_AGAIN),
  'file/growing': words(
    'The file is still being written.',
    'Wait until the download is done, then import it again.',
  ),
  'file/invalid-bytes': words(
    (f) => `The file is not ${f('encoding') || 'UTF-8'}: byte ${f('offset')} does not fit.`,
    'Save it as “CSV UTF-8”, or export it again; nothing was guessed.',
  ),
  'file/unknown-format': words(
    (f) => `No platform’s export has these columns${when(f('found'), ': ')}.`,
    (f) => {
      if (f('likely') === 'tracking import')
        return 'If these are a carrier’s numbers, run `orders tracking import` with this file.';
      if (f('likely') === 'stock import')
        return 'A file of stock has the columns SKU and Quantity, or is Shopify’s inventory or products export.';
      return `${when(f('nearest'), 'Nearest is ', f('missing') === '' ? '. ' : '; ')}${when(f('missing'), 'it lacks ', '. ')}Export orders with every column, or say --platform.`;
    },
  ),
  'file/ambiguous-format': words(
    (f) => `The columns fit more than one format: ${f('formats')}.`,
    'Say which with --platform.',
  ),
  'file/not-orders': words(
    (f) => `This is a file of ${f('platform')}, but not of orders: ${f('kind')}.`,
    (f) =>
      f('kind') === 'stock' || f('kind') === 'products'
        ? 'Read it with `orders stock import`; for orders, export the orders.'
        : f('instead') === ''
          ? 'Export the orders.'
          : `Export instead: ${f('instead')}.`,
  ),
  'file/missing-columns': words(
    (f) => `The ${f('format')} export lacks columns: ${f('missing')}.`,
    'Export it again with every column.',
  ),
  'file/abandoned-checkouts': words(
    'These are abandoned checkouts, not orders.',
    'In Shopify export Orders, not Abandoned checkouts.',
  ),
  'file/other-platform': words(
    (f) => `The file is an export of ${f('found')}, not of ${f('wanted')}.`,
    'Leave out --platform, or name the right file.',
  ),
  'file/half-of-a-pair': words(
    (f) =>
      f('kind') === 'items'
        ? 'This file lists the goods of orders, but not their buyers and addresses.'
        : 'This file lists orders, but not their goods.',
    (f) =>
      `Give both files to one command: \`orders import <orders file> <goods file>\` (the other one: ${f('other')}).`,
  ),
  'file/other-half-refused': words(
    (f) => `Its other half, ${f('other')}, was refused.`,
    'Put that file right, then import both together.',
  ),
  'file/repeated-column': words((f) => `The column “${f('column')}” stands there twice; the first is read.`),
  'file/too-many-columns': words((f) => `The file has more than ${f('limit')} columns.`, EXPORT_AGAIN),
  'file/too-many-rows': words(
    (f) => `The file has more than ${f('limit')} rows.`,
    'Export fewer days at a time.',
  ),
  'file/several-sheets': words(
    (f) => `Several sheets look like orders: ${f('sheets')}.`,
    'Save the right one as a file of its own.',
  ),
  'file/sheet': words((f) => `Read the sheet “${f('value')}”.`),
  'file/is-encrypted': words(
    'The workbook is protected by a password.',
    'Open it, save it without the password, import that.',
  ),
  'file/scattered': words(
    'Rows of one order are scattered through the file.',
    'Do not sort the file before importing it; export it again.',
  ),
  'file/no-ship-to': words(
    'The file has no addresses: no label can be made from it.',
    'Export with the shipping columns.',
  ),
  'file/date-order-open': words(
    (f) => `“${f('value')}” may be day-month or month-day, and no date of the file tells.`,
    'Say --date-order day-first or --date-order month-first.',
  ),
  'file/zone-assumed': words(
    (f) => `The file’s times name no time zone; ${f('zone')} is taken.`,
    'Set the shop’s: orders shop edit <shop> --time-zone Europe/Berlin.',
  ),
  'file/unknown-words': words(
    (f) => `Words that are not known: ${f('words')}.`,
    'Nothing was guessed. Report them, so that they can be learnt.',
  ),
  'file/footer': words((f) => `The file’s last rows (“${f('value')}”) are no orders and were left out.`),
  'file/description-row': words('The row that describes the columns was left out.'),
  'csv/quote-not-closed': words(
    'A quotation mark is opened and never closed.',
    'The file is cut off or was edited; export it again.',
  ),
  'csv/stray-quote': words(
    'A quotation mark stands inside a cell that is not quoted.',
    'The file was edited; export it again.',
  ),
  'csv/row-too-long': words(
    'A row is longer than any export’s.',
    'A quotation mark is probably missing; export it again.',
  ),
  'xlsx/broken': words('The workbook is damaged.', EXPORT_AGAIN),
  'xlsx/too-large': words('The workbook is too large.', 'Save it as CSV, or export fewer days at a time.'),
  'zip/broken': words('The workbook’s container is damaged or cut off.', EXPORT_AGAIN),
  'zip/too-large': words('The workbook unpacks to more than is sound.', 'Save it as CSV.'),
  'mapping/missing': words((f) => `There is no mapping ${f('file')}.`, 'Name a mapping file with --map.'),
  'mapping/empty': words('The mapping is empty.', 'Copy one from templates/ and change it.'),
  'mapping/syntax': words('The mapping is not well-formed.', 'Correct it where it says.'),
  'mapping/too-long': words('The mapping is too long.', 'Keep to the columns you need.'),
  'mapping/unknown-key': words(
    (f) => `The mapping has an unknown key “${f('value') || f('key')}”.`,
    (f) => when(f('nearest'), 'Did you mean ', '?'),
  ),
  'mapping/unknown-field': words(
    (f) => `The mapping names an unknown field “${f('value') || f('field')}”.`,
    (f) => when(f('nearest'), 'Did you mean ', '?'),
  ),
  'mapping/bad-value': words(
    (f) => `The mapping’s value “${f('value')}” does not fit.`,
    (f) => when(f('expected'), 'Expected: ', '.'),
  ),
} satisfies ProblemBook;
