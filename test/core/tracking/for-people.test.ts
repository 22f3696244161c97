import { expect, it } from 'vitest';
import { forPeople } from '../../../src/core/tracking/for-people.ts';

it.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(1)',
  '\tx',
  '\rx',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  '  =1',
  '\u00A0=1',
  '\u3000＝1',
  '\uFEFF=1',
  '\u200B=1',
  'note\n=cmd',
  'note\r\n  @x',
])('%j gets a quote in front', (text) => {
  expect(forPeople(text)).toBe(`'${text}`);
});

it.each(['', '#1001', 'a=b', '1 × =X', 'x-1', '9400', ' a', 'a\nb'])('%j stays', (text) => {
  expect(forPeople(text)).toBe(text);
});

it.each([
  ['a\u001b[31mb', 'a[31mb'],
  ['\u0000\u0007x\u009b2J', 'x2J'],
  ['\u202e=1', "'=1"],
  ['12\u2066ab\u2069', '12ab'],
  ['a\tb\r\nc', 'a\tb\r\nc'],
])('%j: nothing a terminal would obey is left', (text, shown) => {
  expect(forPeople(text)).toBe(shown);
});
