import { normaliseName } from '../../text/clean.ts';
import type { UploadedShipment } from './upload-format.ts';

/** The header names of one format, by what they hold. */
export interface UploadNames {
  readonly order: string;
  readonly number: string;
  readonly carrier: string;
  /** Where the carrier stands when the first column says `Other`. */
  readonly otherCarrier?: string;
  readonly url?: string;
  readonly date?: string;
  readonly group?: string;
  readonly notify?: string;
  readonly sku?: string;
  readonly lineId?: string;
  readonly quantity?: string;
}

/**
 * Reads an upload file by the names in its header, wherever the header stands. Rows of one order and number are one
 * shipment. Rows are taken as they are: a file of ours is compared, not repaired.
 * @param skip rows between header and data
 */
export function readUploadRows(
  rows: readonly (readonly string[])[],
  names: UploadNames,
  skip = 0,
): UploadedShipment[] {
  const at = rows.findIndex((row) => row.includes(names.order) && row.includes(names.number));
  const header = (rows[at] ?? []).map(normaliseName);
  const shipments = new Map<string, UploadedShipment>();
  for (const row of at < 0 ? [] : rows.slice(at + 1 + skip)) {
    const get = (name: string | undefined): string =>
      name === undefined ? '' : (row[header.indexOf(normaliseName(name))] ?? '');
    const order = get(names.order);
    if (order === '') continue;
    const number = get(names.number);
    const other = names.otherCarrier && get(names.carrier) === 'Other';
    const sku = get(names.sku);
    const lineId = get(names.lineId);
    const key = JSON.stringify([order, number]);
    const before = shipments.get(key);
    const isLine = sku !== '' || lineId !== '';
    const line = {
      ...(sku ? { sku } : {}),
      ...(lineId ? { lineId } : {}),
      quantity: get(names.quantity),
    };
    shipments.set(key, {
      order,
      number,
      carrier: other ? get(names.otherCarrier) : get(names.carrier),
      ...optional('url', get(names.url)),
      ...optional('date', get(names.date)),
      ...optional('groupId', get(names.group)),
      ...(names.notify ? { notify: get(names.notify) === 'TRUE' } : {}),
      whole: !isLine,
      lines: [...(before?.lines ?? []), ...(isLine ? [line] : [])],
    });
  }
  return [...shipments.values()];
}

function optional<K extends string>(key: K, value: string): { [P in K]?: string } {
  return value === '' ? {} : ({ [key]: value } as { [P in K]?: string });
}
