import type { Order } from '../core/orders/order.ts';
import { formatInZone } from '../core/orders/zone.ts';
import { book } from './language.ts';
import { stateWord } from './state-word.ts';
import { tabbedText, tableText } from './table.ts';
import { ORDERS_EN } from './words/orders-en.ts';

interface Due {
  readonly order: Order;
  readonly state: string;
  readonly limit: { readonly at: string; readonly from: string; readonly zone: string };
  readonly hours: number;
  readonly cancelAt?: string;
}

export function dueJson({ order, state, limit, hours, cancelAt }: Due): unknown {
  const { at, from, zone } = limit;
  return {
    shop: order.shop,
    order: order.id,
    state,
    shipBy: at,
    zone: zone || 'UTC',
    from,
    hoursLeft: hours,
    late: hours < 0,
    ...(cancelAt !== undefined && { cancelAt }),
  };
}

/** Orders by the time left to hand them over; a pipe gets tabs: order, shop, state, limit, hours left, says who, when the platform cancels. */
export function dueText(
  due: readonly Due[],
  terminal: { readonly outIsTerminal: boolean; readonly columns: number },
): string {
  const cancels = due.some(({ cancelAt }) => cancelAt !== undefined);
  const rows = due.map(({ order, state, limit, hours, cancelAt }) => [
    order.id,
    order.shop,
    terminal.outIsTerminal ? stateWord(state) : state,
    formatInZone(limit.at, limit.zone),
    terminal.outIsTerminal ? leftText(hours) : String(hours),
    limit.from,
    ...(cancels ? [cancelAt === undefined ? '' : formatInZone(cancelAt, limit.zone)] : []),
  ]);
  if (!terminal.outIsTerminal) return tabbedText(rows);
  if (rows.length === 0) return '';
  const titles = book('orders', ORDERS_EN).columns;
  const columns = [
    { title: titles.order, least: 8 },
    { title: titles.shop, least: 4 },
    { title: titles.state },
    { title: titles.shipBy, least: 10 },
    { title: titles.left, align: 'right' as const },
    { title: titles.says },
    ...(cancels ? [{ title: titles.cancels }] : []),
  ];
  return tableText(columns, rows, terminal.columns);
}

/** `5 h`, `2 d 3 h`, `3 h late`. */
function leftText(hours: number): string {
  const over = hours < 0 ? -hours : hours;
  return book('orders', ORDERS_EN).left(Math.floor(over / 24), over % 24, hours < 0);
}
