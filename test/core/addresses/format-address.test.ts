import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress } from '../../../src/core/addresses/format-address.ts';
import type { Address } from '../../../src/core/orders/order.ts';

const blank: Address = {
  recipient: '',
  organization: '',
  address1: '',
  address2: '',
  city: '',
  region: '',
  postcode: '',
  country: '',
  phone: '',
};
const address = (fields: Partial<Address>): Address => ({ ...blank, ...fields });

describe('formatAddress', () => {
  it.each<[string, Partial<Address>, string | undefined, string[]]>([
    [
      'American, at home',
      {
        recipient: 'Ada Moss',
        address1: '12 Elm St',
        address2: 'Apt 4',
        city: 'Austin',
        region: 'TX',
        postcode: '78701',
        country: 'US',
      },
      'US',
      ['Ada Moss', '12 Elm St', 'Apt 4', 'Austin, TX 78701'],
    ],
    [
      'American, from China',
      {
        recipient: 'Ada Moss',
        address1: '12 Elm St',
        city: 'Austin',
        region: 'TX',
        postcode: '78701',
        country: 'US',
      },
      'CN',
      ['Ada Moss', '12 Elm St', 'Austin, TX 78701', 'UNITED STATES'],
    ],
    [
      'a city named as its state is no repetition',
      {
        recipient: 'A B',
        address1: '1 Elm St',
        city: 'New York',
        region: 'New York',
        postcode: '10001',
        country: 'US',
      },
      'US',
      ['A B', '1 Elm St', 'New York, New York 10001'],
    ],
    [
      'German',
      {
        recipient: 'Jo Vogt',
        organization: 'Vogt GmbH',
        address1: 'Ahornweg 3',
        city: 'Ulm',
        region: 'BW',
        postcode: '89073',
        country: 'DE',
      },
      'DE',
      ['Jo Vogt', 'Vogt GmbH', 'Ahornweg 3', '89073 Ulm'],
    ],
    [
      'British',
      {
        recipient: 'Jo Reed',
        address1: '3 Mill Lane',
        city: 'Leeds',
        region: 'England',
        postcode: 'LS1 1AA',
        country: 'GB',
      },
      'US',
      ['Jo Reed', '3 Mill Lane', 'Leeds', 'LS1 1AA', 'UNITED KINGDOM'],
    ],
    [
      'Chinese, province and city repeated in the street',
      {
        recipient: '李小田',
        address1: '广东省深圳市南山区桃园路5号',
        region: '广东省',
        city: '深圳市',
        district: '南山区',
        postcode: '518000',
        country: 'CN',
      },
      'CN',
      ['518000', '广东省深圳市南山区', '桃园路5号', '李小田'],
    ],
    [
      'Chinese municipality named twice, filler postcode',
      {
        recipient: '李小田',
        address1: '徐汇区桃园路5号',
        region: '上海市',
        city: '上海市',
        district: '徐汇区',
        postcode: '000000',
        country: 'CN',
      },
      'CN',
      ['上海市徐汇区', '桃园路5号', '李小田'],
    ],
    [
      'a city without its ending',
      {
        recipient: '李小田',
        address1: '上海市浦东新区世纪大道100号',
        city: '上海',
        district: '浦东',
        country: 'CN',
      },
      'CN',
      ['上海浦东', '世纪大道100号', '李小田'],
    ],
    [
      'a street that begins like the ending of its city',
      { recipient: '李小田', address1: '上海市场路5号', city: '上海', country: 'CN' },
      'CN',
      ['上海', '市场路5号', '李小田'],
    ],
    [
      'a street that begins like its city',
      { recipient: '李小田', address1: '北京路5号', region: '北京市', city: '北京市', country: 'CN' },
      'CN',
      ['北京市', '北京路5号', '李小田'],
    ],
    [
      'Chinese in Latin letters',
      {
        recipient: 'Li Tian',
        address1: 'No. 5 Taoyuan Road',
        region: 'Guangdong',
        city: 'Shenzhen',
        district: 'Nanshan',
        postcode: '518000',
        country: 'CN',
      },
      'US',
      ['Li Tian', 'No. 5 Taoyuan Road', 'Nanshan', 'Shenzhen', 'Guangdong, 518000', 'CHINA'],
    ],
    [
      'Japanese',
      {
        recipient: '森 葵',
        address1: '緑町1-2-3',
        city: '横浜市港北区',
        region: '神奈川県',
        postcode: '222-0001',
        country: 'JP',
      },
      'JP',
      ['〒222-0001', '神奈川県', '横浜市港北区', '緑町1-2-3', '森 葵'],
    ],
    [
      'Japanese in Latin letters',
      {
        recipient: 'Aoi Mori',
        address1: '1-2-3 Midori-cho',
        city: 'Yokohama-shi',
        region: 'Kanagawa',
        postcode: '222-0001',
        country: 'JP',
      },
      'US',
      ['Aoi Mori', '1-2-3 Midori-cho', 'Yokohama-shi, Kanagawa', '222-0001', 'JAPAN'],
    ],
    [
      'Finnish, prefix typed',
      { recipient: 'A B', address1: 'Koivutie 3', city: 'Oulu', postcode: 'FI-90100', country: 'FI' },
      'FI',
      ['A B', 'Koivutie 3', 'FI-90100 Oulu'],
    ],
    [
      'Hong Kong, no postcode, name of the place once',
      {
        recipient: 'A B',
        address1: 'Flat 5, 3 Elm Road',
        city: 'Kowloon',
        region: 'Hong Kong',
        postcode: '999077',
        country: 'HK',
      },
      'CN',
      ['A B', 'Flat 5, 3 Elm Road', 'Kowloon', 'Hong Kong'],
    ],
    [
      'Dubai in Dubai',
      { recipient: 'A B', address1: 'Safa Street', city: 'Dubai', region: 'Dubai', country: 'AE' },
      'US',
      ['A B', 'Safa Street', 'Dubai', 'UNITED ARAB EMIRATES'],
    ],
    [
      'Chinese in Latin letters with a code for the province, municipality once',
      {
        recipient: 'Li Tian',
        address1: '5 Taoyuan Road',
        region: 'SH',
        regionName: 'Shanghai',
        city: 'Shanghai',
        postcode: '200000',
        country: 'CN',
      },
      'US',
      ['Li Tian', '5 Taoyuan Road', 'Shanghai', '200000', 'CHINA'],
    ],
    [
      'Canadian, code and name of the province',
      {
        recipient: 'A B',
        address1: '5 Elm Rd',
        region: 'ON',
        regionName: 'Ontario',
        city: 'Ottawa',
        postcode: 'K1A 0B1',
        country: 'CA',
      },
      'CA',
      ['A B', '5 Elm Rd', 'Ottawa ON K1A 0B1'],
    ],
    [
      'Korean',
      {
        recipient: '김하늘',
        address1: '단풍로 5',
        address2: '101동 203호',
        region: '서울특별시',
        city: '강남구',
        postcode: '06236',
        country: 'KR',
      },
      'KR',
      ['서울특별시 강남구', '단풍로 5', '101동 203호', '김하늘', '06236'],
    ],
    [
      'unknown country, everything kept',
      {
        recipient: 'A B',
        address1: '3 Elm Road',
        city: 'Springdale',
        region: 'North',
        postcode: '99',
        country: 'Narnia',
      },
      undefined,
      ['A B', '3 Elm Road', 'Springdale', 'North', '99', 'NARNIA'],
    ],
  ])('%s', (_name, fields, origin, lines) => {
    expect(formatAddress(address(fields), origin === undefined ? {} : { origin })).toEqual(lines);
  });

  it('loses no recipient and no street, and prints no empty line', () => {
    const word = fc.stringMatching(/^[A-Za-z]{1,12}$/);
    fc.assert(
      fc.property(
        word,
        word,
        word,
        fc.constantFrom('US', 'DE', 'CN', 'JP', 'KR', 'SG', 'BR', 'QQ'),
        (recipient, street, city, country) => {
          const lines = formatAddress(address({ recipient, address1: `${street} 7`, city, country }));
          expect(lines).toContain(recipient);
          expect(lines.some((line) => line.includes(`${street} 7`))).toBe(true);
          expect(lines.every((line) => line.trim() !== '')).toBe(true);
        },
      ),
    );
  });
});
