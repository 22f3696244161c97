import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_MAPPINGS } from '../../../src/core/mapping/built-in.ts';
import { parseMapping } from '../../../src/core/mapping/parse-mapping.ts';
import { writeMapping } from '../../../src/core/mapping/write-mapping.ts';

/**
 * templates/platforms/ holds the built-in mappings for a seller to copy: the same as the code, to the letter.
 * UPDATE_TEMPLATES=1 writes them anew.
 */
const FOLDER = 'templates/platforms';

describe('templates/platforms', () => {
  it.each(BUILT_IN_MAPPINGS.map(({ mapping, code }) => [mapping.id, mapping, code] as const))(
    '%s',
    (id, mapping, code) => {
      const file = join(FOLDER, `${id}.yaml`);
      const text = writeMapping(mapping, [
        `How orders reads ${id}. To read a file that differs: copy, change, then`,
        '  orders import --map <your copy> <export>',
        ...(code === undefined ? [] : [`The program does one thing more for this platform: ${code}.`]),
      ]);
      if (process.env['UPDATE_TEMPLATES'] === '1') writeFileSync(file, text);
      expect(readFileSync(file, 'utf8')).toBe(text);
      expect(parseMapping(text, file)).toEqual(mapping);
    },
  );

  it('nothing else is there', () => {
    const names = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
    expect(names.sort()).toEqual(BUILT_IN_MAPPINGS.map(({ mapping }) => `${mapping.id}.yaml`).sort());
  });
});
