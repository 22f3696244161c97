import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SHEET_SIZES } from '../../../src/core/documents/paper.ts';
import type { PickList, PickRow } from '../../../src/core/documents/pick-list.ts';
import { pickListTable, pickListText, pickListValue } from '../../../src/core/documents/pick-list-forms.ts';
import { pickListWords } from '../../../src/core/documents/pick-list-words.ts';
import { layoutSlotSheet, slotLines } from '../../../src/core/documents/slot-sheet.ts';
import { TextSetter } from '../../../src/core/documents/text-setter.ts';
import { stubFaces } from './stub-faces.ts';

const en = pickListWords('en');
const row = (changes: Partial<PickRow>): PickRow => ({
  sku: 'CAP',
  name: 'Wool cap',
  variant: 'Red',
  quantity: 1,
  split: [{ parcel: 'B1-001', position: 1, quantity: 1 }],
  ...changes,
});
const LIST: PickList = {
  batch: 'B1',
  createdAt: '24 Nov 2026',
  orders: 2,
  units: 4,
  totes: [
    { position: 1, parcel: 'B1-001', orders: ['#1001'], units: 2 },
    { position: 2, parcel: 'B1-002', orders: ['#1002'], units: 2 },
  ],
  walks: [
    {
      area: '',
      length: 12.5,
      unit: 'm',
      proof: 'best-found',
      lowerBound: 12,
      map: {
        names: [],
        aisles: [],
        crossAisles: [],
        deadEnds: [],
        blockedSteps: [],
        oneWay: [],
        oneWaySteps: [],
        noTurn: [],
        path: [],
        stops: [],
      },
    },
  ],
  rows: [
    row({
      step: 1,
      area: '',
      bin: 'A-01',
      enter: { aisle: 'A', from: 'front' },
      quantity: 3,
      split: [
        { parcel: 'B1-001', position: 1, quantity: 1 },
        { parcel: 'B1-002', position: 2, quantity: 2 },
      ],
    }),
    row({ sku: '=1+1', bin: 'yard', nowhere: 'not-in-layout' }),
  ],
  notes: [{ position: 1, parcel: 'B1-001', order: '#1001', text: 'ring\u001b[2J twice' }],
};

describe('a pick list besides paper', () => {
  test('as text for a phone', () => {
    expect(pickListText(LIST, en)).toBe(`Pick list B1 · 2 orders · 4 pieces
24 Nov 2026

On the cart
#1 = #1001 (2 pc)
#2 = #1002 (2 pc)

Walk 12.5 m · best found, at most 4.2 % longer than the shortest

— Aisle A · in from the front
[ ] 1. A-01 3 × CAP
    Wool cap, Red
    → #1 ×1, #2 ×2

Not located
[ ] yard 1 × =1+1
    Wool cap, Red
    → #1 (bin not in the layout)

Notes
#1 #1001: ring[2J twice
`);
  });

  test('as a table: no cell is a formula', () => {
    const [head, first, second] = pickListTable(LIST, en);
    expect(head).toContain('Enter from');
    expect(first).toEqual(['1', '', 'A', 'front', 'A-01', 'CAP', 'Wool cap', 'Red', '3', '#1 ×1, #2 ×2', '']);
    expect(second?.[5]).toBe("'=1+1");
  });

  test('as a value: the steps and how sure the walk is', () => {
    expect(pickListValue(LIST)).toMatchObject({
      walks: [{ length: 12.5, proof: 'best-found', lowerBound: 12 }],
      steps: [{ step: 1, bin: 'A-01' }, { nowhere: 'not-in-layout' }],
    });
  });
});

describe('the sheet of a put wall', () => {
  test('slot by slot the same pieces as the list', () => {
    const share = fc.record({
      parcel: fc.constant('p'),
      position: fc.integer({ min: 1, max: 4 }),
      quantity: fc.integer({ min: 1, max: 5 }),
    });
    const rows = fc.array(
      fc.record({ sku: fc.constantFrom('A', 'B'), split: fc.array(share, { minLength: 1, maxLength: 4 }) }),
    );
    fc.assert(
      fc.property(rows, (given) => {
        const slots = slotLines(given.map((one) => row(one)));
        for (const position of [1, 2, 3, 4])
          for (const sku of ['A', 'B']) {
            const wanted = given
              .filter((one) => one.sku === sku)
              .flatMap(({ split }) => split)
              .filter((one) => one.position === position)
              .reduce((sum, { quantity }) => sum + quantity, 0);
            const lines = (slots.get(position) ?? []).filter((line) => line.sku === sku);
            expect(lines.length).toBe(wanted > 0 ? 1 : 0);
            expect(lines[0]?.quantity ?? 0).toBe(wanted);
          }
      }),
    );
  });

  test.each(['A4', '4x6'] as const)('%s: every slot with its order; many slots make more pages', (size) => {
    const totes = Array.from({ length: 80 }, (_, n) => ({ ...LIST.totes[0]!, position: n + 1 }));
    const setter = new TextSetter(stubFaces(), '');
    const { pages } = layoutSlotSheet({ ...LIST, totes }, setter, { ...SHEET_SIZES[size], dpi: 300 });
    expect(pages.length).toBeGreaterThan(1);
    const texts = pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'text' ? item.runs.map(({ text }) => text).join('') : [])),
    );
    for (const { position } of totes) expect(texts).toContain(String(position));
    expect(texts.filter((text) => text.startsWith('#1001'))).toHaveLength(80);
    expect(texts).toContain('2 ×');
  });
});
