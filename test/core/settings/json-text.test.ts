import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJsonText } from '../../../src/core/settings/json-text.ts';

test('agrees with JSON.parse on every JSON', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(0, 2), (text, indent) => {
      const value = JSON.parse(text);
      expect(parseJsonText(JSON.stringify(value, null, indent))).toMatchObject({ value });
    }),
  );
});

test('agrees with JSON.parse on what is no JSON', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"',
    '1',
    '-',
    '01',
    'null',
    'nul',
    ' ',
    '\n',
    '\\',
    '\u0001',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      let valid = true;
      try {
        JSON.parse(text);
      } catch {
        valid = false;
      }
      expect('value' in parseJsonText(text)).toBe(valid);
    }),
    { numRuns: 2000 },
  );
});

describe('places', () => {
  test('of keys, by dotted path', () => {
    const json = parseJsonText('{\n  "defaults": {\n    "repeatHour": 3 }\n}');
    expect('places' in json && json.places.get('defaults.repeatHour')).toEqual({ line: 3, column: 5 });
  });

  test('of a key given twice', () => {
    expect(parseJsonText('{"a":1,"a":2}')).toMatchObject({ value: { a: 2 }, twice: ['a'] });
  });

  test.each([
    ['{"a": }', 1, 7, '}'],
    ['{\n "a": 1,\n}', 3, 1, '}'],
    ['{"a": 1', 1, 8, ''],
    ['{"a": 1} x', 1, 10, 'x'],
    ["{'a': 1}", 1, 2, "'"],
    ['// no comments\n{}', 1, 1, '/'],
  ])('of the fault in %j', (text, line, column, found) => {
    expect(parseJsonText(text)).toEqual({ place: { line, column }, found });
  });

  test('nesting without end is refused, not a stack overflow', () => {
    expect(parseJsonText('['.repeat(100_000))).toHaveProperty('place');
  });

  test('__proto__ is a key like any other', () => {
    const json = parseJsonText('{"__proto__": {"polluted": 1}}');
    expect('value' in json && Object.keys(json.value as object)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
