import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHARED_OPTIONS } from '../../src/commands/definition.ts';
import { parseLine } from '../../src/commands/parse-line.ts';
import { resolveCommand } from '../../src/commands/resolve.ts';
import { DEFINITIONS } from '../../src/commands/table.ts';
import { speak } from '../../src/ui/language.ts';
import { referenceText } from '../../src/ui/reference.ts';

describe('the table of commands', () => {
  it('is what docs/reference.md tells (node scripts/reference.mjs)', () => {
    const reference = readFileSync(join(import.meta.dirname, '../../docs/reference.md'), 'utf8');
    expect(reference).toBe(referenceText(DEFINITIONS, SHARED_OPTIONS));
  });

  it('and what docs/reference.zh-CN.md tells in Chinese', async () => {
    await speak('zh');
    const told = referenceText(DEFINITIONS, SHARED_OPTIONS);
    await speak('en');
    expect(readFileSync(join(import.meta.dirname, '../../docs/reference.zh-CN.md'), 'utf8')).toBe(told);
  });

  it.each(DEFINITIONS.map((definition) => [definition.name, definition] as const))(
    '%s: summary, examples, body',
    async (_name, definition) => {
      expect(definition.summary).toMatch(/^[A-Z].*[^.]$/);
      expect(definition.examples.length).toBeGreaterThanOrEqual(2);
      expect(definition.examples.length).toBeLessThanOrEqual(4);
      expect(typeof (await definition.load()).run).toBe('function');
      for (const option of definition.options) expect(option.summary).toMatch(/^[A-Z].*[^.]$/);
    },
  );

  it('its examples are command lines it accepts', () => {
    for (const definition of DEFINITIONS)
      for (const example of definition.examples) {
        const line = /(?:^|[|(] ?)orders([^|<>)]*)/.exec(example)?.[1] ?? '';
        const words = [...line.matchAll(/"[^"]*"|'[^']*'|\S+/g)].map(([word]) =>
          word.replace(/^["']|["']$/g, ''),
        );
        const resolved = resolveCommand(words, DEFINITIONS);
        expect(resolved.kind, example).toBe('command');
        if (resolved.kind === 'command') {
          expect(resolved.definition.name, example).toBe(definition.name);
          expect(() => parseLine(resolved.definition, resolved.rest), example).not.toThrow();
        }
      }
  });

  it('an option means the same everywhere', () => {
    const short = new Map<string, string>();
    for (const { options } of DEFINITIONS)
      for (const { flags } of [...options, ...SHARED_OPTIONS]) {
        const [, letter, word] = /^-(\w), (--[\w-]+)/.exec(flags) ?? [];
        if (letter === undefined || word === undefined) continue;
        expect(short.get(letter) ?? word).toBe(word);
        short.set(letter, word);
      }
    const shared = new Set(SHARED_OPTIONS.map(({ flags }) => /--[\w-]+/.exec(flags)?.[0]));
    for (const { name, options } of DEFINITIONS)
      for (const { flags } of options)
        expect(shared.has(/--[\w-]+/.exec(flags)?.[0]), `${name} ${flags}`).toBe(false);
  });
});
