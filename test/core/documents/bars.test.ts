import { describe, expect, it } from 'vitest';
import { placeCode128 } from '../../../src/core/documents/bars.ts';

const paper = { width: 288, height: 432, dpi: 203 } as const;
const box = { x: 0, y: 300, width: 288, height: 40 };
const modules = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

describe('placeCode128', () => {
  it.each([
    ['B7-014', 203, 4],
    ['B7-014', 300, 6],
    ['B7-014', 600, 12],
    ['9400111899223344556677', 203, 4],
    // With a narrower quiet zone a module of 4 dots would fit.
    ['ABCDEFGHIJKLMN', 203, 3],
    ['ABCDEFGHIJKLMNOPQRSTUVWXY', 203, 2],
  ] as const)('%s at %d dpi: modules of %d whole dots', (text, dpi, dots) => {
    const bars = placeCode128(text, box, { ...paper, dpi });
    if (typeof bars === 'string') throw new Error(bars);
    expect(bars.module).toBe(dots);
    expect(Number.isInteger(bars.x) && Number.isInteger(bars.y)).toBe(true);
    // Ten modules of quiet zone on each side, on the page.
    const pageDots = (288 * dpi) / 72;
    expect(bars.x).toBeGreaterThanOrEqual(10 * dots);
    expect(bars.x + modules(bars.widths) * dots + 10 * dots).toBeLessThanOrEqual(pageDots + 1);
  });

  it('refuses what no scanner would read', () => {
    expect(placeCode128('X'.repeat(80), box, paper)).toBe('too-long');
    expect(placeCode128('', box, paper)).toBe('empty');
    expect(placeCode128('包裹', box, paper)).toBe('not-ascii');
  });
});
