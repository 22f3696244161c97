import { describe, expect, test } from 'vitest';
import { allCountries } from '../../../src/core/addresses/country.ts';
import { countryLine } from '../../../src/core/addresses/country-line.ts';
import { hanRegion } from '../../../src/core/documents/face-choice.ts';
import { readyText, TextSetter } from '../../../src/core/documents/text-setter.ts';
import { unprintable } from '../../../src/core/documents/unprintable.ts';
import { faces } from '../../../src/io/pdf/faces.ts';

describe('countryLine', () => {
  test.each([
    ['DE', 'CN', '德国 / GERMANY'],
    ['DE', 'TW', '德國 / GERMANY'],
    ['US', 'JP', 'アメリカ / UNITED STATES'],
    ['GB', 'KR', '영국 / UNITED KINGDOM'],
    ['FR', 'TH', 'ฝรั่งเศส / FRANCE'],
    ['DE', 'RU', 'ГЕРМАНИЯ / GERMANY'],
    ['DE', 'GR', 'ΓΕΡΜΑΝΙΑ / GERMANY'],
    ['DE', 'AE', 'ألمانيا / GERMANY'],
    ['DE', 'US', 'GERMANY'],
    ['CN', 'DE', 'CHINA'],
    ['DE', '', 'GERMANY'],
    ['ZZ', 'CN', undefined],
  ])('to %s from %s: %s', (code, origin, line) => {
    expect(countryLine(code, origin)).toBe(line);
  });

  test('every country can be printed from everywhere', () => {
    const origins = ['CN', 'TW', 'JP', 'KR', 'TH', 'RU', 'UA', 'BG', 'RS', 'MK', 'GR', 'IL', 'AE'];
    const bad: string[] = [];
    for (const { code } of allCountries()) {
      const setter = new TextSetter(faces, hanRegion(code));
      for (const origin of origins) {
        const line = readyText(countryLine(code, origin) ?? '');
        if (unprintable(line, setter)) bad.push(`${code} from ${origin}: ${line}`);
      }
    }
    expect(bad).toEqual([]);
  });
});
