import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadHouse } from '../../src/commands/rules-house.ts';
import { addOthers, createSurroundings } from '../../src/commands/surroundings.ts';
import type { Order } from '../../src/core/orders/order.ts';
import { OPEN_STATES } from '../../src/core/orders/state.ts';
import { judgeOrder } from '../../src/core/review/review-order.ts';
import { withDefaults } from '../../src/core/settings/read-settings.ts';
import { NO_STOCK } from '../../src/core/warehouse/stock.ts';
import type { StoredOrder } from '../../src/io/ledger/stored.ts';
import { ADDRESS, aLine, anOrder } from '../core/review/an-order.ts';

const stored = (order: Order, key: number): StoredOrder => ({
  key,
  order,
  state: 'new',
  archived: false,
  source: { file: 'a.csv', line: key },
  findings: [],
  reviewedWith: '',
  verdict: undefined,
  exportedAddress: undefined,
  batch: undefined,
  parcel: undefined,
});

/** All that reviewing asks of a ledger, of orders in memory. */
function ledgerOf(orders: readonly StoredOrder[]) {
  return {
    orderKeys: async () => orders.filter(({ state }) => OPEN_STATES.includes(state)).map(({ key }) => key),
    orders: async (keys: readonly number[]) => keys.flatMap((key) => orders.filter((one) => one.key === key)),
    stock: async () => NO_STOCK,
  };
}

/** Few streets, people, goods and hours, so that orders meet. */
const orders: fc.Arbitrary<readonly Order[]> = fc
  .array(
    fc.record({
      shop: fc.constantFrom('mugs', 'cups'),
      street: fc.constantFrom('1 A Street', '2 B Street', '3 C Street', '4 D Street', '5 E Street', '5 E St'),
      recipient: fc.constantFrom('Ada Quill', 'Bo Ferrand', 'Cy Marsh'),
      payment: fc.constantFrom('paid' as const, 'paid' as const, 'pending' as const),
      hour: fc.nat({ max: 9 }),
      sku: fc.constantFrom('A', 'B', 'C'),
      toShip: fc.constantFrom(0, 1, 1, 1, 1, 3, 9),
      email: fc.constantFrom('a@example.com', 'b@example.com', ''),
    }),
    { maxLength: 30 },
  )
  .map((all) =>
    all.map(({ street, recipient, hour, sku, toShip, ...rest }, i) =>
      anOrder({
        ...rest,
        id: `#${i}`,
        placedAt: `2026-03-02T0${hour}:00:00Z`,
        shipTo: { ...ADDRESS, address1: street, recipient },
        lines: [aLine({ sku, toShip, quantity: Math.max(1, toShip) })],
      }),
    ),
  );

const settings = fc.record({
  unusualTimes: fc.constantFrom(0, 1.5, 3),
  addUpDay: fc.boolean(),
  manyNames: fc.constantFrom(0, 2),
  repeatHours: fc.constantFrom(0, 2),
  highValue: fc.constantFrom({ USD: '30' }, { USD: '70' }),
});

async function around(
  all: readonly StoredOrder[],
  own: Parameters<typeof withDefaults>[0],
  rules = '',
): Promise<Awaited<ReturnType<typeof createSurroundings>>> {
  const workspace = mkdtempSync(join(tmpdir(), 'orders-around-'));
  if (rules !== '') writeFileSync(join(workspace, 'rules.yaml'), rules);
  const house = await loadHouse(workspace);
  const given = withDefaults(own);
  const clock = { now: '2026-03-02T12:00:00Z' };
  const made = await createSurroundings(ledgerOf(all), given, house, clock, true);
  await addOthers(ledgerOf(all), given, made);
  return made;
}

describe('an order to which no other matters', () => {
  test('is judged alone as it is among all others', async () => {
    const seen = { alone: 0, among: 0 };
    await fc.assert(
      fc.asyncProperty(orders, settings, async (list, defaults) => {
        const all = list.map((order, i) => stored(order, i + 1));
        const made = await around(all, { defaults });
        for (const one of all) {
          const among = judgeOrder(one.order, await made.of(one));
          const alone = judgeOrder(one.order, made.alone(one)!);
          if (made.isAlone(one.key)) expect(alone).toEqual(among);
          seen[made.isAlone(one.key) ? 'alone' : 'among']++;
        }
      }),
    );
    expect(seen.alone).toBeGreaterThan(50);
    expect(seen.among).toBeGreaterThan(50);
  });

  test('alone or not: only what others do to it makes the difference', async () => {
    const twice = [anOrder(), anOrder({ id: '#1002', placedAt: '2026-03-02T09:30:00Z' })];
    const other = anOrder({ id: '#1003', shipTo: { ...ADDRESS, address1: '9 Elm Road' } });
    const made = await around(
      [...twice, other].map((order, i) => stored(order, i + 1)),
      {},
    );
    expect([1, 2, 3].map((key) => made.isAlone(key))).toEqual([false, false, true]);
  });

  test('far more of something than others order is not judged alone', async () => {
    const all = Array.from({ length: 26 }, (_, i) => {
      const units = i === 25 ? 40 : 1;
      const lines = [aLine({ quantity: units, toShip: units })];
      return stored(
        anOrder({ id: `#${i}`, lines, shipTo: { ...ADDRESS, address1: `${i} Elm Road` } }),
        i + 1,
      );
    });
    const made = await around(all, {});
    const { findings } = judgeOrder(all[25]!.order, await made.of(all[25]!));
    expect(findings.map(({ rule }) => rule)).toContain('QUANTITY_UNUSUAL');
    expect(all.map(({ key }) => made.isAlone(key))).toEqual([...Array(25).fill(true), false]);
  });

  test('with thresholds of its own nothing is said of it alone', async () => {
    const all = [stored(anOrder(), 1), stored(anOrder({ id: '#1002', currency: 'EUR' }), 2)];
    const made = await around(all, {}, 'thresholds:\n  - when: currency is EUR\n    repeatHours: 1\n');
    expect(made.alone(all[0]!)).toBeDefined();
    expect(made.alone(all[1]!)).toBeUndefined();
  });
});
