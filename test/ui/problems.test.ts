import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Stop } from '../../src/core/problem.ts';
import { bugText, stopJson, stopText } from '../../src/ui/explain/error-text.ts';
import type { ProblemWords } from '../../src/ui/explain/problem-words.ts';
import { explainCode, explainProblem, factsOf, tryNext, whereOf } from '../../src/ui/explain/problems.ts';
import { PROBLEMS_EN } from '../../src/ui/explain/problems-en.ts';
import { problemLines } from '../../src/ui/problem-lines.ts';

const source = join(import.meta.dirname, '../../src');

/** Every code that stands in the sources as a problem's or a stop's. */
function codesInSources(): Set<string> {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.startsWith('ui/'),
  );
  const codes = new Set<string>();
  const patterns = [
    /code: '([a-z]+\/[a-z-]+)'/g,
    /new Stop\(\s*'([a-z]+\/[a-z-]+)'/g,
    /(?:complain|problem|refuse|make|holdBack)\([^'()]*'([a-z]+\/[a-z-]+)'/g,
  ];
  for (const file of files) {
    const text = readFileSync(join(source, file), 'utf8');
    for (const pattern of patterns) for (const [, code = ''] of text.matchAll(pattern)) codes.add(code);
  }
  return codes;
}

describe('words of problems', () => {
  it('every code in the sources has words', () => {
    const codes = codesInSources();
    expect(codes.size).toBeGreaterThan(80);
    // ZipFault's codes become xlsx/… before anybody sees them; walks are checked by tests only.
    const without = [...codes].filter((code) => !Object.hasOwn(PROBLEMS_EN, code)).sort();
    expect(without).toEqual([]);
  });

  it('are a sentence that ends, with and without facts', () => {
    for (const [code, words] of Object.entries<ProblemWords>(PROBLEMS_EN)) {
      for (const facts of [{}, { file: 'a.csv', line: '3', value: 'x', order: '#1', nearest: 'y' }]) {
        expect(words.what(facts), code).toMatch(/^.+[.?]$/s);
        expect(words.next(facts), code).toMatch(/^(|.+[.?])$/s);
        expect(words.what(facts) + words.next(facts), code).not.toMatch(/undefined|\[object/);
      }
    }
  });

  it('show a code without words with its facts rather than nothing', () => {
    expect(explainCode('row/unheard-of', { value: 'x' })).toBe('row/unheard-of: value x.');
    expect(tryNext('row/unheard-of', {})).toBe('');
    expect(explainCode('toString', {})).toBe('toString.');
  });

  it('name the place as file:line:column', () => {
    const problem = {
      code: 'row/bad-quantity',
      severity: 'error',
      file: 'a.csv',
      line: 17,
      column: 'Lineitem quantity',
      value: '1.5',
    } as const;
    expect(whereOf(factsOf(problem))).toBe('a.csv:17:Lineitem quantity');
    expect(explainProblem(problem)).toContain('“1.5”');
    expect(problemLines([problem])).toMatch(/^ {2}a\.csv:17:Lineitem quantity: The quantity/);
  });

  it('shows the first twenty and counts the rest', () => {
    const many = Array.from(
      { length: 23 },
      (_, line) => ({ code: 'row/no-order-id', severity: 'error', line }) as const,
    );
    const lines = problemLines(many).trimEnd().split('\n');
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toContain('3 problems more');
  });

  it('makes a value harmless', () => {
    const text = explainProblem({ code: 'row/bad-quantity', severity: 'error', value: '\u001b[2J\u202e9' });
    expect(text).not.toMatch(/[\u001b\u202e]/);
  });
});

describe('stops and bugs', () => {
  it('say what, where, what to do', () => {
    const stop = new Stop('file/empty', { file: 'a.csv' }, 1);
    expect(
      stopText(stop, 80)
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(['Error:', 'Where:', 'Try:', '']);
    expect(JSON.parse(stopJson(stop))).toEqual({
      error: { code: 'file/empty', message: 'The file is empty.', where: 'a.csv', try: expect.any(String) },
    });
  });

  it('a bug names no message', () => {
    const text = bugText({
      version: '1',
      node: '20',
      command: 'list',
      kind: 'TypeError',
      place: 'ui/x.ts:1:2',
    });
    expect(text).toContain('TypeError at ui/x.ts:1:2');
  });
});
