import { editDistance } from '../duplicates/edit-distance.ts';
import { bare } from './normalise.ts';
import { regionForms } from './region-forms.ts';

export interface Region {
  readonly code: string;
  /** The region's own name, in its own script. */
  readonly name: string;
  /** Pattern of the start of a postcode of this region; '' where the data has none. */
  readonly postcodes: string;
}

/** The regions of one country, found by any of their names. */
export interface RegionTable {
  readonly regions: readonly Region[];
  readonly find: (text: string) => Region | undefined;
  /** True for a translated or older name: known, but not what the post writes. */
  readonly isAlias: (text: string) => boolean;
  /** The only region whose name differs by a letter or two: `Deagu`. */
  readonly similar: (text: string) => Region | undefined;
  /** The only region whose postcodes start so. */
  readonly ofPostcode: (postcode: string) => Region | undefined;
}

const MOST_REMEMBERED = 5000;
const SHORTEST_SIMILAR = 5;
const LONGEST_SIMILAR = 30;

/**
 * Reads one country's entries of the compiled table (see compile-regions.ts for their shape). No pattern is run here: the
 * first order to a country waits for this.
 */
export function parseRegions(entries: readonly string[]): RegionTable {
  /** Regions of the post and those above them, as positions count them. */
  const all: Region[] = [];
  const regions: Region[] = [];
  const byName = new Map<string, Region>();
  const aliases = new Set<string>();
  const put = (key: string, region: Region) => {
    if (!byName.has(key)) byName.set(key, region);
  };
  for (const entry of entries) {
    const [first = '', second = '', name = '', keys = ''] = entry.split('~');
    if (first.startsWith('=')) {
      const region = all[Number(second)];
      for (const key of first.slice(1).split(',')) {
        aliases.add(key);
        if (region) put(key, region);
      }
      continue;
    }
    const isWider = first.startsWith('+');
    const region = { code: isWider ? first.slice(1) : first, name, postcodes: second };
    all.push(region);
    if (!isWider) regions.push(region);
    put(region.code.toLowerCase(), region);
    put(name.toLowerCase(), region);
    if (keys !== '') for (const key of keys.split(',')) put(key, region);
  }
  const known = new Map<string, Region | undefined>();
  return {
    regions,
    find: (text) => {
      // The same few regions come up order after order.
      if (known.has(text)) return known.get(text);
      let region = byName.get(text.toLowerCase());
      for (const form of region ? [] : regionForms(text)) {
        region = byName.get(form);
        if (region) break;
      }
      if (known.size < MOST_REMEMBERED) known.set(text, region);
      return region;
    },
    isAlias: (text) => aliases.size > 0 && aliases.has(bare(text)),
    similar: (text) => {
      const key = bare(text);
      if (key.length < SHORTEST_SIMILAR || key.length > LONGEST_SIMILAR) return undefined;
      const most = key.length >= 8 ? 2 : 1;
      const near = new Set<Region>();
      for (const [name, region] of byName) {
        if (name.length >= SHORTEST_SIMILAR && editDistance(key, name, most) <= most) near.add(region);
      }
      return near.size === 1 ? [...near][0] : undefined;
    },
    ofPostcode: (postcode) => {
      const fitting = regions.filter((region) => region.postcodes !== '' && regionHas(region, postcode));
      return fitting.length === 1 ? fitting[0] : undefined;
    },
  };
}

/** By the pattern's text; as many as the data has. */
const compiled = new Map<string, RegExp>();

/** True when a postcode lies in the region or nothing is known of its postcodes; some patterns hold a space. */
export function regionHas(region: Region, postcode: string): boolean {
  if (region.postcodes === '') return true;
  let pattern = compiled.get(region.postcodes);
  if (!pattern) {
    pattern = new RegExp(`^(?:${region.postcodes})`);
    compiled.set(region.postcodes, pattern);
  }
  return pattern.test(postcode) || pattern.test(postcode.replace(/[\s-]+/g, ''));
}
