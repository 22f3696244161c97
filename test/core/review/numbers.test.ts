import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hash53 } from '../../../src/core/review/hash.ts';
import { createNumbers, firstEqual } from '../../../src/core/review/numbers.ts';

test('the first of equals, as a plain search finds it; NaN equals nothing', () => {
  const number = fc.oneof(
    fc.nat({ max: 9 }),
    fc.constant(Number.NaN),
    fc.nat({ max: 50 }).map((n) => hash53(`${n}`)),
  );
  fc.assert(
    fc.property(fc.array(number, { maxLength: 200 }), (all) => {
      const plain = all.map((value, i) => (Number.isNaN(value) ? i : all.indexOf(value)));
      expect([...firstEqual(Float64Array.from(all))]).toEqual(plain);
    }),
  );
});

test('numbers stay as they were added, beyond the first block', () => {
  const numbers = createNumbers();
  const all = Array.from({ length: 5000 }, (_, i) => hash53(`${i}`));
  for (const value of all) numbers.add(value);
  expect([...numbers.values()]).toEqual(all);
});
