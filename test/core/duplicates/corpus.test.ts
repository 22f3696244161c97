import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isSameRecipient } from '../../../src/core/duplicates/same-recipient.ts';

const FILE = '../shared/corpora/address/duplicates.dev.jsonl';
const present = existsSync(FILE);
if (!present) console.warn(`SKIPPED: the duplicate pairs are not at ${FILE}.`);

it('has the pairs where a build server promises them', () => {
  expect(present || !process.env['CI']).toBe(true);
});

describe.skipIf(!present)('pairs of orders, development part', () => {
  it('finds the same person at the same address, and hardly anyone else', () => {
    const pairs = readFileSync(FILE, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { label: string; a: object; b: object });
    const same = pairs.filter((pair) => pair.label === 'same_person_same_address');
    const other = pairs.filter((pair) => pair.label !== 'same_person_same_address');
    const share = (list: typeof pairs) =>
      (100 * list.filter((pair) => isSameRecipient(pair.a, pair.b)).length) / list.length;
    expect(share(same)).toBeGreaterThanOrEqual(96);
    expect(share(other)).toBeLessThanOrEqual(0.2);
  });
});
