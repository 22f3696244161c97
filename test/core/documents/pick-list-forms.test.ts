import { describe, expect, test } from 'vitest';
import type { PickList, PickRow } from '../../../src/core/documents/pick-list.ts';
import { pickListTable, pickListText, pickListValue } from '../../../src/core/documents/pick-list-forms.ts';
import { pickListWords } from '../../../src/core/documents/pick-list-words.ts';

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
