import type { DateOrder } from '../../mapping/date-order.ts';
import { readCountry } from '../../mapping/read-facts.ts';
import { column, type Header } from '../header.ts';

interface Market {
  readonly currency: string;
  /** Only where the market has one clock. */
  readonly timeZone?: string;
  readonly dateOrder: DateOrder;
}

/** TikTok Shop's markets (formats.md §5). The file names neither currency nor zone. */
const MARKETS: Readonly<Record<string, Market>> = {
  US: { currency: 'USD', dateOrder: 'month-first' },
  GB: { currency: 'GBP', timeZone: 'Europe/London', dateOrder: 'day-first' },
  TH: { currency: 'THB', timeZone: 'Asia/Bangkok', dateOrder: 'day-first' },
  VN: { currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh', dateOrder: 'day-first' },
  ID: { currency: 'IDR', timeZone: 'Asia/Jakarta', dateOrder: 'day-first' },
  MY: { currency: 'MYR', timeZone: 'Asia/Kuala_Lumpur', dateOrder: 'day-first' },
  SG: { currency: 'SGD', timeZone: 'Asia/Singapore', dateOrder: 'day-first' },
  PH: { currency: 'PHP', timeZone: 'Asia/Manila', dateOrder: 'day-first' },
};

/** The market whose address columns these are, where only one market has them. */
export function marketOf(header: Header): string | undefined {
  const has = (...names: string[]) => names.every((name) => column(header, name) !== -1);
  if (has('Commune')) return 'VN';
  if (has('Regency and City')) return 'ID';
  if (has('Post Town')) return 'MY';
  if (has('Province', 'District', 'Districts')) return 'TH';
  return undefined;
}

export function marketByCountry(country: string): Market | undefined {
  return MARKETS[readCountry(country)];
}

export function marketByCode(code: string | undefined): Market | undefined {
  return code === undefined ? undefined : MARKETS[code];
}
