import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
// @ts-expect-error: a plain script without types
import { compile } from '../../../scripts/build-carrier-data.mjs';
import { CARRIERS } from '../../../src/core/tracking/data/carriers.ts';
import { DEFINITIONS } from '../../../src/core/tracking/data/definitions.ts';
import { findCarrier } from '../../../src/core/tracking/find-carrier.ts';

const root = new URL('../../../', import.meta.url);
const bare = (text: string): string => text.replace(/\s+/g, '').replace(/,(?=[}\])])/g, '');

it('the compiled data is that of templates/carriers and the MIT files', () => {
  const modules = Object.entries(compile() as Record<string, string>);
  expect(modules).toHaveLength(3);
  for (const [file, text] of modules)
    expect(bare(readFileSync(new URL(`src/core/tracking/data/${file}`, root), 'utf8'))).toBe(bare(text));
});

it('every carrier is found by its code and name, and names forms that exist', () => {
  expect(Object.keys(DEFINITIONS)).toHaveLength(39);
  expect(new Set(CARRIERS.map((c) => c.code)).size).toBe(CARRIERS.length);
  for (const carrier of CARRIERS) {
    expect(findCarrier(carrier.code)).toBe(carrier);
    expect(findCarrier(carrier.name)).toBe(carrier);
    for (const id of carrier.definitions ?? []) expect(DEFINITIONS).toHaveProperty([id]);
  }
});

it('every example in the data fits its own form', () => {
  const text = readFileSync(new URL('templates/carriers/carriers.yaml', root), 'utf8');
  const examples = [...text.matchAll(/shape: '([^']+)'.*example: '?(\w+)'?/g)];
  expect(examples.length).toBeGreaterThan(8);
  for (const [, shape, example] of examples) expect(example).toMatch(new RegExp(`^(?:${shape})$`));
});
