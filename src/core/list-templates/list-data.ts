import {
  batchTitle,
  type PickList,
  type PickRow,
  type PickTote,
  type PickWalkFacts,
} from '../documents/pick-list.ts';
import { remark, splitText } from '../documents/pick-list-texts.ts';
import type { PickListWords } from '../documents/pick-list-words.ts';
import { isOneDoor } from '../documents/walk-stops.ts';
import type { SlotLine } from './slot-lines.ts';

/** Above so many parcels there is no cart: which parcel is which order then stands at the end. */
const MOST_ON_CART = 40;

type Data = Readonly<Record<string, unknown>>;

/** What the texts of a list look at everywhere, see `LIST_FIELDS`. */
export function listData(list: PickList, words: PickListWords): Data {
  const sorted = list.wall === undefined && list.totes.length > 0;
  return {
    batch: { name: list.batch },
    list: {
      title: batchTitle(list),
      created_at: list.createdAt,
      location: list.location ?? '',
      orders: list.orders,
      units: list.units,
      parcels: list.totes.length,
      lines: list.rows.length,
      counts: words.counts(list),
      wall: list.wall ?? '',
      wall_text: list.wall === undefined ? '' : words.wall(list.wall),
      not_located: list.walks.length === 0 ? '' : words.notLocated,
      walked: list.rows.some((row) => row.step !== undefined),
      has_bins: list.rows.some((row) => row.bin !== undefined && row.bin !== ''),
      on_cart: sorted && list.totes.length <= MOST_ON_CART,
      off_cart: sorted && list.totes.length > MOST_ON_CART,
    },
    words: {
      pick_list: words.title,
      put_wall: words.wallTitle,
      cart: words.cart,
      notes: words.notes,
      ...words.columns,
    },
  };
}

/** A walk, see `WALK_FIELDS`. */
export function walkData(walk: PickWalkFacts, words: PickListWords): Data {
  const stops = walk.map.stops.length;
  return {
    area: walk.area,
    facts: `${words.walk(walk)} · ${words.stops(stops)}`,
    length: Math.round(walk.length * 10) / 10,
    unit: walk.unit,
    stops,
    legend: words.legend(isOneDoor(walk.map), walk.map.noTurn.length > 0),
  };
}

/** A row of the table, see `ROW_FIELDS`. */
export function rowData(row: PickRow, words: PickListWords): Data {
  return {
    step: row.step ?? '',
    area: row.area ?? '',
    bin: row.bin ?? '',
    sku: row.sku,
    name: row.name,
    variant: row.variant,
    quantity: row.quantity,
    many: row.quantity > 1,
    parcels: splitText(row),
    remark: remark(row, words),
    enter: row.enter === undefined ? '' : words.enter(row.enter),
    use_by: row.useBy ?? '',
  };
}

/** A parcel's place on the cart or the wall, see `PLACE_FIELDS`. */
export function placeData({ position, parcel, orders, units }: PickTote, words: PickListWords): Data {
  return { position, code: parcel, orders: orders.join(', '), units, pieces: words.pieces(units) };
}

/** What belongs into a parcel, see `GOODS_FIELDS`. */
export function goodsData({ sku, name, variant, quantity }: SlotLine): Data {
  const goods = [sku, name, variant].filter((part) => part !== '').join(' · ');
  return { sku, name, variant, goods, quantity };
}
