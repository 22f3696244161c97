import { expect, it } from 'vitest';
import type { Checksum } from '../../../src/core/tracking/carrier.ts';
import { checkCharacter } from '../../../src/core/tracking/check-digit.ts';

// Worked by hand from tracking-numbers.md §2.
it.each<[string, string, Checksum, string | undefined]>([
  [
    'letters count (code − 3) mod 10, odd places × 2',
    '999AA1012345678',
    { name: 'mod10', evens: 1, odds: 2 },
    '4',
  ],
  ['from the right', '123', { name: 'mod10', evens: 3, odds: 1, reverse: true }, '6'],
  ['big numbers', '7389105114', { name: 'mod7' }, '6'],
  ['luhn', '7992739871', { name: 'luhn' }, '3'],
  ['s10', '12345678', { name: 's10' }, '5'],
  ['s10, rest 0 is 5', '00000000', { name: 's10' }, '5'],
  // 3 × 4 = 12, rest 1
  ['s10, rest 1 is 0', '00004000', { name: 's10' }, '0'],
  ['s10 of a wrong length', '1234567', { name: 's10' }, undefined],
  ['weights', '123', { name: 'weighted', weights: [3, 1, 7], modulo1: 11, modulo2: 10 }, '4'],
  ['rest 10 is 0', '1', { name: 'weighted', weights: [10], modulo1: 11, modulo2: 10 }, '0'],
  [
    'weights of another length',
    '1',
    { name: 'weighted', weights: [1, 1], modulo1: 11, modulo2: 10 },
    undefined,
  ],
  ['a letter where only digits count', 'A', { name: 'luhn' }, undefined],
  ['a character nobody knows', 'ß', { name: 'mod_37_36' }, undefined],
])('%s', (_, serial, checksum, expected) => {
  expect(checkCharacter(serial, checksum)).toBe(expected);
});
