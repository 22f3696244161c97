/** Words of `orders print` and `orders printers`. */
export const PRINT_EN = {
  cameOut: (most: string) => `How many came out (0–${most})?`,
  /** What became of a job, for the end of a line. */
  states: {
    waiting: 'waits in the queue',
    printing: 'is being printed',
    stopped: 'has stopped',
    cancelled: 'was cancelled',
    failed: 'was broken off',
    done: 'is printed',
    sent: 'was taken',
    refused: 'was not taken',
    'in-doubt': 'is in doubt',
  },
  noPrinters: 'No printer is set up on this machine. Without one, `orders print` writes files.',
  setPrinter: 'To print labels on one without naming it each time: orders config set printer.labels NAME',
  usual: 'the usual printer',
  setFor: (labels: boolean, lists: boolean) =>
    `set for ${labels && lists ? 'labels and lists' : labels ? 'labels' : 'lists'}`,
  says: (message: string) => `says: ${message}`,
  idle: 'ready',
  busy: 'printing',
  halted: 'stopped',
  paperOut: 'paper is out',
  rejecting: 'takes no jobs',
  raw: 'raw queue: labels as ZPL only (--format zpl)',
  anySize: (least: string, most: string) => `any size from ${least} to ${most}`,
  moreSizes: (count: number) => ` and ${count} more`,
  paper: (sizes: string) => `paper: ${sizes}`,
  paperUnknown: 'does not say what paper it has',
};
