import { expect, test } from 'vitest';
import { parsePart } from '../../../src/core/packing/parse-parts.ts';

test.each([
  [
    'MUG=1,CAP=2',
    [
      ['MUG', 1],
      ['CAP', 2],
    ],
  ],
  [
    ' MUG , CAP=2 ',
    [
      ['MUG', undefined],
      ['CAP', 2],
    ],
  ],
  ['A=B=3', [['A=B', 3]]],
  ['A=B', [['A=B', undefined]]],
  ['MUG=0', undefined],
  [' , ', undefined],
])('%s', (text, goods) => {
  expect(parsePart(text)?.goods.map(({ sku, quantity }) => [sku, quantity])).toEqual(goods);
});
