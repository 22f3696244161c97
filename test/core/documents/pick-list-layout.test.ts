import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page, TextItem } from '../../../src/core/documents/page.ts';
import { SHEET_SIZES, type SheetSize } from '../../../src/core/documents/paper.ts';
import type { PickList, PickRow } from '../../../src/core/documents/pick-list.ts';
import { layoutPickList } from '../../../src/core/documents/pick-list-layout.ts';
import { TextSetter } from '../../../src/core/documents/text-setter.ts';
import { stubFaces } from './stub-faces.ts';

const setter = new TextSetter(stubFaces(), '');
const row = (changes: Partial<PickRow> = {}): PickRow => ({
  bin: 'A01-2',
  sku: 'TEA-01',
  name: 'Sencha green tea',
  variant: '100 g',
  quantity: 1,
  split: [{ parcel: 'B7-003', position: 3, quantity: 1 }],
  ...changes,
});
const list = (changes: Partial<PickList> = {}): PickList => ({
  batch: 'B7',
  title: 'Pick list B7',
  createdAt: '24 Nov 2026, 16:40',
  orders: 2,
  units: 3,
  rows: [row()],
  notes: [],
  ...changes,
});
const lay = (changes: Partial<PickList> = {}, size: SheetSize = 'A4') =>
  layoutPickList(list(changes), setter, { ...SHEET_SIZES[size], dpi: 300 });
const texts = (page: Page): TextItem[] => page.items.filter((item) => item.kind === 'text');
const words = (page: Page): string =>
  texts(page)
    .map((item) => item.runs.map((run) => run.text).join(''))
    .join('\n');

describe('layoutPickList', () => {
  it('heads the list with batch, date, orders, pieces and route', () => {
    const [page] = lay({ route: 'Walk: 184 m' }).pages;
    for (const text of [
      'Pick list B7',
      'Batch B7 · 24 Nov 2026, 16:40',
      '2 orders · 3 pieces',
      'Walk: 184 m',
      'Page 1 of 1',
    ]) {
      expect(words(page as Page)).toContain(text);
    }
  });

  it('has the batch in the title whether it was given there or not', () => {
    for (const title of ['', 'Pick list', 'Pick list B7']) {
      expect(words(lay({ title }).pages[0] as Page).split('\n')).toContain('Pick list B7');
    }
  });

  it('shows bin, SKU, name, variant, shares and a box to tick; a quantity above one is framed', () => {
    const split = [
      { parcel: 'B7-003', position: 3, quantity: 2 },
      { parcel: 'B7-007', position: 7, quantity: 1 },
    ];
    const page = lay({ rows: [row({ quantity: 3, split, note: 'fragile' }), row()] }).pages[0] as Page;
    for (const text of ['A01-2', 'TEA-01', 'Sencha green tea', '100 g', '#3 ×2, #7 ×1', 'Note: fragile']) {
      expect(words(page)).toContain(text);
    }
    const frames = page.items.filter((item) => item.kind === 'box' && item.line !== undefined);
    expect(frames).toHaveLength(3);
  });

  it('repeats the heading and numbers every page', () => {
    const { pages } = lay({ rows: Array.from({ length: 90 }, (_, i) => row({ sku: `SKU-${i}` })) });
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, i) => {
      expect(words(page)).toContain('Parcels');
      expect(words(page)).toContain(`Page ${i + 1} of ${pages.length}`);
    });
  });

  it('prints a character without a glyph as its code and reports it', () => {
    const { pages, problems } = lay({ rows: [row({ name: 'Kit क' })] });
    expect(words(pages[0] as Page)).toContain('Kit [U+0915]');
    expect(problems).toMatchObject([
      { code: 'pick-list/no-glyph', facts: { sku: 'TEA-01', characters: 'क (U+0915)' } },
    ]);
  });

  it('never cuts: every SKU, share and note is there, inside the page, whatever the length', () => {
    const text = fc.string({ unit: fc.constantFrom(...'abc de茶路-1'), maxLength: 400 });
    const rows = fc.array(
      fc.record({
        sku: fc.stringMatching(/^[A-Z0-9-]{1,40}$/),
        name: text,
        quantity: fc.integer({ min: 1, max: 500 }),
      }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(rows, text, fc.constantFrom<SheetSize>('A4', 'Letter', '4x6'), (given, note, size) => {
        const all = given.map(({ sku, name, quantity }) =>
          row({
            sku,
            name,
            quantity,
            split: Array.from({ length: quantity }, (_, i) => ({
              parcel: 'x',
              position: i + 1,
              quantity: 1,
            })),
          }),
        );
        const notes = [{ position: 1, parcel: 'B7-001', order: '#1001', text: note }];
        const { pages } = lay({ rows: all, notes }, size);
        const joined = pages.map(words).join('').replace(/\s/g, '');
        for (const { name } of given)
          expect(joined.length).toBeGreaterThanOrEqual(name.replace(/\s/g, '').length);
        const shares = pages.flatMap((page) => words(page).match(/#\d+/g) ?? []);
        const expected = all.reduce((sum, each) => sum + each.split.length, 0) + 1;
        // The note names its order (#1001) and its place (#1) besides.
        expect(shares.length).toBe(expected + 1);
        for (const page of pages) {
          for (const item of texts(page)) {
            const wide =
              item.runs.reduce((sum, run) => sum + setter.width(run.text, item.heavy), 0) *
              (item.size / 1000);
            expect(item.x + wide).toBeLessThanOrEqual(page.width - 8);
            expect(item.y).toBeLessThanOrEqual(page.height - 8);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
