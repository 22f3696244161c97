import type { Order, Payment } from '../orders/order.ts';
import type { Mapping, Meaning } from './mapping.ts';
import { MEANINGS } from './mapping.ts';
import type { RowCells } from './row-cells.ts';

/** What one row says of where the order, or this line of it, stands. */
export interface Judgement {
  readonly payment: Payment;
  readonly fulfillment: Order['fulfillment'];
  readonly cancel: Order['cancel'];
  readonly refund: Order['refund'];
  readonly fulfiller?: 'platform';
  readonly preorder?: boolean;
  /** The platform's own words. */
  readonly words: string;
}

/** A status no table knows: the file is refused with the list of them (import-quirks.md 13). */
export interface UnknownWord {
  readonly unknown: string;
  readonly column: string;
}

/** A status word for comparing: NFKC (so both comma widths), no spaces, lower case. */
export function wordKey(word: string): string {
  let key = keys.get(word);
  if (key === undefined) {
    key = word
      .normalize('NFKC')
      .replace(/[\s\u200B-\u200D\uFEFF]+/g, '')
      .toLowerCase();
    // A file uses the same few words in every row.
    if (keys.size < MOST_KEYS) keys.set(word, key);
  }
  return key;
}

const MOST_KEYS = 1000;
const keys = new Map<string, string>();

export type Words = ReadonlyMap<string, Meaning>;

export function compileWords(words: Readonly<Record<string, Meaning>> | undefined): Words {
  const compiled = new Map<string, Meaning>(MEANINGS.map((meaning) => [wordKey(meaning), meaning]));
  for (const [word, meaning] of Object.entries(words ?? {})) compiled.set(wordKey(word), meaning);
  return compiled;
}

/** The meaning of a word, or of `*` where the table has it. */
export function meaningOf(words: Words, word: string): Meaning | undefined {
  return words.get(wordKey(word)) ?? words.get('*');
}

const CASH_ON_DELIVERY =
  /\bcod\b|cash ?on ?delivery|货到付款|เก็บเงินปลายทาง|ชำระเงินปลายทาง|bayar ?di ?tempat|thanh toán khi (nhận|giao)|bayar ?semasa ?penerimaan/i;

export function isCashOnDelivery(method: string): boolean {
  return CASH_ON_DELIVERY.test(method);
}

/** Status words and times, read as the mapping says: times first, where the file has them. */
export function judgeByWords(mapping: Mapping): (row: RowCells) => Judgement | UnknownWord {
  const statusWords = compileWords(mapping.words);
  const refundWords = compileWords(mapping.refundWords);
  return (row) => {
    const word = row.text('status');
    const meaning = word === '' ? 'nothing' : meaningOf(statusWords, word);
    const times = timesOf(row);
    if (meaning === undefined && !times.settled) return { unknown: word, column: row.column('status') };
    const refundWord = row.text('refundStatus');
    const refundMeaning = refundWord === '' ? 'nothing' : meaningOf(refundWords, refundWord);
    if (refundMeaning === undefined && !times.settled)
      return { unknown: refundWord, column: row.column('refundStatus') };
    return judge(row, meaning ?? 'nothing', refundMeaning ?? 'nothing', word, refundWord);
  };
}

/** What the times alone say. `settled`: enough to know that nothing is to ship. */
function timesOf(row: RowCells): { readonly settled: boolean } {
  return { settled: row.text('shippedAt') !== '' || row.text('cancelledAt') !== '' };
}

export function judge(
  row: RowCells,
  meaning: Meaning,
  refundMeaning: Meaning,
  word: string,
  refundWord: string,
): Judgement {
  const is = (...any: readonly Meaning[]) => any.includes(meaning) || any.includes(refundMeaning);
  const cancelled = row.text('cancelledAt') !== '' || is('cancelled');
  const fulfillment =
    row.text('shippedAt') !== '' || is('shipped') ? 'done' : is('partly-shipped') ? 'partial' : 'none';
  const refund = is('refunded')
    ? 'full'
    : is('refund-requested')
      ? 'requested'
      : is('partly-refunded')
        ? 'partial'
        : 'none';
  return {
    payment: paymentOf(row, meaning, refund),
    fulfillment,
    cancel: cancelled ? 'cancelled' : is('cancel-requested') ? 'requested' : 'none',
    refund,
    words: [word, refundMeaning === 'nothing' ? '' : refundWord].filter((text) => text !== '').join(', '),
  };
}

function paymentOf(row: RowCells, meaning: Meaning, refund: Order['refund']): Payment {
  if (refund === 'full') return 'refunded';
  if (meaning === 'unpaid' || meaning === 'on-hold') return 'pending';
  if (row.text('paidAt') !== '') return 'paid';
  if (isCashOnDelivery(row.text('paymentMethod'))) return 'cash-on-delivery';
  // A file that tells the time of payment and leaves it blank says "not paid", whatever the status.
  if (row.hasColumn('paidAt')) return 'pending';
  return meaning === 'to-ship' || meaning === 'shipped' || meaning === 'partly-shipped' ? 'paid' : 'unknown';
}

/** Worst first: the order is as little paid as its least paid line. */
const PAYMENTS: readonly Payment[] = [
  'voided',
  'expired',
  'pending',
  'partially-paid',
  'unknown',
  'authorized',
  'cash-on-delivery',
  'partially-refunded',
  'paid',
  'refunded',
];

/** What the judgements of all rows say of the order. Rows that are cancelled do not speak for the others. */
export function combine(all: readonly Judgement[]): Judgement {
  if (all.length === 1 && all[0]) return all[0];
  const alive = all.filter((one) => one.cancel !== 'cancelled' && one.refund !== 'full');
  const speaking = alive.length > 0 ? alive : all;
  const payment = PAYMENTS.find((one) => speaking.some((row) => row.payment === one)) ?? 'unknown';
  const done = speaking.every((row) => row.fulfillment === 'done');
  const fulfillment = done ? 'done' : all.some((row) => row.fulfillment !== 'none') ? 'partial' : 'none';
  return {
    payment,
    fulfillment,
    cancel: all.every((row) => row.cancel === 'cancelled')
      ? 'cancelled'
      : all.some((row) => row.cancel === 'requested')
        ? 'requested'
        : alive.length === 0 && all.some((row) => row.cancel === 'cancelled')
          ? 'cancelled'
          : 'none',
    refund: all.some((row) => row.refund === 'requested')
      ? 'requested'
      : all.every((row) => row.refund === 'full')
        ? 'full'
        : all.some((row) => row.refund !== 'none')
          ? 'partial'
          : 'none',
    ...(speaking.every((row) => row.fulfiller === 'platform') && { fulfiller: 'platform' }),
    ...(all.some((row) => row.preorder === true) && { preorder: true }),
    words: [...new Set(all.map((row) => row.words).filter((words) => words !== ''))].join(' | '),
  };
}

/** True when units of this row may still be sent. */
export function isOpen(one: Judgement): boolean {
  return (
    one.cancel !== 'cancelled' &&
    one.refund !== 'full' &&
    one.fulfillment !== 'done' &&
    one.fulfiller !== 'platform'
  );
}
