import { type ProblemBook, when, words } from './problem-words.ts';

/** Words for the ledger, the disk, shops, batches and printing. */
export const LEDGER_PROBLEMS = {
  'ledger/damaged': words(
    (f) => `The ledger is damaged: ${f('what')}. It can only be read.`,
    (f) =>
      `${f('backup') === '' ? 'Put a backup in its place' : `Newest backup: ${f('backup')}; put it in the ledger’s place`}, or import the exports again into a new --workspace. Nothing was written.`,
  ),
  'ledger/newer': words(
    (f) =>
      `The ledger was written by a newer version of orders (${f('version')}; this one knows ${f('known')}).`,
    'Install the newer version. Nothing was changed.',
  ),
  'ledger/none': words(
    (f) => `There is no ledger in ${f('folder')}.`,
    'Check --workspace and ORDERS_WORKSPACE; the first `orders import` makes a ledger.',
  ),
  'ledger/gone': words(
    'The ledger was moved or deleted while the command ran. Nothing was written.',
    'Put the folder back, or choose another with --workspace.',
  ),
  'ledger/busy': words(
    'Another run of orders is writing to this ledger.',
    'Wait for it to end, then run this again. Nothing was changed.',
  ),
  'disk/full': words(
    (f) => `The disk is full (${f('what')}).`,
    'Make room, then run this again. Nothing was changed.',
  ),
  'disk/read-only': words(
    (f) => `It may not be written there (${f('what')}).`,
    'Check the folder’s owner and permissions, or choose another with --workspace or -o.',
  ),
  'disk/fault': words(
    (f) => `The disk reports a fault (${f('what')}).`,
    'Save a backup elsewhere and check the disk. Nothing was changed.',
  ),
  'disk/read-back': words(
    (f) => `${f('file')} reads back otherwise than it was written.`,
    'Do not use the file; check the disk and write it again.',
  ),
  'disk/not-a-folder': words(
    (f) => `A file stands where a folder is needed (${f('what')}).`,
    'Choose another folder.',
  ),
  'workspace/no-home': words(
    'There is no home folder to keep the orders in.',
    'Set --workspace or ORDERS_WORKSPACE.',
  ),
  'shop/unknown': words(
    (f) => `There is no shop “${f('shop')}”.`,
    (f) =>
      `${when(f('nearest'), 'Did you mean ', '? ')}${f('known') === '' ? 'No shop is known yet.' : `Shops: ${f('known')}.`}`,
  ),
  'shop/which': words(
    (f) => `The file could be of several shops on ${f('platform')}: ${f('shops')}.`,
    'Say which with --shop.',
  ),
  'shop/other-platform': words(
    (f) => `Shop “${f('shop')}” is on ${f('platform')}, but the file is of ${f('exported')}.`,
    'Name another shop with --shop, or leave it out.',
  ),
  'shop/bad-name': words(
    (f) => `“${f('shop')}” cannot be a shop’s name.`,
    'Use a short name without a stroke (/).',
  ),
  'shop/name-taken': words(
    (f) => `There is a shop “${f('shop')}” already.`,
    'Choose another name, or change that one with `orders shop edit`.',
  ),
  'batch/unknown': words(
    (f) => (f('batch') === '' ? 'The batch is missing.' : `There is no batch “${f('batch')}”.`),
    (f) =>
      f('nearest') === ''
        ? 'See `orders batch list`.'
        : `Did you mean ${f('nearest')}? See \`orders batch list\`.`,
  ),
  'batch/printed': words(
    (f) => `Batch ${f('batch')} is printed: its labels exist.`,
    'Take back the printing first with `orders undo`, and throw the labels away.',
  ),
  'batch/undone': words((f) => `Batch ${f('batch')} was taken apart.`, 'Make a new one with `orders batch`.'),
  'print/order-left': words(
    (f) => `Parcel ${f('parcel')} is empty: its order went back to review.`,
    'Its position stays free. Pull its label if it is printed already.',
  ),
  'print/no-such-labels': words(
    (f) => `Batch ${f('batch')} has positions 1 to ${f('parcels')}; none of those asked for.`,
    'Change --from and --to.',
  ),
  'stop/elsewhere': words(
    (f) => `The stop ${f('value')} lies outside the layout.`,
    'Correct the layout or the bin.',
  ),
  'stop/not-served': words((f) => `The walk leaves out the stop ${f('value')}.`),
  'stop/served-twice': words((f) => `The walk serves the stop ${f('value')} twice.`),
  'stop/passed-before': words((f) => `The walk passes the stop ${f('value')} before serving it.`),
  'walk/empty': words('The walk is empty.'),
  'walk/end': words('The walk does not end where it should.'),
  'walk/length': words('The walk is not as long as it says.'),
  'walk/no-way': words('The walk goes where there is no way.'),
  'walk/turn': words('The walk turns in an aisle in which a cart cannot turn.'),
  'walk/start': words('The walk does not begin where it should.'),
} satisfies ProblemBook;
