import type { DateStyle } from '../orders/dates.ts';
import type { Encoding } from '../text/decode.ts';
import type { Mapping } from './mapping.ts';

/** Keys of a mapping file, in the order they are written. */
export const MAPPING_KEYS = [
  'id',
  'platform',
  'recognise',
  'rows',
  'dates',
  'time-zone',
  'decimal',
  'order-id',
  'encodings',
  'quotes',
  'formula-cells',
  'columns',
  'constants',
  'status-words',
  'refund-words',
  'flags',
  'attributes',
  'blank-cells',
  'footers',
] as const;

export const ROWS: readonly Mapping['rows'][] = ['order', 'line', 'unit'];
export const DATE_STYLES: readonly DateStyle[] = [
  'year-first',
  'day-first',
  'month-first',
  'month-name',
  'told-by-file',
];
export const MAPPED_ENCODINGS: readonly Encoding[] = ['gb18030', 'shift_jis', 'windows-1252'];

/** `placedAt` as people write it in a mapping: `placed-at`. */
export function fieldKey(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
