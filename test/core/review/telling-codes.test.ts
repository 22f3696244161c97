import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SOFTENABLE_CODES, TELLING_CODES } from '../../../src/core/review/codes.ts';

it('the codes that only tell are those docs/rules.md calls info', () => {
  const rows = readFileSync('docs/rules.md', 'utf8').matchAll(/^\| ([A-Z_]+) \| (\w+)/gm);
  const told = [...rows].flatMap(([, code = '', severity]) => (severity === 'info' ? [code] : []));
  expect([...TELLING_CODES].sort()).toEqual(told.sort());
  for (const code of TELLING_CODES) expect(SOFTENABLE_CODES).toContain(code);
});
