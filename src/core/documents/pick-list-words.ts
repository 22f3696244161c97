import type { PickList, PickRow, PickWalkFacts } from './pick-list.ts';

/** The words of pick list and slot sheet in one language. */
export interface PickListWords {
  readonly title: string;
  readonly wallTitle: string;
  readonly batch: (name: string) => string;
  readonly counts: (list: PickList) => string;
  /** Length of a walk and how sure it is the shortest: never "shortest" without a proof. */
  readonly walk: (walk: PickWalkFacts) => string;
  /** Stops of a walk. */
  readonly stops: (count: number) => string;
  readonly cart: string;
  readonly wall: (slots: number) => string;
  readonly pieces: (count: number) => string;
  readonly enter: (enter: NonNullable<PickRow['enter']>) => string;
  readonly notLocated: string;
  readonly nowhere: Readonly<Record<NonNullable<PickRow['nowhere']>, string>>;
  readonly inStock: (pieces: number) => string;
  /** Day by which the pieces of this bin go first. */
  readonly useBy: (day: string) => string;
  readonly notes: string;
  readonly continued: (sku: string) => string;
  readonly columns: {
    readonly bin: string;
    readonly sku: string;
    readonly item: string;
    readonly quantity: string;
    readonly parcels: string;
  };
  /** Below the map. */
  readonly legend: (oneDoor: boolean, narrow: boolean) => string;
  readonly page: (page: number, of: number) => string;
}

const length = (value: number, unit: string) => `${Math.round(value * 10) / 10} ${unit}`;

/** By how many percent a walk can be too long at most, rounded up; undefined where nothing is known. */
export function mostTooLong({
  length: walked,
  lowerBound,
}: {
  readonly length: number;
  readonly lowerBound?: number;
}): number | undefined {
  if (lowerBound === undefined || lowerBound <= 0) return undefined;
  return Math.ceil((walked / lowerBound - 1) * 1000 - 1e-6) / 10;
}

const en: PickListWords = {
  title: 'Pick list',
  wallTitle: 'Put wall',
  batch: (name) => `Batch ${name}`,
  counts: ({ orders, units }) =>
    `${orders} ${orders === 1 ? 'order' : 'orders'} · ${units} ${units === 1 ? 'piece' : 'pieces'}`,
  walk: (walk) => {
    const most = mostTooLong(walk);
    const found =
      most === undefined ? 'best found' : `best found, at most ${most} % longer than the shortest`;
    return `Walk ${length(walk.length, walk.unit)} · ${walk.proof === 'shortest' ? 'shortest (proven)' : found}`;
  },
  stops: (count) => `${count} ${count === 1 ? 'stop' : 'stops'}`,
  cart: 'On the cart',
  wall: (slots) => `Fetch everything together; sort it at the put wall (${slots} slots).`,
  pieces: (count) => `${count} pc`,
  enter: ({ aisle, from, through }) =>
    `Aisle ${aisle} · in from ${from === 'front' || from === 'back' ? `the ${from}` : from}${through ? ', straight through' : ''}`,
  notLocated: 'Not located',
  nowhere: { 'no-bin': 'no bin known', 'not-in-layout': 'bin not in the layout' },
  inStock: (pieces) => `the stock file says ${pieces}`,
  useBy: (day) => `those of ${day}`,
  notes: 'Notes',
  continued: (sku) => `${sku} continued`,
  columns: { bin: 'Bin', sku: 'SKU', item: 'Item', quantity: 'Qty', parcels: 'Parcels' },
  legend: (oneDoor, narrow) =>
    `${oneDoor ? 'S start and end' : 'S start · E end'} · numbers = steps of the list${narrow ? ' · narrow = no turning' : ''} · front at the bottom`,
  page: (page, of) => `Page ${page} of ${of}`,
};

const SIDES: Readonly<Record<string, string>> = { front: '前端', back: '后端' };

const zh: PickListWords = {
  title: '拣货单',
  wallTitle: '播种墙',
  batch: (name) => `批次 ${name}`,
  counts: ({ orders, units }) => `${orders} 单 · ${units} 件`,
  walk: (walk) => {
    const most = mostTooLong(walk);
    const found = most === undefined ? '目前最优' : `目前最优，最多比最短路线长 ${most} %`;
    return `步行 ${length(walk.length, walk.unit)} · ${walk.proof === 'shortest' ? '最短（已证明）' : found}`;
  },
  stops: (count) => `${count} 个停靠点`,
  cart: '车上格位',
  wall: (slots) => `先汇总拣货，再到播种墙（${slots} 格）分拣。`,
  pieces: (count) => `${count} 件`,
  enter: ({ aisle, from, through }) =>
    `通道 ${aisle} · 从${SIDES[from] ?? `横向 ${from.replace(/^cross /, '')}`}进入${through ? '，直穿到底' : ''}`,
  notLocated: '无货位',
  nowhere: { 'no-bin': '没有货位记录', 'not-in-layout': '货位不在布局图中' },
  inStock: (pieces) => `库存表记录 ${pieces} 件`,
  useBy: (day) => `取 ${day} 的`,
  notes: '备注',
  continued: (sku) => `${sku} 续`,
  columns: { bin: '货位', sku: 'SKU', item: '商品', quantity: '数量', parcels: '包裹' },
  legend: (oneDoor, narrow) =>
    `${oneDoor ? 'S 起点和终点' : 'S 起点 · E 终点'} · 数字 = 拣货步骤${narrow ? ' · 窄道 = 不能掉头' : ''} · 下方为前端`,
  page: (page, of) => `第 ${page} 页，共 ${of} 页`,
};

/** Words for a language tag; English for those it does not know. */
export function pickListWords(language: string): PickListWords {
  return language.toLowerCase().startsWith('zh') ? zh : en;
}
