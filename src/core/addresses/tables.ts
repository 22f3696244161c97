import { once } from '../text/once.ts';
import type { ChinaDivisions } from './china-divisions.ts';
import type { PhoneReader } from './phone-reader.ts';
import type { RegionTable } from './region-table.ts';

/** The country data rules look things up in; loaded once, parsed country by country when first asked for. */
export interface AddressTables {
  readonly regions: (country: string) => RegionTable | undefined;
  readonly china: () => ChinaDivisions;
  /** Undefined when phones are not checked in this run: their tables take longer to load than all others. */
  readonly phones?: PhoneReader;
}

/**
 * Loads the tables, once per process. `phones: false` saves about 50 ms where no order has a phone.
 */
export async function loadAddressTables(options: { readonly phones?: boolean } = {}): Promise<AddressTables> {
  const [tables, phones] = await Promise.all([
    regionTables(),
    options.phones === false ? undefined : phoneReader(),
  ]);
  return phones ? { ...tables, phones } : tables;
}

const regionTables = once(async (): Promise<AddressTables> => {
  const [{ REGIONS }, { CHINA }, { parseRegions }, { parseChina }] = await Promise.all([
    import('./data/regions.ts'),
    import('./data/china.ts'),
    import('./region-table.ts'),
    import('./china-divisions.ts'),
  ]);
  const lines = new Map<string, string>();
  for (const line of REGIONS.split('\n')) lines.set(line.slice(0, 2), line.slice(3));
  const parsed = new Map<string, RegionTable>();
  return {
    regions: (country) => {
      const ready = parsed.get(country);
      if (ready) return ready;
      const line = lines.get(country);
      if (line === undefined) return undefined;
      const table = parseRegions(line.split('\t'));
      parsed.set(country, table);
      return table;
    },
    china: once(() => parseChina(CHINA)),
  };
});

const phoneReader = once(async (): Promise<PhoneReader> => {
  const { loadPhoneReader } = await import('./phone-reader.ts');
  return loadPhoneReader();
});
