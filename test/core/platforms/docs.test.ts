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
import { planUpload } from '../../../src/core/tracking/plan-upload.ts';
import { isUploadPlatform } from '../../../src/core/tracking/uploads/upload-formats.ts';

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

describe('what docs/platforms.md says is written', () => {
  /** What an order of the platform gets: the kind of its file, or the hand list. */
  const written = (platform: string): string => {
    if (!isUploadPlatform(platform)) return '–';
    const order = { shop: 's', id: '260101-000000000000001' };
    const shipments = ['taobao', 'pinduoduo'].includes(platform)
      ? [{ order, carrier: 'sf', number: 'SF1385628716739', whole: true, lines: [] }]
      : [{ order, carrier: 'ups', number: '1Z999AA10123456784', whole: true, lines: [] }];
    const { files, handList } = planUpload(platform, shipments, { date: '2026-01-05' });
    return files[0]?.format.toUpperCase() ?? (handList.length > 0 ? 'hand list' : '–');
  };

  it.each(
    FORMATS.map(
      ({ id, platform, kind, open }) => [id, platform, kind === 'orders' && open !== undefined] as const,
    ),
  )('%s', (id, platform, isRead) => {
    const at = rows.findIndex((row) => row.id === id);
    const above = rows.slice(0, at).findLast(({ cells }) => cells[1] !== 'as above');
    const cell = (rows[at]?.cells[1] === 'as above' ? above : rows[at])?.cells[1] ?? '';
    expect(cell.split(/[ ,]/)[0]).toBe(isRead ? written(platform).split(' ')[0] : '–');
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
