import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  GOODS_FIELDS,
  LIST_FIELDS,
  PLACE_FIELDS,
  ROW_FIELDS,
  WALK_FIELDS,
} from '../../../src/core/list-templates/list-fields.ts';
import {
  LIST_BLOCK_KEYS,
  LIST_BLOCK_KINDS,
  LIST_COLUMN_KEYS,
  LIST_COMMON_KEYS,
  LIST_LINE_KEYS,
  LIST_TABLE_KEYS,
  LIST_TOP_KEYS,
} from '../../../src/core/list-templates/list-keys.ts';
import { FIELDS, ITEM_FIELDS } from '../../../src/core/templates/fields.ts';
import { TEMPLATE_KINDS } from '../../../src/core/templates/template.ts';
import {
  BLOCK_KEYS,
  BLOCK_KINDS,
  COLUMN_KEYS,
  COMMON_KEYS,
  MOST,
  PAPERS,
  SHEET_KEYS,
  TOP_KEYS,
} from '../../../src/core/templates/template-keys.ts';
import { FILTERS, TAGS } from '../../../src/io/templates/liquid.ts';
import { listTemplates } from '../../../src/io/templates/template-files.ts';

const text = readFileSync(new URL('../../../docs/templates.md', import.meta.url), 'utf8');
const inCode = new Set(
  [...text.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`]+)`/g)].flatMap(([, code = '']) =>
    code.split(/[\s,|:]+/),
  ),
);

describe('docs/templates.md', () => {
  it.each([
    ['kinds', TEMPLATE_KINDS],
    ['top keys', TOP_KEYS],
    ['keys of sheets', SHEET_KEYS],
    ['blocks', BLOCK_KINDS],
    ['keys of blocks', [...COMMON_KEYS, ...Object.values(BLOCK_KEYS).flat()]],
    ['keys of columns', COLUMN_KEYS],
    ['papers', Object.keys(PAPERS)],
    ['fields', [...FIELDS.filter((field) => !/^line_items\.(?!size)/.test(field)), ...ITEM_FIELDS]],
    ['tags', TAGS],
    ['filters', FILTERS],
    ['top keys of lists', [...LIST_TOP_KEYS, ...LIST_TABLE_KEYS]],
    ['blocks of lists', LIST_BLOCK_KINDS],
    ['keys of blocks of lists', [...LIST_COMMON_KEYS, ...Object.values(LIST_BLOCK_KEYS).flat()]],
    ['keys of columns of lists', [...LIST_COLUMN_KEYS, ...LIST_LINE_KEYS]],
    ['fields of lists', [...LIST_FIELDS, ...WALK_FIELDS, ...ROW_FIELDS, ...PLACE_FIELDS, ...GOODS_FIELDS]],
    ['templates', listTemplates('').map(({ name }) => name)],
  ])('tells all %s', (_, words) => {
    expect(words.filter((word) => !inCode.has(word))).toEqual([]);
  });

  it('tells the bounds as they are', () => {
    expect(text).toContain(`${MOST.blocks} blocks, ${MOST.depth} deep`);
    expect(text).toContain(`${MOST.text.toLocaleString('en')} characters of source`);
  });
});
