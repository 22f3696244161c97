import type { Shipment } from '../shipment.ts';
import { readUploadRows } from './read-rows.ts';
import { shipDate } from './ship-date.ts';
import type { ReadyShipment, UploadColumn, UploadedShipment, UploadOptions } from './upload-format.ts';

/** Rows in the columns the seller chose, one per line where the columns have room for lines, else one per order. */
export function rowsInColumns(
  shipment: ReadyShipment,
  columns: readonly UploadColumn[],
  options: UploadOptions,
): string[][] {
  const lines = hasLines(columns) && !shipment.whole ? shipment.lines : [undefined];
  return lines.map((line) => columns.map(({ holds }) => cell(holds, shipment, line, options)));
}

/** True if the columns can say which goods are in a parcel. */
export function hasLines(columns: readonly UploadColumn[]): boolean {
  return columns.some(({ holds }) => holds === 'sku');
}

/** What a file with these columns says. */
export function readInColumns(
  rows: readonly (readonly string[])[],
  columns: readonly UploadColumn[],
  skip = 0,
): UploadedShipment[] {
  const name = (holds: UploadColumn['holds']): string | undefined =>
    columns.find((column) => column.holds === holds)?.name;
  const names = {
    order: name('order') ?? '',
    number: name('number') ?? '',
    carrier: name('carrier') ?? '',
  };
  const more = Object.fromEntries(
    (['url', 'date', 'sku', 'quantity'] as const).flatMap((holds) => {
      const found = name(holds);
      return found === undefined ? [] : [[holds, found]];
    }),
  );
  return readUploadRows(rows, { ...names, ...more }, skip);
}

function cell(
  holds: UploadColumn['holds'],
  shipment: ReadyShipment,
  line: Shipment['lines'][number] | undefined,
  options: UploadOptions,
): string {
  switch (holds) {
    case 'order':
      return shipment.order.id;
    case 'carrier':
      return shipment.word;
    case 'number':
      return shipment.number;
    case 'url':
      return shipment.url ?? '';
    case 'sku':
      return line?.sku ?? '';
    case 'quantity':
      return line ? String(line.quantity) : '';
    case 'date':
      return shipDate(shipment, options);
  }
}
