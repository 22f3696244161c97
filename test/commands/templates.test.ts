import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasTools, pageTexts } from '../io/pdf/tools.ts';
import { temporaryWorkspace } from '../support/command-line.ts';
import { csv, firstRow } from '../support/shopify.ts';

const NOW = { env: { ORDERS_NOW: '2026-11-24T12:00:00Z' } };

function aWorkspace() {
  const { folder, orders } = temporaryWorkspace();
  const workspace = join(folder, 'workspace');
  return {
    folder,
    own: (name: string) => join(workspace, 'templates', `${name}.yaml`),
    run: (...words: string[]) => orders(words, NOW),
  };
}

describe('orders templates', () => {
  test('list shows what there is and where it comes from', async () => {
    const { run } = aWorkspace();
    const { json } = await run('templates', '--json');
    const templates = json().templates as { name: string; kind: string; builtIn: boolean; faults: number }[];
    expect(templates.map(({ faults }) => faults)).toEqual(templates.map(() => 0));
    expect(templates.find(({ name }) => name === 'label-4x6')).toMatchObject({
      kind: 'label',
      builtIn: true,
    });
  });

  test('a copy stands alone, is checked, wins over the built-in one, and is never overwritten', async () => {
    const { run, own } = aWorkspace();
    expect((await run('templates', 'copy', 'label-100x150', '--dry-run')).code).toBe(0);
    expect(existsSync(own('label-100x150'))).toBe(false);
    expect((await run('templates', 'copy', 'label-100x150')).code).toBe(0);
    expect(readFileSync(own('label-100x150'), 'utf8')).toMatch(/^blocks:/m);
    expect(readFileSync(own('label-100x150'), 'utf8')).not.toMatch(/^like:/m);
    expect((await run('templates', 'check', 'label-100x150')).code).toBe(0);
    const again = await run('templates', 'copy', 'label-100x150');
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('is there already')]);
    const listed = (await run('templates', '--json')).json().templates as {
      name: string;
      builtIn: boolean;
    }[];
    expect(listed.find(({ name }) => name === 'label-100x150')?.builtIn).toBe(false);
  });

  test('a pick list is a template as well: copied, checked, changed', async () => {
    const { run, own, folder } = aWorkspace();
    expect((await run('templates', 'copy', 'pick-list-letter')).code).toBe(0);
    const copy = readFileSync(own('pick-list-letter'), 'utf8');
    expect(copy).toMatch(/^paper: Letter[\s\S]*^table:[\s\S]*^blocks:[\s\S]*^foot:/m);
    expect(copy).not.toMatch(/^like:/m);
    expect((await run('templates', 'check', 'pick-list-letter')).code).toBe(0);
    writeFileSync(own('pick-list-letter'), copy.replace('size: 20', 'size: 20\n    weight: 3'));
    const bad = await run('templates', 'check', 'pick-list-letter');
    expect([bad.code, bad.err]).toEqual([2, expect.stringMatching(/pick-list-letter\.yaml:\d+:5/)]);
    const output = join(folder, 'w.pdf');
    const shown = await run('templates', 'preview', 'put-wall-a4', '-o', output);
    expect([shown.code, shown.out]).toEqual([0, expect.stringContaining('invented batch')]);
  });

  test('check tells every fault with its line and column, and the nearest word', async () => {
    const { run, folder } = aWorkspace();
    const file = join(folder, 'my.yaml');
    writeFileSync(file, 'kind: label\npaper: 4x6\nblocks:\n  - { text: "{{ order.nmae }}", szie: 9 }\n');
    const { code, err } = await run('templates', 'check', file);
    expect(code).toBe(2);
    expect(err).toContain('my.yaml:4:17');
    expect(err).toContain('Did you mean order.name?');
    expect(err).toContain('Did you mean size?');
  });

  test('an unknown template names the nearest', async () => {
    const { run } = aWorkspace();
    const { code, err } = await run('templates', 'preview', 'lable-4x6');
    expect(code).toBe(2);
    expect(err).toContain('Did you mean label-4x6?');
  });
});

describe.runIf(hasTools('pdftotext'))('orders templates preview', () => {
  test('shows an invented order, then the next one of the seller’s own', async () => {
    const { run, folder } = aWorkspace();
    const output = join(folder, 'p.pdf');
    expect((await run('templates', 'preview', 'packing-slip', '-o', output)).out).toContain('invented');
    expect(pageTexts(output).join('')).toContain('Copper Kettle Tea');
    const orders = join(folder, 'orders.csv');
    writeFileSync(orders, csv([firstRow('#1001')]));
    expect((await run('import', orders, '--shop', 'mugs')).code).toBe(0);
    const shown = await run('templates', 'preview', 'label-4x6', '-o', output, '--json');
    expect(shown.json()).toMatchObject({ pages: 1, order: '#1001' });
    expect(pageTexts(output).join('')).toContain('#1001');
  });

  test('ruler writes a page of the template’s size', async () => {
    const { run, folder } = aWorkspace();
    const output = join(folder, 'ruler.pdf');
    expect((await run('templates', 'ruler', 'label-76x130', '-o', output)).code).toBe(0);
    expect(readFileSync(output, 'latin1')).toMatch(/\/MediaBox \[0 0 215\.43\d* 368\.5\d*\]/);
    expect(pageTexts(output).join('')).toContain('76 × 130 mm');
  });
});

describe.runIf(hasTools('pdftotext'))('orders print with templates', () => {
  test('labels on a sheet from a place, cards and return slips; a wrong template stops before anything is written', async () => {
    const { run, folder } = aWorkspace();
    const orders = join(folder, 'orders.csv');
    writeFileSync(
      orders,
      csv([firstRow('#1001'), firstRow('#1002', { Email: 'b@example.com', 'Shipping Name': 'Bo Other' })]),
    );
    await run('import', orders, '--shop', 'mugs');
    await run('review', '--no-input');
    await run('approve', '1001', '1002', '--because', 'test');
    expect((await run('batch')).code).toBe(0);
    const out = join(folder, 'out');
    const bad = await run('print', 'B1', '--template', 'thank-you-card', '-o', out);
    expect([bad.code, existsSync(join(out, 'labels.pdf'))]).toEqual([2, false]);
    const done = await run(
      'print',
      'B1',
      '--template',
      'sheet-a4-2up',
      '--start-at',
      '2',
      '--only',
      'labels,card,return-slip',
      '-o',
      out,
      '--json',
    );
    const documents = done.json().documents as { kind: string; pages: number }[];
    expect(documents.map(({ kind, pages }) => [kind, pages])).toEqual([
      ['labels', 2],
      ['card', 2],
      ['return-slip', 2],
    ]);
    expect(pageTexts(join(out, 'cards.pdf')).join('')).toContain('Bo');
    expect(pageTexts(join(out, 'return-slips.pdf')).join('')).toContain('#1002');
  });
});
