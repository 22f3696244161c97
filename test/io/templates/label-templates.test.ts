import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page, TextItem } from '../../../src/core/documents/page.ts';
import type { LabelSize } from '../../../src/core/documents/paper.ts';
import type { ParcelLabel } from '../../../src/core/documents/parcel.ts';
import { printable } from '../../../src/core/documents/printable.ts';
import { TextSetter } from '../../../src/core/documents/text-setter.ts';
import { layoutPage } from '../../../src/core/templates/layout-page.ts';
import { type LoadedTemplate, loadTemplate } from '../../../src/io/templates/load-template.ts';
import { sampleParcel } from '../../core/documents/sample-parcel.ts';
import { stubFaces } from '../../core/documents/stub-faces.ts';

const setter = new TextSetter(stubFaces(), '');
const SIZES = ['4x6', '100x150', '100x180', '76x130'] as const;
const loaded = new Map<string, LoadedTemplate>();
for (const size of SIZES) loaded.set(size, await loadTemplate('', `label-${size}`, 'en'));
const lay = (changes: Partial<ParcelLabel> = {}, size: LabelSize = '4x6') => {
  const { template, means } = loaded.get(size) as LoadedTemplate;
  return layoutPage(template, sampleParcel(changes), setter, means);
};
const page = (changes: Partial<ParcelLabel> = {}, size: LabelSize = '4x6'): Page => {
  const result = lay(changes, size);
  if (result.problems) throw new Error(JSON.stringify(result.problems));
  return result.page;
};
const texts = (laid: Page): TextItem[] => laid.items.filter((item) => item.kind === 'text');
const plain = (item: TextItem): string => item.runs.map((run) => run.text).join('');
const all = (laid: Page): string => texts(laid).map(plain).join('\n');
const find = (laid: Page, text: string): TextItem => {
  const found = texts(laid).find((item) => plain(item).includes(text));
  if (!found) throw new Error(`${text} is not on the label:\n${all(laid)}`);
  return found;
};
const width = (item: TextItem): number =>
  item.runs.reduce((sum, run) => sum + (setter.width(run.text, item.heavy) * item.size) / 1000, 0);
const codes = (changes: Partial<ParcelLabel>): string[] =>
  (lay(changes).problems ?? []).map((each) => each.code);

describe('the label templates', () => {
  it('shows everything a packer and a carrier need', () => {
    const laid = page({ carrier: 'DHL', channel: 'Paket', note: 'Ring twice', gift: true, reprint: 2 });
    for (const text of [
      '14/37',
      'Batch B7',
      'Order #1014',
      '3 items',
      'B7-014',
      'DHL · Paket',
      'Kupferkanne',
      'Ring twice',
      'NOTE',
      'GIFT',
      'REPRINT 2',
      'TEA-01',
      'Sencha green tea · 100 g',
    ]) {
      find(laid, text);
    }
  });

  it('has the recipient larger than the sender, postcode and name heavy, country last and heavy', () => {
    const laid = page();
    const name = find(laid, 'Jane Roe');
    const street = find(laid, '12 Harbour Terrace');
    const code = find(laid, 'GL5 2QQ');
    const country = find(laid, 'UNITED KINGDOM');
    expect(name.size).toBeGreaterThan(1.8 * find(laid, 'Lindenallee').size);
    expect([name.heavy, street.heavy, code.heavy, country.heavy]).toEqual([true, false, true, true]);
    expect(code.size).toBeGreaterThan(street.size);
    expect(country.y).toBeGreaterThan(code.y);
  });

  it('takes the name from `recipient` where the country puts it last', () => {
    const laid = page({
      to: ['518057', '广东省深圳市', '李小龙'],
      recipient: '李小龙',
      postcode: '518057',
      country: 'CN',
    });
    expect(find(laid, '李小龙').heavy).toBe(true);
    expect(find(laid, '广东省').heavy).toBe(false);
  });

  it('frames a count above one and none of one', () => {
    const frames = (laid: Page) =>
      laid.items.filter((item) => item.kind === 'box' && item.line !== undefined);
    expect(frames(page({ units: 3 }))).toHaveLength(1);
    expect(frames(page({ units: 1 }))).toHaveLength(0);
    find(page({ units: 1 }), '1 item');
  });

  it('prints the carrier number as bars only when it is known', () => {
    const bars = (laid: Page) => laid.items.filter((item) => item.kind === 'bars');
    expect(bars(page())).toHaveLength(1);
    expect(bars(page({ trackingNumber: 'RR123456785GB' }))).toHaveLength(2);
  });

  it('abbreviates the goods and says so, nothing else', () => {
    const lines = Array.from({ length: 40 }, (_, i) => ({
      sku: `SKU-${i}`,
      name: 'x'.repeat(200),
      variant: '',
      quantity: 1,
    }));
    const laid = page({ lines, units: 40 });
    expect(all(laid)).toMatch(/\+ 34 more, see the pick list/);
    expect(all(laid)).toContain('…');
  });

  it('leaves a note that does not fit to the pick list, marked', () => {
    const laid = page({ note: 'please '.repeat(200) });
    find(laid, 'NOTE');
    find(laid, 'text on the pick list');
  });

  it.each([
    [{ to: [] }, 'label/no-address'],
    [{ to: ['\u202e \u200d'] }, 'label/no-address'],
    [{ carrier: 'Express '.repeat(60) }, 'label/text-too-long'],
    [{ to: ['க', 'x'] }, 'label/script-not-supported'],
    [{ to: ['a\ud800', 'x'] }, 'label/no-glyph'],
    [{ note: '\u2603\u{1d11e}' }, 'label/no-glyph'],
    [{ to: ['word '.repeat(900)] }, 'label/text-too-long'],
    [{ to: Array.from({ length: 60 }, () => 'line') }, 'label/text-too-long'],
    [{ to: ['x'.repeat(100_000)] }, 'label/text-too-long'],
    [{ from: ['sender '.repeat(200)] }, 'label/text-too-long'],
    [{ orders: Array.from({ length: 60 }, (_, i) => `#${i}-57646141303878575${i}`) }, 'label/text-too-long'],
    [{ parcel: '包裹-1' }, 'label/bad-barcode'],
    [{ trackingNumber: 'LP001236545号' }, 'label/bad-barcode'],
    [{ trackingNumber: 'X'.repeat(60) }, 'label/bad-barcode'],
  ])('refuses %j', (changes, code) => {
    expect(codes(changes)).toEqual([code]);
  });

  it('names parcel, order, field and characters', () => {
    expect(lay({ to: ['Jane \ud800', 'x'] }).problems?.[0]?.facts).toEqual({
      parcel: 'B7-014',
      order: '#1014',
      field: 'to',
      characters: 'U+D800',
    });
  });

  const line = fc.string({
    unit: fc.constantFrom(...'abcdé, .-/1290茶路号Žא ', '\u202e', '\u200d'),
    maxLength: 90,
  });
  const sizes = fc.constantFrom<LabelSize>(...SIZES);

  it('prints every character of the address inside the page, or refuses', () => {
    let printed = 0;
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 9 }),
        sizes,
        fc.option(line),
        (to, size, note) => {
          const result = lay({ to, postcode: '1290', ...(note === null ? {} : { note }) }, size);
          if (result.problems) {
            const blank = to.every((each) => printable(each) === '');
            expect(result.problems.map((each) => each.code)).toEqual([
              blank ? 'label/no-address' : 'label/text-too-long',
            ]);
            return;
          }
          printed++;
          const count = (text: string) => {
            const counted = new Map<string, number>();
            for (const c of text.replace(/\s/g, '')) counted.set(c, (counted.get(c) ?? 0) + 1);
            return counted;
          };
          const on = count(all(result.page));
          for (const [c, times] of count(to.map(printable).join('')))
            expect(on.get(c) ?? 0).toBeGreaterThanOrEqual(times);
          for (const item of texts(result.page)) {
            expect(item.size).toBeGreaterThanOrEqual(7);
            expect(item.x).toBeGreaterThanOrEqual(8);
            expect(item.x + width(item)).toBeLessThanOrEqual(result.page.width - 8);
            expect(item.y).toBeLessThanOrEqual(result.page.height);
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(printed).toBeGreaterThan(150);
  });

  it('lets no text line overlap the one below it', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), sizes, (to, size) => {
        const result = lay({ to, note: 'Ring twice', gift: true, trackingNumber: 'RR123456785GB' }, size);
        if (result.problems) return;
        const left = texts(result.page).filter(
          (item) => item.x < result.page.width / 3 && item.heavy !== undefined,
        );
        const rows = left.map((item) => ({
          top: item.y - 0.75 * item.size,
          bottom: item.y,
          x: item.x,
          end: item.x + width(item),
          text: plain(item),
        }));
        rows.sort((a, b) => a.bottom - b.bottom);
        rows.forEach((row, i) => {
          const next = rows[i + 1];
          if (!next || next.x >= row.end || row.x >= next.end) return;
          expect(next.top, `${row.text} / ${next.text}`).toBeGreaterThan(row.bottom - 0.01);
        });
      }),
    );
  });

  it('keeps the lines that continue another inside the margin', () => {
    const laid = page({ to: ['Jane Roe', 'x'.repeat(200)] });
    const broken = texts(laid).filter((item) => plain(item).startsWith('xxx'));
    expect(broken.length).toBeGreaterThan(3);
    expect(broken[1]?.x).toBeGreaterThan(broken[0]?.x ?? 0);
    for (const item of broken) expect(item.x + width(item)).toBeLessThanOrEqual(laid.width - 11);
  });

  it('gives the same page for the same parcel; what it shares with the page before is told beside it', () => {
    const [first, again] = [page({ note: 'x' }), page({ note: 'x' })];
    expect(again.items).toEqual(first.items);
    expect(again.fixed?.length).toBeGreaterThan(0);
  });
});
