import type { Order } from '../core/orders/order.ts';
import { parsePart, splitOrder, type WantedPart } from '../core/packing/parse-parts.ts';
import type { LineUnits } from '../core/packing/part-of.ts';
import { Stop } from '../core/problem.ts';
import type { PartLine } from '../io/ledger/stored.ts';
import { splitText } from '../ui/ways-text.ts';
import type { CommandBody } from './context.ts';
import { findOrder } from './find-order.ts';
import { freeOrders, takeApart } from './merge.ts';

/**
 * `orders split <order> <parcel…>`: what each parcel holds; the rest is one more parcel, or with `--later` stays behind
 * for a later batch. `--undo` makes it one parcel again.
 */
export const run: CommandBody = async (context, [reference = '', ...texts], options) => {
  const ledger = await context.openLedger({ create: false });
  if (options['undo'] === true) return takeApart(context, ledger, [reference, ...texts], 'split');
  const { key } = await findOrder(ledger, reference);
  const wanted = texts.map(readPart);
  if (wanted.length === 0) throw new Stop('split/no-parcel', { order: reference }, 2);
  const { dryRun } = context.flags;
  const entry = { command: 'split', who: context.who, at: context.now(), dryRun, what: {} };
  const { result } = await ledger.change(entry, async (tx) => {
    const stored = await tx.orders([key]);
    const { free, refused } = await freeOrders(tx, stored);
    const [first] = refused;
    if (first) throw new Stop(first.code, first.facts ?? {}, 1, refused);
    const order = free[0]!.order;
    if ((await tx.ways()).merged.has(key)) throw new Stop('split/merged', { order: order.id }, 1);
    const split = splitOrder(order, wanted);
    if ('lacking' in split) {
      const { sku, quantity } = split.lacking;
      const known = order.lines
        .filter(({ toShip }) => toShip > 0)
        .map((line) => `${line.toShip} × ${line.sku || line.name}`);
      throw new Stop(
        'split/no-such-goods',
        {
          order: order.id,
          goods: quantity === undefined ? sku : `${quantity} × ${sku}`,
          known: known.join(', '),
        },
        1,
      );
    }
    const later = options['later'] === true;
    const parcels = later || split.rest.length === 0 ? split.parts : [...split.parts, split.rest];
    if (parcels.length < 2 && !(later && split.rest.length > 0))
      throw new Stop('split/nothing-left', { order: order.id }, 1);
    const numbered = new Map<number, readonly PartLine[]>();
    for (const [at, units] of parcels.entries()) numbered.set(at + 1, linesOf(key, units));
    if (later && split.rest.length > 0) numbered.set(0, linesOf(key, split.rest));
    if (!same((await tx.ways()).parts.get(key), numbered)) await tx.split(key, numbered);
    tx.say({ parcels: parcels.length });
    return { order, parcels, rest: later ? split.rest : [] };
  });
  const { order, parcels, rest } = result;
  const goods = (units: readonly LineUnits[]) => goodsOf(order, units);
  context.result({ order: order.id, shop: order.shop, parcels: parcels.map(goods), later: goods(rest) }, () =>
    splitText(order.id, parcels.map(goods), goods(rest), dryRun),
  );
  return 0;
};

function readPart(text: string): WantedPart {
  const part = parsePart(text);
  if (!part) throw new Stop('split/bad-part', { value: text }, 2);
  return part;
}

function linesOf(order: number, units: readonly LineUnits[]): PartLine[] {
  return units.map(({ key, quantity }) => ({ order, key, quantity }));
}

function same(
  known: ReadonlyMap<number, readonly PartLine[]> | undefined,
  wanted: ReadonlyMap<number, readonly PartLine[]>,
): boolean {
  const text = (parts: ReadonlyMap<number, readonly PartLine[]> = new Map()) =>
    JSON.stringify([...parts].sort(([a], [b]) => a - b));
  return text(known) === text(wanted);
}

function goodsOf(
  order: Order,
  units: readonly LineUnits[],
): { sku: string; name: string; quantity: number }[] {
  return units.flatMap(({ key, quantity }) => {
    const line = order.lines.find((one) => one.key === key);
    return line ? [{ sku: line.sku, name: line.name, quantity }] : [];
  });
}
