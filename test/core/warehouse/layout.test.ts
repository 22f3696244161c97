import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derivePattern, parsePattern } from '../../../src/core/warehouse/bin-pattern.ts';
import { deriveLayout } from '../../../src/core/warehouse/derive-layout.ts';
import type { LayoutPlan } from '../../../src/core/warehouse/layout-plan.ts';
import { layoutText } from '../../../src/core/warehouse/layout-text.ts';
import { locateBins } from '../../../src/core/warehouse/locate-bins.ts';
import { parseLayout } from '../../../src/core/warehouse/parse-layout.ts';
import { buildStore } from '../../../src/core/warehouse/store.ts';
import { LAYOUT_FILE_EN } from '../../../src/ui/words/layout-file-en.ts';

function layout(text: string): LayoutPlan {
  const plan = parseLayout(text, 'layout.yaml');
  if (Array.isArray(plan)) throw new Error(JSON.stringify(plan));
  return plan as LayoutPlan;
}

const FULL = `bin: "{aisle}-{bay}-{level}"
unit: m
aisles: A..F
aisleSpacing: 2.5
bays: 12
bayLength: 1.0
bayNumbering: paired
crossAisles: [front, {afterBay: 3, width: 2}, back]
start: front of A
end: back of B
overrides:
  C: {bays: 8}
  F: {back: closed}
blocked:
  - [cross 1, C, D]
`;

describe('bin codes', () => {
  test.each([
    ['{aisle}-{bay}[-{level}]', 'a-03', { aisle: 'A', bay: 3 }],
    ['{aisle}-{bay}[-{level}]', 'A-03-2', { aisle: 'A', bay: 3 }],
    ['{aisle}-{bay}[-{level}]', 'A-03-2-1', undefined],
    ['{zone}.{aisle}.{bay}', 'z1.007.12', { aisle: '7', bay: 12 }],
    ['{aisle}{bay}', 'AB12', { aisle: 'AB', bay: 12 }],
    ['{aisle}-{bay}', 'A-x', undefined],
  ])('%s reads %s', (pattern, bin, parts) => expect(parsePattern(pattern)?.read(bin)).toEqual(parts));

  test.each(['{aisle}', '{bay}-{level}', '{aisle}-{bay', '{aisle}-{bay}]', '{aisle}{aisle}{bay}', ''])(
    'no pattern: %s',
    (text) => expect(parsePattern(text)).toBeUndefined(),
  );

  test('the common shape that fits most', () => {
    expect(derivePattern(['A-03-2', 'A-10-1', 'B-1', 'rack'])?.text).toBe(
      '{aisle}-{bay}[-{level}[-{place}]]',
    );
    expect(derivePattern(['A.3', 'B.4'])?.read('B.4')).toEqual({ aisle: 'B', bay: 4 });
    expect(derivePattern(['shelf', ''])).toBeUndefined();
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (bin) => {
        derivePattern([bin])?.read(bin);
      }),
    );
  });
});

describe('layout file', () => {
  test('every key', () => {
    const store = buildStore(layout(FULL));
    expect(store).toEqual({
      unit: 'm',
      aisles: ['A', 'B', 'C', 'D', 'E', 'F'],
      layout: {
        aisles: [0, 2.5, 5, 7.5, 10, 12.5],
        crossAisles: [0, 4, 8],
        deadEnds: [[5, 1, 'back']],
        blockedSteps: [[2, 1]],
      },
      start: [0, 0],
      end: [1, 2],
    });
    const { places, problems } = locateBins(layout(FULL), [
      'A-01-1',
      'A-02-9',
      'A-07-1',
      'C-09-1',
      'G-1-1',
      'box',
    ]);
    expect([...places]).toEqual([
      ['A-01-1', [0, 0.5]],
      ['A-02-9', [0, 0.5]],
      ['A-07-1', [0, 5.5]],
    ]);
    expect(problems.map(({ code, value }) => [code, value])).toEqual([
      ['layout/no-such-bay', 'C-09-1'],
      ['layout/unknown-aisle', 'G-1-1'],
      ['layout/bin-shape', 'box'],
    ]);
  });

  test('serpentine numbers run back in every other aisle; places of their own go before the pattern', () => {
    const plan = layout(
      'aisles: [A, B]\nbays: 10\nbayNumbering: serpentine\nplaces: {"X-*": [B, 3.5], "X-9": [A, 0]}\naisleSpacing: [4]\n',
    );
    const { places } = locateBins(plan, ['A-1', 'B-1', 'B-10', 'X-1', 'X-9']);
    expect([...places.values()]).toEqual([
      [0, 0.5],
      [1, 9.5],
      [1, 0.5],
      [1, 3.5],
      [0, 0],
    ]);
    expect(buildStore(plan).layout.aisles).toEqual([0, 4]);
  });

  test.each([
    ['aisles: A..C\nbays: 3\nbayz: 4\n', 'layout/unknown-key', 3],
    ['aisles: A..C\nbays: many\n', 'layout/bad-value', 2],
    ['aisles: [A, a]\nbays: 3\n', 'layout/bad-value', 1],
    ['aisles: A..C\nbays: 3\nstart: front of D\n', 'layout/bad-value', 3],
    ['aisles: A..C\nbays: 3\nblocked:\n  - [back, A, C]\n', 'layout/bad-value', 4],
    ['aisles: A..C\nbays: 3\ncrossAisles: [front, {afterBay: 3}, back]\n', 'layout/bad-value', 3],
    ['aisles: A..C\nbays: 3\noverrides:\n  D: {bays: 2}\n', 'layout/bad-value', 4],
    ['aisles: A..C\nbays: 3\nbayNumbering: pared\n', 'layout/bad-value', 3],
    ['aisles: A..C\nbays: 3\noneWay:\n  - [D, back]\n', 'layout/bad-value', 4],
    ['aisles: A..C\nbays: 3\noneWay:\n  - [A, left]\n', 'layout/bad-value', 4],
    ['aisles: A..C\nbays: 3\noneWay:\n  - [front, A, C]\n', 'layout/bad-value', 4],
    ['aisles: A..C\nbays: 3\nnoTurn: [A, D]\n', 'layout/bad-value', 3],
    ['aisles: A..C\nbays: 3\nkeepApart: 2\n', 'layout/unknown-key', 3],
    ['aisles: A..C\n', 'layout/missing', undefined],
    ['aisles: A..C\naisles: B\n', 'layout/syntax', 2],
    ['- 1\n', 'layout/empty', undefined],
    ['bin: "{aisle}"\naisles: A..C\nbays: 3\n', 'layout/bad-value', 1],
    ['aisles: A..C\nbays: 3\naisleSpacing: [1]\n', 'layout/bad-value', 3],
    ['aisles: A..C\nbays: 3\nplaces:\n  X-1: [D, 1]\n', 'layout/bad-value', 4],
  ])('%j is refused with its line', (text, code, line) => {
    const problems = parseLayout(text, 'layout.yaml');
    expect(problems).toMatchObject([{ code, file: 'layout.yaml', ...(line !== undefined && { line }) }]);
  });

  test('one-way aisles and steps, the length of the aisle through', () => {
    const plan = layout(
      'aisles: A..C\nbays: 4\ncrossAisles: [front, {afterBay: 2, width: 1}, back]\noneWay:\n  - [b, front]\n  - [cross 1, C, B]\n  - [back, A, B]\n',
    );
    expect(buildStore(plan).layout).toMatchObject({
      oneWay: [
        [1, 0, 'front'],
        [1, 1, 'front'],
      ],
      oneWaySteps: [
        [1, 1, 'left'],
        [0, 2, 'right'],
      ],
    });
    const trap = layout('aisles: A..B\nbays: 4\noneWay: [[front, A, B], [back, A, B]]\n');
    expect(locateBins(trap, ['A-1', 'B-2'])).toMatchObject({
      problems: [{ code: 'layout/unreachable', value: 'B-2' }],
    });
  });

  test('aisles without turning; closed at an end as well, their bins are named', () => {
    const text = 'aisles: A..C\nbays: 4\ncrossAisles: [front, {afterBay: 2, width: 1}, back]\nnoTurn: [b]\n';
    expect(buildStore(layout(text)).layout.noTurn).toEqual([
      [1, 0],
      [1, 1],
    ]);
    expect(buildStore(layout('aisles: A..C\nbays: 4\nnoTurn: C\n')).layout.noTurn).toEqual([[2, 0]]);
    const shut = layout(`${text}overrides:\n  B: {back: closed}\n`);
    expect(locateBins(shut, ['A-1', 'B-2', 'B-3'])).toMatchObject({
      problems: [{ code: 'layout/unreachable', value: 'B-3' }],
    });
  });

  test('V24: a shelf nobody can walk to is named; a layout without a way out has no places', () => {
    const closed = layout('aisles: A..C\nbays: 4\nblocked:\n  - [front, B, C]\n  - [back, B, C]\n');
    const { places, problems } = locateBins(closed, ['A-1', 'B-2', 'C-3']);
    expect([...places.keys()]).toEqual(['A-1', 'B-2']);
    expect(problems).toMatchObject([{ code: 'layout/unreachable', value: 'C-3' }]);
    const shut = layout(
      'aisles: A..C\nbays: 4\nend: front of C\nblocked:\n  - [front, B, C]\n  - [back, B, C]\n',
    );
    expect(locateBins(shut, ['A-1'])).toMatchObject({ problems: [{ code: 'layout/no-way-out' }] });
  });

  test('V24: no bins, and 10,000 of them', () => {
    expect(deriveLayout([])).toBeUndefined();
    const bins = Array.from({ length: 10_000 }, (_, n) => `${n % 50}-${Math.floor(n / 50)}`);
    const plan = deriveLayout(bins);
    expect(plan?.aisles).toHaveLength(50);
    expect(plan && locateBins(plan, bins).places.size).toBe(10_000);
  });
});

test('the first file says the same as the layout derived from the bins', () => {
  const code = fc.tuple(fc.constantFrom('A', 'B', 'C', '7', '12'), fc.integer({ min: 0, max: 40 }));
  fc.assert(
    fc.property(fc.array(code, { minLength: 1, maxLength: 30 }), (codes) => {
      const bins = [...new Set(codes.map(([aisle, bay]) => `${aisle}-${bay}-1`))];
      const derived = deriveLayout(bins);
      if (!derived) throw new Error('no layout');
      const written = layout(layoutText(derived, LAYOUT_FILE_EN));
      expect(buildStore(written)).toEqual(buildStore(derived));
      const { places, problems } = locateBins(written, bins);
      expect(problems).toEqual([]);
      expect(places).toEqual(locateBins(derived, bins).places);
    }),
  );
});
