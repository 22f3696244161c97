import { when, words } from './problem-words.ts';

/** What is asked for as a document, in the seller's words. */
const KINDS: Readonly<Record<string, string>> = {
  labels: 'labels',
  'pick-list': 'pick list',
  'put-wall': 'put-wall sheet',
  slips: 'packing slips',
  card: 'cards',
  'return-slip': 'return slips',
};
const kind = (word: string): string => KINDS[word] ?? word;

/** Why pages are in doubt. */
const DOUBTS: Readonly<Record<string, string>> = {
  none: 'the queue knows no such job',
  unknown: 'the printer cannot be asked',
  cancelled: 'the job was cancelled at the printer',
  failed: 'the printer broke the job off',
};

/** Words for printers and for what was given to them. */
export const PRINTER_PROBLEMS = {
  'printer/bad-name': words(
    (f) => `“${f('printer')}” is no printer’s name.`,
    'Give the name of a queue (see `orders printers`), labels=NAME,lists=NAME,cards=NAME, tcp://HOST:9100 or none.',
  ),
  'printer/no-spooler': words(
    (f) => `The print system is not installed here (${f('program') || 'lp'} was not found).`,
    'Print the files that are written without --printer; docs/printing.md names the ways on Windows and macOS. Nothing was printed.',
  ),
  'printer/spooler-down': words(
    'The print system does not answer.',
    'Start it (on Linux: `systemctl start cups`), then run this again. Nothing was printed.',
  ),
  'printer/unknown': words(
    (f) => `There is no printer “${f('printer')}”.`,
    (f) =>
      `${when(f('nearest'), 'Did you mean ', '? ')}${f('known') === '' ? 'No printer is set up.' : `Printers: ${f('known')}.`}`,
  ),
  'printer/rejecting': words(
    (f) => `Printer “${f('printer')}” takes no jobs${when(f('message'), ' (', ')')}.`,
    (f) => `Let it take jobs with \`cupsaccept ${f('printer')}\`, or choose another. Nothing was printed.`,
  ),
  'printer/stopped': words(
    (f) => `Printer “${f('printer')}” is stopped${when(f('message'), ' (', ')')}.`,
    (f) => `Start it with \`cupsenable ${f('printer')}\`, or choose another. Nothing was printed.`,
  ),
  'printer/paper-out': words(
    (f) => `Printer “${f('printer')}” says that its paper is out.`,
    'Load paper: it goes on by itself.',
  ),
  'printer/raw-queue': words(
    (f) => `Printer “${f('printer')}” is a raw queue: a PDF would come out as garbage.`,
    'Send labels as ZPL with --format zpl, or set the queue up with a driver. Nothing was printed.',
  ),
  'printer/needs-zpl': words(
    (f) => `${f('printer')} takes ZPL only, and only labels can be written so.`,
    'Add --format zpl, and --only labels where lists would go there too.',
  ),
  'printer/no-media': words(
    (f) => `Printer “${f('printer')}” offers no paper of ${f('size')}.`,
    (f) =>
      `${when(f('offered'), 'The nearest it offers: ', '. ')}Choose another with --size or --page, or set the paper up at the queue. Nothing was printed.`,
  ),
  'printer/stays-file': words(
    (f) => `A file only: the ${kind(f('kind'))}, on paper of ${f('size') || 'another size'}.`,
    (f) =>
      `To print it too: --printer labels=${f('printer')},${f('kind') === 'card' ? 'cards' : 'lists'}=NAME.`,
  ),
  'printer/refused': words(
    (f) => `Printer “${f('printer')}” did not take the ${kind(f('kind'))}${when(f('message'), ' (', ')')}.`,
    'Nothing of it was printed. Run the same command again.',
  ),
  'printer/no-answer': words(
    (f) => `The printer ${f('printer')} does not answer.`,
    'Check that it is on and in this network, then run the same command again. Nothing was printed.',
  ),
  'printer/elsewhere': words(
    (f) => `${f('printer')} is not in a private network.`,
    'Labels hold addresses: they go to printers in your own network only. Nothing was printed.',
  ),
  'printer/in-doubt': words(
    (f) => `It is not known whether the ${kind(f('kind'))} went to “${f('printer')}”.`,
    (f) =>
      `Look what came out, then say it: \`orders print ${f('batch')} --came-out N\` (0 to ${f('count')}).`,
  ),
  'printer/job-cancelled': words(
    (f) =>
      `The job ${f('job')} (${kind(f('kind'))}) was cancelled at the printer${when(f('message'), ' (', ')')}.`,
    (f) =>
      `Look what came out, then say it: \`orders print ${f('batch')} --came-out N\` (0 to ${f('count')}).`,
  ),
  'printer/job-failed': words(
    (f) => `The printer broke the job ${f('job')} off (${kind(f('kind'))})${when(f('message'), ': ')}.`,
    (f) =>
      `Look what came out, then say it: \`orders print ${f('batch')} --came-out N\` (0 to ${f('count')}).`,
  ),
  'printer/job-stopped': words(
    (f) => `The job ${f('job')} (${kind(f('kind'))}) has stopped${when(f('message'), ' (', ')')}.`,
    'See to the printer; the job goes on when it is started again, or cancel it.',
  ),
  'label/picture-left-out': words(
    (f) =>
      `A picture of template “${f('template')}” is left out: labels in ZPL take PNG (not interlaced), no JPEG.`,
    'Save it as PNG, or print as PDF.',
  ),
  'print/in-doubt': words(
    (f) =>
      `It is not known whether the ${kind(f('kind'))} of batch ${f('batch')} came out of “${f('printer')}”: ${f('count')}${f('first') === '' ? ' pages' : ` labels, ${f('first')} to ${f('last')}`}; ${DOUBTS[f('why')] ?? 'the hand-over broke off'}${when(f('message'), ' (', ')')}.`,
    (f) =>
      `Look what came out, then say it: \`orders print ${f('batch')} --came-out N\` (0 to ${f('count')}). Nothing was printed again.`,
  ),
  'print/sent-before': words(
    (f) => `The ${kind(f('kind'))} of batch ${f('batch')} went to a printer before: not printed again.`,
    (f) => `To print copies: orders print ${f('batch')} --reprint.`,
  ),
  'print/nothing-in-doubt': words(
    (f) => `No pages of batch ${f('batch')} are in doubt.`,
    'Leave --came-out away.',
  ),
  'print/partly-on-paper': words(
    (f) => `Of the labels asked for, ${f('count')} went to a printer before (${f('first')} to ${f('last')}).`,
    (f) =>
      `Print the others with \`orders print ${f('batch')} ${f('rest')}\`, or all of them again with --reprint. Nothing was printed.`,
  ),
};
