import type { Hooks } from '../../mapping/hooks.ts';
import { openMapped } from '../../mapping/mapped-reader.ts';
import { joined, readShipTo } from '../../mapping/read-facts.ts';
import type { RowCells } from '../../mapping/row-cells.ts';
import type { Address } from '../../orders/order.ts';
import { trim } from '../../text/clean.ts';
import type { ExportFormat } from '../export-format.ts';
import { column, type Header } from '../header.ts';
import { TIKTOK_FLAGS } from './flags.ts';
import { tiktokJudge } from './judge.ts';
import { TIKTOK_MAPPING } from './mapping.ts';
import { marketByCode, marketByCountry, marketOf } from './market.ts';

/** TikTok Shop's order export, CSV or XLSX, one row per order and SKU. */
export const TIKTOK_ORDERS: ExportFormat = {
  id: TIKTOK_MAPPING.id,
  platform: 'tiktok',
  kind: 'orders',
  signatures: TIKTOK_MAPPING.signatures,
  needed: ['Order ID', 'Order Status', 'Quantity'],
  open: (header, context, sink) => openMapped(TIKTOK_MAPPING, header, context, sink, hooks(header)),
};

/** The row under the header that explains the columns; it is the first one, or not there. */
const DESCRIPTION = 'platform unique order id.';

function hooks(header: Header): Hooks {
  const own = marketByCode(marketOf(header));
  const market = (row: RowCells) => marketByCountry(row.text('country')) ?? own;
  const shipTo = shipToOf(header);
  return {
    dateOrder: own?.dateOrder,
    skip: (row, nth) => {
      if (nth !== 1) return undefined;
      return trim(row.raw('order')).toLowerCase() === DESCRIPTION ? 'file/description-row' : undefined;
    },
    judge: tiktokJudge(header),
    flags: TIKTOK_FLAGS,
    shipTo,
    currency: (row) => market(row)?.currency ?? '',
    timeZone: (row) => market(row)?.timeZone,
  };
}

/** Each market has its own columns between street and region (formats.md §5). */
function shipToOf(header: Header): (row: RowCells) => Address {
  const at = (...names: string[]) => column(header, ...names);
  const house = at('House Name or Number');
  const county = at('County');
  const district = at('District');
  const districts = at('Districts');
  const villages = at('Villages');
  const commune = at('Commune');
  const hasCity = at('City') !== -1 || at('Regency and City') !== -1 || at('Post Town') !== -1;
  return (row) => {
    const address = readShipTo(row);
    const below = [districts, villages, commune]
      .map((position) => row.at(position))
      .filter((text) => text !== '');
    const area = below.join(', ') || (hasCity ? row.at(county) || row.at(district) : '');
    const street = address.address1;
    const number = row.at(house);
    return {
      ...address,
      address1: number !== '' && !street.includes(number) ? joined(number, street, ' ') : street,
      city: hasCity ? address.city : row.at(district),
      ...(area !== '' && { district: area }),
      country: address.country || (marketOf(header) ?? ''),
    };
  };
}
