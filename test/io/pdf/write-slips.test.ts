import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sheetPaper } from '../../../src/core/documents/paper.ts';
import type { ParcelLabel } from '../../../src/core/documents/parcel.ts';
import { paperOf, templateName } from '../../../src/core/templates/choose-template.ts';
import { writeParcels } from '../../../src/io/pdf/write-flow.ts';
import { loadTemplate } from '../../../src/io/templates/load-template.ts';
import { sampleParcel } from '../../core/documents/sample-parcel.ts';
import { hasTools, pageTexts, scannedCodes, structureProblems, workFolder } from './tools.ts';

const NAMED = { named: new Map() };
const slip = sampleParcel({
  placedAt: '2026-11-22',
  lines: [
    { sku: 'TEA-01', name: 'Sencha green tea', variant: '100 g', quantity: 2 },
    { sku: 'MUG-RED', name: 'Stoneware mug', variant: 'Red', quantity: 1, ordered: 3 },
  ],
  note: 'Please wrap 🎁\nthank you',
  closing: 'Thank you for your order!',
});
const long: ParcelLabel = {
  ...slip,
  parcel: 'B7-015',
  lines: Array.from({ length: 30 }, (_, i) => ({
    sku: `S${i}`,
    name: 'x y '.repeat(60),
    variant: '',
    quantity: 1,
  })),
};

const NOT_SLIPS = { cardTemplate: '', returnTemplate: '', pickListTemplate: '', putWallTemplate: '' };

async function write(slips: readonly ParcelLabel[], file: string, pageSize = 'A4', lang = 'en') {
  const settings = { labelSize: '4x6', pageSize, labelTemplate: '', slipTemplate: '' };
  const name = templateName('slip', { ...settings, ...NOT_SLIPS }, NAMED);
  const template = await loadTemplate('', name, lang);
  return writeParcels(slips, file, { template, title: 'Slips', page: paperOf(template.template, pageSize) });
}

describe('packing slips', () => {
  it('are the same private file each time', async () => {
    const folder = workFolder();
    expect((await write([slip, long], join(folder, 'a.pdf'))).refused).toEqual([]);
    await write([slip, long], join(folder, 'b.pdf'));
    expect(statSync(join(folder, 'a.pdf')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'a.pdf')).equals(readFileSync(join(folder, 'b.pdf')))).toBe(true);
  });

  it('print what has no glyph as its code, and a code that has no bars as text, and say so', async () => {
    const odd = { ...slip, parcel: '包裹-1', note: '\u2603\u{1d11e}' };
    const file = join(workFolder(), 'a.pdf');
    const done = await write([odd], file);
    expect([done.pages, done.printed]).toEqual([1, ['包裹-1']]);
    expect(done.refused.map(({ code }) => code)).toEqual(['slip/bad-barcode', 'slip/no-glyph']);
    expect(done.refused.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    if (hasTools('pdftotext')) expect(pageTexts(file).join('')).toContain('[U+1D11E]');
  });

  it('of more pages than anybody wants are refused, the others written', async () => {
    const endless = {
      ...long,
      lines: Array.from({ length: 4000 }, () => ({ ...slip.lines[0], name: 'Tea' })),
    };
    const done = await write([endless as ParcelLabel, slip], join(workFolder(), 'a.pdf'));
    expect(done.refused).toMatchObject([{ code: 'label/too-many-pages', facts: { most: '100' } }]);
    expect(done.printed).toEqual([slip.parcel]);
  });

  it('leave an empty file for no parcels', async () => {
    expect((await write([], join(workFolder(), 'a.pdf'))).pages).toBe(0);
  });

  it.runIf(hasTools('pdftotext', 'pdftoppm', 'zbarimg', 'qpdf')).each(['A4', 'Letter', '4x6'] as const)(
    '%s: everything is in it, the code is read, no price',
    async (page) => {
      const file = join(workFolder(), 'a.pdf');
      const done = await write([slip, long], file, page);
      expect(structureProblems(file)).toBe('');
      const { width } = sheetPaper(page);
      expect(readFileSync(file, 'latin1')).toMatch(new RegExp(`/MediaBox \\[0 0 ${Math.floor(width)}`));
      const texts = pageTexts(file);
      expect(texts).toHaveLength(done.pages);
      for (const text of [
        'Kupferkanne',
        'Lindenallee 12',
        'Jane Roe',
        'UNITED KINGDOM',
        'Order #1014',
        '2026-11-22',
        '14/37',
        'Sencha green tea · 100 g',
        'TEA-01',
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

  it.runIf(hasTools('pdftotext'))('in Chinese have Chinese words', async () => {
    const file = join(workFolder(), 'a.pdf');
    await write([slip], file, 'A4', 'zh');
    const text = pageTexts(file).join('\n');
    for (const word of [
      '装箱单',
      '订单 #1014',
      '下单时间 2026-11-22',
      '收件人',
      '数量',
      '商品',
      '第 1 页，共 1 页',
    ])
      expect(text).toContain(word);
    expect(text).not.toMatch(/Order|Ship to|Qty|Page/);
  });
});
