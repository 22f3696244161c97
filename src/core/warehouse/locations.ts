import type { Address } from '../orders/order.ts';
import { fitsPattern } from '../rules-file/glob.ts';
import { MIDDLES } from './middles.ts';

/** Degrees north and east. */
export type Point = readonly [latitude: number, longitude: number];

/** A location that sends parcels. */
export interface SendingLocation {
  /** As the stock files name it. */
  readonly name: string;
  /** Higher is asked sooner. */
  readonly priority: number;
  /** Where it is, as far as the file tells. */
  readonly at?: Point;
}

/** Part of the world that addresses are compared with. */
export interface Region {
  /** As written: `US`, `US-CA`, `DE 8`, `*`. */
  readonly text: string;
  /** ISO 3166 alpha-2; '' = everywhere. */
  readonly country: string;
  readonly region?: string;
  /** Start of the postcode, without blanks, in capitals. */
  readonly postcode?: string;
}

/** Who sends goods instead of the seller. */
export interface Supplier {
  readonly name: string;
  /** `*` stands for any characters, `?` for one. */
  readonly skus: readonly string[];
}

/** What `locations.yaml` tells: where parcels leave from, for whom, and who else sends goods. */
export interface Locations {
  readonly locations: readonly SendingLocation[];
  /** First in the list = first choice for that region. */
  readonly nearest: readonly { readonly region: Region; readonly locations: readonly string[] }[];
  /** Where customers of a region are. */
  readonly coordinates: readonly { readonly region: Region; readonly at: Point }[];
  /** What decides among locations that have the goods. */
  readonly prefer: 'nearest' | 'priority';
  readonly suppliers: readonly Supplier[];
}

/** Why a location stands where it does among those an order may leave from. */
export interface RankReason {
  readonly rule: 'table' | 'distance' | 'priority' | 'listed';
  /** The row of the table, or the region whose middle was measured to. */
  readonly row?: string;
  /** Kilometres, rounded. */
  readonly km?: number;
}

export interface RankedLocation {
  readonly name: string;
  readonly why: RankReason;
}

/** `US`, `US-CA`, `DE 8`, `*`; undefined if it is none. */
export function parseRegion(text: string): Region | undefined {
  const trimmed = text.trim();
  if (trimmed === '*') return { text: trimmed, country: '' };
  const match = /^([A-Za-z]{2})(?:\s*-\s*(\S.*)|\s+(\S.*))?$/.exec(trimmed);
  if (!match) return undefined;
  const [, country = '', region, postcode] = match;
  return {
    text: trimmed,
    country: country.toUpperCase(),
    ...(region !== undefined && { region }),
    ...(postcode !== undefined && { postcode: plain(postcode) }),
  };
}

type Where = Pick<Address, 'country' | 'region' | 'regionName' | 'postcode'>;

/** How narrowly a region fits an address: 0 = not at all; a postcode beats a region, that a country, that `*`. */
export function fitOf(region: Region, address: Where): number {
  if (region.country === '') return 1;
  if (region.country !== address.country.toUpperCase()) return 0;
  if (region.postcode !== undefined)
    return plain(address.postcode).startsWith(region.postcode) ? 10 + region.postcode.length : 0;
  if (region.region === undefined) return 2;
  const wanted = region.region.toLowerCase();
  const own = [address.region, address.regionName ?? ''].map((name) => name.trim().toLowerCase());
  return own.includes(wanted) ? 3 : 0;
}

function narrowest<T extends { readonly region: Region }>(rows: readonly T[], address: Where): T | undefined {
  let best: T | undefined;
  for (const row of rows)
    if (fitOf(row.region, address) > (best ? fitOf(best.region, address) : 0)) best = row;
  return best;
}

/**
 * Locations in the order in which an order asks them for its goods: first those that the narrowest row of the table names,
 * then by distance where both ends are known, then by priority, then as listed. With `prefer: priority` the priority comes
 * before distance and table.
 */
export function rankLocations(address: Where, known: Locations): readonly RankedLocation[] {
  const row = narrowest(known.nearest, address);
  const customer = customerAt(address, known);
  const ranked = known.locations.map((location, listed) => {
    const inRow = row ? row.locations.indexOf(location.name) : -1;
    const km = customer && location.at ? distance(customer.at, location.at) : undefined;
    return { location, listed, place: inRow < 0 ? Infinity : inRow, km: km ?? Infinity };
  });
  const byNear = (a: (typeof ranked)[number], b: (typeof ranked)[number]) =>
    compare(a.place, b.place) || compare(a.km, b.km);
  const byPriority = (a: (typeof ranked)[number], b: (typeof ranked)[number]) =>
    b.location.priority - a.location.priority;
  const first = known.prefer === 'priority' ? byPriority : byNear;
  const second = known.prefer === 'priority' ? byNear : byPriority;
  ranked.sort((a, b) => first(a, b) || second(a, b) || a.listed - b.listed);
  const priorities = new Set(known.locations.map(({ priority }) => priority)).size > 1;
  return ranked.map(({ location, place, km }): RankedLocation => {
    const byRank: RankReason | undefined = priorities ? { rule: 'priority' } : undefined;
    const near: RankReason | undefined =
      row && place < Infinity
        ? { rule: 'table', row: row.region.text }
        : customer && km < Infinity
          ? { rule: 'distance', row: customer.text, km: Math.round(km) }
          : undefined;
    const why = (known.prefer === 'priority' ? (byRank ?? near) : (near ?? byRank)) ?? { rule: 'listed' };
    return { name: location.name, why };
  });
}

/** Where the customer is: the narrowest of the file's own coordinates, else the middle of the region or country. */
function customerAt(address: Where, { coordinates }: Locations): { text: string; at: Point } | undefined {
  const own = narrowest(coordinates, address);
  if (own && own.region.country !== '') return { text: own.region.text, at: own.at };
  return middleOf(address.country, address.region);
}

/** The middle of a region or else of its country, as far as the built-in table knows it. */
export function middleOf(country: string, region = ''): { text: string; at: Point } | undefined {
  for (const text of [`${country}-${region.trim()}`.toUpperCase(), country.toUpperCase()]) {
    const at = MIDDLES[text];
    if (at) return { text, at };
  }
  return undefined;
}

/** Great-circle distance in kilometres (haversine, mean radius of the earth 6371 km). */
export function distance([a, b]: Point, [c, d]: Point): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((c - a) * rad) / 2) ** 2 +
    Math.cos(a * rad) * Math.cos(c * rad) * Math.sin(((d - b) * rad) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The supplier that sends this SKU; undefined = the seller. The first in the file wins. */
export function supplierOf(sku: string, suppliers: readonly Supplier[]): string | undefined {
  if (sku === '') return undefined;
  return suppliers.find(({ skus }) => skus.some((pattern) => fitsPattern(sku, pattern)))?.name;
}

function plain(postcode: string): string {
  return postcode.replace(/\s+/g, '').toUpperCase();
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
