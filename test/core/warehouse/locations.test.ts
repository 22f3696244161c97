import { describe, expect, test } from 'vitest';
import { checkLocations } from '../../../src/core/warehouse/check-locations.ts';
import {
  distance,
  type Locations,
  parseRegion,
  rankLocations,
  supplierOf,
} from '../../../src/core/warehouse/locations.ts';
import { locationsText } from '../../../src/core/warehouse/locations-text.ts';
import { parseLocations } from '../../../src/core/warehouse/parse-locations.ts';
import { LOCATIONS_EN } from '../../../src/ui/words/locations-en.ts';

const FILE = `
locations:
  Berlin: {country: DE, at: [52.52, 13.40]}
  Reno: {country: US, region: NV, priority: 5}
  Newark: {country: US, region: NJ}
nearest:
  US-CA: Reno
  DE: Berlin
  "DE 8": [Newark, Berlin]
suppliers:
  Acme: [ACME-*, LAMP-1]
`;

function read(text: string): Locations {
  const parsed = parseLocations(text, 'locations.yaml');
  if (Array.isArray(parsed)) throw new Error(JSON.stringify(parsed));
  return parsed as Locations;
}

const to = (country: string, region = '', postcode = '') => ({ country, region, postcode });

describe('which location is asked first', () => {
  test('the narrowest row of the table, then distance, then priority, then as listed; each with why', () => {
    const known = read(FILE);
    const names = (where: ReturnType<typeof to>) => rankLocations(where, known).map(({ name }) => name);
    expect(names(to('DE', '', '80331'))).toEqual(['Newark', 'Berlin', 'Reno']);
    expect(names(to('DE', '', '10115'))).toEqual(['Berlin', 'Newark', 'Reno']);
    expect(names(to('US', 'NY', '10001'))).toEqual(['Newark', 'Reno', 'Berlin']);
    expect(names(to('US', 'ca'))[0]).toBe('Reno');
    expect(names(to('XX'))).toEqual(['Reno', 'Berlin', 'Newark']);
    expect(rankLocations(to('DE', '', '8 0331'), known)[0]?.why).toEqual({ rule: 'table', row: 'DE 8' });
    const [ny] = rankLocations(to('US', 'NY'), known);
    expect(ny?.why).toMatchObject({ rule: 'distance', row: 'US-NY' });
    expect(ny?.why.km).toBeLessThan(300);
    expect(rankLocations(to('XX'), known)[0]?.why).toEqual({ rule: 'priority' });
    const byPriority = read(`${FILE}prefer: priority\n`);
    expect(rankLocations(to('US', 'NY'), byPriority).map(({ name }) => name)).toEqual([
      'Reno',
      'Newark',
      'Berlin',
    ]);
  });

  test('coordinates of a region come before the middle of its country', () => {
    const known = read(`${FILE}coordinates:\n  US-NY: [39.5, -119.8]\n`);
    expect(rankLocations(to('US', 'NY'), known)[0]?.name).toBe('Reno');
    expect(Math.round(distance([52.52, 13.4], [48.86, 2.35]))).toBe(877);
  });

  test('regions and suppliers as they are written', () => {
    expect(parseRegion('us - CA')).toEqual({ text: 'us - CA', country: 'US', region: 'CA' });
    expect(parseRegion('GB sw1 ')).toEqual({ text: 'GB sw1', country: 'GB', postcode: 'SW1' });
    expect(parseRegion('California')).toBeUndefined();
    const { suppliers } = read(FILE);
    expect(['ACME-9', 'LAMP-1', 'LAMP-2', ''].map((sku) => supplierOf(sku, suppliers))).toEqual([
      'Acme',
      'Acme',
      undefined,
      undefined,
    ]);
  });
});

describe('locations.yaml', () => {
  test.each([
    ['location:\n  A: {}\n', 'locations/unknown-key', 1, 'locations'],
    ['locations:\n  Berlin: {contry: DE}\n', 'locations/unknown-key', 2, 'country'],
    ['locations:\n  Berlin: {at: [95, 2]}\n', 'locations/bad-value', 2, undefined],
    ['locations:\n  Berlin: {at: here}\n', 'locations/bad-value', 2, undefined],
    ['locations:\n  Berlin: {country: Germany}\n', 'locations/bad-value', 2, undefined],
    ['locations:\n  Berlin: {}\nnearest:\n  DE: Berlyn\n', 'locations/bad-value', 4, 'Berlin'],
    ['locations:\n  Berlin: {}\nnearest:\n  Germany: Berlin\n', 'locations/bad-value', 4, undefined],
    ['prefer: nearst\n', 'locations/bad-value', 1, 'nearest'],
    ['suppliers:\n  Acme: []\n', 'locations/bad-value', 2, undefined],
    ['locations: [', 'locations/syntax', undefined, undefined],
    ['- a\n', 'locations/empty', undefined, undefined],
  ])('%j is refused: %s in line %s', (text, code, line, near) => {
    const problems = parseLocations(text, 'locations.yaml');
    expect(problems).toMatchObject([
      {
        code,
        file: 'locations.yaml',
        ...(line !== undefined && { line }),
        ...(near && { facts: { nearest: near } }),
      },
    ]);
  });

  test('the first file of `init` is well formed, with locations and without', () => {
    expect(
      read(
        locationsText(
          {
            locations: [
              { name: 'Berlin', country: '' },
              { name: 'Shop: 2', country: 'US', region: 'NV', priority: 5 },
            ],
            prefer: 'priority',
          },
          LOCATIONS_EN.file,
        ),
      ),
    ).toMatchObject({
      locations: [
        { name: 'Berlin', priority: 0 },
        { name: 'Shop: 2', priority: 5, at: [38, -116.5] },
      ],
      prefer: 'priority',
    });
    expect(read(locationsText({ locations: [], prefer: 'nearest' }, LOCATIONS_EN.file)).locations).toEqual(
      [],
    );
  });

  test('what fits badly with the stock is told', () => {
    const level = (sku: string, location: string) => ({ sku, location, name: '', onHand: 1 });
    const bundles = new Map([['SET', [{ sku: 'MUG-BLUE', quantity: 2 }]]]);
    const levels = [level('MUG-BLU', 'Berlin'), level('SET', 'Osaka'), level('LAMP-2', 'Reno')];
    expect(checkLocations(read(FILE), bundles, levels).map(({ code, value }) => [code, value])).toEqual([
      ['locations/no-stock', 'Newark'],
      ['locations/not-sending', 'Osaka'],
      ['suppliers/unknown-sku', 'LAMP-1'],
      ['bundles/has-stock', 'SET'],
      ['bundles/unknown-component', 'MUG-BLUE'],
    ]);
    const all = new Map([['ACME-SET', [{ sku: 'MUG-BLU', quantity: 1 }]]]);
    expect(checkLocations(read(FILE), all, levels).map(({ code }) => code)).toContain('suppliers/bundle');
    expect(checkLocations(undefined, bundles, [])).toEqual([]);
  });
});
