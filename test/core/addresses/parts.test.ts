import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChina } from '../../../src/core/addresses/china-divisions.ts';
import { compileRegions } from '../../../src/core/addresses/compile-regions.ts';
import { allCountries, countryByCode } from '../../../src/core/addresses/country.ts';
import { countryCode } from '../../../src/core/addresses/country-names.ts';
import { CHINA } from '../../../src/core/addresses/data/china.ts';
import { REGION_NAMES } from '../../../src/core/addresses/data/region-names.ts';
import { REGIONS } from '../../../src/core/addresses/data/regions.ts';
import { mashed } from '../../../src/core/addresses/keyboard-mash.ts';
import { cleanPhone, isMadeUpPhone } from '../../../src/core/addresses/phone.ts';
import { cleanPostcode, fitsCountry } from '../../../src/core/addresses/postcode.ts';
import { parseRegions, regionHas } from '../../../src/core/addresses/region-table.ts';
import { loadAddressTables } from '../../../src/core/addresses/tables.ts';
import { unscramble } from '../../../src/core/addresses/unscramble.ts';

describe('countries', () => {
  it.each([
    ['us', 'US'],
    ['UK', 'GB'],
    ['Deutschland', 'DE'],
    ['美国', 'US'],
    ['Korea, Republic of', 'KR'],
    ['Côte d’Ivoire', 'CI'],
    ['england', undefined],
    ['', undefined],
  ])('%s is %s', (text, code) => expect(countryCode(text)).toBe(code));

  it('has a postcode example of its own shape for every country', () => {
    let checked = 0;
    for (const country of allCountries()) {
      if (country.postcodeExample === '') continue;
      checked++;
      expect(fitsCountry(cleanPostcode(country.postcodeExample, country.code), country), country.code).toBe(
        true,
      );
    }
    expect(checked).toBeGreaterThan(150);
  });
});

describe('postcodes', () => {
  const country = (code: string) => {
    const found = countryByCode(code);
    if (!found) throw new Error(code);
    return found;
  };
  it.each([
    ['SE', 'SE-754 60', true],
    ['PL', '45 001', true],
    ['PT', '1170169', true],
    ['NL', '1017cd', true],
    ['GB', 'ls14ap', true],
    ['US', '787011234', true],
    ['US', '7870', false],
    ['IE', 'D30 R8P3', false],
    ['PY', '001015', true],
    ['JP', '〒222-0001', true],
  ])('%s %s: %s', (code, postcode, fits) =>
    expect(fitsCountry(cleanPostcode(postcode, code), country(code))).toBe(fits),
  );
});

describe('regions', () => {
  const table = parseRegions(
    compileRegions('XX', [
      '01~0[4-9]~北海道~Hokkaido',
      'KY~4[0-2]~Co. Kerry',
      'GY~~Gyeonggi-do',
      'BG~~Bogotá',
    ]),
  );
  it.each([
    ['北海道', '01'],
    ['hokkaido', '01'],
    ['Kerry', 'KY'],
    ['County Kerry', 'KY'],
    ['Gyeonggido', 'GY'],
    ['gyeonggi', 'GY'],
    ['ky', 'KY'],
    ['BOGOTA D.C.', 'BG'],
    ['Kansas', undefined],
  ])('%s → %s', (text, code) => expect(table.find(text)?.code).toBe(code));

  it('guesses a name off by a letter, but no code', () => {
    expect(table.similar('Hokaido')?.code).toBe('01');
    expect(table.similar('KZ')).toBeUndefined();
  });

  it('knows which region a postcode is of', () => {
    expect(table.ofPostcode('061')?.code).toBe('01');
    expect(table.ofPostcode('99')).toBeUndefined();
  });

  it('has no region that refuses all its own postcodes, and finds every region by its own names', async () => {
    const tables = await loadAddressTables({ phones: false });
    for (const { code } of allCountries()) {
      for (const region of tables.regions(code)?.regions ?? []) {
        expect(regionHas(region, 'never')).toBe(region.postcodes === '');
      }
    }
    let names = 0;
    for (const line of REGION_NAMES.split('\n')) {
      const [code = '', ...entries] = line.split('\t');
      for (const entry of entries) {
        const [key = '', , ...written] = entry.split('~');
        for (const name of [key, ...written]) {
          expect(tables.regions(code)?.find(name), `${code} ${name}`).toBeDefined();
          names++;
        }
      }
    }
    expect(names).toBeGreaterThan(2000);
  });

  it('are compiled from these names (else: node scripts/build-regions.mjs)', () => {
    const lines = REGION_NAMES.split('\n').map((line) => {
      const [code = '', ...entries] = line.split('\t');
      return [code, ...compileRegions(code, entries)].join('\t');
    });
    expect(REGIONS).toBe(lines.join('\n'));
  });

  it('knows older and translated names, and regions above those of the post', async () => {
    const tables = await loadAddressTables({ phones: false });
    const russia = tables.regions('RU');
    expect(russia?.find('Saint Petersburg')?.name).toBe('Санкт-Петербург');
    expect(russia?.isAlias('Saint Petersburg')).toBe(true);
    expect(russia?.isAlias('Санкт-Петербург')).toBe(false);
    const spain = tables.regions('ES');
    expect(spain?.find('Andalucía')).toMatchObject({
      name: 'Andalucía',
      postcodes: '04|11|14|18|21|23|29|41',
    });
    expect(spain?.regions.some((region) => region.name === 'Andalucía')).toBe(false);
  });
});

describe('unscramble', () => {
  it('reads back any text that UTF-8 read as Latin-1 has spoilt', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const spoilt = Buffer.from(text, 'utf8').toString('latin1');
        if (spoilt !== text) expect(unscramble(spoilt)).toBe(text);
      }),
    );
  });
  it.each(['São Paulo', 'Müller', '«Дом»', 'Ångström', '北京', 'naïve café', 'ÄÖÜ'])(
    'leaves %s alone',
    (text) => {
      expect(unscramble(text)).toBeUndefined();
    },
  );
  it('knows Windows-1252', () => expect(unscramble('å¹¿å·ž')).toBe('广州'));
});

describe('keyboard mash', () => {
  it.each(['asdf', 'qwertyuiop', 'dfgdfg', 'aaaa', 'hjkhjk', 'tknxn ktdkst', 'gkafdg', 'lkfhjldgflsd'])(
    '%s is',
    (text) => expect(mashed(text)).toBe(true),
  );
  it.each([
    'Dallas',
    'Alaska',
    'Wagga Wagga',
    'Schwarzstraße',
    'Llanfair',
    'Bora Bora',
    'Hauptstrasse',
    'Knightsbridge',
    'Szczecin',
    'Jalan Gajah',
    'Property',
    'Halle',
    'Salaga',
    'Skagafjord',
  ])('%s is not', (text) => expect(mashed(text)).toBe(false));
});

describe('phones', () => {
  it.each([
    ['020-12345678转801', 'CN', '02012345678'],
    ['13712345678-1234', 'CN', '13712345678'],
    ['+49 (0)731 555123', 'DE', '+49731555123'],
    ['0044 20 7946 0000', 'GB', '+442079460000'],
    ['5125550142 ext. 12', 'US', '5125550142'],
    ['425/392-1768', 'US', '4253921768'],
    ['5124676969.0', 'US', '5124676969'],
    ['０３１２３４５６７８', 'JP', '0312345678'],
  ])('%s in %s is %s', (text, country, clean) => expect(cleanPhone(text, country)).toBe(clean));
  it.each(['11111111', '1234567890', '13800138000', '5125550142', '0000000000'])('%s is made up', (phone) =>
    expect(isMadeUpPhone(phone)).toBe(true),
  );
  it.each(['5124676969', '13712345678', '+442079460958'])('%s is not', (phone) =>
    expect(isMadeUpPhone(phone)).toBe(false),
  );
});

describe('Chinese divisions', () => {
  const china = parseChina(CHINA);
  it('splits a line into areas and the rest', () => {
    expect(china.split('广东省深圳市南山区桃园路5号')).toEqual({
      areas: ['广东省', '深圳市', '南山区'],
      rest: '桃园路5号',
    });
    expect(china.split('北京路5号')).toEqual({ areas: [], rest: '北京路5号' });
  });
  it('knows the new districts, and where a name is of several provinces', () => {
    expect(china.provincesOf('临平区')).toEqual(['浙江省']);
    expect(china.provincesOf('鼓楼区').length).toBeGreaterThan(1);
    expect(china.province('内蒙古')).toBe('内蒙古自治区');
  });
});
