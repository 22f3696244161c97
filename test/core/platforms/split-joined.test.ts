import { expect, it } from 'vitest';
import { splitJoined } from '../../../src/core/platforms/douyin/split-joined.ts';

const at = { ids: 0, titles: 1, quantities: 2, others: [3, -1] };

it.each([
  [['1', 'A', '2', 'S'], [['1', 'A', '2', 'S']]],
  [
    ['1;2', 'A;B', '1;3', 'S;T'],
    [
      ['1', 'A', '1', 'S'],
      ['2', 'B', '3', 'T'],
    ],
  ],
  [
    ['1；2', 'A；B', '2', 'S'],
    [
      ['1', 'A', '1', ''],
      ['2', 'B', '1', ''],
    ],
  ],
  [['1;2', 'A', '2', 'S'], 'row/joined-items'],
  [['1;2', 'A;B', '3', 'S'], 'row/joined-items'],
])('%j', (cells, expected) => expect(splitJoined(cells, at)).toEqual(expected));
