import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryWorkspace } from '../support/command-line.ts';
import { testContext } from '../support/context.ts';
import { csv, firstRow, type Row } from '../support/shopify.ts';
import { put } from '../support/workspace.ts';

async function aDay(files: readonly (readonly Row[])[]) {
  const { folder, orders } = temporaryWorkspace();
  const env = { env: { ORDERS_NOW: '2026-11-24T12:00:00Z' } };
  for (const [at, rows] of files.entries())
    await orders(['import', put(folder, `${at}.csv`, csv(rows)), '--shop', 'mugs'], env);
  const run = (...words: string[]) => orders(words, env);
  return { folder, run, workspace: join(folder, 'workspace') };
}

test('V22 an order twice, over midnight and over the archive: still found', async () => {
  const early = firstRow('#1', { 'Created at': '2026-11-22 23:55:00 -0500' });
  const late = { ...early, Name: '#2', 'Created at': '2026-11-23 00:05:00 -0500' };
  const done = { 'Fulfillment Status': 'fulfilled', 'Lineitem fulfillment status': 'fulfilled' };
  const { run, workspace } = await aDay([[{ ...early, ...done }]]);
  await run('review', '--no-input');
  const context = testContext(workspace);
  const ledger = await context.openLedger({ create: false });
  const entry = { command: 'archive', who: 'anna', at: '2026-11-24T12:00:00Z', what: {} };
  await ledger.change(entry, async (tx) => tx.archive(await tx.orderKeys()));
  context.close();
  expect((await run('list', '--archived', '--json')).json().orders).toHaveLength(1);
  await run('import', put(workspace, 'late.csv', csv([late])), '--shop', 'mugs');
  const { json } = await run('review', '--no-input', '--json');
  const [again] = json().orders.filter(({ order }: { order: string }) => order === '#2');
  expect(again).toMatchObject({
    state: 'held',
    findings: [{ rule: 'SAME_ORDER_AGAIN', value: '#1' }],
  });
});

describe('V33 what was not meant acts on nothing', () => {
  const two = [firstRow('#1001'), firstRow('#1002')];
  const one = firstRow('#1001', { 'Shipping Address1': '9 Elm St' });

  test.each([
    ['a command mistyped', ['aprove', '1001'], 2, 'approve'],
    ['an unknown order', ['approve', '1010'], 1, '#1001'],
    ['one good and one unknown', ['approve', '1001', '1999'], 1, '1999'],
    ['an order of another shop', ['approve', 'cups/1002'], 1, ''],
    ['an unknown rule', ['rules', 'explain', 'NOTE_BUYR'], 2, 'NOTE_BUYER'],
  ] as const)('%s', async (_name, words, code, hint) => {
    const { run } = await aDay([two]);
    await run('review', '--no-input');
    const before = (await run('log', '--json')).json().changes.length;
    const ran = await run(...words);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(hint);
    expect((await run('log', '--json')).json().changes).toHaveLength(before);
  });

  test('an id that two shops have is asked about, with both', async () => {
    const { folder, run } = await aDay([two]);
    await run('import', put(folder, 'cups.csv', csv([one])), '--shop', 'cups');
    const { code, err } = await run('approve', '1001', '--json');
    const { error } = JSON.parse(err);
    expect([code, error.code]).toEqual([1, 'order/ambiguous']);
    expect(err).toContain('mugs/#1001');
    expect(err).toContain('cups/#1001');
    const states = (await run('list', '--json')).json().orders.map(({ state }: { state: string }) => state);
    expect(new Set(states)).toEqual(new Set(['new']));
  });
});
