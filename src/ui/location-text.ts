import type { ParcelWhy } from '../core/warehouse/place-parcels.ts';
import { book } from './language.ts';
import { visible } from './visible.ts';
import { COMMON_EN } from './words/common-en.ts';
import { LOCATIONS_EN } from './words/locations-en.ts';
import { grouped } from './words.ts';

/** Why a parcel leaves from its location, in a few words: `412 km from US-OR; Reno lacks 1 × CAP`. */
export function whyText({ rule, row = '', km = 0, passed = [], parcels, bestFound }: ParcelWhy): string {
  const words = book('locations', LOCATIONS_EN);
  const { semicolon } = book('common', COMMON_EN);
  const rank =
    rule === 'table'
      ? words.table(visible(row))
      : rule === 'distance'
        ? words.distance(grouped(km), visible(row))
        : words[rule];
  return [
    rank,
    ...passed.map(({ location, lacks }) => words.passed(visible(location), visible(lacks))),
    ...(parcels === undefined
      ? []
      : [bestFound === true ? words.fewestFound(parcels) : words.fewest(parcels)]),
  ].join(semicolon);
}
