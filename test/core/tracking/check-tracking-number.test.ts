import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTrackingNumber } from '../../../src/core/tracking/check-tracking-number.ts';
import { cleanTrackingNumber } from '../../../src/core/tracking/clean-number.ts';
import { fitOf } from '../../../src/core/tracking/match-definition.ts';

interface Courier {
  courier_code: string;
  tracking_numbers: {
    id?: string;
    name: string;
    validation: { checksum?: unknown };
    test_numbers: { valid: string[]; invalid: string[] };
  }[];
}

const folder = new URL('../../fixtures/tracking/couriers/', import.meta.url);
const couriers = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Courier);
const numbers = couriers.flatMap((courier) =>
  courier.tracking_numbers.flatMap((d) =>
    (['valid', 'invalid'] as const).flatMap((kind) =>
      d.test_numbers[kind].map((number) => ({
        courier: courier.courier_code,
        id: d.id ?? d.name,
        expected: d.validation.checksum ? 'proven' : 'shape ok',
        kind,
        number,
      })),
    ),
  ),
);

describe('the test numbers of the MIT data', () => {
  it('are 192 valid and 88 invalid, and each agrees with its definition', () => {
    expect(numbers.filter((n) => n.kind === 'valid')).toHaveLength(192);
    expect(numbers.filter((n) => n.kind === 'invalid')).toHaveLength(88);
    const wrong = numbers.filter(({ id, kind, number, expected }) => {
      const fit = fitOf(cleanTrackingNumber(number).text, id);
      return kind === 'valid' ? fit !== expected : fit === 'proven' || fit === 'shape ok';
    });
    expect(wrong).toEqual([]);
  });

  it('agree when asked by carrier', () => {
    const wrong = numbers.filter(({ courier, kind, number, expected }) => {
      const { verdict } = checkTrackingNumber(number, courier);
      return kind === 'valid' ? verdict !== expected : verdict === 'proven' || verdict === 'shape ok';
    });
    // Wrong for the form with letters it stands under, but a good number of the same carrier's other form.
    expect(wrong.map(({ id, number }) => [id, number])).toEqual([['purolator_alpha', '331426749957']]);
  });
});

describe('checkTrackingNumber', () => {
  it('takes the carrier from the shipment, in any spelling', () => {
    for (const word of ['usps', 'USPS', 'United States Postal Service', ' ＵＳＰＳ ', 'u.s.p.s.'])
      expect(checkTrackingNumber('9400111206206406260787', word)).toMatchObject({
        verdict: 'proven',
        carrier: 'usps',
      });
    for (const word of ['SF', '顺丰', '顺丰速运', 'sf-express'])
      expect(checkTrackingNumber('SF1385628716739', word)).toMatchObject({
        verdict: 'shape ok',
        carrier: 'sf',
      });
    expect(checkTrackingNumber('YT8962646785389', '圆通速递').verdict).toBe('shape ok');
    expect(checkTrackingNumber('YT8962646785389', 'YunExpress').verdict).toBe('wrong shape for YunExpress');
  });

  it('lets digits choose no carrier', () => {
    const check = checkTrackingNumber('9400111206206406260787');
    expect(check).toMatchObject({ verdict: 'unknown carrier', carrier: null });
    expect(check.candidates?.[0]).toEqual({ carrier: 'usps', verdict: 'proven' });
    expect(checkTrackingNumber('9400111206206406260787', '').carrier).toBe(null);
  });

  it('keeps the word of a carrier it does not know, and says so for one without forms', () => {
    expect(checkTrackingNumber('1Z999AA10123456784', 'Pigeon Post')).toMatchObject({
      verdict: 'unknown carrier',
      carrier: 'Pigeon Post',
    });
    expect(checkTrackingNumber('123', 'GLS')).toMatchObject({ verdict: 'unknown carrier', carrier: 'gls' });
  });

  it('tells a wrong check digit from a wrong shape', () => {
    expect(checkTrackingNumber('1Z999AA10123456784', 'UPS').verdict).toBe('proven');
    expect(checkTrackingNumber('1Z999AA10123456785', 'UPS').verdict).toBe('wrong check digit');
    expect(checkTrackingNumber('9400111206206406260787', 'UPS')).toMatchObject({
      verdict: 'wrong shape for UPS',
      alsoLooksLike: ['usps'],
    });
  });

  it('uses the check digit of China Post and asks the country', () => {
    expect(checkTrackingNumber('RA123456785CN', 'China Post').verdict).toBe('proven');
    expect(checkTrackingNumber('RA123456785CN', 'EMS').verdict).toBe('proven');
    expect(checkTrackingNumber('RA123456784CN', '中国邮政').verdict).toBe('wrong check digit');
    expect(checkTrackingNumber('RB123456785XX', 's10').verdict).toBe('wrong shape for UPU S10');
    expect(checkTrackingNumber('RA123456785CN', 'USPS').verdict).toBe('wrong shape for USPS');
  });

  it('names the other carriers of an ambiguous number', () => {
    const shared = numbers.filter(
      ({ kind, courier, number }) =>
        kind === 'valid' &&
        courier === 'purolator' &&
        checkTrackingNumber(number, courier).alsoLooksLike?.includes('fedex'),
    );
    expect(shared).toHaveLength(2);
    // A carrier of DHL's forms is not another carrier, but its parent may know the number.
    expect(checkTrackingNumber('3318810025', 'UPS').alsoLooksLike).toEqual(['dhl']);
    expect(checkTrackingNumber('3318810025', 'DHL Express').alsoLooksLike ?? []).not.toContain('dhl');
    expect(checkTrackingNumber('GM2951173225174494', 'DHL Express').alsoLooksLike).toEqual(['dhl']);
  });

  it('suggests 0 for the letter O, and only what fits', () => {
    expect(checkTrackingNumber('94OO111206206406260787', 'USPS')).toMatchObject({
      verdict: 'wrong shape for USPS',
      suggestion: '9400111206206406260787',
    });
    expect(checkTrackingNumber('94OO111206206406260788', 'USPS').suggestion).toBeUndefined();
    const ownCarriers = [{ code: 'gls', name: 'GLS', shapes: ['00O\\d', 'OO0\\d'] }];
    expect(checkTrackingNumber('OOO1', 'GLS', { ownCarriers }).suggestion).toBe('OO01');
  });

  it('folds, and says that it folded', () => {
    expect(checkTrackingNumber(' １Ｚ９９９ＡＡ１０１２３４５６７８４ ', 'UPS')).toMatchObject({
      verdict: 'proven',
      normalised: '1Z999AA10123456784',
      folded: true,
    });
    expect(checkTrackingNumber('1z 999 aa1 01 2345 6784', 'UPS')).toMatchObject({
      verdict: 'proven',
      normalised: '1Z999AA10123456784',
      innerSpaces: true,
    });
    expect(checkTrackingNumber('="9400111206206406260787"', 'USPS').verdict).toBe('proven');
  });

  it('refuses what a spreadsheet destroyed', () => {
    expect(checkTrackingNumber('9.40011E+21', 'USPS')).toMatchObject({
      verdict: 'wrong shape for USPS',
      damage: 'scientific',
    });
    expect(
      checkTrackingNumber('9.4E+21', 'SF', {
        ownCarriers: [{ code: 'sf', name: 'SF Express', shapes: ['.{4,35}'] }],
      }).verdict,
    ).toBe('wrong shape for SF Express');
    expect(checkTrackingNumber('123456789100000', 'YUNDA').damage).toBe('trailing-zeros');
    expect(checkTrackingNumber('12345678900000', 'ZTO').damage).toBeUndefined();
    expect(checkTrackingNumber('940011120620640000000', 'USPS').damage).toBe('trailing-zeros');
    expect(checkTrackingNumber('9400111206206406260787', 'USPS').damage).toBeUndefined();
  });

  it("takes the seller's own carriers and patterns", () => {
    const ownCarriers = [
      { code: 'sf', name: '顺丰', aliases: ['SF Intl'], shapes: ['SFX\\d{3}'] },
      { code: 'pigeon', name: 'Pigeon Post', shapes: ['P\\d+'] },
    ];
    expect(checkTrackingNumber('SFX123', 'SF').verdict).toBe('wrong shape for SF Express');
    for (const word of ['sf', '顺丰速运', 'SF Intl'])
      expect(checkTrackingNumber('SFX123', word, { ownCarriers })).toMatchObject({
        verdict: 'shape ok',
        carrier: 'sf',
      });
    expect(checkTrackingNumber('SF1385628716739', 'sf', { ownCarriers }).verdict).toBe('shape ok');
    expect(checkTrackingNumber('P7', 'pigeon post', { ownCarriers })).toMatchObject({
      verdict: 'shape ok',
      carrier: 'pigeon',
    });
    expect(checkTrackingNumber('X7', 'pigeon', { ownCarriers }).verdict).toBe('wrong shape for Pigeon Post');
  });

  it('answers any text, and the same for the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('ups', 'sf', 'x', ''), (number, carrier) => {
        const check = checkTrackingNumber(number, carrier);
        expect(check).toEqual(checkTrackingNumber(number, carrier));
        expect(check.verdict).toMatch(
          /^(proven|shape ok|wrong check digit|unknown carrier|wrong shape for .+)$/,
        );
      }),
    );
  });

  it('finds every wrong digit of a USPS IMpb number but a few (97.3 % measured)', () => {
    const good = '9400111206206406260787';
    let refused = 0;
    let tried = 0;
    for (let i = 2; i < good.length; i++)
      for (let digit = 0; digit < 10; digit++) {
        if (String(digit) === good[i]) continue;
        tried++;
        const { verdict } = checkTrackingNumber(good.slice(0, i) + digit + good.slice(i + 1), 'usps');
        if (verdict !== 'proven') refused++;
      }
    expect(refused / tried).toBeGreaterThan(0.97);
  });
});
