import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { HandEntry } from '../../../src/core/tracking/uploads/upload-format.ts';
import { writeHandListPdf } from '../../../src/io/pdf/write-hand-list.ts';
import { temporaryFolder } from '../../support/workspace.ts';
import { copiedTexts } from './read-with-npm.ts';

const entry = (n: number, more: Partial<HandEntry> = {}): HandEntry => ({
  platform: 'tiktok',
  shop: '小店 & Söhne',
  order: `57646141303878575${n}`,
  carrier: 'UPS',
  number: `1Z999AA101234567${n}`,
  reason: 'split-order',
  lines: [{ sku: `TEE-${n}`, name: 'Tee', quantity: n }],
  ...more,
});

it.each(['A4', 'Letter', '4x6'])(
  '%s: every number, order and article stands on the pages, twice the same bytes',
  async (page) => {
    const folder = temporaryFolder();
    const entries = [
      ...Array.from({ length: 40 }, (_, n) => entry(10 + n)),
      entry(99, {
        platform: 'etsy',
        shop: 'etsy',
        reason: 'no-upload-file',
        url: 'https://example.com/track?number=1Z999AA10123456799&lang=en',
        lines: Array.from({ length: 60 }, (_, n) => ({
          key: `${n}`,
          sku: '',
          name: `=Candle 中文 ${n}`,
          quantity: 2,
        })),
      }),
    ];
    const files = [join(folder, 'a.pdf'), join(folder, 'b.pdf')] as const;
    for (const file of files)
      await writeHandListPdf(entries, file, { date: '2026-11-24', page, language: 'en' });
    expect(readFileSync(files[0]).equals(readFileSync(files[1]))).toBe(true);
    expect((statSync(files[0]).mode & 0o777).toString(8)).toBe('600');
    const pages = (await copiedTexts(files[0])).map((one) => one.replace(/\s+/g, ''));
    const text = pages.join('');
    for (const { order, number, lines } of entries) {
      // Order and number stand together, on one page.
      if (lines.length === 1)
        expect(pages.some((one) => one.includes(order) && one.includes(number))).toBe(true);
      expect(text).toContain(order);
      expect(text).toContain(number);
      for (const { sku, name, quantity } of lines)
        expect(text).toContain(`${quantity}×${sku || name}`.replace(/\s+/g, ''));
    }
    expect(text).toContain('Enterbyhand');
    expect(text).toContain('小店&Söhne(tiktok)');
    expect(text).toContain('theplatformtakesnofile');
  },
);
