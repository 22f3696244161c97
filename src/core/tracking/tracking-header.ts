import type { Problem } from '../problem.ts';
import { normaliseName } from '../text/clean.ts';
import { namesFound } from '../text/names-found.ts';

/** Positions of the columns of a carrier's file, from 0. Either `order` or `parcel` is there. */
export interface TrackingColumns {
  readonly order?: number;
  readonly parcel?: number;
  readonly number: number;
  readonly carrier?: number;
  readonly url?: number;
  readonly date?: number;
}

export type TrackingColumn = keyof TrackingColumns;

/** Names as carriers, label services and platforms write them, likeliest first; signs and spaces do not matter. */
const NAMES: Readonly<Record<TrackingColumn, readonly string[]>> = {
  order: [
    'order id',
    'order number',
    'order no',
    'order sn',
    'order name',
    'order',
    '订单编号',
    '订单号',
    '主订单编号',
    '平台订单号',
    '平台单号',
    '客户订单号',
    'order reference',
    'customer reference',
    'reference number',
    'reference',
    'name',
  ],
  parcel: ['parcel', 'parcel id', 'parcel number', 'package id', '包裹', '包裹号', '包裹编号'],
  number: [
    'tracking number',
    'tracking no',
    'tracking id',
    'tracking code',
    'fulfillment tracking number',
    'shipment tracking number',
    'shipment tracking',
    'tracking numbers',
    'tracking',
    'waybill number',
    'waybill no',
    'waybill',
    'airwaybill',
    'awb',
    'consignment number',
    'shipping sn',
    '运单号',
    '快递单号',
    '物流单号',
    '运单编号',
    '运单号码',
    '物流运单号',
    '面单号',
    '跟踪号',
    'mail no',
  ],
  carrier: [
    'carrier',
    'carrier name',
    'shipping provider name',
    'shipping provider',
    'shipment provider',
    'tracking company',
    'fulfillment tracking company',
    'tracking provider',
    'shipping carrier',
    'shipment carrier',
    'shipping company',
    'courier',
    'courier name',
    'carrier code',
    'shipping name',
    '物流公司',
    '快递公司',
    '物流公司名称',
    '快递公司名称',
    '承运商',
    '物流商',
    '快递',
  ],
  url: ['tracking url', 'tracking link', 'fulfillment tracking url', '物流链接', '查询链接', '跟踪链接'],
  date: [
    'ship date',
    'date shipped',
    'shipped date',
    'shipping date',
    'shipped at',
    'shipped on',
    '发货时间',
    '发货日期',
    '寄件时间',
  ],
};

const key = (name: string): string => normaliseName(name).replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Finds the columns of a carrier's file by name, in English or Chinese.
 * @param overrides the file's own names, where they are others
 */
export function recogniseTrackingHeader(
  header: readonly string[],
  overrides: Partial<Readonly<Record<TrackingColumn, string>>> = {},
): { readonly columns: TrackingColumns } | { readonly problem: Problem } {
  const keys = header.map(key);
  const taken = new Set<number>();
  const found: Partial<Record<TrackingColumn, number>> = {};
  const names = Object.keys(NAMES) as TrackingColumn[];
  // The seller's own names first, so that no guess takes their column.
  for (const column of names) {
    const own = overrides[column];
    if (own === undefined) continue;
    const position = keys.indexOf(key(own));
    if (position < 0) return { problem: unknownHeader(header, [own]) };
    found[column] = position;
    taken.add(position);
  }
  for (const column of names) {
    if (found[column] !== undefined) continue;
    const position = NAMES[column]
      .map((name) => keys.findIndex((cell, i) => cell === key(name) && !taken.has(i)))
      .find((i) => i >= 0);
    if (position === undefined) continue;
    found[column] = position;
    taken.add(position);
  }
  const { number } = found;
  const whose = found.order ?? found.parcel;
  if (number !== undefined && whose !== undefined) return { columns: { ...found, number } };
  const missing = [...(whose === undefined ? ['order'] : []), ...(number === undefined ? ['number'] : [])];
  return { problem: unknownHeader(header, missing) };
}

function unknownHeader(header: readonly string[], missing: readonly string[]): Problem {
  return {
    code: 'tracking/columns-missing',
    severity: 'error',
    facts: { found: namesFound(header), missing: missing.join(', ') },
  };
}
