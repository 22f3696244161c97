import { priorityOf } from '../core/orders/priority.ts';
import { type LineUnits, partOf } from '../core/packing/part-of.ts';
import { dispatchLimit } from '../core/review/dispatch-limit.ts';
import { tagged } from '../core/rules-file/own-effects.ts';
import type { ShopSettings } from '../core/settings/settings.ts';
import type { Bundles } from '../core/warehouse/bundles.ts';
import { type HeldPieces, type Supply, supplyOf } from '../core/warehouse/free-stock.ts';
import { type Locations, type RankedLocation, rankLocations } from '../core/warehouse/locations.ts';
import { type ParcelSeeker, type Placing, placeParcels } from '../core/warehouse/place-parcels.ts';
import { piecesBySku } from '../core/warehouse/stock.ts';
import type { Ledger, Reading } from '../io/ledger/ledger.ts';
import { askYesNo } from '../io/prompt/questions.ts';
import { book } from '../ui/language.ts';
import { dividedQuestion, type ShortTold, shortQuestion, shortTold } from '../ui/ways-text.ts';
import { LOCATIONS_EN } from '../ui/words/locations-en.ts';
import { type ChosenWays, type PlacedParcel, type ReadyCandidate, unplacedOf } from './candidates.ts';
import type { Context } from './context.ts';
import { heldStock } from './held-stock.ts';

type Mode = ShopSettings['split'];

/** A parcel that looks for its goods. */
interface Seeking {
  readonly seeker: ParcelSeeker;
  readonly candidate: ReadyCandidate;
  /** Its lines, where a person or an earlier batch has said which. */
  readonly lines: readonly LineUnits[] | undefined;
}

/** Where nothing is known of locations there is one, without a name. */
const ONE_HEAP: readonly RankedLocation[] = [{ name: '', why: { rule: 'listed' } }];

/** Whence parcels leave, before anybody was asked about the ones that have to be divided. */
interface PlannedPlaces {
  readonly seeking: readonly Seeking[];
  /** One for each of `seeking`. */
  readonly placings: readonly Placing[];
  readonly held: readonly HeldPieces[];
  /** Merged orders that cannot leave from one location together and go alone. */
  readonly apart: ReadonlySet<number>;
}

type Settled = Pick<ChosenWays, 'ways' | 'settingsOf' | 'supplierOf'>;

/**
 * Says of every approved order whence its parcels leave and what of it can go, by stock, held batches, locations and
 * bundles (core/warehouse/place-parcels). Asks nobody and changes nothing.
 * @param willDivide whether what is short may be divided in the end
 */
export async function planPlaces(
  ledger: Reading,
  settled: Settled,
  modeOf: (shop: string) => Mode,
  known: Locations | undefined,
  bundles: Bundles,
  willDivide: (mode: Mode) => boolean,
): Promise<PlannedPlaces> {
  const hasLocations = known !== undefined && known.locations.length > 0;
  const { levels } = await ledger.stock();
  const held = await heldStock(ledger, bundles);
  const sending = hasLocations ? known.locations.map(({ name }) => name) : undefined;
  const supply = sending ? supplyOf(levels, held, sending) : oneHeap(levels, held);
  const ranks = new Map<string, readonly RankedLocation[]>();
  const rankedFor = ({ order }: ReadyCandidate): readonly RankedLocation[] => {
    if (!hasLocations) return ONE_HEAP;
    const { country, region, regionName = '', postcode } = order.shipTo;
    const key = JSON.stringify([country, region, regionName, postcode]);
    const ranked = ranks.get(key) ?? rankLocations(order.shipTo, known);
    ranks.set(key, ranked);
    return ranked;
  };
  const seek = (ways: ChosenWays['ways']) => seekersOf(ledger, { ...settled, ways }, modeOf, rankedFor);
  const seeking = await seek(settled.ways);
  const placings = place(seeking, supply, bundles);
  const apart = new Set<number>();
  for (const [at, { seeker, candidate }] of seeking.entries()) {
    const [parcel] = candidate.parcels ?? [];
    const { parts, missing } = placings[at]!;
    const divides = missing.size === 0 ? parts.length > 1 : willDivide(modeOf(candidate.order.shop));
    if (parcel && parcel.orders.length > 1 && seeker.mayDivide && divides)
      for (const key of parcel.orders) apart.add(key);
  }
  if (apart.size === 0) return { seeking, placings, held, apart };
  const merged = new Map([...settled.ways.merged].filter(([key]) => !apart.has(key)));
  const alone = await seek({ ...settled.ways, merged });
  return { seeking: alone, placings: place(alone, supply, bundles), held, apart };
}

/**
 * Settles whence every approved order leaves. What has to go in parts is decided by the shop's setting or asked.
 * @returns parcels by candidate; `apart`: merged orders that go alone; `short`: those that wait or go without all of it
 */
export async function placeOrders(
  context: Context,
  ledger: Ledger,
  settled: Settled,
  modeOf: (shop: string) => Mode,
  known: Locations | undefined,
  bundles: Bundles,
): Promise<{
  placed: Map<number, PlacedParcel[]>;
  apart: ReadonlySet<number>;
  short: readonly ShortTold[];
}> {
  const { flags, mayAsk } = context;
  const mayBeAsked = flags.yes || (mayAsk && !flags.dryRun);
  const { seeking, placings, held, apart } = await planPlaces(
    ledger,
    settled,
    modeOf,
    known,
    bundles,
    (mode) => mode === 'always' || (mode === 'ask' && mayBeAsked),
  );
  const hasLocations = known !== undefined && known.locations.length > 0;
  const placed = new Map<number, PlacedParcel[]>();
  const told: ShortTold[] = [];
  for (const [at, one] of seeking.entries()) {
    const { key, order } = one.candidate;
    const own = placed.get(key) ?? [];
    placed.set(key, own);
    own.push(...(await settle(context, one, placings[at]!, modeOf(order.shop), hasLocations, told)));
  }
  if (told.length > 0) context.terminal.talk(shortTold(told, batchesBySku(held)));
  const places = new Set(
    (await ledger.stock()).levels.map(({ location }) => location).filter((name) => name !== ''),
  );
  if (known === undefined && places.size > 1 && seeking.length > 0)
    context.terminal.talk(`${book('locations', LOCATIONS_EN).several(places.size)}\n`);
  return { placed, apart, short: told.filter(({ what }) => what !== 'divided') };
}

/** All locations as one: what was so before anybody named them, and is where nobody does. */
function oneHeap(
  levels: Parameters<typeof piecesBySku>[0],
  held: readonly { readonly sku: string; readonly quantity: number }[],
): Supply {
  const pieces = piecesBySku(levels);
  for (const { sku, quantity } of held) {
    const there = pieces.get(sku);
    if (there !== undefined) pieces.set(sku, there - quantity);
  }
  return { at: new Map([['', pieces]]), anywhere: new Map() };
}

/** In the order of the seekers. */
function place(seeking: readonly Seeking[], supply: Supply, bundles: Bundles): Placing[] {
  const numbered = seeking.map(({ seeker }, key) => ({ ...seeker, key }));
  const placings = placeParcels(numbered, supply, bundles);
  return placings.sort((a, b) => a.key - b.key);
}

async function seekersOf(
  ledger: Reading,
  settled: Settled,
  modeOf: (shop: string) => Mode,
  rankedFor: (candidate: ReadyCandidate) => readonly RankedLocation[],
): Promise<Seeking[]> {
  const seeking: Seeking[] = [];
  const keys = await ledger.orderKeys({ states: ['approved'], archived: false });
  for await (const candidate of unplacedOf(ledger, keys, settled)) {
    const { order, parcels = [{ orders: [candidate.key] }] } = candidate;
    const limit = dispatchLimit(order, settled.settingsOf(order.shop));
    const priority = priorityOf(tagged(order, candidate.findings).tags);
    for (const { lines } of parcels) {
      const { lines: wanted, tags, placedAt } = partOf(order, lines);
      const wants = { lines: wanted, tags, ...(placedAt !== undefined && { placedAt }) };
      // What a person put into parcels stays as it is.
      const mayDivide = modeOf(order.shop) !== 'never' && !settled.ways.parts.has(candidate.key);
      const seeker = {
        key: candidate.key,
        order: wants,
        ranked: rankedFor(candidate),
        mayDivide,
        ...(priority > 0 && { priority }),
        ...(limit && { deadline: limit.at }),
      };
      seeking.push({ seeker, candidate, lines });
    }
  }
  return seeking;
}

/** What becomes of one parcel, by the shop's mode and a person's answer. */
async function settle(
  context: Context,
  { candidate, seeker, lines }: Seeking,
  { parts, missing }: Placing,
  mode: Mode,
  hasLocations: boolean,
  told: ShortTold[],
): Promise<PlacedParcel[]> {
  const { id } = candidate.order;
  const [first] = parts;
  const best = first?.location ?? seeker.ranked[0]!.name;
  const why = hasLocations ? (first?.why ?? seeker.ranked[0]!.why) : undefined;
  const whole: PlacedParcel = { location: best, lines, ...(why && { why }) };
  const inParts = parts.map((part) => ({
    location: part.location,
    lines: part.lines,
    ...(hasLocations && { why: part.why }),
  }));
  if (!seeker.mayDivide || (parts.length === 1 && missing.size === 0)) {
    if (hasLocations && missing.size > 0) told.push({ id, what: 'never', missing });
    return [whole];
  }
  if (parts.length === 0 && missing.size === 0) return [whole];
  const asked = mode === 'ask' && !context.flags.yes && context.mayAsk && !context.flags.dryRun;
  const always = mode === 'always' || (mode === 'ask' && context.flags.yes);
  const ask = (question: string) => askYesNo(context.terminal, question, true);
  if (missing.size === 0) {
    const where = parts.map((part) => ({ location: part.location, goods: goodsIn(candidate, part.lines) }));
    const yes = always || (asked && (await ask(dividedQuestion(id, where))));
    told.push({ id, what: yes ? 'divided' : 'undecided', missing, parts: where });
    return yes ? inParts : [];
  }
  const yes = always || (asked && (await ask(shortQuestion(id, { now: parts, missing }))));
  // Asked and declined: an order of which a part could go waits whole, one of which nothing is there goes as it is.
  const waits = asked && !yes && parts.length > 0;
  told.push({ id, what: !yes && !waits ? 'whole' : yes && parts.length > 0 ? 'part' : 'waits', missing });
  if (yes) return inParts;
  return waits ? [] : [whole];
}

function goodsIn({ order }: ReadyCandidate, lines: readonly LineUnits[]): Map<string, number> {
  const goods = new Map<string, number>();
  for (const { key, quantity } of lines) {
    const line = order.lines.find((one) => one.key === key);
    const name = line?.sku || line?.name || '';
    goods.set(name, (goods.get(name) ?? 0) + quantity);
  }
  return goods;
}

function batchesBySku(
  held: readonly { readonly sku: string; readonly batch: string; readonly quantity: number }[],
): Map<string, Map<string, number>> {
  const found = new Map<string, Map<string, number>>();
  for (const { sku, batch, quantity } of held) {
    const own = found.get(sku) ?? new Map<string, number>();
    found.set(sku, own.set(batch, (own.get(batch) ?? 0) + quantity));
  }
  return found;
}
