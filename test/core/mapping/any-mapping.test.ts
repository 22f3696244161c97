import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseMapping } from '../../../src/core/mapping/parse-mapping.ts';

const template = readFileSync('templates/platforms/ebay-orders.yaml', 'utf8');

it('V29: any text is a mapping or a list of problems, never a crash', () => {
  const changed = fc
    .tuple(
      fc.nat(template.length),
      fc.nat(40),
      fc.oneof(fc.string(), fc.constantFrom('&a ', '*a', '- ', '? ', '!!js ', '{', '[', ': ', '<<: ', '\t')),
    )
    .map(([at, take, put]) => template.slice(0, at) + put + template.slice(at + take));
  fc.assert(
    fc.property(fc.oneof(fc.string(), changed), (text) => {
      const result = parseMapping(text, 'm.yaml');
      if (!('id' in result)) expect(result.length).toBeGreaterThan(0);
    }),
    { numRuns: 1500 },
  );
});
