/** What `orders templates` says. */
export const TEMPLATES_EN = {
  columns: ['TEMPLATE', 'MAKES', 'PAPER mm', 'FROM', 'WHAT FOR'] as readonly string[],
  kinds: {
    label: 'labels',
    card: 'cards',
    slip: 'slips',
    'return-slip': 'return slips',
    'pick-list': 'pick lists',
    'put-wall': 'put walls',
  } as Readonly<Record<string, string>>,
  yours: 'yours',
  builtIn: 'built in',
  faulty: (problems: number) => `${problems} ${problems === 1 ? 'fault' : 'faults'}: orders templates check`,
  copied: (file: string, name: string) =>
    `Wrote ${file}\nIt is used from now on wherever ${name} is asked for.\nNext: edit it, then orders templates preview ${name}\n`,
  wouldCopy: (file: string) => `Would write ${file}\n`,
  right: (name: string) => `${name}: nothing is wrong with it.\n`,
  wrote: (file: string, pages: number, dryRun: boolean) =>
    `${dryRun ? 'Would write' : 'Wrote'} ${file} (${pages} ${pages === 1 ? 'page' : 'pages'})\n`,
  ofOrder: (order: string) => `It shows your order ${order}.\n`,
  invented: 'It shows an invented order: there is none of yours yet.\n',
  inventedBatch: 'It shows an invented batch.\n',
  rulerTitle: 'Ruler: is the print true to size?',
  rulerSteps: [
    'Print without scaling (100 %, “actual size”).',
    'Lay a ruler beside the edges: marks and',
    'ruler must agree, the frame must be whole,',
    'and the scanner must read the bars.',
  ] as readonly string[],
  rulerNext:
    'Print it without scaling and lay a ruler beside it. If it is off, turn off “fit to page” in the print dialogue.\n',
};
