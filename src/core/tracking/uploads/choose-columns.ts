import { nearest } from '../../text/nearest.ts';
import type { UploadColumn } from './upload-format.ts';

const HOLDS: readonly UploadColumn['holds'][] = [
  'order',
  'carrier',
  'number',
  'url',
  'sku',
  'quantity',
  'date',
];
const NEEDED = ['order', 'number'] as const;

/** Why a choice of columns cannot be used. */
export interface BadColumns {
  readonly bad: string;
  /** What it may be instead. */
  readonly nearest: string;
}

/**
 * Columns as a seller names them to match a platform's template: `order=订单编号,carrier=物流公司,number=运单号`, in the
 * order of the file.
 */
export function chooseColumns(text: string): readonly UploadColumn[] | BadColumns {
  const columns: UploadColumn[] = [];
  for (const part of text.split(',')) {
    const at = part.indexOf('=');
    const word = part.slice(0, at < 0 ? undefined : at).trim();
    const name = at < 0 ? '' : part.slice(at + 1).trim();
    const holds = HOLDS.find((one) => one === word);
    if (!holds) return { bad: word, nearest: nearest(word, HOLDS) ?? HOLDS.join(', ') };
    if (name === '' || columns.some((column) => column.holds === holds || column.name === name))
      return { bad: part.trim(), nearest: `${holds}=name` };
    columns.push({ holds, name });
  }
  const missing = NEEDED.find((holds) => !columns.some((column) => column.holds === holds));
  return missing === undefined ? columns : { bad: text, nearest: `${missing}=name` };
}
