import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIELDS, MEANINGS } from '../../../src/core/mapping/mapping.ts';
import {
  DATE_STYLES,
  fieldKey,
  MAPPED_ENCODINGS,
  MAPPING_KEYS,
  ROWS,
} from '../../../src/core/mapping/mapping-keys.ts';
import { parseMapping } from '../../../src/core/mapping/parse-mapping.ts';
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
});

describe('docs/mapping.md', () => {
  const mapping = readFileSync('docs/mapping.md', 'utf8');
  const keys = [...mapping.matchAll(/^\| `([a-z-]+)` \|[^|]*\|[^|]*\|$/gm)].map(([, key]) => key);

  it('explains every key of the parser, and none that it does not know', () => {
    expect(keys.sort()).toEqual([...MAPPING_KEYS].sort());
  });

  it('names every field, meaning, kind of rows, date style and encoding', () => {
    const known = [...FIELDS.map(fieldKey), ...MEANINGS, ...ROWS, ...DATE_STYLES, ...MAPPED_ENCODINGS];
    for (const word of known) expect(mapping).toContain(`\`${word}\``);
  });

  it('shows an example that the parser takes', () => {
    const example = /```yaml\n([\s\S]*?)```/.exec(mapping)?.[1] ?? '';
    expect(parseMapping(example, 'docs/mapping.md')).toMatchObject({ platform: 'fair-stall' });
  });
});
