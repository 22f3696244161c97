import { type Problem, Stop } from '../core/problem.ts';
import type { Carrier } from '../core/tracking/carrier.ts';
import type { CarrierRow } from '../core/tracking/carrier-rows.ts';
import { type UsedBy, usedKey } from '../core/tracking/check-against-used.ts';
import { checkTrackingRow } from '../core/tracking/check-tracking-row.ts';
import type { Changing } from '../io/ledger/ledger.ts';
import type { StoredOrder } from '../io/ledger/stored.ts';

export interface PutOptions {
  readonly shop: string | undefined;
  /** Whose file it is: of an order in several parcels the one this supplier sends. */
  readonly supplier: string | undefined;
  /** Wrong check digits and unknown carriers are set aside, not only told. */
  readonly strict: boolean;
  /** Numbers of the file take the place of those known. */
  readonly correct: boolean;
  /** Numbers whose zeros at the end a person has confirmed. */
  readonly confirmed: ReadonlySet<string>;
  readonly ownCarriers: readonly Carrier[];
}

/** What the whole file says, for looking beyond a row. */
export interface IncomingFile {
  readonly path: string;
  readonly numbers: readonly string[];
  /** Numbers per order key. */
  readonly ofOrder: ReadonlyMap<number, ReadonlySet<string>>;
  /** Numbers taken from an order that is to get another one further down. */
  readonly swapped: Set<string>;
  readonly options: PutOptions;
}

/** The checks of one number for one order, with what is believed made a warning. */
export async function checkIncoming(
  tx: Changing,
  { read, line }: CarrierRow,
  orders: readonly StoredOrder[],
  stored: StoredOrder,
  file: IncomingFile,
): Promise<Problem[]> {
  const { order } = stored;
  const parcel = read.parcel ?? stored.parcel;
  const others = [order.platformId ?? '', ...orders.map((other) => other.order.id)];
  const { strict, confirmed, ownCarriers } = file.options;
  const problems = checkTrackingRow(
    {
      order: { shop: order.shop, id: order.id },
      otherIds: others.filter((id) => id !== ''),
      ...(parcel !== undefined && { parcel }),
      carrier: read.carrier,
      number: read.number,
      phone: order.shipTo.phone,
      file: file.path,
      line,
    },
    { used: await usedBy(tx, read.number, stored, file), numbers: file.numbers, ownCarriers },
  );
  return problems
    .filter(({ code }) => !(code === 'tracking/trailing-zeros' && confirmed.has(read.number)))
    .map((problem) =>
      !strict && BELIEVED.has(problem.code)
        ? { ...problem, severity: 'warning', facts: { ...problem.facts, taken: 'yes' } }
        : problem,
    );
}

/** The carrier's own file is believed, aloud; a carrier without a word is held back at the export. */
const BELIEVED: ReadonlySet<string> = new Set(['tracking/wrong-check-digit', 'tracking/unknown-carrier']);

/** Who has the number, but for an order that gets another one in this file: labels that were swapped. */
async function usedBy(
  tx: Changing,
  number: string,
  stored: StoredOrder,
  file: IncomingFile,
): Promise<ReadonlyMap<string, readonly UsedBy[]>> {
  const users: UsedBy[] = [];
  for (const shipment of await tx.shipments({ number })) {
    const [user] = await tx.orders([shipment.order]);
    if (!user) continue;
    const next = file.ofOrder.get(user.key);
    const gives = next !== undefined && !next.has(number) && (file.options.correct || shipment.exported);
    if (gives && user.key !== stored.key) file.swapped.add(number);
    else
      users.push({
        shop: user.order.shop,
        order: user.order.id,
        ...(shipment.parcel !== undefined && { parcel: shipment.parcel }),
      });
  }
  return new Map([[usedKey(number), users]]);
}

/** The order that was to give its number away kept it, because its own row was refused: then nothing is changed. */
export async function refuseShared(tx: Changing, number: string): Promise<void> {
  const users = await tx.shipments({ number });
  const parcels = new Set(users.map(({ parcel, order }) => parcel ?? `order ${order}`));
  if (parcels.size < 2) return;
  const orders = await tx.orders(users.map(({ order }) => order));
  throw new Stop('tracking/half-swapped', {
    number,
    orders: orders.map(({ order }) => order.id).join(', '),
  });
}
