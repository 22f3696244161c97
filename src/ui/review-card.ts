import type { Finding } from '../core/orders/finding.ts';
import { flagsOf, flagText } from '../core/orders/flags.ts';
import { formatAmount } from '../core/orders/money.ts';
import type { Address, Order } from '../core/orders/order.ts';
import { explainFinding } from './explain/findings.ts';
import { flagWords } from './explain/flag-words.ts';
import { book } from './language.ts';
import { addressLines, field, goods } from './order-show.ts';
import { holding } from './review-summary.ts';
import type { Style } from './style.ts';
import { displayWidth, wrapWords } from './text-width.ts';
import { visible } from './visible.ts';
import { COMMON_EN } from './words/common-en.ts';
import { FLAGS_EN } from './words/flags-en.ts';
import { REVIEW_EN } from './words/review-en.ts';

export interface Card {
  readonly order: Order;
  readonly findings: readonly Finding[];
  /** Place in the walk, from 1, and its length. */
  readonly at: number;
  readonly of: number;
  /** Orders still to come that are held for the same reasons, this one among them. */
  readonly alike: number;
  readonly notes: readonly string[];
  readonly canUndo: boolean;
  readonly canGoBack: boolean;
}

/** Lines of goods and of a note shown; `orders show` has them all. A card is to fit 24 lines. */
const MOST_GOODS = 4;
const MOST_NOTE = 4;

/** One held order with what is needed to decide it, and the keys. */
export function cardText(card: Card, columns: number, style: Style): string {
  const { order } = card;
  const total =
    order.totals.total === undefined
      ? ''
      : `  ${formatAmount(order.totals.total, order.currency)} ${order.currency}`;
  const words = book('review', REVIEW_EN);
  const { titles } = words;
  const extra = order.lines.length - MOST_GOODS;
  const lines = [
    ...order.lines.slice(0, MOST_GOODS).map((line) => goods(order, line)),
    ...(extra > 0 ? [words.moreGoods(extra, order.id)] : []),
  ];
  const head = `${visible(order.id)}  ${visible(order.shop)}${total}`;
  const told = holding(card.findings);
  const about = (row: Row) => {
    if (row === 'head' && told.length === 0)
      return `${style.warn('! ')}${book('common', COMMON_EN).heldByPerson}\n`;
    const mine = told.filter((finding) => (ROW_OF[finding.field] ?? 'head') === row);
    return findingsText(mine, columns, style);
  };
  return [
    `\n${style.strong(`[${card.at}/${card.of}] `)}${style.strong(head)}\n`,
    about('head'),
    field(titles.to, addressLines(order.shipTo).join('\n'), columns),
    about('to'),
    field(titles.phone, order.shipTo.phone, columns),
    about('phone'),
    field(titles.goods, lines.join('\n'), columns),
    about('goods'),
    clipped(
      field(titles.note, [order.buyerNote, order.sellerNote].filter(Boolean).join('\n'), columns),
      order.id,
    ),
    about('note'),
    field(titles.flags, flagsOf(order).length === 0 ? '' : flagsText(order), columns),
    about('flags'),
    field(titles.ourNote, card.notes.join('\n'), columns),
    keysText(card, columns, style),
  ].join('');
}

/** Flags of the platform with their meanings. */
function flagsText(order: Order): string {
  return flagWords(flagsOf(order).map(flagText).join('; '), book('flags', FLAGS_EN));
}

type Row = 'head' | 'to' | 'phone' | 'goods' | 'note' | 'flags';

/** Below which row of the card a finding stands, by its field; all others below the head. */
const ROW_OF: Readonly<Record<string, Row>> = {
  shipTo: 'to',
  recipient: 'to',
  organization: 'to',
  address1: 'to',
  address2: 'to',
  district: 'to',
  city: 'to',
  region: 'to',
  postcode: 'to',
  country: 'to',
  phone: 'phone',
  lines: 'goods',
  buyerNote: 'note',
  sellerNote: 'note',
  flags: 'flags',
};

/** Findings that hold, each with its field and the repair it knows, before and after. */
function findingsText(findings: readonly Finding[], columns: number, style: Style): string {
  return findings
    .map((finding) => {
      const lines = wrapWords(
        visible(
          `${book('review', REVIEW_EN).field(finding.field)}${book('common', COMMON_EN).colon}${explainFinding(finding)}`,
        ),
        columns - 2,
      );
      const repair =
        finding.suggestion === undefined
          ? ''
          : `  ${style.good(visible(book('review', REVIEW_EN).fix(finding.value, finding.suggestion)))}\n`;
      return `${lines.map((line, at) => `${at === 0 ? style.warn('! ') : '  '}${line}\n`).join('')}${repair}`;
    })
    .join('');
}

function keysText({ findings, alike, canUndo, canGoBack }: Card, columns: number, style: Style): string {
  const words = book('review', REVIEW_EN).keys;
  const keys = [
    words.approve,
    ...(alike > 1 ? [words.alike(alike)] : []),
    words.hold,
    words.note,
    words.edit,
    ...(findings.some(isRepairable) ? [words.fix] : []),
    ...(findings.some(isRepairable) && alike > 1 ? [words.fixAll(alike)] : []),
    words.skip,
    ...(canGoBack ? [words.back] : []),
    ...(canUndo ? [words.undo] : []),
    words.search,
    words.quit,
  ];
  return wholeLines(keys, columns)
    .map((line) => `${style.dim(line)}\n`)
    .join('');
}

/** Keys with their words, three spaces between, none broken over two lines. */
function wholeLines(keys: readonly string[], columns: number): readonly string[] {
  const lines: string[] = [];
  for (const key of keys) {
    const longer = `${lines.at(-1) ?? ''}   ${key}`;
    if (lines.length > 0 && displayWidth(longer) <= columns) lines[lines.length - 1] = longer;
    else lines.push(key);
  }
  return lines;
}

/** Whether accepting the finding's suggestion is a change of one field of the address. */
export function isRepairable(finding: Finding): boolean {
  return finding.suggestion !== undefined && ADDRESS_FIELDS.some(({ field: name }) => name === finding.field);
}

/** Fields of an address as a person edits them, with the digit that chooses each. */
export const ADDRESS_FIELDS: readonly {
  readonly key: string;
  readonly field: keyof typeof REVIEW_EN.fields & keyof Address;
}[] = [
  { key: '1', field: 'recipient' },
  { key: '2', field: 'organization' },
  { key: '3', field: 'address1' },
  { key: '4', field: 'address2' },
  { key: '5', field: 'district' },
  { key: '6', field: 'city' },
  { key: '7', field: 'region' },
  { key: '8', field: 'postcode' },
  { key: '9', field: 'country' },
  { key: '0', field: 'phone' },
];

/** What a field of the address is called. */
export function fieldTitle(name: keyof typeof REVIEW_EN.fields): string {
  return book('review', REVIEW_EN).fields[name];
}

/** The address field by field, for editing. */
export function editText(address: Address, columns: number): string {
  const rows = ADDRESS_FIELDS.flatMap(({ key, field: name }) =>
    wrapWords(
      `${key} ${fieldTitle(name)}${book('common', COMMON_EN).colon}${visible(address[name] ?? '')}`,
      columns,
    ).map((line) => `${line}\n`),
  );
  return `\n${rows.join('')}${book('review', REVIEW_EN).editKeys}\n`;
}

function clipped(text: string, id: string): string {
  const lines = text.split('\n');
  if (lines.length <= MOST_NOTE + 1) return text;
  return `${lines.slice(0, MOST_NOTE).join('\n')}\n          ${book('review', REVIEW_EN).moreNote(visible(id))}\n`;
}
