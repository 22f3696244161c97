import { type DateStyle, dateOrderOf } from '../orders/dates.ts';
import { compileWords, meaningOf } from './judgement.ts';
import type { Field, Mapping, Meaning } from './mapping.ts';

/** Fields a seller is asked for when no column has a name that is known, most needed first. */
export const ASKED_FIELDS: readonly Field[] = [
  'order',
  'quantity',
  'sku',
  'name',
  'recipient',
  'address1',
  'postcode',
  'city',
  'country',
  'phone',
  'placedAt',
  'status',
  'total',
  'buyerNote',
];

/** A file with more words than this in a column has no column of statuses. */
const MOST_WORDS = 20;

/** How the dates of a column are written; undefined where only a person can tell day from month. */
export function dateStyleOf(values: readonly string[]): DateStyle | undefined {
  const filled = values.map((value) => value.trim()).filter((value) => value !== '');
  if (filled.length === 0) return 'told-by-file';
  if (filled.every((value) => /^\d{4}\D/.test(value))) return 'year-first';
  if (filled.every((value) => /\p{L}{3}/u.test(value.slice(0, 9)))) return 'month-name';
  const orders = filled.map(dateOrderOf);
  return orders.find((order) => order === 'day-first' || order === 'month-first');
}

/** `,` where every amount with a fraction has it behind a comma. */
export function decimalSignOf(values: readonly string[]): Mapping['decimal'] {
  const fractions = values.flatMap((value) => /([.,])\d{2}(?!\d)/.exec(value.trim())?.[1] ?? []);
  return fractions.length > 0 && fractions.every((sign) => sign === ',') ? ',' : '.';
}

/** The words of a status column: those whose meaning known platforms tell, and those a person must explain. */
export function statusWordsOf(
  values: readonly string[],
  known: readonly Mapping[],
): { readonly told: Readonly<Record<string, Meaning>>; readonly open: readonly string[] } | undefined {
  const words = [...new Set(values.map((value) => value.trim()))].filter((word) => word !== '');
  if (words.length > MOST_WORDS) return undefined;
  const tables = known.map((mapping) => compileWords({ ...mapping.words, '*': 'nothing' }));
  const told: Record<string, Meaning> = {};
  const open: string[] = [];
  for (const word of words) {
    const meanings = new Set(
      tables.map((table) => meaningOf(table, word)).filter((one) => one !== 'nothing'),
    );
    const [meaning] = meanings;
    // Platforms that disagree about a word leave it to the seller.
    if (meaning !== undefined && meanings.size === 1) told[word] = meaning;
    else open.push(word);
  }
  return { told, open };
}
