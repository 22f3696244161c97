import { describe, expect, test } from 'vitest';
import { packProblem } from '../../src/core/packing/pack.ts';
import { packEventText, packStartText } from '../../src/ui/pack-text.ts';
import { displayWidth } from '../../src/ui/text-width.ts';

const style = {
  good: (text: string) => `<${text}>`,
  bad: (text: string) => `!${text}!`,
} as unknown as Parameters<typeof packEventText>[2];
const refused = {
  kind: 'refused',
  problem: packProblem('too-few', 'B1-001', { parcel: 'B1-001', missing: '1 × MUG, 1 × CAP' }),
} as const;
const progress = { packed: 1, all: 6 };

describe('the packing bench on a narrow terminal', () => {
  test('lines break between words, rings once, and colours the whole', () => {
    const text = packEventText(refused, progress, style, 40);
    expect(text).toMatch(/^\u0007!TOO FEW: /);
    const lines = text.replace(/[\u0007!\n]+$|^[\u0007!]+/g, '').split('\n');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(40);
    expect(lines.join(' ')).toBe(packEventText(refused, progress, style).trim().replace(/^!|!$/g, ''));
  });

  test('a pipe gets one line, without a bell; what fits stays as it is', () => {
    expect(packEventText(refused, progress, style).split('\n')).toHaveLength(2);
    expect(packEventText(refused, progress, style)).not.toContain('\u0007');
    expect(
      packEventText(
        { kind: 'scanned', parcel: 'B1-001', goods: 'MUG', count: 1, of: 2 },
        progress,
        style,
        80,
      ),
    ).toBe('  MUG: 1 of 2\n');
    expect(packStartText(6, 6, 40).split('\n').length).toBeGreaterThan(3);
  });
});
