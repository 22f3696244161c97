import type { Node } from 'yaml';
import type { Problem } from '../problem.ts';
import { nearest } from '../text/nearest.ts';
import {
  type Locations,
  middleOf,
  type Point,
  parseRegion,
  type Region,
  type SendingLocation,
  type Supplier,
} from './locations.ts';
import { YamlReader } from './yaml-node.ts';

const KEYS = ['locations', 'nearest', 'coordinates', 'prefer', 'suppliers'] as const;
const LOCATION_KEYS = ['country', 'region', 'at', 'priority'] as const;
const PREFER = ['nearest', 'priority'] as const;

/** A seller's `locations.yaml`, or all that is wrong with it, each with its line. Its keys: docs/locations.md. */
export function parseLocations(text: string, file: string): Locations | readonly Problem[] {
  const yaml = new YamlReader(file, 'locations');
  const nodes = yaml.read(text, KEYS);
  if (!nodes) return yaml.problems;
  const known = new LocationsParser(yaml, nodes).locations();
  return yaml.problems.length > 0 ? yaml.problems : known;
}

class LocationsParser {
  readonly #yaml: YamlReader;
  readonly #nodes: ReadonlyMap<string, Node>;
  #names: readonly string[] = [];

  constructor(yaml: YamlReader, nodes: ReadonlyMap<string, Node>) {
    this.#yaml = yaml;
    this.#nodes = nodes;
  }

  locations(): Locations {
    const locations = this.#places();
    this.#names = locations.map(({ name }) => name);
    const word = this.#nodes.get('prefer');
    const prefer = PREFER.find((one) => one === (word && this.#yaml.text(word))) ?? 'nearest';
    if (word && this.#yaml.text(word) !== prefer) {
      const text = this.#yaml.text(word) ?? '';
      this.#yaml.bad(word, 'prefer', text, PREFER.join(', '), nearest(text, PREFER));
    }
    return {
      locations,
      nearest: this.#rows('nearest', (node, key) => this.#choice(node, key)).map(([region, value]) => ({
        region,
        locations: value,
      })),
      coordinates: this.#rows('coordinates', (node, key) => this.#point(node, key)).map(([region, at]) => ({
        region,
        at,
      })),
      prefer,
      suppliers: this.#suppliers(),
    };
  }

  #map(key: string): Map<string, Node> {
    const node = this.#nodes.get(key);
    return node ? this.#yaml.entries(node, undefined, key) : new Map();
  }

  #places(): SendingLocation[] {
    const found: SendingLocation[] = [];
    for (const [name, node] of this.#map('locations')) {
      const own = this.#yaml.entries(node, LOCATION_KEYS, `locations.${name}`);
      const text = (key: string) => {
        const value = own.get(key);
        return value ? (this.#yaml.text(value) ?? '') : '';
      };
      const number = own.get('priority');
      const priority = number ? this.#yaml.number(number, `${name}.priority`, -1000, 1000, true) : undefined;
      const point = own.get('at');
      const country = text('country').toUpperCase();
      if (country !== '' && !/^[A-Z]{2}$/.test(country))
        this.#yaml.bad(own.get('country')!, `${name}.country`, country, 'US, DE, CN …');
      const at = point ? this.#point(point, `${name}.at`) : middleOf(country, text('region'))?.at;
      found.push({ name, priority: priority ?? 0, ...(at && { at }) });
    }
    return found;
  }

  /** Rows of a table whose keys are regions. */
  #rows<T>(key: string, read: (node: Node, key: string) => T | undefined): [Region, T][] {
    return [...this.#map(key)].flatMap(([text, node]): [Region, T][] => {
      const region = parseRegion(text);
      const value = read(node, `${key}.${text}`);
      if (!region)
        this.#yaml.bad(
          node,
          key,
          text,
          'US (a country), US-CA (a region), "DE 8" (start of a postcode) or "*"',
        );
      return region && value !== undefined ? [[region, value]] : [];
    });
  }

  #choice(node: Node, key: string): readonly string[] | undefined {
    const items = this.#yaml.list(node) ?? [node];
    const names = items.flatMap((item) => {
      const text = this.#yaml.text(item) ?? '';
      if (this.#names.includes(text)) return [text];
      const expected = this.#names.length > 0 ? this.#names.join(', ') : 'a name under locations';
      this.#yaml.bad(item, key, text, expected, nearest(text, this.#names));
      return [];
    });
    return names.length === items.length && names.length > 0 ? names : undefined;
  }

  #point(node: Node, key: string): Point | undefined {
    const [latitude, longitude, ...more] = this.#yaml.list(node) ?? [];
    if (!latitude || !longitude || more.length > 0) {
      this.#yaml.bad(node, key, this.#yaml.text(node) ?? '', '[latitude, longitude], as in [52.52, 13.40]');
      return undefined;
    }
    const north = this.#yaml.number(latitude, key, -90, 90);
    const east = this.#yaml.number(longitude, key, -180, 180);
    return north === undefined || east === undefined ? undefined : [north, east];
  }

  #suppliers(): Supplier[] {
    return [...this.#map('suppliers')].map(([name, node]) => {
      const items = this.#yaml.list(node) ?? [node];
      const skus = items.map((item) => this.#yaml.text(item) ?? '');
      if (skus.length === 0 || skus.includes('') || skus.some((sku) => sku.length > 200))
        this.#yaml.bad(node, `suppliers.${name}`, '', 'SKUs, as in [LAMP-1, ACME-*]');
      return { name, skus };
    });
  }
}
