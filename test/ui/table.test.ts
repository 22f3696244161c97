import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tabbedText, tableText } from '../../src/ui/table.ts';
import { displayWidth } from '../../src/ui/text-width.ts';

const COLUMNS = [
  { title: 'ORDER' },
  { title: 'TOTAL', align: 'right' as const },
  { title: 'RECIPIENT', least: 4 },
];

describe('tables', () => {
  it('aligns wide characters with narrow ones', () => {
    const text = tableText(
      COLUMNS,
      [
        ['#1', '9.00', '林晓岚'],
        ['#1002', '12.50', 'Ann'],
      ],
      80,
    );
    expect(text).toBe('ORDER  TOTAL  RECIPIENT\n#1      9.00  林晓岚\n#1002  12.50  Ann\n');
  });

  it('cuts only what may be cut', () => {
    const text = tableText(COLUMNS, [['#1002', '12.50', 'A very long name indeed']], 24);
    expect(text.split('\n')[1]).toBe('#1002  12.50  A very lo…');
  });

  it('never exceeds the width', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '林', '\u001b', 'é', '👩‍👧', ' '), maxLength: 30 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { maxLength: 5 }),
        fc.integer({ min: 10, max: 60 }),
        (rows, width) => {
          for (const line of tableText(COLUMNS, rows, width).trimEnd().split('\n'))
            expect(displayWidth(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  it('a pipe gets tabs and whole values, one row a line', () => {
    expect(tabbedText([['a\tb', 'c\nd']])).toBe('a⇥b\tc⏎d\n');
  });
});
