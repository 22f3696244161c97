import { helpWords } from './language.ts';
import { displayWidth, wrapWords } from './text-width.ts';

/** What `orders help <topic>` says besides the commands: paragraphs, or lines that are kept as they are. */
export const HELP_TOPICS: Readonly<Record<string, readonly string[]>> = {
  'exit-codes': [
    'Exit codes, the same for every command:',
    '  0    done, or nothing to do',
    '  1    stopped, nothing changed',
    '  2    wrong usage or settings; nothing was read',
    '  3    done, but some rows were set aside (with --exit-code also: some orders)',
    '  4    another run holds the lock',
    '  70   a bug of ours',
    '  129, 130, 143   stopped by hang-up, Ctrl-C, or the system',
  ],
  environment: [
    'Environment variables; a flag beats them, they beat the settings:',
    '  ORDERS_WORKSPACE   folder of the ledger (--workspace)',
    '  ORDERS_AS          name changes are recorded under (--as)',
    '  ORDERS_LANG        en or zh (--lang); else the setting lang, then LC_ALL, LC_MESSAGES, LANG',
    '  ORDERS_CONFIG      folder of the user’s settings',
    '  ORDERS_NOW         fixed time, for tests and replays (2026-11-24T08:00:00Z)',
    '  XDG_DATA_HOME, XDG_CONFIG_HOME   where workspace and settings are by default',
    '  NO_COLOR, FORCE_COLOR, TERM=dumb, COLUMNS   colours and width',
    '  CI                 nothing is asked',
  ],
  formats: [
    'Files that `orders import` reads: exports of platforms as text (.csv, .tsv, .txt) or workbook (.xlsx), also zipped; text in UTF-8, UTF-16 or GB18030 (GBK). The platform is recognised by its columns; a file of another kind is named and refused.',
    'Every row ends as imported, unchanged, changed or rejected, and the four add up to the rows read. Ids are text: a spreadsheet that turned them into 5.76912E+17 has destroyed them, and such rows are rejected.',
    'Results: text for people; --json for one JSON document; a pipe gets tabs between full values.',
  ],
  rules: [
    'Every rule looks at every order. A finding that forbids shipping blocks the order; an error or warning holds it until a person approves; an info only tells.',
    'Run `orders rules` for the list, `orders rules explain CODE` for one, `orders show ORDER` for what each saw, and `orders config set defaults.onlyTell CODE` to let one only tell.',
  ],
};

/** Words of one topic; lines that begin with spaces keep their columns. */
export function topicText(topic: string, columns: number): string {
  const lines = (HELP_TOPICS[topic] ?? [])
    .map(helpWords)
    .flatMap((text) =>
      text.startsWith(' ') && displayWidth(text) <= columns ? [text] : [...wrapWords(text.trim(), columns)],
    );
  return `${lines.join('\n')}\n`;
}
