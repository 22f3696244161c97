import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/commands/tracking.ts';
import type { Order, OrderLine } from '../../src/core/orders/order.ts';
import { packOrder } from '../../src/core/orders/stored-form.ts';
import type { Problem } from '../../src/core/problem.ts';
import type { UploadPlatform } from '../../src/core/tracking/uploads/upload-format.ts';
import type { Ledger } from '../../src/io/ledger/ledger.ts';
import { makePack } from '../../src/io/ledger/order-pack.ts';
import { type TestContext, testContext } from '../support/context.ts';
import { put, temporaryFolder } from '../support/workspace.ts';

/** An order as short as a test can say it. */
export interface Wanted {
  readonly id: string;
  readonly platform?: string;
  readonly shop?: string;
  /** SKU → units ordered, all still to ship. */
  readonly goods?: Readonly<Record<string, number>>;
  readonly lineIds?: readonly string[];
  readonly mergeKey?: string;
  readonly currency?: string;
  readonly phone?: string;
  /** Of the shop; default UTC. */
  readonly timeZone?: string;
}

/** What the tracking commands give as JSON; each gives some of it. */
export interface TrackingJson {
  readonly files: readonly {
    readonly platform: UploadPlatform;
    readonly file: string;
    readonly rows: number;
    readonly rowsRead: number;
    readonly rowsNew: number;
    readonly rowsUnchanged: number;
    readonly rowsRejected: number;
  }[];
  readonly problems: readonly Problem[];
  readonly heldBack: readonly Problem[];
  readonly byHand: readonly unknown[];
  readonly pulls: readonly unknown[];
  readonly withoutNumber: readonly unknown[];
  readonly numbers: readonly unknown[];
}

export interface World {
  readonly folder: string;
  readonly ledger: Ledger;
  readonly context: TestContext;
  /** `tracking <words>`; what was given as result, and the exit code. */
  readonly tracking: (
    words: readonly string[],
    options?: Readonly<Record<string, unknown>>,
    more?: Parameters<typeof testContext>[1],
  ) => Promise<{ code: number; json: TrackingJson; text: string }>;
  /** Writes a carrier's file and imports it. */
  readonly take: (
    file: string | Uint8Array,
    options?: Readonly<Record<string, unknown>>,
  ) => Promise<{ code: number; json: TrackingJson; text: string }>;
  /** Files in the folder `out`, by name. */
  readonly out: () => Readonly<Record<string, string>>;
  readonly mode: (name: string) => string;
  readonly keyOf: (id: string) => Promise<number>;
}

/** A workspace with these orders, all approved. */
export async function worldWith(orders: readonly Wanted[]): Promise<World> {
  const folder = temporaryFolder();
  const context = testContext(folder);
  const ledger = await context.openLedger({ create: true });
  const entry = { command: 'import', who: 'test', at: '2026-11-24T08:00:00Z', what: {} };
  await ledger.change(entry, async (tx) => {
    const shops = new Map<string, Wanted>(orders.map((order) => [shopOf(order), order]));
    for (const [name, { platform = 'shopify', currency = 'USD', timeZone = 'UTC' }] of shops) {
      const shop = await tx.addShop({ name, platform, currency, timeZone });
      const source = await tx.addSource({
        shop: shop.key,
        file: `${name}.csv`,
        sha256: name,
        bytes: 1,
        format: platform,
        encoding: 'utf-8',
        exportedAt: '2026-11-24T08:00:00Z',
      });
      const ofShop = orders.filter((order) => shopOf(order) === name).map(orderOf);
      await tx.putOrders(
        source,
        makePack(
          ofShop.map((order, i) => ({
            id: order.id,
            platformId: order.platformId ?? '',
            placedAt: '2026-11-20T10:00:00Z',
            latest: '2026-11-20T10:00:00Z',
            doc: packOrder(order),
            line: i + 2,
            rows: 1,
          })),
        ),
      );
      await tx.finishOrders(source, { newer: false });
    }
    const keys = await tx.orderKeys();
    await tx.decide(keys.map((key) => ({ key, state: 'approved', findings: [], reviewedWith: 'x' })));
  });
  const tracking: World['tracking'] = async (words, options = {}, more = {}) => {
    const own = testContext(folder, more);
    try {
      const code = await run(own, words, options);
      const [result] = own.results;
      return { code, json: JSON.parse(JSON.stringify(result?.json)), text: result?.text ?? '' };
    } finally {
      own.close();
    }
  };
  let files = 0;
  return {
    folder,
    ledger,
    context,
    tracking,
    take: (file, options) => tracking(['import', put(folder, `carrier-${++files}.csv`, file)], options),
    out: () => {
      const at = join(folder, 'out');
      return Object.fromEntries(
        readdirSync(at)
          .sort()
          .map((name) => [name, readFileSync(join(at, name), 'latin1')]),
      );
    },
    mode: (name) => (statSync(join(folder, 'out', name)).mode & 0o777).toString(8),
    keyOf: async (id) => (await ledger.find(id))[0] ?? -1,
  };
}

const shopOf = ({ shop, platform = 'shopify' }: Wanted): string => shop ?? `my-${platform}`;

function orderOf(wanted: Wanted): Order {
  const {
    id,
    platform = 'shopify',
    goods = { MUG: 1 },
    lineIds,
    mergeKey,
    currency = 'USD',
    phone = '',
  } = wanted;
  return {
    shop: shopOf(wanted),
    platform,
    id,
    platformStatus: 'paid',
    payment: 'paid',
    fulfillment: 'none',
    cancel: 'none',
    refund: 'none',
    fulfiller: 'seller',
    currency,
    totals: {},
    tags: [],
    masked: false,
    ...(mergeKey !== undefined && { mergeKey }),
    shipTo: {
      recipient: 'Ada Example',
      organization: '',
      address1: '1 Larkspur Ave',
      address2: '',
      city: 'Portland',
      region: 'OR',
      postcode: '97214',
      country: 'US',
      phone,
    },
    lines: Object.entries(goods).map(
      ([sku, quantity], i): OrderLine => ({
        key: lineIds?.[i] ?? String(i + 1),
        sku,
        name: `Goods ${sku}`,
        variant: '',
        quantity,
        toShip: quantity,
        kind: 'goods',
      }),
    ),
  };
}
