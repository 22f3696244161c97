import { choice, flag, type Kind } from './kinds.ts';

/** Where documents go and how: of the workspace or the user, the same for all shops. */
export interface PrinterSettings {
  /** Queue or `tcp://host:9100` for labels; '' = files only. */
  readonly labels: string;
  /** The same for pick lists and slips. */
  readonly lists: string;
  /** The same for cards. */
  readonly cards: string;
  /** What labels are written as. */
  readonly format: 'pdf' | 'zpl';
  /** Last page first, for printers that stack face up. */
  readonly reverse: boolean;
}

export const PRINTER_DEFAULTS: PrinterSettings = {
  labels: '',
  lists: '',
  cards: '',
  format: 'pdf',
  reverse: false,
};

const printerName: Kind = {
  expected: 'Zebra | tcp://192.168.1.20:9100 | none',
  read: (value) => (typeof value === 'string' && value.length <= 300 ? value.trim() : undefined),
  fromText: (text) => text,
};

export const PRINTER_KEYS: Readonly<Record<keyof PrinterSettings, Kind>> = {
  labels: printerName,
  lists: printerName,
  cards: printerName,
  format: choice('pdf', 'zpl'),
  reverse: flag,
};

/** A key under `printer.`, undefined when there is no such. */
export function printerKey(path: string): keyof PrinterSettings | undefined {
  const [head, key, ...rest] = path.split('.');
  if (head !== 'printer' || key === undefined || rest.length > 0) return undefined;
  return Object.hasOwn(PRINTER_KEYS, key) ? (key as keyof PrinterSettings) : undefined;
}
