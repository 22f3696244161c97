import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIELDS, MEANINGS } from '../../../src/core/mapping/mapping.ts';
import { MAPPING_KEYS } from '../../../src/core/mapping/mapping-keys.ts';
import { FORMATS } from '../../../src/core/platforms/formats.ts';

const docs = readFileSync('docs/platforms.md', 'utf8');
const rows = [...docs.matchAll(/^\| `([a-z-]+)` \|(.*)\|$/gm)].map(([, id, rest]) => ({
  id,
  cells: (rest ?? '').split('|').map((cell) => cell.trim()),
}));

describe('docs/platforms.md', () => {
  it('has one row for every format, in their order, and for nothing else', () => {
    const listed = rows.filter(({ cells }) => cells.length === 4).map(({ id }) => id);
    expect(listed).toEqual(FORMATS.map(({ id }) => id));
  });

  it('says of what is refused that it is', () => {
    for (const { id, open } of FORMATS)
      expect(rows.find((row) => row.id === id)?.cells[0]?.includes('refused'), id).toBe(open === undefined);
  });

  it('says how sure', () => {
    for (const { id, cells } of rows.filter((row) => row.cells.length === 4))
      expect(cells[2], id).toMatch(/^(seen|code|inferred|ours)/);
  });

  it('names every key and meaning of a mapping', () => {
    for (const word of [...MAPPING_KEYS, ...MEANINGS]) expect(docs).toContain(`\`${word}\``);
    expect(FIELDS.length).toBeGreaterThan(40);
  });
});
