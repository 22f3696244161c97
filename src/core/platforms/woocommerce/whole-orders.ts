import type { Hooks } from '../../mapping/hooks.ts';
import { mappedFormat } from '../../mapping/mapped-format.ts';
import { openMapped } from '../../mapping/mapped-reader.ts';
import type { Mapping } from '../../mapping/mapping.ts';
import { normaliseName, trim } from '../../text/clean.ts';
import type { ExportFormat } from '../export-format.ts';
import type { Header } from '../header.ts';
import { readCellItems } from './cell-items.ts';
import { WOOCOMMERCE_ITEMS_MAPPING } from './mapping.ts';

/**
 * Order plugins' exports with a row per order and the articles inside it: in `line_item_1`, `line_item_2` … (woocommerce.com,
 * “Import and Export of WooCommerce Orders”), or all in `line_items` (Customer/Order/Coupon Export). A mapping cannot say
 * that, so the program takes the cells apart.
 */
const MAPPING: Mapping = {
  ...WOOCOMMERCE_ITEMS_MAPPING,
  id: 'woocommerce-orders',
  signatures: ['order_id', 'order_number'].flatMap((id) =>
    ['line_items', 'line_item_1', 'order_item_1'].map((items) => [id, items]),
  ),
  columns: {
    ...WOOCOMMERCE_ITEMS_MAPPING.columns,
    line: ['line_item: position'],
    sku: ['line_item: sku'],
    name: ['line_item: name'],
    variant: ['line_item: meta'],
    quantity: ['line_item: quantity'],
    returned: ['line_item: refunded_qty'],
    lineTotal: ['line_item: total'],
    weight: ['line_item: weight'],
  },
  dates: 'told-by-file',
};

/** Columns that every article has once it is taken out of its cell, behind those of the file. */
const OWN = ['position', 'sku', 'name', 'meta', 'quantity', 'refunded_qty', 'total', 'weight'];

export const WOOCOMMERCE_ORDERS: ExportFormat = {
  ...mappedFormat(MAPPING),
  needed: [['order_number', 'order_id']],
  open: (header, context, sink) => openMapped(MAPPING, withOwn(header), context, sink, hooks(header)),
};

function withOwn(header: Header): Header {
  const index = new Map(header.index);
  for (const [i, name] of OWN.entries())
    index.set(normaliseName(`line_item: ${name}`), header.names.length + i);
  return { ...header, index };
}

function hooks(header: Header): Hooks {
  // In the order of their numbers, wherever the columns stand.
  const at = [...header.index]
    .flatMap(([name, position]) => {
      const found = /^(?:line|order)_item(?:s|_(\d+))$/.exec(name);
      return found ? [{ nth: Number(found[1] ?? 0), position }] : [];
    })
    .sort((a, b) => a.nth - b.nth)
    .map(({ position }) => position);
  return {
    split(row) {
      const width = header.names.length;
      const filled = at.filter((position) => trim(row.cells[position] ?? '') !== '');
      const items = filled.map((position) => readCellItems(row.cells[position] ?? ''));
      if (items.length === 0) return 'order/no-items';
      if (items.some((found) => found === undefined)) return 'row/joined-items';
      return items
        .flatMap((found) => found ?? [])
        .map((item, i) => [
          ...row.cells.slice(0, width),
          ...[
            String(i + 1),
            item.sku,
            item.name,
            item.variant,
            item.quantity,
            item.returned,
            item.total,
            item.weight,
          ],
        ]);
    },
  };
}
