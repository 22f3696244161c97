import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../../src/core/templates/parse-template.ts';
import { parseYamlTree } from '../../../src/io/files/yaml-tree.ts';
import { createLiquid } from '../../../src/io/templates/liquid.ts';

const parse = async (text: string) => {
  const { root, problems } = await parseYamlTree(text, 't.yaml', 'template/syntax');
  if (root === undefined) return { problems, template: undefined };
  return parseTemplate(root, { name: 't', file: 't.yaml' }, createLiquid());
};
const told = async (text: string) =>
  (await parse(text)).problems.map(
    ({ code, line, column, value }) => `${code} ${line}:${column} ${value ?? ''}`,
  );

const head = 'kind: label\npaper: 4x6\nblocks:\n';

describe('parseTemplate', () => {
  it('takes a template that is right', async () => {
    const { template, problems } = await parse(
      `${head}  - { text: "{{ order.name | upcase }}", size: 12 }\n`,
    );
    expect(problems).toEqual([]);
    expect(template).toMatchObject({ kind: 'label', dpi: 203, width: expect.closeTo(288, 1) });
  });

  it.each([
    ['kind: lable\npaper: 4x6\nblocks: []', 'template/bad-value 1:7 lable'],
    ['kind: label\npaper: 5x7\nblocks: []', 'template/bad-value 2:8 5x7'],
    ['kind: label\npaper: 4x6', 'template/missing-key 1:1 blocks'],
    ['paper: 4x6\nblocks: []', 'template/missing-key 1:1 kind'],
    [`${head}  - { txt: hello }`, 'template/unknown-block 4:7 txt'],
    [`${head}  - { text: a, barcode: b }`, 'template/unknown-block 4:16 barcode'],
    [`${head}  - { text: hello, sise: 9 }`, 'template/unknown-key 4:20 sise'],
    [`${head}  - { text: hello, size: 6 }`, 'template/bad-value 4:26 6'],
    [`${head}  - { text: hello, size: 9, smallest: 10 }`, 'template/bad-value 4:39 10'],
    [`${head}  - { text: hello, width: wide }`, 'template/bad-value 4:27 wide'],
    [`${head}  - { text: "{{ order.nmae }}" }`, 'template/unknown-field 4:17 order.nmae'],
    [`${head}  - { text: "{{ item.sku }}" }`, 'template/unknown-field 4:17 item.sku'],
    [`${head}  - { text: hello, when: parcel.gfit }`, 'template/unknown-field 4:26 parcel.gfit'],
    [
      `${head}  - { text: "{{ order.name | shout }}" }`,
      'template/bad-expression 4:14 {{ order.name | shout }}',
    ],
    [`${head}  - { text: "{% include 'x' %}" }`, "template/bad-expression 4:14 {% include 'x' %}"],
    [`${head}  - { text: "{% render 'x' %}" }`, "template/bad-expression 4:14 {% render 'x' %}"],
    [`${head}  - { text: "{% if order.many %}" }`, 'template/bad-expression 4:14 {% if order.many %}'],
    [`${head}  - { image: ../secret.png }`, 'template/bad-value 4:14 ../secret.png'],
    [`${head}  - { image: /etc/logo.png }`, 'template/bad-value 4:14 /etc/logo.png'],
    [`${head}  - { image: "https://a.example/x.png" }`, 'template/bad-value 4:15 https://a.example/x.png'],
    [`${head}  - { image: a/../../x.png }`, 'template/bad-value 4:14 a/../../x.png'],
    [`${head}  - { table: orders, columns: [{ text: a }] }`, 'template/bad-value 4:14 orders'],
    [`${head}  - { table: line_items }`, 'template/missing-key 4:14 columns'],
    [
      `${head}  - { table: line_items, rows: plan.goods, columns: [{ text: a }] }`,
      'template/unknown-field 4:32 plan.goods',
    ],
    [`${head}  - &a { text: hello }\n  - *a`, 'template/syntax 5:5 an alias (*name)'],
    ['kind: label\nkind: card', 'template/syntax 2:1 kind stands there twice'],
    [
      'kind: label\nsheet: { page: A4, columns: 3, rows: 2, across: 105, down: 148.5 }\nblocks: []',
      'template/off-page 2:8 315 × 297 mm',
    ],
  ])('names place and fault of %j', async (text, expected) => {
    expect(await told(text)).toContain(expected);
  });

  it('names the nearest key, block and field', async () => {
    const facts = (
      await parse(`${head}  - { text: "{{ order.nmae }}", sise: 9 }\n  - { bracode: x }`)
    ).problems.map((problem) => problem.facts?.['nearest']);
    expect(facts.sort()).toEqual(['barcode', 'order.name', 'size']);
  });

  it('refuses more than a page can hold: blocks, depth, text', async () => {
    const blocks = `${head}${'  - { line: 0.4 }\n'.repeat(201)}`;
    expect((await told(blocks))[0]).toMatch(/^template\/bad-value/);
    const deep = `${head}  - ${'stack: [{ '.repeat(8)}text: a${' }]'.repeat(8)}`;
    expect((await told(deep)).join()).toContain('template/too-large');
    expect((await told(`${head}  - { text: "${'x'.repeat(2001)}" }`))[0]).toMatch(/^template\/bad-value/);
  });
});
