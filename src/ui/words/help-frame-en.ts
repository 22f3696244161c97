/** What stands around the texts of the command table in help and reference. */
export const HELP_FRAME_EN = {
  program:
    'Review, batch, print and ship the orders of your shops from the platforms’ export files, offline.',
  usage: 'Usage: ',
  command: 'command',
  options: 'options',
  theDay:
    'The day: orders review <export file>, orders batch, orders print <batch>, orders tracking import <file>, orders tracking export. `orders` alone says what to do next.',
  more: 'Run `orders help <command>` for one command; more topics: exit-codes, environment, formats, rules.',
  heading: (text: string) => `${text}:`,
  sentence: (text: string) => `${text}.`,
  sharedOptions: 'Options of every command',
  ownOptions: 'Options',
  arguments: 'Arguments',
  examples: 'Examples',
  argument: 'Argument',
  option: 'Option',
  also: (summary: string, word: string) => `${summary} (also: ${word})`,
  alsoBare: (word: string) => ` Also: \`orders ${word}\`.`,
  oneOfThem: (name: string) => `Run \`orders help ${name}\` for one of them.`,
  choices: (summary: string, choices: string) => `${summary}: ${choices}`,
  commands: 'Commands',
  made: 'Made from the table of commands by `node scripts/reference.mjs`; do not edit.',
};
