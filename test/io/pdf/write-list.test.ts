import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PickList } from '../../../src/core/documents/pick-list.ts';
import { writeList } from '../../../src/io/pdf/write-list.ts';
import { loadListTemplate } from '../../../src/io/templates/load-template.ts';
import { hasTools, pageTexts, structureProblems, workFolder } from './tools.ts';

const list: PickList = {
  batch: 'B7',
  createdAt: '24 Nov 2026, 16:40',
  orders: 40,
  units: 120,
  totes: [{ position: 3, parcel: 'B7-003', orders: ['#1003'], units: 120 }],
  walks: [],
  rows: Array.from({ length: 80 }, (_, i) => ({
    bin: `A${10 + i}`,
    sku: `SKU-${i}`,
    name: i % 2 ? 'Stoneware mug' : '明前龙井 100克',
    variant: 'Red',
    quantity: 1 + (i % 3),
    split: [{ parcel: 'B7-003', position: 3, quantity: 1 + (i % 3) }],
  })),
  notes: [{ position: 3, parcel: 'B7-003', order: '#1003', text: 'Please wrap 🎁\nthank you ராம' }],
};

const write = async (given: PickList, file: string, name = 'pick-list-a4') =>
  writeList(given, file, await loadListTemplate('', name, 'pick-list'), 'en');

describe('writeList', () => {
  it('writes the same private file each time and reports what has no glyph', async () => {
    const folder = workFolder();
    const first = await write(list, join(folder, 'a.pdf'));
    await write(list, join(folder, 'b.pdf'));
    expect(first.pages).toBeGreaterThan(2);
    expect(first.refused).toMatchObject([{ code: 'pick-list/no-glyph', facts: { parcel: 'B7-003' } }]);
    expect(statSync(join(folder, 'a.pdf')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'a.pdf')).equals(readFileSync(join(folder, 'b.pdf')))).toBe(true);
  });

  it('writes a list without rows', async () => {
    const empty = { ...list, rows: [], notes: [] };
    expect((await write(empty, join(workFolder(), 'a.pdf'))).pages).toBe(1);
  });

  it.runIf(hasTools('pdftotext', 'qpdf')).each(['a4', 'letter', '4x6'])(
    '%s: every row and note is in it',
    async (page) => {
      const file = join(workFolder(), 'a.pdf');
      const { pages } = await write(list, file, `pick-list-${page}`);
      expect(structureProblems(file)).toBe('');
      const texts = pageTexts(file);
      expect(texts).toHaveLength(pages);
      const all = texts.join('\n');
      for (const { sku, bin } of list.rows) {
        expect(all).toContain(sku);
        expect(all).toContain(bin ?? '');
      }
      for (const text of [
        '明前龙井 100克',
        'Please wrap 🎁',
        'thank you [U+0BB0][U+0BBE][U+0BAE]',
        `Page ${pages} of ${pages}`,
      ]) {
        expect(all).toContain(text);
      }
    },
  );
});
