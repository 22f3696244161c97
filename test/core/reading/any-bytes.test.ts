import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../src/core/platforms/formats.ts';
import { type Counted, readCounting } from '../../support/read-counting.ts';

/** At least 20,000 inputs in all; LONG=1 makes it a million. */
const RUNS = process.env['LONG'] === '1' ? 125_000 : 2_500;
const PARTS = 8;

const ROOT = 'test/fixtures';
const seeds = [...new Set(FORMATS.map(({ platform }) => platform))]
  .map((platform) => join(ROOT, platform))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((name) => /\.(csv|txt)$/.test(name))
  .map((name) => new Uint8Array(readFileSync(name)))
  .map((bytes) => bytes.subarray(0, 4000));

/** A fixture with bytes changed, taken out, doubled or put in, or bytes out of nowhere. */
const anyBytes = fc.oneof(
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary', maxLength: 200 }).map((text) => new TextEncoder().encode(text)),
  },
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...seeds),
        fc.array(
          fc.record({
            at: fc.double({ min: 0, max: 1, noNaN: true }),
            take: fc.integer({ min: 0, max: 60 }),
            put: fc.oneof(
              fc.uint8Array({ maxLength: 6 }),
              fc
                .constantFrom(
                  '"',
                  ',',
                  '\n',
                  '\r',
                  '\t',
                  "'",
                  '="',
                  '\u0000',
                  '\uFEFF',
                  'E+17',
                  '；',
                  '-',
                  '***',
                )
                .map((text) => new TextEncoder().encode(text)),
            ),
          }),
          { minLength: 1, maxLength: 4 },
        ),
      )
      .map(([seed, changes]) => changes.reduce(change, seed)),
  },
);

function change(
  bytes: Uint8Array,
  { at, take, put }: { at: number; take: number; put: Uint8Array },
): Uint8Array {
  const position = Math.floor(at * bytes.length);
  return Uint8Array.from([...bytes.subarray(0, position), ...put, ...bytes.subarray(position + take)]);
}

const hasReplacement = (bytes: Uint8Array) =>
  bytes.some((byte, i) => byte === 0xef && bytes[i + 1] === 0xbf && bytes[i + 2] === 0xbd);

function check(bytes: Uint8Array, result: Counted): void {
  if (result.refused) return;
  // P2: every row ends in exactly one order or one rejection.
  expect(result.imported.length + result.rejected.length).toBe(result.rowsRead);
  expect(new Set([...result.imported, ...result.rejected]).size).toBe(result.rowsRead);
  const text = JSON.stringify(result.orders);
  if (!hasReplacement(bytes)) expect(text).not.toContain('\uFFFD');
  for (const order of result.orders) {
    expect(order.id).not.toBe('');
    for (const line of order.lines) expect(line.toShip).toBeLessThanOrEqual(line.quantity);
    if (order.cancel === 'cancelled' && order.platform !== 'shopify')
      expect(order.lines.every(({ toShip }) => toShip === 0)).toBe(true);
  }
}

describe('P10: any bytes are read or refused, never a crash, never a row unaccounted for, never U+FFFD', () => {
  it.each(Array.from({ length: PARTS }, (_, part) => part))(
    'part %i',
    (part) => {
      fc.assert(
        fc.property(anyBytes, (bytes) => check(bytes, readCounting(bytes))),
        { numRuns: RUNS, seed: process.env['LONG'] === '1' ? Date.now() + part : 20260301 + part },
      );
    },
    process.env['LONG'] === '1' ? 7_200_000 : 120_000,
  );

  it('in chunks of any size as in one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...seeds), fc.integer({ min: 1, max: 300 }), (bytes, chunk) => {
        expect(readCounting(bytes, {}, chunk)).toEqual(readCounting(bytes));
      }),
      { numRuns: 60 },
    );
  });
});
