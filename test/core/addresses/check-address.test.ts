import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AddressChecker } from '../../../src/core/addresses/check-address.ts';
import { checkAddress, createAddressChecker } from '../../../src/core/addresses/check-address.ts';
import type { AddressInput, CheckOptions } from '../../../src/core/addresses/rule.ts';
import type { AddressTables } from '../../../src/core/addresses/tables.ts';
import { loadAddressTables } from '../../../src/core/addresses/tables.ts';

const US: AddressInput = {
  country: 'US',
  address1: '12 Elm St',
  city: 'Austin',
  region: 'TX',
  postcode: '78701',
};
const GB: AddressInput = { country: 'GB', address1: '3 Mill Lane', city: 'Leeds', postcode: 'LS1 4AP' };
const DE: AddressInput = { country: 'DE', address1: 'Ahornweg 3', city: 'Ulm', postcode: '89073' };
const JP: AddressInput = {
  country: 'JP',
  address1: '緑町1-2-3',
  city: '横浜市港北区',
  region: '神奈川県',
  postcode: '222-0001',
};
const CN: AddressInput = {
  country: 'CN',
  address1: '桃园路5号3栋302室',
  city: '深圳市',
  region: '广东省',
  postcode: '518000',
};
const CA: AddressInput = {
  country: 'CA',
  address1: '88 Maple Ave',
  city: 'Ottawa',
  region: 'ON',
  postcode: 'K1A 0B1',
};

let tables: AddressTables;
let check: AddressChecker;
beforeAll(async () => {
  tables = await loadAddressTables();
  check = createAddressChecker(tables);
});

/** What holds an order, as `RULE:field` or `RULE:field=suggestion`. */
function told(input: AddressInput, options?: CheckOptions, withInfo = false): string[] {
  const checker = options ? createAddressChecker(tables, options) : check;
  return checker(input)
    .filter((finding) => withInfo || finding.severity !== 'info')
    .map((f) => `${f.rule}:${f.field}${f.suggestion === undefined ? '' : `=${f.suggestion}`}`);
}

describe('addresses that are clear', () => {
  it.each<[string, AddressInput]>([
    ['American', US],
    ['British', GB],
    ['German', DE],
    ['Japanese', JP],
    ['Chinese', CN],
    ['Canadian', CA],
    ['country by name', { ...US, country: 'United States' }],
    ['UK for GB', { ...GB, country: 'UK' }],
    ['German, with the prefix of old', { ...DE, postcode: 'D-89073' }],
    ['Japanese, seven digits in a row', { ...JP, postcode: '2220001' }],
    [
      'Polish, without its hyphen',
      { country: 'PL', address1: 'Klonowa 5', city: 'Opole', postcode: '45001' },
    ],
    ['Chinese without postcode', { ...CN, postcode: '' }],
    ['Chinese with 000000', { ...CN, postcode: '000000' }],
    ['Chinese village group', { ...CN, address1: '幸福村三组' }],
    [
      'Hong Kong without postcode and city',
      { country: 'HK', address1: 'Flat 5, 3 Elm Road', region: 'Kowloon' },
    ],
    ['Singapore without city', { country: 'SG', address1: 'Blk 12 Elm Ave 3 #02-34', postcode: '560012' }],
    [
      'Irish house by its name',
      { country: 'IE', address1: 'The Old Mill', city: 'Kenmare', region: 'Co. Kerry' },
    ],
    ['English house by its name', { ...GB, address1: 'The Old Rectory' }],
    ['number in words', { ...US, address1: 'One Maple Way' }],
    [
      'no number, and says so',
      { country: 'IT', address1: 'Via Acero snc', city: 'Rho', region: 'Milano', postcode: '20017' },
    ],
    ['street called Test', { ...US, address1: '4100 Sample Rd' }],
    ['Teststraße', { ...DE, address1: 'Teststraße 12' }],
    ['a street that begins like "same as"', { ...CN, address1: '同上街12号' }],
    ['Box Hill', { ...GB, address1: 'Box Hill Farm' }],
    ['Ring Road', { ...US, address1: 'Ring Rd and 9th' }],
    ['Utah grid', { ...US, address1: '1550 E 3500 N', city: 'Lehi', region: 'UT', postcode: '84043' }],
    [
      'São Paulo is no mojibake',
      { country: 'BR', address1: 'Rua São Bento, 5', city: 'São Paulo', region: 'SP', postcode: '01011-000' },
    ],
    ['a ward of its own postcode', { ...JP, city: '目黒区', region: '東京都', postcode: '152-0001' }],
    ['港区 of another city', { ...JP, city: '名古屋市港区', region: '愛知県', postcode: '455-0001' }],
    ['Springfield of many states', { ...US, city: 'Springfield', region: 'MA', postcode: '01103' }],
    ['a county of a city', { ...US, city: 'New York County', region: 'New York', postcode: '10014' }],
    [
      'the capital in both fields',
      { country: 'RU', address1: 'Tverskaya 5', city: 'Moskva', region: 'Moscow', postcode: '125009' },
    ],
    ['12345 is Schenectady', { ...US, city: 'Schenectady', region: 'NY', postcode: '12345' }],
    [
      'Bogotá, Bogotá D.C.',
      {
        country: 'CO',
        address1: 'Calle 28 No. 13',
        city: 'Bogotá',
        region: 'Bogotá, D.C.',
        postcode: '110311',
      },
    ],
    ['Washington by name', { ...US, city: 'Bremerton', region: 'Washington', postcode: '98312' }],
    [
      'St Petersburg in Leningrad oblast',
      {
        country: 'RU',
        address1: 'Lesnaya ul. 5',
        city: 'Saint Petersburg',
        region: 'Leningrad Oblast',
        postcode: '190000',
      },
    ],
    [
      'Karlskrona is a town',
      { country: 'SE', address1: 'Alvägen 3', city: 'Karlskrona', postcode: '371 31' },
    ],
    ['N/A as a second line', { ...US, address2: 'N/A' }],
  ])('%s', (_name, input) => {
    expect(told(input)).toEqual([]);
  });
});

describe('what each rule finds', () => {
  it.each<[string, AddressInput, string]>([
    ['ADDR_MISSING_FIELD', { ...US, address1: '' }, 'address1'],
    ['ADDR_MISSING_FIELD', { ...US, city: '' }, 'city'],
    ['ADDR_MISSING_FIELD', { ...US, region: '' }, 'region=Texas'],
    ['ADDR_MISSING_FIELD', { ...DE, postcode: '' }, 'postcode'],
    ['ADDR_COUNTRY_UNKNOWN', { ...US, country: 'Narnia' }, 'country'],
    ['ADDR_POSTCODE_FORMAT', { ...GB, postcode: '12345' }, 'postcode'],
    [
      'ADDR_POSTCODE_FORMAT',
      { country: 'KR', address1: '단풍로 5', city: '성남시', region: '경기', postcode: '443-400' },
      'postcode',
    ],
    [
      'ADDR_POSTCODE_LEADING_ZERO',
      { ...US, city: 'Trenton', region: 'NJ', postcode: '8628' },
      'postcode=08628',
    ],
    [
      'ADDR_POSTCODE_LEADING_ZERO',
      { ...US, city: 'Boston', region: 'MA', postcode: '2134-1000' },
      'postcode=02134-1000',
    ],
    ['ADDR_POSTCODE_LETTER', { ...GB, postcode: 'CRO 1LF' }, 'postcode=CR0 1LF'],
    ['ADDR_POSTCODE_LETTER', { ...US, postcode: '787O1' }, 'postcode=78701'],
    ['ADDR_POSTCODE_REGION', { ...US, region: 'NY' }, 'postcode'],
    ['ADDR_POSTCODE_REGION', { ...US, region: 'NY' }, 'region=Texas'],
    [
      'ADDR_REGION_UNKNOWN',
      {
        country: 'ID',
        address1: 'Jl. Melati No. 7',
        city: 'Surabaya',
        region: 'Queensland',
        postcode: '60261',
      },
      'region',
    ],
    ['ADDR_POSTCODE_PLACEHOLDER', { ...DE, postcode: '99999' }, 'postcode'],
    ['ADDR_POSTCODE_PLACEHOLDER', { ...DE, postcode: '12345' }, 'postcode'],
    ['ADDR_COUNTRY_POSTCODE', { ...GB, postcode: 'K1A 0B1' }, 'country=CA'],
    ['ADDR_COUNTRY_POSTCODE', { ...DE, city: 'Dubbo', region: 'NSW', postcode: '2830' }, 'country=AU'],
    ['ADDR_REGION_UNKNOWN', { ...US, region: 'Middle Earth' }, 'region=Texas'],
    ['ADDR_HOUSE_NUMBER', { ...DE, address1: 'Ahornweg' }, 'address1'],
    ['ADDR_HOUSE_NUMBER', { ...GB, address1: 'Mill Lane' }, 'address1'],
    ['ADDR_HOUSE_NUMBER', { ...JP, address1: '緑ヶ丘町' }, 'address1'],
    ['ADDR_TOO_SHORT', { ...US, address1: '5th floor' }, 'address1'],
    ['ADDR_TOO_SHORT', { ...CN, address1: '5栋' }, 'address1'],
    ['ADDR_NUMBER_ONLY', { ...US, address1: '12' }, 'address1'],
    ['ADDR_IS_CITY', { ...US, address1: 'Austin' }, 'address1'],
    ['ADDR_SWAPPED', { ...US, address1: 'Austin', city: '12 Elm St' }, 'city=Austin'],
    ['ADDR_SWAPPED', { ...GB, city: 'LS1 4AP', postcode: 'Leeds' }, 'city=Leeds'],
    ['ADDR_SWAPPED', { ...JP, city: '神奈川県', region: '横浜市港北区' }, 'city=横浜市港北区'],
    // Tokyo, but another ward; a city of California with the beginning of another.
    ['ADDR_POSTCODE_REGION', { ...JP, city: '目黒区', region: '東京都', postcode: '125-0001' }, 'postcode'],
    ['ADDR_POSTCODE_REGION', { ...JP, city: 'Meguro-ku', region: 'Tokyo', postcode: '1250001' }, 'postcode'],
    ['ADDR_POSTCODE_REGION', { ...JP, postcode: '252-0001' }, 'postcode'],
    ['ADDR_POSTCODE_REGION', { ...US, city: 'Fresno', region: 'CA', postcode: '92101' }, 'postcode'],
    [
      'ADDR_SWAPPED',
      {
        country: 'ID',
        address1: 'Jl. Melati No. 7',
        city: 'DKI Jakarta',
        region: 'Jakarta',
        postcode: '12940',
      },
      'city=Jakarta',
    ],
    ['ADDR_PLACEHOLDER', { ...US, address1: 'n/a' }, 'address1'],
    ['ADDR_PLACEHOLDER', { ...US, address1: '123 Fake Street' }, 'address1'],
    ['ADDR_PLACEHOLDER', { ...US, address1: 'this is only a test order, please ignore' }, 'address1'],
    ['ADDR_PLACEHOLDER', { ...CN, address1: '测试订单请勿发货' }, 'address1'],
    ['ADDR_PLACEHOLDER', { ...US, city: 'TBD' }, 'city'],
    ['ADDR_PLACEHOLDER', { ...DE, postcode: '-' }, 'postcode'],
    ['ADDR_DEFERRED', { ...US, address1: 'Same as my billing address' }, 'address1'],
    ['ADDR_DEFERRED', { ...CN, address1: '和上次一样' }, 'address1'],
    ['ADDR_DEFERRED', { ...DE, address1: 'wie letztes Mal' }, 'address1'],
    ['ADDR_INSTRUCTION', { ...US, address1: 'please call me when you arrive' }, 'address1'],
    ['ADDR_INSTRUCTION', { ...CN, address1: '到了打我电话' }, 'address1'],
    ['ADDR_LANDMARK_ONLY', { ...US, address1: 'behind the gas station' }, 'address1'],
    ['ADDR_LANDMARK_ONLY', { ...CN, address1: '农业银行对面' }, 'address1'],
    ['ADDR_MASKED', { ...CN, address1: '南山区****' }, 'address1'],
    ['ADDR_MASKED', { ...CN, recipient: '李**' }, 'recipient'],
    ['ADDR_GARBAGE', { ...US, address1: 'sdfsdfsdf' }, 'address1'],
    ['ADDR_GARBAGE', { ...US, address1: '9826013872111' }, 'address1'],
    ['ADDR_MOJIBAKE', { ...DE, address1: 'MÃ¼hlweg 3' }, 'address1=Mühlweg 3'],
    ['ADDR_MOJIBAKE', { ...CN, address1: '?????5?302' }, 'address1'],
    ['ADDR_MARKUP', { ...US, address1: '#REF!' }, 'address1'],
    ['ADDR_MARKUP', { ...US, address1: '<b>12 Elm St</b>' }, 'address1=12 Elm St'],
    ['ADDR_MARKUP', { ...US, address1: '12 Elm St 😀' }, 'address1=12 Elm St'],
    ['ADDR_CONTACT_IN_LINE', { ...US, address2: 'tel 512-555-0100' }, 'address2'],
    ['ADDR_CONTACT_IN_LINE', { ...US, address2: 'ada@example.com' }, 'address2'],
    ['ADDR_LENGTH', { ...US, address1: `12 ${'Elm '.repeat(30)}St` }, 'address1'],
    ['ADDR_CN_DIVISION', { ...CN, city: '杭州市', postcode: '' }, 'city'],
    ['ADDR_CN_DETAIL', { ...CN, address1: '南山区桃园路' }, 'address1'],
    ['PHONE_INVALID', { ...CN, phone: '1380013800' }, 'phone'],
    ['PHONE_PLACEHOLDER', { ...CN, phone: '13800138000' }, 'phone'],
    ['PHONE_PLACEHOLDER', { ...US, phone: '11111111111' }, 'phone'],
    ['PHONE_MASKED', { ...CN, phone: '138****5678' }, 'phone'],
    ['NAME_PLACEHOLDER', { ...US, recipient: 'test' }, 'recipient'],
    ['NAME_PLACEHOLDER', { ...CN, recipient: '王先生' }, 'recipient'],
  ])('%s at %o', (rule, input, where) => {
    expect(told(input)).toContain(`${rule}:${where}`);
  });

  it.each<[string, AddressInput]>([
    [
      'ADDR_UNEXPECTED_FIELD:postcode',
      { country: 'HK', address1: '3 Elm Road', region: 'Kowloon', postcode: '12345' },
    ],
    ['ADDR_LENGTH:address1', { ...US, address1: '12 Elm Street North, The Long Building' }],
    ['ADDR_PO_BOX:address1', { ...US, address1: 'P.O. Box 77' }],
    ['ADDR_PO_BOX:address1', { ...DE, address1: 'Postfach 10 01 02' }],
    [
      'ADDR_MILITARY:address1',
      { country: 'US', address1: 'Unit 2050 Box 4190', city: 'APO', region: 'AP', postcode: '96278' },
    ],
    ['ADDR_LOCKER:address1', { ...DE, address1: 'Packstation 101' }],
    ['PHONE_INVALID:phone', { country: 'PH', address1: '5 Elm St', city: 'Makati', phone: '2113413' }],
  ])('%s only tells', (finding, input) => {
    expect(told(input, undefined, true)).toContain(finding);
    expect(told(input)).toEqual([]);
  });

  it.each<[string, AddressInput, CheckOptions, string]>([
    ['PHONE_MISSING', US, { requirePhone: true }, 'warning'],
    ['PHONE_MISSING', US, { requirePhone: true, origin: 'CN' }, 'error'],
    ['NAME_MISSING', US, { requireRecipient: true }, 'error'],
    ['ADDR_PO_BOX', { ...US, address1: 'PO Box 9' }, { carrierLimit: 35 }, 'warning'],
    [
      'ADDR_LENGTH',
      { ...US, address1: '12 Elm Street North, The Long Building' },
      { carrierLimit: 35 },
      'warning',
    ],
    ['ADDR_SCRIPT', CN, { origin: 'US' }, 'info'],
  ])('%s depends on the options', (rule, input, options, severity) => {
    const found = createAddressChecker(tables, options)(input).find((finding) => finding.rule === rule);
    expect(found?.severity).toBe(severity);
    expect(check(input).find((f) => f.rule === rule && f.severity === severity)).toBeUndefined();
  });
});

it('mends no postcode into a country that is likely the wrong one', () => {
  const found = told({ ...DE, city: 'Dubbo', region: 'NSW', postcode: '2830' });
  expect(found).toContain('ADDR_POSTCODE_FORMAT:postcode');
  expect(found.join()).not.toContain('02830');
});

describe('promises of the checker', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom('', '12 Elm St', '同上', 'Ã¼', '78701', '*'),
  );
  const anyAddress = fc.record({
    country: fc.oneof(
      fc.constantFrom('US', 'CN', 'JP', 'DE', 'GB', 'IN', 'BR', 'HK', 'KR', 'RU', 'XX', ''),
      text,
    ),
    recipient: text,
    organization: text,
    address1: text,
    address2: text,
    city: text,
    region: text,
    postcode: text,
    phone: text,
  });

  it('never throws, names a field of the address, repeats its value, and says the same twice', () => {
    fc.assert(
      fc.property(anyAddress, (input) => {
        const found = check(input);
        for (const finding of found) {
          expect(Object.keys(input)).toContain(finding.field);
          expect(finding.value).toBe(input[finding.field]);
          expect(['error', 'warning', 'info']).toContain(finding.severity);
        }
        expect(check(input)).toEqual(found);
      }),
      { numRuns: 300 },
    );
  });

  it('takes an address without any field', () => {
    expect(check({}).map((finding) => finding.field)).toEqual(['country', 'address1']);
  });

  it('never calls a masked street vague', () => {
    for (const address1 of ['***', '南山区****', '##abc##']) {
      const rules = check({ ...CN, address1 }).map((finding) => finding.rule);
      expect(rules).toContain('ADDR_MASKED');
      expect(rules.filter((rule) => /DETAIL|SHORT|CITY|HOUSE|NUMBER/.test(rule))).toEqual([]);
    }
  });

  it('gives the same from the asynchronous door', async () => {
    const input = { ...US, region: 'NY', phone: '212' };
    expect(await checkAddress(input)).toEqual(check(input));
  });

  it('stays quick on text made to be slow', () => {
    const long = 'a '.repeat(5000);
    for (const address1 of [
      long,
      '同'.repeat(5000),
      '1'.repeat(5000),
      '<'.repeat(5000),
      `${'the '.repeat(2000)}x`,
      '?'.repeat(3000),
      'å'.repeat(5000),
    ]) {
      expect(
        check({ ...US, address1, city: address1, postcode: address1, phone: address1 }).length,
      ).toBeGreaterThan(0);
    }
  }, 4000);
});
