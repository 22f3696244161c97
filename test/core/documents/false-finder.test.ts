import { describe, expect, it } from 'vitest';
import { hasFalseFinder } from '../../../src/core/documents/false-finder.ts';
import { createQr } from '../../../src/io/templates/symbols.ts';

const SIZE = 21;
const white = () => new Uint8Array(SIZE * SIZE);

describe('a false finder', () => {
  it.each([
    ['10111010000', 9],
    ['00001011101', 11],
  ])('%s is seen in a row and in a column', (sequence, line) => {
    const [row, column] = [white(), white()];
    [...sequence].forEach((bit, i) => {
      row[line * SIZE + 5 + i] = Number(bit);
      column[(5 + i) * SIZE + line] = Number(bit);
    });
    expect(hasFalseFinder({ size: SIZE, black: row })).toBe(true);
    expect(hasFalseFinder({ size: SIZE, black: column })).toBe(true);
    row[line * SIZE + 9] = 1 - (row[line * SIZE + 9] ?? 0);
    expect(hasFalseFinder({ size: SIZE, black: row })).toBe(false);
  });

  it('is in no code we print', async () => {
    const qr = await createQr();
    for (let i = 0; i < 300; i++) {
      const symbol = qr(`B7-${String(i).padStart(5, '0')}`);
      if (symbol === undefined) throw new Error('no symbol');
      expect(hasFalseFinder(symbol)).toBe(false);
    }
  });
});
