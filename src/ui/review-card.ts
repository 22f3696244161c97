import type { Finding } from '../core/orders/finding.ts';
import { formatAmount } from '../core/orders/money.ts';
import type { Address, Order } from '../core/orders/order.ts';
import { explainFinding } from './explain/findings.ts';
import { addressLines, field, goods } from './order-show.ts';
import { holding } from './review-summary.ts';
import type { Style } from './style.ts';
import { wrapWords } from './text-width.ts';
import { visible } from './visible.ts';

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
  const extra = order.lines.length - MOST_GOODS;
  const lines = [
    ...order.lines.slice(0, MOST_GOODS).map((line) => goods(order, line)),
    ...(extra > 0 ? [`… and ${extra} more: orders show ${order.id}`] : []),
  ];
  const head = `${visible(order.id)}  ${visible(order.shop)}${total}`;
  const told = holding(card.findings);
  const about = (row: Row) => {
    if (row === 'head' && told.length === 0) return `${style.warn('! ')}Held by a person.\n`;
    const mine = told.filter((finding) => (ROW_OF[finding.field] ?? 'head') === row);
    return findingsText(mine, columns, style);
  };
  return [
    `\n${style.strong(`[${card.at}/${card.of}] `)}${style.strong(head)}\n`,
    about('head'),
    field('To', addressLines(order.shipTo).join('\n'), columns),
    about('to'),
    field('Phone', order.shipTo.phone, columns),
    about('phone'),
    field('Goods', lines.join('\n'), columns),
    about('goods'),
    clipped(field('Note', [order.buyerNote, order.sellerNote].filter(Boolean).join('\n'), columns), order.id),
    about('note'),
    field('Our note', card.notes.join('\n'), columns),
    keysText(card, columns, style),
  ].join('');
}

type Row = 'head' | 'to' | 'phone' | 'goods' | 'note';

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
};

/** Findings that hold, each with its field and the repair it knows, before and after. */
function findingsText(findings: readonly Finding[], columns: number, style: Style): string {
  return findings
    .map((finding) => {
      const lines = wrapWords(visible(`${finding.field}: ${explainFinding(finding)}`), columns - 2);
      const repair =
        finding.suggestion === undefined
          ? ''
          : `  ${style.good(visible(`f: “${finding.value}” → “${finding.suggestion}”`))}\n`;
      return `${lines.map((line, at) => `${at === 0 ? style.warn('! ') : '  '}${line}\n`).join('')}${repair}`;
    })
    .join('');
}

function keysText({ findings, alike, canUndo, canGoBack }: Card, columns: number, style: Style): string {
  const keys = [
    'a approve',
    ...(alike > 1 ? [`A all ${alike} like this`] : []),
    'h hold',
    'n note',
    'e edit',
    ...(findings.some(isRepairable) ? ['f fix'] : []),
    's skip',
    ...(canGoBack ? ['b back'] : []),
    ...(canUndo ? ['u undo'] : []),
    '/ search',
    'q quit',
  ];
  return `${wrapWords(keys.join('   '), columns)
    .map((line) => `${style.dim(line)}\n`)
    .join('')}`;
}

/** Whether accepting the finding's suggestion is a change of one field of the address. */
export function isRepairable(finding: Finding): boolean {
  return finding.suggestion !== undefined && ADDRESS_FIELDS.some(({ field: name }) => name === finding.field);
}

/** Fields of an address as a person edits them, with the digit that chooses each. */
export const ADDRESS_FIELDS: readonly {
  readonly key: string;
  readonly field: keyof Address;
  readonly title: string;
}[] = [
  { key: '1', field: 'recipient', title: 'Recipient' },
  { key: '2', field: 'organization', title: 'Company' },
  { key: '3', field: 'address1', title: 'Street' },
  { key: '4', field: 'address2', title: 'Street, second line' },
  { key: '5', field: 'district', title: 'District' },
  { key: '6', field: 'city', title: 'City' },
  { key: '7', field: 'region', title: 'Region' },
  { key: '8', field: 'postcode', title: 'Postcode' },
  { key: '9', field: 'country', title: 'Country' },
  { key: '0', field: 'phone', title: 'Phone' },
];

/** The address field by field, for editing. */
export function editText(address: Address, columns: number): string {
  const rows = ADDRESS_FIELDS.flatMap(({ key, field: name, title }) =>
    wrapWords(`${key} ${title}: ${visible(address[name] ?? '')}`, columns).map((line) => `${line}\n`),
  );
  return `\n${rows.join('')}Digit: change that field   enter: save   escape: leave as it was\n`;
}

function clipped(text: string, id: string): string {
  const lines = text.split('\n');
  if (lines.length <= MOST_NOTE + 1) return text;
  return `${lines.slice(0, MOST_NOTE).join('\n')}\n          … more: orders show ${visible(id)}\n`;
}
