import { describe, expect, it } from 'vitest';
import { SHARED_OPTIONS } from '../../src/commands/definition.ts';
import { parseLine } from '../../src/commands/parse-line.ts';
import { plainLine } from '../../src/commands/plain-line.ts';
import { DEFINITIONS } from '../../src/commands/table.ts';

const long = (flags: string) => /--[\w-]+/.exec(flags)?.[0] ?? '';

describe('lines that need no parser', () => {
  it('come out as commander reads them', () => {
    let plain = 0;
    for (const definition of DEFINITIONS) {
      const words = [...definition.options, ...SHARED_OPTIONS]
        .map(({ flags }) => long(flags))
        .filter((word) => word !== '--help');
      for (const rest of [[], ...words.map((word) => [word]), ['--json', '--no-input', '--quiet']]) {
        const line = plainLine(definition, rest);
        if (line === undefined) continue;
        plain++;
        expect(line, `${definition.name} ${rest.join(' ')}`).toEqual(parseLine(definition, rest));
      }
    }
    expect(plain).toBeGreaterThan(100);
  });

  it('are none with values, short letters, unknown words or missing arguments', () => {
    const list = DEFINITIONS.find(({ name }) => name === 'list')!;
    const show = DEFINITIONS.find(({ name }) => name === 'show')!;
    for (const rest of [
      ['--shop', 'x'],
      ['--shop'],
      ['-q'],
      ['--jsn'],
      ['x'],
      ['--shop=x'],
      ['--'],
      ['--json=1'],
    ])
      expect(plainLine(list, rest), rest.join(' ')).toBeUndefined();
    expect(plainLine(show, [])).toBeUndefined();
  });
});
