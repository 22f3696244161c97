import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AddressChecker } from '../../../src/core/addresses/check-address.ts';
import { createAddressChecker } from '../../../src/core/addresses/check-address.ts';
import type { AddressFinding, AddressInput } from '../../../src/core/addresses/rule.ts';
import { loadAddressTables } from '../../../src/core/addresses/tables.ts';

const FOLDER = '../shared/corpora/address';
const present = existsSync(FOLDER);
if (!present) console.warn(`SKIPPED: the address corpora are not at ${FOLDER}.`);

interface Row extends AddressInput {
  readonly difficulty: string;
  readonly field: string;
}

function rows(name: string): readonly Row[] {
  return readFileSync(`${FOLDER}/${name}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}

it('has the corpora where a build server promises them', () => {
  expect(present || !process.env['CI']).toBe(true);
});

// The same floors as bench/address.mjs --check, which also prints the table.
describe.skipIf(!present)('address corpora, development part', () => {
  let check: AddressChecker;
  beforeAll(async () => {
    check = createAddressChecker(await loadAddressTables());
  });
  const holds = (found: readonly AddressFinding[]) => found.some((f) => f.severity !== 'info');

  it('holds few valid addresses', () => {
    const valid = rows('valid.dev.jsonl');
    const errors = valid.filter((row) => check(row).some((f) => f.severity === 'error'));
    expect((100 * errors.length) / valid.length).toBeLessThanOrEqual(0.8);
    expect((100 * valid.filter((row) => holds(check(row))).length) / valid.length).toBeLessThanOrEqual(1.5);
  });

  it('finds the invalid ones of every class, at the field that is broken', () => {
    const invalid = rows('invalid.dev.jsonl');
    for (const [difficulty, floor, heldFloor] of [
      ['format', 98.5, 98.5],
      ['table', 97, 96],
      ['lexical', 98, 95],
    ] as const) {
      const ofClass = invalid.filter((row) => row.difficulty === difficulty);
      const found = ofClass.filter((row) => check(row).length > 0);
      expect((100 * found.length) / ofClass.length, difficulty).toBeGreaterThanOrEqual(floor);
      const held = ofClass.filter((row) => holds(check(row)));
      expect((100 * held.length) / ofClass.length, `${difficulty}, held`).toBeGreaterThanOrEqual(heldFloor);
    }
    const found = invalid.filter((row) => check(row).length > 0);
    const named = found.filter((row) => check(row).some((f) => row.field.split(',').includes(f.field)));
    expect((100 * named.length) / found.length).toBeGreaterThanOrEqual(90);
  });
});
