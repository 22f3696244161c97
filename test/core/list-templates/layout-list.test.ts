import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page, TextItem } from '../../../src/core/documents/page.ts';
import type { PickList, PickRow, PickWalkFacts } from '../../../src/core/documents/pick-list.ts';
import { mostTooLong, pickListWords } from '../../../src/core/documents/pick-list-words.ts';
import { TextSetter } from '../../../src/core/documents/text-setter.ts';
import { layoutList } from '../../../src/core/list-templates/layout-list.ts';
import { loadListTemplate } from '../../../src/io/templates/load-template.ts';
import { stubFaces } from '../documents/stub-faces.ts';

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
  createdAt: '24 Nov 2026, 16:40',
  orders: 2,
  units: 3,
  totes: [{ position: 3, parcel: 'B7-003', orders: ['#1003'], units: 3 }],
  walks: [],
  rows: [row()],
  notes: [],
  ...changes,
});
const STEP: PickRow = { ...row(), step: 1, area: '', enter: { aisle: 'B', from: 'back' } };
const walk = (): PickWalkFacts => ({
  area: '',
  length: 21.31,
  unit: 'm',
  proof: 'shortest',
  map: {
    names: ['A', 'B', 'C'],
    aisles: [0, 3, 6],
    crossAisles: [0, 10],
    deadEnds: [[2, 0, 'back']],
    blockedSteps: [[1, 1]],
    oneWay: [],
    oneWaySteps: [],
    noTurn: [],
    path: [
      [0, 0],
      [0, 10],
      [1, 10],
      [1, 4],
      [1, 0],
      [0, 0],
    ],
    stops: [{ place: [1, 4], steps: [1] }],
  },
});
const SIZES = ['a4', 'letter', '4x6'] as const;
const [a4, letter, narrow] = await Promise.all(
  SIZES.map((size) => loadListTemplate('', `pick-list-${size}`, 'pick-list')),
);
const TEMPLATES = { a4: a4!, letter: letter!, '4x6': narrow! };
const lay = (changes: Partial<PickList> = {}, size: keyof typeof TEMPLATES = 'a4', language = 'en') =>
  layoutList(list(changes), TEMPLATES[size], setter, pickListWords(language));
const texts = (page: Page): TextItem[] => page.items.filter((item) => item.kind === 'text');
const words = (page: Page): string =>
  texts(page)
    .map((item) => item.runs.map((run) => run.text).join(''))
    .join('\n');

describe('layoutList', () => {
  it('heads the list with batch, date, orders and pieces, and says which tote is which order', () => {
    const [page] = lay().pages;
    for (const text of [
      'Pick list B7',
      '24 Nov 2026, 16:40',
      '2 orders · 3 pieces',
      'On the cart',
      '#1003',
      '3 pc',
      'Page 1 of 1',
    ]) {
      expect(words(page as Page)).toContain(text);
    }
  });

  it('shows bin, SKU, name, variant, shares and a box to tick; a quantity above one is framed', () => {
    const split = [
      { parcel: 'B7-003', position: 3, quantity: 2 },
      { parcel: 'B7-007', position: 7, quantity: 1 },
    ];
    const page = lay({ rows: [row({ quantity: 3, split, inStock: 2 }), row()] }).pages[0] as Page;
    for (const text of [
      'A01-2',
      'TEA-01',
      'Sencha green tea',
      '100 g',
      '#3 ×2, #7 ×1',
      'the stock file says 2',
    ]) {
      expect(words(page)).toContain(text);
    }
    const frames = page.items.filter((item) => item.kind === 'box' && item.line !== undefined);
    // Two boxes to tick, the quantity, the tote.
    expect(frames).toHaveLength(4);
  });

  it('draws the walk: steps at their stops, a band where an aisle is entered, how long it is and how sure', () => {
    const { pages } = lay({ walks: [walk()], rows: [STEP, { ...row(), nowhere: 'not-in-layout' }] });
    const all = pages.map(words).join('\n');
    for (const text of [
      'Walk 21.3 m · shortest (proven) · 1 stop',
      'Aisle B · in from the back',
      'Not located',
      'bin not in the layout',
      'S start and end · numbers = steps of the list · front at the bottom',
    ])
      expect(all).toContain(text);
    const paths = pages[0]!.items.filter((item) => item.kind === 'path');
    const line = paths.find((item) => item.line === 1.2)!;
    expect(line.points.length).toBeGreaterThan(7);
    for (const { points } of paths)
      for (const [x, y] of points) {
        expect(x).toBeGreaterThanOrEqual(39);
        expect(x).toBeLessThanOrEqual(595 - 39);
        expect(y).toBeGreaterThan(40);
      }
  });

  it('never says shortest without a proof, and says how much too long a walk may be', () => {
    const say = (changes: Partial<PickWalkFacts>) =>
      words(lay({ walks: [{ ...walk(), ...changes }], rows: [STEP] }).pages[0] as Page).replace(/\n/g, ' ');
    expect(say({ proof: 'best-found', lowerBound: 20 })).toContain(
      'best found, at most 6.6 % longer than the shortest',
    );
    expect(say({ proof: 'best-found' })).not.toContain('shortest');
    expect(mostTooLong({ length: 100, lowerBound: 99.99 })).toBe(0.1);
  });

  it.each([4, 30])('%d aisles: steps stand between the aisles or not at all, and on the page', (count) => {
    const aisles = Array.from({ length: count }, (_, n) => 3 * n);
    const stops = aisles.map((_, n) => ({ place: [n, 5] as const, steps: [1001 + 10 * n, 1002 + 10 * n] }));
    const path = [...aisles.map((_, n) => [n, 0] as const), [0, 0] as const];
    const map = {
      ...walk().map,
      names: aisles.map(String),
      aisles,
      stops,
      path,
      deadEnds: [],
      blockedSteps: [],
    };
    const page = lay({ walks: [{ ...walk(), map }], rows: [STEP] }).pages[0]!;
    const marks = texts(page).filter(
      (item) => item.white && /^\d{4}/.test(item.runs.map((run) => run.text).join('')),
    );
    expect(marks).toHaveLength(count === 4 ? 4 : 0);
    for (const item of page.items)
      if (item.kind === 'path') for (const [x] of item.points) expect(x).toBeLessThanOrEqual(595 - 39);
  });

  it('speaks Chinese', () => {
    const { pages } = lay({ walks: [walk()], rows: [STEP] }, 'a4', 'zh-CN');
    for (const text of ['拣货单 B7', '步行 21.3 m · 最短', '通道 B · 从后端进入'])
      expect(words(pages[0] as Page)).toContain(text);
  });

  it('for a put wall names no totes', () => {
    const page = lay({ wall: 36 }).pages[0] as Page;
    expect(words(page)).toContain('sort it at the put wall (36 slots)');
    expect(words(page)).not.toContain('On the cart');
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
      fc.property(rows, text, fc.constantFrom(...SIZES), (given, note, size) => {
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
        const { pages } = lay({ rows: all, notes, totes: [] }, size);
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
