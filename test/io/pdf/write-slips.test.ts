import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Slip } from '../../../src/core/documents/slip.ts';
import { writeSlips } from '../../../src/io/pdf/write-slips.ts';
import { hasTools, pageTexts, scannedCodes, structureProblems, workFolder } from './tools.ts';

const slip: Slip = {
  parcel: 'B7-014',
  batch: 'B7',
  position: 14,
  of: 37,
  orders: [{ id: '#1014', placedAt: '22 Nov 2026' }],
  shopName: 'Kupferkanne',
  from: ['Lindenallee 12', '10247 Berlin'],
  to: ['Jane Roe', '12 Harbour Terrace', 'Stroud GL5 2QQ', 'UNITED KINGDOM'],
  country: 'GB',
  lines: [
    { sku: 'TEA-01', name: 'Sencha green tea', variant: '100 g', quantity: 2 },
    { sku: 'MUG-RED', name: 'Stoneware mug', variant: 'Red', quantity: 1, ordered: 3 },
  ],
  note: 'Please wrap 🎁\nthank you',
  closing: 'Thank you for your order!',
};
const long: Slip = {
  ...slip,
  parcel: 'B7-015',
  lines: Array.from({ length: 70 }, (_, i) => ({
    sku: `S${i}`,
    name: 'x y '.repeat(60),
    variant: '',
    quantity: 1,
  })),
};

describe('writeSlips', () => {
  it('writes the same private file each time', async () => {
    const folder = workFolder();
    const write = (name: string) => writeSlips([slip, long], join(folder, name), { title: 'Slips B7' });
    expect((await write('a.pdf')).refused).toEqual([]);
    await write('b.pdf');
    expect(statSync(join(folder, 'a.pdf')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'a.pdf')).equals(readFileSync(join(folder, 'b.pdf')))).toBe(true);
  });

  it('prints what has no glyph as its code, and a code that has no bars as text', async () => {
    const odd = { ...slip, parcel: '包裹-1', note: 'मदद' };
    const done = await writeSlips([odd], join(workFolder(), 'a.pdf'), { title: 'Slips' });
    expect(done.pages).toBe(1);
    expect(done.refused.map((problem) => problem.code)).toEqual(['slip/bad-barcode', 'slip/no-glyph']);
  });

  it('leaves an empty file for no slips', async () => {
    expect((await writeSlips([], join(workFolder(), 'a.pdf'), { title: 'Slips' })).pages).toBe(0);
  });

  it.runIf(hasTools('pdftotext', 'pdftoppm', 'zbarimg', 'qpdf')).each(['A4', 'Letter', '4x6'] as const)(
    '%s: everything is in it, the code is read, no price',
    async (page) => {
      const file = join(workFolder(), 'a.pdf');
      const done = await writeSlips([slip, long], file, { title: 'Slips', page });
      expect(structureProblems(file)).toBe('');
      const texts = pageTexts(file);
      expect(texts).toHaveLength(done.pages);
      for (const text of [
        'Kupferkanne',
        'Lindenallee 12',
        'Jane Roe',
        'UNITED KINGDOM',
        'Order #1014 · 22 Nov 2026',
        'Parcel 14/37',
        'Sencha green tea',
        '100 g · TEA-01',
        '1 of 3 ordered',
        'Please wrap 🎁',
        'Thank you for your order!',
        'Page 1 of 1',
      ]) {
        expect(texts[0]).toContain(text);
      }
      const rest = texts.slice(1).join('\n');
      for (const line of long.lines) expect(rest).toContain(line.sku);
      expect(scannedCodes(file, page === '4x6' ? 203 : 300).slice(0, 2)).toEqual([['B7-014'], ['B7-015']]);
    },
  );
});
