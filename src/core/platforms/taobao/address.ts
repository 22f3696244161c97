import { trim } from '../../text/clean.ts';

export interface ChineseAddress {
  readonly region: string;
  readonly city: string;
  readonly district: string;
  readonly street: string;
  readonly postcode: string;
}

/**
 * Taobao's one-cell address `广东省 广州市 越秀区 街道 …(510000)`: province, city and district are its first three
 * parts, the last bracket is the postcode, `(000000)` is none. A city without districts has three parts only.
 */
export function splitAddress(cell: string): ChineseAddress {
  const bracket = /\s*[（(]\s*(\d{6})\s*[)）]\s*$/.exec(cell);
  const text = trim(bracket ? cell.slice(0, bracket.index) : cell);
  const postcode = bracket?.[1] === undefined || bracket[1] === '000000' ? '' : bracket[1];
  const parts = text.split(/[\s\u3000]+/).filter((part) => part !== '');
  if (parts.length < 3) return { region: '', city: '', district: '', street: text, postcode };
  const [region = '', city = ''] = parts;
  const hasDistrict = parts.length > 3;
  return {
    region,
    city,
    district: hasDistrict ? (parts[2] ?? '') : '',
    street: parts.slice(hasDistrict ? 3 : 2).join(' '),
    postcode,
  };
}
