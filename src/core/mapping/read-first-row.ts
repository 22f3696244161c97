import type { DateStyle } from '../orders/dates.ts';
import type { Order } from '../orders/order.ts';
import type { ReadContext } from '../platforms/export-format.ts';
import { isMasked } from '../platforms/masked.ts';
import type { Problem } from '../problem.ts';
import { cleanId } from '../text/clean.ts';
import type { Hooks } from './hooks.ts';
import type { Mapping } from './mapping.ts';
import { noteOf } from './note-of.ts';
import { currencyOf, readShipTo, readStamps, readTotals, zoneOf } from './read-facts.ts';
import type { RowCells } from './row-cells.ts';
import type { RowGuard } from './row-guard.ts';

/** Order-level facts of an order's first row: all but lines and states, which all of its rows tell together. */
export function readFirstRow(
  row: RowCells,
  id: string,
  mapping: Mapping,
  context: ReadContext,
  hooks: Hooks,
  style: DateStyle,
  guard: RowGuard,
): Order | Problem {
  const { complain } = guard;
  const currency = currencyOf(row, mapping) || hooks.currency?.(row) || context.currency || '';
  if (currency !== '' && !/^[A-Z]{3}$/.test(currency))
    return complain('row/bad-currency', 'currency', currency);
  const money = readTotals(row, currency, mapping, complain);
  if ('code' in money) return money;
  const zone = zoneOf(mapping, context.timeZone, hooks.timeZone?.(row));
  const stamps = readStamps(row, style, zone ?? 'UTC', complain);
  if ('code' in stamps) return stamps;
  if (zone === undefined) guard.zoneAssumed(Object.values(stamps));
  const shipTo = hooks.shipTo?.(row) ?? readShipTo(row);
  const order: Order = {
    shop: context.shop,
    platform: mapping.platform,
    id,
    ...text('platformId', cleanId(row.text('platformId'))),
    platformStatus: '',
    payment: 'unknown',
    fulfillment: 'none',
    cancel: 'none',
    refund: 'none',
    fulfiller: 'seller',
    ...stamps,
    currency,
    totals: money.totals,
    ...text('buyerNote', noteOf(row.all('buyerNote'))),
    ...text('sellerNote', noteOf(row.all('sellerNote'))),
    tags: row
      .text('tags')
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
    ...text('email', row.text('email')),
    ...text('buyer', row.text('buyer')),
    ...text('shippingMethod', row.text('shippingMethod')),
    ...text('source', row.text('source')),
    ...text('mergeKey', cleanId(row.text('mergeKey'))),
    masked: isMasked(shipTo) || nowhere(row),
    shipTo,
    lines: [],
  };
  return hooks.finish?.(order, row) ?? order;
}

/** A file without columns for recipient and street hides them from us: no label can be made of it. */
function nowhere(row: RowCells): boolean {
  return !row.has('address1') || !row.has('recipient');
}

function text<K extends string>(key: K, value: string): { [P in K]?: string } {
  return (value === '' ? {} : { [key]: value }) as { [P in K]?: string };
}
