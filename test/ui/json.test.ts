import { describe, expect, it } from 'vitest';
import { jsonText } from '../../src/ui/json.ts';

describe('JSON documents', () => {
  it('are one line on a pipe and readable on a terminal', () => {
    expect(jsonText({ a: 1 }, false)).toBe('{"a":1}\n');
    expect(jsonText({ a: 1 }, true)).toBe('{\n  "a": 1\n}\n');
  });

  it('hold no control characters or marks of direction, and lose none', () => {
    const value = { a: '\u001b\u009b\u202e\u2028\ufeff\ud83d' };
    const text = jsonText(value, false);
    expect(text).toMatch(/^[\x20-\x7e]+\n$/);
    expect(JSON.parse(text)).toEqual(value);
  });

  it('give problems their message and hint', () => {
    const text = jsonText(
      {
        problems: [
          { code: 'row/bad-quantity', severity: 'error', file: 'a.csv', line: 2, column: 'Q', value: '0' },
        ],
      },
      false,
    );
    const { problems } = JSON.parse(text);
    expect(problems[0]).toMatchObject({
      code: 'row/bad-quantity',
      severity: 'error',
      file: 'a.csv',
      line: 2,
      column: 'Q',
      value: '0',
    });
    expect(problems[0].message).toContain('“0”');
    expect(problems[0].hint).toMatch(/\.$/);
  });
});
