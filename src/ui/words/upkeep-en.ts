import { grouped, plural } from '../words.ts';

/** Words of what looks after the ledger and the program: log, undo, check, backup, doctor, settings, shops. */
export const UPKEEP_EN = {
  noChanges: 'No changes yet.',
  logColumns: { when: 'WHEN', who: 'WHO', command: 'COMMAND', what: 'WHAT' },
  fact: (name: string, value: string) => `${name} ${value}`,
  takenBackBy: (change: number) => `taken back by ${change}`,
  paper: (change: number, command: string, what: string) =>
    `Change ${change} (${command}, ${what}) left files or paper behind, which stay. Take it back all the same?`,
  notTaken: 'Nothing was taken back.',
  nothingToUndo: 'Nothing to take back.',
  undone: (change: number, command: string, what: string, who: string, at: string, dryRun: boolean) =>
    `${dryRun ? 'Would take back' : 'Took back'} change ${change}: ${command}${what === '' ? '' : ` (${what})`}, by ${who} at ${at}.`,
  archived: (orders: number, before: string, dryRun: boolean) =>
    `${dryRun ? 'Would archive' : 'Archived'} ${plural(orders, 'finished order')} placed before ${before}; orders list --archived shows them.`,
  nothingToArchive: (before: string) => `No finished order was placed before ${before}.`,
  notFinished: (orders: number) =>
    `${plural(orders, 'order')} of that age ${orders === 1 ? 'is' : 'are'} not finished and stay${orders === 1 ? 's' : ''} on the lists.`,
  copied: (file: string, dryRun: boolean) => `${dryRun ? 'Would copy' : 'Copied'} the ledger to ${file}`,
  counted: (orders: number, changes: number) => `${plural(orders, 'order')}, ${plural(changes, 'change')}`,
  sound: (counted: string) => `The ledger is sound: ${counted}.`,
  damaged: (counted: string, last: number) =>
    `The ledger is damaged: ${counted}; intact up to change ${last}.`,
  repair: 'Nothing is written until it is repaired: put a backup in its place, or import the exports again.',
  checks: {
    node: 'node',
    workspace: 'workspace',
    ledger: 'ledger',
    settings: 'settings',
    disk: 'disk',
    clock: 'clock',
    fonts: 'fonts',
    printer: 'printer',
  },
  checkFact: (name: string, value: string): string => {
    if (name === 'version' || name === 'folder') return value;
    if (name === 'least') return `${value} or newer is needed`;
    if (name === 'free') return `${grouped(Number(value))} MB free`;
    return `${name} ${value}`;
  },
  legend: '✔ good   ! look at it   ✘ put it right   – not there, not needed',
  hints: {
    'node bad': 'Install a newer Node.',
    'workspace none': 'The first import makes it.',
    'workspace warn': 'Others on this machine can read addresses: chmod 700 the folder.',
    'ledger bad': 'Run `orders check`; put a backup in its place.',
    'settings bad': 'Correct the file where it says, or `orders config unset` the key.',
    'disk warn': 'Make room before printing.',
    'clock bad': 'Set this machine’s clock: the age of orders depends on it.',
    'fonts bad': 'Install the program again: its fonts are missing.',
    'printer none': 'No `lp` here: print the PDF files yourself.',
  },
  nothingToChange: (key: string) => `${key}: nothing to change.`,
  set: (key: string, file: string, dryRun: boolean) => `${key} ${dryRun ? 'would be ' : ''}set in ${file}`,
  unset: (key: string, file: string, dryRun: boolean) =>
    `${key} ${dryRun ? 'would be ' : ''}unset in ${file}`,
  reviewAgain: 'orders review (it judges again what is not in a batch)',
  origins: { default: 'default', 'user file': 'user file', 'workspace file': 'workspace file' },
  shopWouldBeSaved: 'The shop would be saved.',
  noShops: 'No shops yet; the first import makes one.',
  shopColumns: {
    shop: 'SHOP',
    platform: 'PLATFORM',
    currency: 'CURRENCY',
    timeZone: 'TIME ZONE',
    sender: 'SENDER',
  },
};
