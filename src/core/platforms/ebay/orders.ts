import type { Hooks } from '../../mapping/hooks.ts';
import { mappedFormat } from '../../mapping/mapped-format.ts';
import type { ExportFormat } from '../export-format.ts';
import { column, type Header } from '../header.ts';
import { EBAY_FLAGS } from './flags.ts';
import { EBAY_ORDERS_MAPPING } from './mapping.ts';
import { EBAY_ORDERS_DE_MAPPING } from './mapping-de.ts';

/** eBay's orders report. */
export const EBAY_ORDERS: ExportFormat = mappedFormat(EBAY_ORDERS_MAPPING, hooks);

/** The same in German. */
export const EBAY_ORDERS_DE: ExportFormat = mappedFormat(EBAY_ORDERS_DE_MAPPING, hooks);

/** An order of several items has a row of its own with the totals and no item, then a row per item (inferred). */
function hooks(header: Header): Hooks {
  const number = column(header, 'Item Number', 'Artikelnummer');
  return {
    flags: EBAY_FLAGS,
    isSummary: (row) => row.at(number) === '' && row.text('name') === '',
  };
}
