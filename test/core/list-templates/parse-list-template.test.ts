import { describe, expect, it } from 'vitest';
import { parseListTemplate } from '../../../src/core/list-templates/parse-list-template.ts';
import { parseYamlTree } from '../../../src/io/files/yaml-tree.ts';
import { createLiquid } from '../../../src/io/templates/liquid.ts';

const parse = async (text: string) => {
  const { root, problems } = await parseYamlTree(text, 't.yaml', 'template/syntax');
  if (root === undefined) return { problems, template: undefined };
  return parseListTemplate(root, { name: 't', file: 't.yaml' }, createLiquid());
};
const told = async (text: string) =>
  (await parse(text)).problems.map(
    ({ code, line, column, value }) => `${code} ${line}:${column} ${value ?? ''}`,
  );

const head = 'kind: pick-list\npaper: A4\nblocks:\n';
const table = 'kind: pick-list\npaper: A4\nblocks: []\ntable:\n  columns:\n';

describe('parseListTemplate', () => {
  it('takes a template that is right, lengths in points', async () => {
    const { template, problems } = await parse(
      `${table}    - { text: "{{ row.sku | upcase }}", size: 12, width: 25.4, bold: row.many, framed: row.many }\n`,
    );
    expect(problems).toEqual([]);
    expect(template).toMatchObject({ kind: 'pick-list', dpi: 300, width: expect.closeTo(595.28, 1) });
    expect(template?.table.columns[0]).toMatchObject({ width: { points: expect.closeTo(72, 6) } });
    expect(template?.table.columns[0]?.lines[0]?.text({ row: { sku: 'mug' } })).toBe('MUG');
  });

  it.each([
    ['kind: pick-list\npaper: 5x7\nblocks: []', 'template/bad-value 2:8 5x7'],
    ['kind: pick-list\npaper: A4', 'template/missing-key 1:1 blocks'],
    ['kind: pick-list\nblocks: []', 'template/missing-key 1:1 paper'],
    ['kind: pick-list\npaper: A4\nsheet: x\nblocks: []', 'template/unknown-key 3:1 sheet'],
    [`${head}  - { txt: hello }`, 'template/unknown-block 4:7 txt'],
    [`${head}  - { text: a, notes: b }`, 'template/unknown-block 4:16 notes'],
    [`${head}  - { text: hello, sise: 9 }`, 'template/unknown-key 4:20 sise'],
    [`${head}  - { text: hello, size: 6 }`, 'template/bad-value 4:26 6'],
    [`${head}  - { text: "{{ list.cuonts }}" }`, 'template/unknown-field 4:17 list.cuonts'],
    // Fields and blocks of a place are known only there.
    [`${head}  - { text: "{{ row.sku }}" }`, 'template/unknown-field 4:17 row.sku'],
    [`${head}  - { text: "{{ walk.facts }}" }`, 'template/unknown-field 4:17 walk.facts'],
    [`${head}  - { map: 90 }`, 'template/unknown-block 4:7 map'],
    [`${head}  - walk:\n      - walk: []`, 'template/unknown-block 5:9 walk'],
    [`${head}  - { map: high }`, 'template/unknown-block 4:7 map'],
    [`${head}  - walk:\n      - { map: high }`, 'template/bad-value 5:16 high'],
    [`${head}  - { parcels: x }`, 'template/missing-key 4:16 item'],
    [`${head}  - { text: "{% include 'x' %}" }`, "template/bad-expression 4:14 {% include 'x' %}"],
    [`${head}  - { cart: x, columns: 0 }`, 'template/bad-value 4:25 0'],
    [`${table}    - { size: 9 }`, 'template/missing-key 6:7 text'],
    [`${table}    - { text: a, width: wide }`, 'template/bad-value 6:25 wide'],
    [`${table}    - { lines: [ { size: 9 } ] }`, 'template/missing-key 6:18 text'],
    [`${table}    - { text: a, width: 150 }\n    - { text: b, width: 40 }`, 'template/too-wide 5:3 193 mm'],
    [
      table.replace('table:', 'table: { titles: 3, columns: [] }\nfoot:').replace('  columns:\n', '  x'),
      'template/bad-value 4:18 3',
    ],
    ['kind: pick-list\npaper: A4\nblocks: []\ntable: { leading: 4 }', 'template/missing-key 4:8 columns'],
  ])('%j', async (text, problem) => {
    expect(await told(text)).toEqual([problem]);
  });

  it('is like another one but for what it says itself', async () => {
    const base = await parseYamlTree(`${table}    - { text: a }\nfoot: below\n`, 'b.yaml', 'template/syntax');
    const own = await parseYamlTree('kind: pick-list\npaper: Letter\nlike: b\n', 'o.yaml', 'template/syntax');
    const { template, problems } = parseListTemplate(own.root!, {
      name: 'o',
      file: 'o.yaml',
      base: base.root!,
    });
    expect(problems).toEqual([]);
    expect(template).toMatchObject({ width: expect.closeTo(612, 0), table: { columns: [{}] } });
    expect(template?.foot?.text({})).toBe('below');
  });
});
