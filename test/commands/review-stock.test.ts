import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryWorkspace } from '../support/command-line.ts';
import { csv, firstRow } from '../support/shopify.ts';

test('the stock of the ledger holds what is short, and a replay looks at the stock of that day', async () => {
  const { folder, orders } = temporaryWorkspace();
  const at = (time: string, ...words: string[]) => orders(words, { env: { ORDERS_NOW: time } });
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const row = (id: string, sku: string) =>
    firstRow(id, { 'Lineitem sku': sku, 'Shipping Address1': `${id.slice(1)} Larch Lane` });
  const states = async (time: string) => {
    const { json } = await at(time, 'review', '--json', '--no-input');
    return json().orders.map(
      ({ state, findings }: { state: string; findings: { rule: string; value: string }[] }) =>
        [state, ...findings.map(({ rule, value }) => `${rule} ${value}`)].join(', '),
    );
  };
  await at(
    '2026-11-23T08:00:00Z',
    'import',
    file('o.csv', csv([row('#1', 'MUG'), row('#2', 'MUG'), row('#3', 'JUG')])),
  );
  expect(await states('2026-11-23T08:10:00Z')).toEqual(['approved', 'approved', 'approved']);
  await at('2026-11-23T08:20:00Z', 'stock', 'import', file('a.csv', 'SKU,On hand,Available\nMUG,3,1\n'));
  const short = ['approved', 'held, STOCK_SHORT MUG: 1/2', 'held, SKU_UNKNOWN JUG'];
  expect(await states('2026-11-23T09:00:00Z')).toEqual(short);
  await at(
    '2026-11-24T08:00:00Z',
    'stock',
    'import',
    file('b.csv', 'SKU,On hand,Available\nMUG,9,9\nJUG,9,9\n'),
  );
  expect(await states('2026-11-24T09:00:00Z')).toEqual(['approved', 'approved', 'approved']);
  const { json } = await at('2026-11-24T10:00:00Z', 'review', '--replay', '2026-11-23', '--json');
  expect(json()).toMatchObject({ reviewed: 3, same: 3, differ: [] });
  const shown = (await at('2026-11-24T10:00:00Z', 'rules', 'test', '2')).out;
  expect(shown).toContain('passed  STOCK_SHORT  enough (shortStock = hold)');
});
