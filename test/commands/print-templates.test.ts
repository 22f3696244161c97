import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasTools, pageTexts, scannedCodes } from '../io/pdf/tools.ts';
import { temporaryWorkspace } from '../support/command-line.ts';
import { csv, firstRow } from '../support/shopify.ts';

const NOW = { env: { ORDERS_NOW: '2026-11-24T12:00:00Z' } };

/** A batch B1 of an order each of the shops `mugs` and `tea`. */
async function aBatch() {
  const { folder, orders } = temporaryWorkspace();
  const run = (...words: string[]) => orders(words, NOW);
  for (const [shop, id] of [
    ['mugs', '#1001'],
    ['tea', '#2001'],
  ] as const) {
    const file = join(folder, `${shop}.csv`);
    const person = { Email: `${shop}@example.com`, 'Shipping Name': `Bo ${shop}` };
    writeFileSync(file, csv([firstRow(id, person)]));
    expect((await run('import', file, '--shop', shop)).code).toBe(0);
  }
  await run('review', '--no-input');
  await run('approve', '1001', '2001', '--because', 'test');
  expect((await run('batch')).code).toBe(0);
  const own = (name: string, text: string) => {
    mkdirSync(join(folder, 'workspace', 'templates'), { recursive: true });
    writeFileSync(join(folder, 'workspace', 'templates', `${name}.yaml`), text);
  };
  const out = join(folder, 'out');
  return { folder, out, run, own, text: (file: string) => pageTexts(join(out, file)) };
}

const card = (paper: string, words: string) =>
  `kind: card\npaper: ${paper}\nblocks:\n  - { text: "${words} {{ shipping_address.first_name }}" }\n`;

describe.runIf(hasTools('pdftotext'))('orders print', () => {
  test('takes a copy in the workspace for slips and return slips', async () => {
    const { run, own, out, text } = await aBatch();
    own('packing-slip', 'kind: slip\npaper: A4\nblocks:\n  - { text: "OWN {{ order.name }}" }\n');
    const done = await run('print', 'B1', '--only', 'slips,return-slip', '-o', out);
    expect(done.code).toBe(0);
    expect(text('slips.pdf').join(' ')).toMatch(/OWN #1001\s+Page 1 of 1\s+OWN #2001/);
    expect(text('return-slips.pdf').join(' ')).toContain('Return slip');
  });

  test('slips tell prices and the shop’s last words when they shall', async () => {
    const { run, out, text } = await aBatch();
    await run('config', 'set', 'defaults.slipClosing', 'Send it back within 30 days.');
    await run('print', 'B1', '--only', 'slips', '-o', out);
    expect(text('slips.pdf').join(' ')).toContain('Send it back within 30 days.');
    expect(text('slips.pdf').join(' ')).not.toMatch(/USD|Order total/);
    await run('print', 'B1', '--only', 'slips', '--prices', '-o', out);
    expect(text('slips.pdf').join(' ')).toMatch(/Order total/);
  });

  test('lists are laid out by the built-in template, a copy, the one set, and the one named', async () => {
    const { run, own, out, text } = await aBatch();
    const list = (words: string, paper = 'A4') =>
      `kind: pick-list\npaper: ${paper}\nblocks:\n  - { text: "${words} {{ list.counts }}" }\n`;
    const printed = async (...words: string[]) => {
      const done = await run('print', 'B1', '--only', 'pick-list', '-o', out, ...words);
      expect(done.err).toBe('');
      return text('pick-list.pdf').join(' ');
    };
    expect(await printed()).toContain('Pick list B1');
    own('pick-list-a4', list('COPY'));
    expect(await printed()).toContain('COPY 2 orders · 4 pieces');
    // Letter's list is like that of A4, so the copy serves both.
    expect(await printed('--page', 'Letter')).toContain('COPY 2 orders · 4 pieces');
    own('mine', list('MINE', '100 x 150'));
    await run('config', 'set', 'defaults.pickListTemplate', 'mine');
    expect(await printed()).toContain('MINE');
    expect(readFileSync(join(out, 'pick-list.pdf'), 'latin1')).toMatch(
      /MediaBox \[0 0 283\.4\d* 425\.1\d*\]/,
    );
    expect(await printed('--template', 'pick-list-4x6')).toContain('Pick list B1');
    const bad = await run('print', 'B1', '--only', 'pick-list', '--template', 'put-wall-a4', '-o', out);
    expect([bad.code, bad.err]).toEqual([2, expect.stringContaining('put-wall-a4')]);
    // Liquid may be right as it stands and go wrong with what it is filled with.
    own(
      'mine',
      list(
        '{{ list.orders | divided_by: 0 | slice: list.title, 3 }}{% for x in (1..9999) %}{{ x }}{% endfor %}',
      ),
    );
    const fault = await run('print', 'B1', '--only', 'pick-list', '-o', out);
    expect([fault.code, fault.err]).toEqual([2, expect.stringContaining('mine')]);
  });

  test('each shop has its own templates, on one paper', async () => {
    const { run, own, out, text } = await aBatch();
    own('card-tea', card('105 x 148', 'TEA'));
    own('card-wide', card('148 x 105', 'WIDE'));
    own('card-mugs', card('105 x 148', 'MUGS'));
    await run('config', 'set', 'defaults.cardTemplate', 'card-mugs');
    await run('config', 'set', 'shops.tea.cardTemplate', 'card-tea');
    expect((await run('print', 'B1', '--only', 'card', '-o', out)).code).toBe(0);
    expect(text('cards.pdf').map((page) => page.trim().split(' ')[0])).toEqual(['MUGS', 'TEA']);
    await run('config', 'set', 'shops.tea.cardTemplate', 'card-wide');
    const { code, err } = await run('print', 'B1', '--only', 'card', '-o', join(out, '2'), '--json');
    expect([code, existsSync(join(out, '2', 'cards.pdf'))]).toEqual([2, false]);
    expect(err).toContain('print/two-papers');
  });

  test('--template names one for each kind, and must be of use', async () => {
    const { run, out, text } = await aBatch();
    const names = 'label-76x130,packing-slip-4x6';
    await run('print', 'B1', '--only', 'labels,slips', '--template', names, '-o', out);
    expect(readFileSync(join(out, 'labels.pdf'), 'latin1')).toContain('/MediaBox [0 0 215.43');
    expect(readFileSync(join(out, 'slips.pdf'), 'latin1')).toContain('/MediaBox [0 0 288 432]');
    expect(text('slips.pdf')).toHaveLength(2);
    const idle = await run('print', 'B1', '--template', 'packing-slip', '--json');
    expect([idle.code, idle.err]).toEqual([2, expect.stringContaining('template/wrong-kind')]);
    const unknown = await run('print', 'B1', '--template', '5168');
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('sheet-avery-5168?')]);
  });

  test('a setting with an unknown template is refused at once, with the nearest', async () => {
    const { run } = await aBatch();
    const { code, err } = await run('config', 'set', 'defaults.slipTemplate', 'packing-slp');
    expect([code, err]).toEqual([2, expect.stringContaining('Did you mean packing-slip?')]);
    expect((await run('config', 'set', 'defaults.labelTemplate', 'label-100x180')).code).toBe(0);
  });
});

describe.runIf(hasTools('pdftoppm', 'zbarimg'))('a number known before printing', () => {
  test('is on the label as bars, with its carrier; a number of another parcel is not', async () => {
    const { run, folder, out, text } = await aBatch();
    const file = join(folder, 'carrier.csv');
    writeFileSync(file, 'Order,Tracking number,Carrier\n#1001,00340434292135100186,DHL\n');
    expect((await run('tracking', 'import', file)).code).toBe(0);
    expect((await run('print', 'B1', '-o', out)).code).toBe(0);
    expect(scannedCodes(join(out, 'labels.pdf'), 203).map((codes) => codes.sort())).toEqual([
      ['00340434292135100186', 'B1-001'],
      ['B1-002'],
    ]);
    expect(text('labels.pdf')[0]).toContain('DHL');
  });
});
