import { expect, it } from 'vitest';
import { RULES_VERSION } from '../../src/commands/reviewed-with.ts';
import { RULES } from '../../src/core/review/rules.ts';
import { digestOf } from '../../src/io/ledger/digest.ts';

it('a rule that comes or goes raises the version, so that no old review stands for it', () => {
  const codes = digestOf(JSON.stringify(RULES.map((rule) => rule.code).sort()));
  expect({ version: RULES_VERSION, codes: codes.slice(0, 16) }).toEqual({
    version: 6,
    codes: 'RURuLqHNd8Kc_fjI',
  });
});
