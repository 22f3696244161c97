import { expect, it } from 'vitest';
import { FORMATS } from '../../../src/core/platforms/formats.ts';
import { readHeader } from '../../../src/core/platforms/header.ts';
import { identify } from '../../../src/core/platforms/identify.ts';

it('a header that two formats claim alike is of neither', () => {
  const [format] = FORMATS;
  if (format === undefined) throw new Error('no formats');
  const other = { ...format, id: 'another' };
  const header = readHeader([...(format.signatures[0] ?? [])], 1);
  expect(identify([format, other], header, 'a.csv')).toMatchObject({
    problem: { code: 'file/ambiguous-format', facts: { formats: `${format.id}, another` } },
  });
});
