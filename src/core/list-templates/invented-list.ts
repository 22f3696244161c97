import type { PickList, PickRow, PickTote } from '../documents/pick-list.ts';

/** In walking order: aisle A to the back, B to the front, D to its middle. */
const GOODS = [
  ['A-02-1', 'TEA-SEN-100', 'Sencha green tea', '100 g tin'],
  ['A-05-3', 'MUG-RED', 'Stoneware mug', 'Red'],
  ['B-06-1', 'TOWEL', 'Linen tea towel', ''],
  ['B-03-2', 'POT-07', 'Cast iron teapot with infuser', '0.7 l'],
  ['D-02-2', 'TEA-LJ-50', '明前龙井', '50 克'],
  ['D-04-4', 'BOX-L', 'Gift box', 'Large'],
  ['', 'RIBBON', 'Satin ribbon', ''],
] as const;
/** Aisle and distance from the front of each bin. */
const PLACES = [
  [0, 2],
  [0, 5],
  [1, 6],
  [1, 3],
  [3, 2],
  [3, 4],
] as const;
/** Pieces of each of the goods, parcel by parcel. */
const WANTED: readonly (readonly number[])[] = [
  [2, 1, 1, 0, 0, 0, 0],
  [1, 0, 0, 1, 0, 1, 1],
  [0, 3, 0, 0, 0, 0, 0],
  [0, 0, 0, 1, 2, 0, 0],
  [1, 0, 0, 0, 1, 1, 0],
  [0, 1, 2, 0, 0, 0, 0],
];

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
const parcelName = (tote: number): string => `B7-00${tote + 1}`;

const totes = WANTED.map(
  (pieces, n): PickTote => ({
    position: n + 1,
    parcel: parcelName(n),
    orders: [`#101${n}`],
    units: sum(pieces),
  }),
);

const rows = GOODS.map(([bin, sku, name, variant], good): PickRow => {
  const split = WANTED.flatMap((pieces, tote) => {
    const quantity = pieces[good] ?? 0;
    return quantity === 0 ? [] : [{ parcel: parcelName(tote), position: tote + 1, quantity }];
  });
  const goods = { sku, name, variant, quantity: sum(split.map(({ quantity }) => quantity)), split };
  if (bin === '') return { nowhere: 'no-bin', ...goods };
  const aisle = bin.slice(0, 1);
  const enters = GOODS[good - 1]?.[0].slice(0, 1) !== aisle;
  const enter = { enter: { aisle, from: aisle === 'B' ? 'back' : 'front' } };
  return { step: good + 1, area: '', ...(enters && enter), bin, ...goods };
});

/** A batch that nobody sold, to look at a list's template with: every block of it has something to show. */
export const INVENTED_LIST: PickList = {
  batch: 'B7',
  createdAt: '2026-11-23 16:40 CET',
  orders: totes.length,
  units: sum(totes.map(({ units }) => units)),
  totes,
  walks: [
    {
      area: '',
      length: 39,
      unit: 'm',
      proof: 'shortest',
      map: {
        names: ['A', 'B', 'C', 'D'],
        aisles: [0, 2.5, 5, 7.5],
        crossAisles: [0, 8],
        deadEnds: [],
        blockedSteps: [],
        oneWay: [],
        oneWaySteps: [],
        noTurn: [],
        path: [
          [0, 0],
          [0, 8],
          [1, 8],
          [1, 0],
          [3, 0],
          [3, 4],
          [3, 0],
          [0, 0],
        ],
        stops: PLACES.map((place, n) => ({ place, steps: [n + 1] })),
      },
    },
  ],
  rows,
  notes: [
    {
      position: 2,
      parcel: 'B7-002',
      order: '#1011',
      text: 'A birthday present: please put the card in, and no invoice.',
    },
  ],
};

/** The same as it is fetched for a put wall. */
export const INVENTED_WALL: PickList = { ...INVENTED_LIST, wall: totes.length };
