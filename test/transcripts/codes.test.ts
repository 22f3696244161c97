import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ProblemWords } from '../../src/ui/explain/problem-words.ts';
import { PROBLEMS_EN } from '../../src/ui/explain/problems-en.ts';

const tests = join(import.meta.dirname, '..');
/** Codes that no test names and no guide shows yet, a line each; UPDATE=1 writes it. It is to become shorter. */
const LIST = join(import.meta.dirname, 'codes-without.txt');

const files = readdirSync(tests, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(ts|md|json|jsonl)$/.test(file),
);
const read = (file: string) => readFileSync(join(tests, file), 'utf8');
const named = files.map(read).join('\n');
const guides = files
  .filter((file) => file.startsWith('transcripts') && file.endsWith('.md'))
  .map(read)
  .join('\n')
  .replace(/\n! /g, ' ')
  .replace(/\s+/g, ' ');

/** Whether a test names a code as a word of its own, also behind its severity: `'error tracking/no-number'`. */
function isNamed(code: string): boolean {
  return new RegExp(`(?<![\\w/-])${code}(?![\\w/-])`).test(named);
}

/** Whether a guide prints the sentence of a code, with whatever facts. */
function isShown(words: ProblemWords): boolean {
  // With every fact, with none, and with all but the printer's own words or a near name.
  const without = (left: string) => (fact: string) => (fact === left ? '' : '\u0001');
  return [() => '', () => '\u0001', without('message'), without('nearest')].some((value) => {
    const sentence = words.what(new Proxy({}, { get: (_, fact) => value(String(fact)) }));
    const parts = sentence.split('\u0001').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(parts.join('.{1,80}?')).test(guides);
  });
}

it('every code is provoked by a test or shown in a guide, but for those listed', () => {
  const without = Object.entries<ProblemWords>(PROBLEMS_EN)
    .filter(([code, words]) => !isNamed(code) && !isShown(words))
    .map(([code]) => code);
  const list = `${without.sort().join('\n')}\n`;
  if (process.env['UPDATE']) writeFileSync(LIST, list);
  else expect(list).toBe(readFileSync(LIST, 'utf8'));
});
