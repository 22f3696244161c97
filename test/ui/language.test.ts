import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { SHARED_OPTIONS } from '../../src/commands/definition.ts';
import { DEFINITIONS } from '../../src/commands/table.ts';
import { HELP_TOPICS } from '../../src/ui/help-topics.ts';
import { language, speak } from '../../src/ui/language.ts';
import { HELP_ZH } from '../../src/ui/words/help-zh.ts';

const ui = join(import.meta.dirname, '../../src/ui');

/** Every file of English words, by its path without the ending. */
const PAIRS = readdirSync(ui, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('-en.ts'))
  .map((file) => file.slice(0, -'-en.ts'.length))
  .sort();

/** Leaves of a book: `status.meaning.new` → text or function. */
function leaves(value: unknown, path: string, into: Map<string, unknown>): Map<string, unknown> {
  if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) leaves(inner, `${path}.${name}`, into);
  else into.set(path, value);
  return into;
}

async function wordsIn(path: string, language: 'en' | 'zh'): Promise<Map<string, unknown>> {
  const exported = (await import(join(ui, `${path}-${language}.ts`))) as Record<string, unknown>;
  const into = new Map<string, unknown>();
  for (const [name, value] of Object.entries(exported))
    if (name === name.toUpperCase()) leaves(value, name.replace(/_(EN|ZH)$/, ''), into);
  return into;
}

/** What a text is made with in turn: every fact there, each of them missing, numbers of one and none. */
function attempts(parameters: number): string[][] {
  const all = Array.from({ length: parameters }, (_, at) => `«${at}»`);
  const each = ['', '1', '0'];
  return [
    all,
    ...each.map((value) => all.map(() => value)),
    ...each.flatMap((value) =>
      all.map((_, at) => all.map((marker, other) => (other === at ? value : marker))),
    ),
  ];
}

interface Said {
  readonly text: string;
  /** Facts that were asked for. */
  readonly asked: readonly string[];
  /** No fact was missing: the sentence has to read well. */
  readonly isWhole: boolean;
}

const isOfFacts = (path: string) => /^[A-Z]+_PROBLEMS\b|^PROBLEMS\b/.test(path);
const isOfFinding = (path: string) => /^(\w+_)?FINDINGS\b|^FINDING_WORDS\b/.test(path);

function saidOf(path: string, leaf: unknown, parameters = (leaf as Speaker).length): Said[] {
  if (typeof leaf === 'string') return [{ text: leaf, asked: [], isWhole: true }];
  if (typeof leaf !== 'function') return [];
  if (isOfFacts(path)) return ['', '1', 'x'].map((value) => withFacts(leaf as Speaker, value));
  if (isOfFinding(path)) return ['', '1', 'x'].map((value) => withFinding(leaf as Speaker, value));
  return attempts(parameters).map((given, at) => {
    const text = String((leaf as (...all: unknown[]) => unknown)(...given));
    return { text, asked: [...new Set(text.match(/«\d»/g) ?? [])].sort(), isWhole: at === 0 };
  });
}

type Speaker = (facts: unknown) => string;

function recording(value: string, asked: Set<string>): Record<string, string> {
  return new Proxy({} as Record<string, string>, {
    get: (_, name) => {
      asked.add(String(name));
      return value === 'x' ? `«${String(name)}»` : value;
    },
  });
}

function withFacts(say: Speaker, value: string): Said {
  const asked = new Set<string>();
  const text = say(recording(value, asked));
  return { text, asked: [...asked].sort(), isWhole: value === 'x' };
}

function withFinding(say: Speaker, value: string): Said {
  const asked = new Set<string>();
  const finding = { rule: 'R', severity: 'warning', field: 'f', value, facts: recording(value, asked) };
  const text = say(value === 'x' ? { ...finding, suggestion: '«s»' } : finding);
  return { text, asked: [...asked].sort(), isWhole: value === 'x' };
}

/** What may stay Latin in Chinese: commands, options, settings, files, codes, names. */
function withoutNames(text: string): string {
  return text
    .replace(/`[^`]*`/g, '')
    .replace(/orders [a-z]+( [a-z]+)?/g, '')
    .replace(/«[^»]*»/g, '');
}

const ENGLISH = /[a-z]{2,}[ ,;]+[a-z]{2,}[ ,;]+[a-z]{2,}/i;

describe.each(PAIRS)('words of %s', (path) => {
  it('are there in both languages, with the same facts', async () => {
    const en = await wordsIn(path, 'en');
    const zh = await wordsIn(path, 'zh');
    expect(en.size).toBeGreaterThan(0);
    expect([...zh.keys()].sort()).toEqual([...en.keys()].sort());
    for (const [name, leaf] of en) {
      const asked = (said: Said[]) => said.map((one) => one.asked);
      const { length } = leaf as Speaker;
      const [english, chinese] = [leaf, zh.get(name)].map((own) => asked(saidOf(name, own, length)));
      expect({ [name]: chinese }).toEqual({ [name]: english });
    }
  });

  it('leave no English in the Chinese', async () => {
    for (const [name, leaf] of await wordsIn(path, 'zh'))
      for (const { text, isWhole } of saidOf(name, leaf)) {
        // A rules file names fields and operators in a row.
        if (name !== 'RULES_FILE.template') expect(withoutNames(text), name).not.toMatch(ENGLISH);
        // Full-width punctuation after Chinese, and no space before it.
        expect(withoutNames(text), name).not.toMatch(/[\u4e00-\u9fff][,;:!?](?!\w)|[\u4e00-\u9fff]\.(\s|$)/);
        expect(text, name).not.toMatch(/undefined|\[object/);
        if (isWhole) expect(text, name).not.toMatch(/ [，。；：？！、”）]/);
      }
  });
});

it('the rules file has the same lines in both', async () => {
  const lines = async (language: 'en' | 'zh') =>
    String((await wordsIn('words/rules-file', language)).get('RULES_FILE.template'))
      .split('\n')
      .map((line) => /^(?:#* *)?[- ]*\w*:?/.exec(line.startsWith('##') ? '' : line)?.[0]);
  expect(await lines('zh')).toEqual(await lines('en'));
});

describe('texts of the command table', () => {
  it('are all there in Chinese, and none is left over', () => {
    const english = new Set<string>(SHARED_OPTIONS.map(({ summary }) => summary));
    for (const { group, summary, more = [], ...rest } of DEFINITIONS)
      for (const text of [
        ...[group, summary, ...more],
        ...[...rest.arguments, ...rest.options].map((one) => one.summary),
      ])
        english.add(text);
    for (const line of Object.values(HELP_TOPICS).flat()) english.add(line);
    expect(Object.keys(HELP_ZH).sort()).toEqual([...english].sort());
  });

  it('leave no English in the Chinese', () => {
    for (const text of Object.values(HELP_ZH)) {
      expect(withoutNames(text)).not.toMatch(ENGLISH);
      expect(text).toMatch(/[\u4e00-\u9fff]/);
    }
  });
});

describe('the language', () => {
  afterEach(() => speak('en'));

  it('is English until another is chosen', async () => {
    expect(language()).toBe('en');
    await speak('zh');
    expect(language()).toBe('zh');
  });
});
