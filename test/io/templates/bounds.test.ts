import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TextSetter } from '../../../src/core/documents/text-setter.ts';
import { layoutPage } from '../../../src/core/templates/layout-page.ts';
import { checkTemplate, loadTemplate } from '../../../src/io/templates/load-template.ts';
import { findTemplate } from '../../../src/io/templates/template-files.ts';
import { sampleParcel } from '../../core/documents/sample-parcel.ts';
import { stubFaces } from '../../core/documents/stub-faces.ts';
import { workFolder } from '../pdf/tools.ts';

const setter = new TextSetter(stubFaces(), '');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

/** A workspace with one template called `own`. */
function workspaceWith(blocks: string, head = 'kind: label\npaper: 4x6\n'): string {
  const workspace = workFolder();
  mkdirSync(join(workspace, 'templates'));
  writeFileSync(join(workspace, 'templates', 'own.yaml'), `${head}blocks:\n${blocks}`);
  return workspace;
}
async function refusal(blocks: string): Promise<readonly string[]> {
  const { template, means } = await loadTemplate(workspaceWith(blocks), 'own', 'en');
  const result = layoutPage(template, sampleParcel(), setter, means);
  return (result.problems ?? []).map(({ code, facts }) => `${code} ${facts?.['parcel']}`);
}
async function faults(workspace: string, name = 'own'): Promise<readonly string[]> {
  const { problems } = await checkTemplate(workspace, findTemplate(workspace, name));
  return problems.map(({ code, line, facts }) => `${code} ${line} ${facts?.['reason'] ?? ''}`.trim());
}

describe('a template that goes on for ever', () => {
  it.each([
    '{% for a in (1..1000000000) %}x{% endfor %}',
    '{% for a in (1..9999) %}{% for b in (1..9999) %}{% endfor %}{% endfor %}',
    "{% assign s = 'x' %}{% for a in (1..60) %}{% assign s = s | append: s %}{% endfor %}{{ s }}",
    '{% for a in (1..4000) %}{{ note }}{{ order.name }}xxxxxxxxxxxxxxxxxxxxxx{% endfor %}',
  ])('is stopped, and the parcel named: %s', async (text) => {
    const begin = performance.now();
    expect(await refusal(`  - { text: "${text}" }\n`)).toEqual(['label/expression B7-014']);
    expect(performance.now() - begin).toBeLessThan(20_000);
  });

  it('cannot be like itself, like one that is like another, or like nothing', async () => {
    const workspace = workspaceWith('', 'kind: label\npaper: 4x6\nlike: own\n').replace('blocks:', '');
    writeFileSync(join(workspace, 'templates', 'own.yaml'), 'kind: label\npaper: 4x6\nlike: own\n');
    writeFileSync(join(workspace, 'templates', 'two.yaml'), 'kind: label\npaper: 4x6\nlike: own\n');
    writeFileSync(join(workspace, 'templates', 'none.yaml'), 'kind: label\npaper: 4x6\nlike: nothing\n');
    for (const name of ['own', 'two', 'none'])
      expect(await faults(workspace, name)).toEqual(['template/bad-like 3']);
  });
});

describe('pictures', () => {
  it('come from the template’s folder and from nowhere else', async () => {
    const workspace = workspaceWith('  - { image: logo.png }\n');
    const folder = join(workspace, 'templates');
    expect(await faults(workspace)).toEqual(['template/bad-image 4 missing']);
    const secret = join(workspace, 'secret.png');
    writeFileSync(secret, PNG);
    symlinkSync(secret, join(folder, 'logo.png'));
    expect(await faults(workspace)).toEqual(['template/bad-image 4 outside']);
  });

  it('are PNG or JPEG by their bytes, and of bounded size', async () => {
    const workspace = workspaceWith('  - { image: logo.png, height: 10 }\n');
    const logo = join(workspace, 'templates', 'logo.png');
    writeFileSync(logo, '<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(await faults(workspace)).toEqual(['template/bad-image 4 not-png-or-jpeg']);
    writeFileSync(logo, Buffer.concat([PNG, Buffer.alloc(3 * 1024 * 1024)]));
    expect(await faults(workspace)).toEqual(['template/bad-image 4 too-large']);
    writeFileSync(logo, PNG);
    expect(await faults(workspace)).toEqual([]);
  });

  it('are left out where they are missing and optional', async () => {
    expect(await faults(workspaceWith('  - { image: logo.png, optional: yes }\n'))).toEqual([]);
  });
});

describe('texts', () => {
  it('V31: wrap, shrink to the floor, then refuse the parcel by name', async () => {
    const note = (height: number) =>
      `  - { text: "${'word '.repeat(60)}", size: 12, smallest: 8, height: ${height} }\n`;
    expect(await refusal(note(40))).toEqual([]);
    expect(await refusal(note(6))).toEqual(['label/text-too-long B7-014']);
  });

  it('of data are data: braces in a note are printed, not worked out', async () => {
    const { template, means } = await loadTemplate(
      workspaceWith('  - { text: "{{ note | upcase }}" }\n'),
      'own',
      'en',
    );
    const result = layoutPage(template, sampleParcel({ note: '{{ order.name }} {% if %}' }), setter, means);
    const text = result.page?.items.flatMap((item) =>
      item.kind === 'text' ? item.runs.map((run) => run.text) : [],
    );
    expect(text?.join('')).toBe('{{ ORDER.NAME }} {% IF %}');
  });
});

describe('the language of the words', () => {
  const words = (lang: string, head: string) =>
    loadTemplate(
      workspaceWith('  - { text: "{{ words.batch }}" }\n', `kind: label\npaper: 4x6\n${head}`),
      'own',
      lang,
    ).then(({ means }) => means.words.plain.batch);

  it('is the program’s, unless the template names one', async () => {
    expect([await words('en', ''), await words('zh', '')]).toEqual(['Batch', '批次']);
    expect([await words('en', 'language: zh\n'), await words('zh', 'language: en\n')]).toEqual([
      '批次',
      'Batch',
    ]);
    expect(
      await faults(workspaceWith('  - { text: x }\n', 'kind: label\npaper: 4x6\nlanguage: fr\n')),
    ).toEqual(['template/bad-value 3']);
  });
});
