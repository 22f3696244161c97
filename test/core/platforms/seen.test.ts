import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Seen } from '../../../src/core/platforms/seen.ts';

/** Ids in rows of numbers, alone, of many lengths, with leading zeros, and anything else. */
const id = fc.oneof(
  fc.integer({ min: 0, max: 3000 }).map((n) => `#${n}`),
  fc.integer({ min: 0, max: 3000 }).map((n) => `#${String(n).padStart(6, '0')}`),
  fc.integer({ min: 0, max: 2_000_000_000 }).map(String),
  fc.string({ maxLength: 5 }),
);

function expectAsSet(ids: readonly string[]): void {
  const seen = new Seen();
  const truth = new Set<string>();
  for (const one of ids) {
    expect(seen.add(one), one).toBe(truth.has(one));
    truth.add(one);
  }
}

test('tells exactly the ids that came before', () => {
  fc.assert(fc.property(fc.array(id, { maxLength: 3000 }), expectAsSet));
});

test('also where ids far apart, kept as hashes, come to lie in a page made for later ones', () => {
  const apart = Array.from({ length: 5000 }, (_, n) => String(1_000_000_000 + n * 7919));
  const close = Array.from({ length: 9000 }, (_, n) => String(1_000_000_000 + 400 * 7919 + n));
  expectAsSet([...apart, ...close, ...apart, ...close.toReversed()]);
});
