import { expect, test } from 'vitest';
import { bare, cleanText, fold, phrase } from '../../../src/core/addresses/normalise.ts';

test('Han characters of the basic block are what they are in every form: the quick way is the long way', () => {
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const one = String.fromCodePoint(code);
    // A full-width letter beside it makes for the long way.
    const forms = [one.normalize('NFC'), one.normalize('NFD'), one.normalize('NFKC'), one.toLowerCase()];
    if (forms.some((form) => form !== one)) throw new Error(code.toString(16));
    if (fold(`é${one}`) !== `e${fold(one)}` || cleanText(`１${one}`) !== `1${cleanText(one)}`)
      throw new Error(code.toString(16));
  }
});

test.each([
  ['建国路１２号', '建国路12号', '建国路１２号'],
  [' 北京市  Chaoyang  Qu ', '北京市 Chaoyang Qu', '北京市chaoyangqu'],
  ['São 東京', 'São 東京', 'sao東京'],
])('%s', (text, clean, key) => {
  expect([cleanText(text), bare(text)]).toEqual([clean, key]);
  expect(phrase('北京市  Chaoyang-Qu')).toBe('北京市 chaoyang qu');
});
