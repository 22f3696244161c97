import { editDistance } from '../duplicates/edit-distance.ts';
import { bare } from './normalise.ts';
import { REGION_ALIASES, WIDER_REGIONS } from './region-aliases.ts';

export interface Region {
  readonly code: string;
  /** The region's own name, in its own script. */
  readonly name: string;
  readonly names: readonly string[];
  /** Matches the start of a postcode of this region; undefined where the data has none. */
  readonly postcodes?: RegExp;
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

/** Words around a name which sellers put, leave out or translate. */
const AROUND =
  /^(?:co|county|province|prov|state|estado|provincia|departamento|dept|region|governorate|emirate|prefecture|city|entity|republic|oblast|kraj|canton|judetul|municipio|gobierno regional|xiii region)(?: of| de| do| da| del| di)? | d ?c$|^(?:республика|город|г) | (?:область|обл|край|автономный округ|ао|республика)$|(?: (?:county|province|prov|state|region|governorate|emirate|prefecture|oblast|krai|kray|district|do|si|shi|sheng|ken|fu|to|city|municipality|division|territory))+$/;
const CJK_ENDING =
  /(?:壮族|回族|维吾尔|維吾爾)?(?:自治区|自治區|特别行政区|特別行政區)$|(?:省|市|区|區|県|縣|都|府|특별자치도|특별자치시|특별시|광역시|도)$/u;

/** Parses one country's line of the compiled table; see scripts/build-address-data.mjs for its shape. */
export function parseRegions(country: string, entries: readonly string[]): RegionTable {
  const regions: Region[] = [];
  const byName = new Map<string, Region>();
  for (const entry of entries) {
    const [code = '', pattern = '', ...names] = entry.split('~');
    const name = names[0] ?? code;
    const region: Region =
      pattern === ''
        ? { code, name, names }
        : { code, name, names, postcodes: new RegExp(`^(?:${pattern})`) };
    regions.push(region);
    for (const form of [code, ...names].flatMap(forms)) if (!byName.has(form)) byName.set(form, region);
  }
  const aliases = addAliases(country, regions, byName);
  const known = new Map<string, Region | undefined>();
  return {
    regions,
    find: (text) => {
      // The same few regions come up order after order.
      if (known.has(text)) return known.get(text);
      const region = forms(text)
        .map((form) => byName.get(form))
        .find((found) => found !== undefined);
      if (known.size < MOST_REMEMBERED) known.set(text, region);
      return region;
    },
    isAlias: (text) => aliases.has(bare(text)),
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
      const fitting = regions.filter(
        (region) => region.postcodes !== undefined && regionHas(region, postcode),
      );
      return fitting.length === 1 ? fitting[0] : undefined;
    },
  };
}

function addAliases(country: string, regions: Region[], byName: Map<string, Region>): ReadonlySet<string> {
  const aliases = new Set<string>();
  for (const [alias, target] of Object.entries(REGION_ALIASES[country] ?? {})) {
    const region = regions.find((candidate) => candidate.code === target) ?? byName.get(bare(target));
    if (!region || byName.has(bare(alias))) continue;
    byName.set(bare(alias), region);
    aliases.add(bare(alias));
  }
  for (const [name, pattern] of Object.entries(WIDER_REGIONS[country] ?? {})) {
    const names = [name];
    const region: Region =
      pattern === ''
        ? { code: name, name, names }
        : { code: name, name, names, postcodes: new RegExp(`^(?:${pattern})`) };
    for (const form of forms(name)) if (!byName.has(form)) byName.set(form, region);
  }
  return aliases;
}

/** True when a postcode lies in the region or nothing is known of its postcodes; some patterns hold a space. */
export function regionHas(region: Region, postcode: string): boolean {
  const pattern = region.postcodes;
  return pattern === undefined || pattern.test(postcode) || pattern.test(postcode.replace(/[\s-]+/g, ''));
}

/** The text as a name may be written: whole, without the words around it, without its ending. */
function forms(text: string): readonly string[] {
  const words = text
    .toLowerCase()
    .replace(/[.\-_,]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const found = new Set<string>();
  const add = (form: string) => {
    const key = bare(form);
    if (key !== '') found.add(key);
  };
  add(words);
  let inner = words;
  for (let i = 0; i < 3; i++) {
    const shorter = inner.replace(AROUND, '').trim();
    if (shorter === inner || shorter === '') break;
    inner = shorter;
  }
  add(inner);
  const key = bare(inner);
  if (key.length > 1) add(key.replace(CJK_ENDING, ''));
  return [...found];
}
