import { mappedFormat } from '../../mapping/mapped-format.ts';
import type { ExportFormat } from '../export-format.ts';
import { ETSY_FLAGS } from './flags.ts';
import { ETSY_ITEMS_MAPPING } from './mapping.ts';

export const ETSY_ITEMS: ExportFormat = mappedFormat(ETSY_ITEMS_MAPPING, () => ({ flags: ETSY_FLAGS }));

/** `EtsySoldOrders…csv` names no articles: nothing could be picked from it. */
export const ETSY_ORDERS: ExportFormat = {
  id: 'etsy-orders',
  platform: 'etsy',
  kind: 'other',
  signatures: [['Sale Date', 'Order ID', 'Number of Items']],
  needed: [],
  instead: 'EtsySoldOrderItems',
};
