import { Stop } from '../problem.ts';

/** Where a document goes: a queue of the spooler, or a label printer on the local network. */
export type Printer =
  | { readonly kind: 'queue'; readonly name: string }
  | { readonly kind: 'tcp'; readonly name: string; readonly host: string; readonly port: number };

/** A document's kind is on labels or on sheets; each may have a printer of its own. */
export interface Printers {
  readonly labels: Printer | undefined;
  readonly lists: Printer | undefined;
  /** Card stock is put in by hand, so cards go only to a printer named for them. */
  readonly cards: Printer | undefined;
  /** One name for everything: sheets the printer has no paper for stay files. */
  readonly shared: boolean;
}

export const NO_PRINTERS: Printers = { labels: undefined, lists: undefined, cards: undefined, shared: false };

/**
 * Reads `--printer NAME`, `--printer labels=NAME,lists=NAME,cards=NAME`, `tcp://host:9100`, `none`; what it leaves open
 * comes from the settings (`printer.labels` …).
 * @throws Stop `printer/bad-name` (exit 2).
 */
export function readPrinters(option: string | undefined, settings: PrinterNames): Printers {
  if (option === undefined) return each(settings);
  if (!/^(?:labels|lists|cards)=/.test(option)) {
    const printer = readPrinter(option);
    return { labels: printer, lists: printer, cards: printer, shared: true };
  }
  const named: Record<keyof PrinterNames, string> = { ...settings };
  for (const part of option.split(',')) {
    const match = /^(labels|lists|cards)=(.*)$/.exec(part.trim());
    if (match === null) throw new Stop('printer/bad-name', { printer: part }, 2);
    named[match[1] as keyof PrinterNames] = match[2] ?? '';
  }
  return each(named);
}

interface PrinterNames {
  readonly labels: string;
  readonly lists: string;
  readonly cards: string;
}

function each({ labels, lists, cards }: PrinterNames): Printers {
  return {
    labels: readPrinter(labels),
    lists: readPrinter(lists),
    cards: readPrinter(cards),
    shared: false,
  };
}

/** `none` and nothing are no printer. */
function readPrinter(text: string): Printer | undefined {
  const name = text.trim();
  if (name === '' || name === 'none') return undefined;
  if (name.startsWith('tcp://')) return readAddress(name);
  // What CUPS allows: no space, `/`, `#`, `?`, quote; a `-` in front would be an option.
  if (!/^[^\s/#?'"\\-][^\s/#?'"\\]{0,126}$/u.test(name))
    throw new Stop('printer/bad-name', { printer: name }, 2);
  return { kind: 'queue', name };
}

function readAddress(name: string): Printer {
  const match =
    /^tcp:\/\/(?:\[([0-9a-fA-F:.]+)\]|([A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})))(?::(\d{1,5}))?\/?$/.exec(name);
  const host = match?.[1] ?? match?.[2] ?? '';
  const port = Number(match?.[3] ?? 9100);
  if (host === '' || port < 1 || port > 65535) throw new Stop('printer/bad-name', { printer: name }, 2);
  return { kind: 'tcp', name, host, port };
}
