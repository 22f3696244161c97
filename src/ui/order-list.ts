import { formatAmount } from '../core/orders/money.ts';
import { book } from './language.ts';
import { noteOf, type OrderView, unitsToShip } from './order-json.ts';
import { stateWord } from './state-word.ts';
import { type Column, tabbedText, tableText } from './table.ts';
import { ORDERS_EN } from './words/orders-en.ts';

/** What of the terminal decides how rows are shown. */
export interface Width {
  readonly outIsTerminal: boolean;
  readonly columns: number;
}

type ColumnName = keyof typeof ORDERS_EN.columns;

const COLUMNS: readonly (Omit<Column, 'title'> & { readonly name: ColumnName })[] = [
  { name: 'order', least: 8 },
  { name: 'shop', least: 4 },
  { name: 'state' },
  { name: 'placed', least: 5 },
  { name: 'total', align: 'right', least: 6 },
  { name: 'to', least: 2 },
  { name: 'recipient', least: 4 },
  { name: 'units', align: 'right', least: 1 },
  { name: 'note', least: 1 },
];

/** Orders as rows: a fitted table on a terminal, tabs between full values on a pipe. */
export function listText(orders: readonly OrderView[], terminal: Width): string {
  if (!terminal.outIsTerminal) return tabbedText(orders.map(fullRow));
  if (orders.length === 0) return '';
  // One shop needs no column of its own.
  const oneShop = orders.every(({ order }) => order.shop === orders[0]?.order.shop);
  const narrow = terminal.columns < 60;
  const shown = COLUMNS.map(({ name }) => !(oneShop && name === 'shop') && !(narrow && LESSER.has(name)));
  const titles = book('orders', ORDERS_EN).columns;
  const pick = <T>(row: readonly T[]) => row.filter((_, at) => shown[at]);
  return tableText(
    pick(COLUMNS).map(({ name, ...column }) => ({ title: titles[name], ...column })),
    orders.map((view) => pick(row(view))),
    terminal.columns,
  );
}

/** Left out where there are fewer than 60 columns. */
const LESSER = new Set<ColumnName>(['placed', 'to', 'units', 'note']);

function row({ order, state }: OrderView): readonly string[] {
  return [
    order.id,
    order.shop,
    stateWord(state),
    (order.placedAt ?? '').slice(0, 10),
    amountOf(order),
    order.shipTo.country,
    order.shipTo.recipient,
    String(unitsToShip(order)),
    noteOf(order).replace(/\s+/g, ' '),
  ];
}

/** Order, shop, state, placed at, total, currency, recipient, country, units, lines, batch, note. */
function fullRow({ order, state, batch }: OrderView): readonly string[] {
  const { total } = order.totals;
  return [
    order.id,
    order.shop,
    state,
    order.placedAt ?? '',
    total === undefined ? '' : formatAmount(total, order.currency),
    order.currency,
    order.shipTo.recipient,
    order.shipTo.country,
    String(unitsToShip(order)),
    String(order.lines.length),
    batch ?? '',
    noteOf(order),
  ];
}

function amountOf(order: OrderView['order']): string {
  const { total } = order.totals;
  return total === undefined ? '' : `${formatAmount(total, order.currency)} ${order.currency}`.trim();
}
