import { describe, expect, it } from 'vitest';
import { EXAMPLE, temporaryWorkspace } from '../support/command-line.ts';
import { csv, firstRow } from '../support/shopify.ts';
import { put } from '../support/workspace.ts';

async function reviewed() {
  const workspace = temporaryWorkspace();
  await workspace.orders(['review', EXAMPLE, '--no-input']);
  const stateOf = async (order: string) => (await workspace.orders(['show', order, '--json'])).json().state;
  return { ...workspace, stateOf };
}

describe('approve, hold, note', () => {
  it('approve records who and why; a second review leaves it so', async () => {
    const { orders, stateOf } = await reviewed();
    expect(await orders(['approve', '1013', '--because', 'called', '--as', 'berta'])).toMatchObject({
      code: 0,
    });
    await orders(['review', '--no-input']);
    expect(await stateOf('1013')).toBe('approved');
    const shown = (await orders(['show', '#1013', '--json'])).json();
    expect(shown.verdict).toEqual({
      verdict: 'approved',
      who: 'berta',
      because: 'called',
      at: '2026-11-24T08:00:00Z',
    });
    expect((await orders(['approve', '1013'])).out).toContain('already approved');
  });

  it('refuses what must not ship, and does the good ones beside it', async () => {
    const { orders, stateOf } = await reviewed();
    const refused = await orders(['approve', '1030', '--yes']);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('PAYMENT_STATE');
    expect((await orders(['approve', '1008', '1030'])).code).toBe(3);
    expect(await stateOf('1008')).toBe('approved');
    expect(await stateOf('1030')).toBe('blocked');
    await orders(['hold', '1030']);
    expect(await stateOf('1030')).toBe('blocked');
  });

  it('a dry run says the same and changes nothing', async () => {
    const { orders, stateOf } = await reviewed();
    expect((await orders(['approve', '1008', '--dry-run'])).out).toContain(
      'Would be approved: 1 order (#1008)',
    );
    expect(await stateOf('1008')).toBe('held');
    expect((await orders(['log', '--json'])).json().changes).toHaveLength(2);
  });

  it('an unknown id suggests, and one bad id among good ones stops all', async () => {
    const { orders, stateOf } = await reviewed();
    const ran = await orders(['approve', '1008', '10138']);
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toContain('#1013');
    expect(await stateOf('1008')).toBe('held');
  });

  it('an order number of two shops is not guessed', async () => {
    const { orders, folder } = await reviewed();
    await orders(['shop', 'add', 'second', '--platform', 'shopify']);
    await orders(['import', put(folder, 'second.csv', csv([firstRow('#1008')])), '--shop', 'second']);
    const ran = await orders(['approve', '1008']);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('shopify/#1008, second/#1008');
    expect((await orders(['approve', 'shopify/1008'])).code).toBe(0);
    expect((await orders(['approve', 'thrid/1008'])).code).toBe(1);
  });

  it('an order in a batch is not held behind its back', async () => {
    const { orders, stateOf } = await reviewed();
    await orders(['batch']);
    const ran = await orders(['hold', '1001']);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('batch B1');
    expect(await stateOf('1001')).toBe('batched');
  });

  it('a note needs its text and is shown with its author', async () => {
    const { orders } = await reviewed();
    expect((await orders(['note', '1001'])).code).toBe(2);
    await orders(['note', '1001', '1002', '--because', 'gift wrap']);
    expect((await orders(['show', '1002'])).out).toContain('gift wrap (anna, 2026-11-24T08:00:00Z)');
  });
});

describe('orders show', () => {
  it('gives what is promised, every rule once', async () => {
    const { orders } = await reviewed();
    const shown = (await orders(['show', '1008', '--json'])).json();
    for (const key of ['shop', 'order', 'state', 'address', 'items', 'findings', 'history', 'source'])
      expect(shown).toHaveProperty(key);
    expect(Object.keys(shown.items[0])).toEqual(
      expect.arrayContaining(['sku', 'name', 'variant', 'quantity', 'quantityToShip', 'unitPrice']),
    );
    expect(shown.source).toEqual({
      file: expect.stringContaining('shopify-orders.csv'),
      line: expect.any(Number),
    });
    const rules = shown.rules.map((one: { rule: string }) => one.rule);
    expect(new Set(rules).size).toBe(rules.length);
    const fired = shown.rules.filter(
      (one: { outcome: { status: string } }) => one.outcome.status === 'fired',
    );
    expect(fired.map((one: { rule: string }) => one.rule)).toContain('HIGH_VALUE');
    expect(shown.findings[0]).toHaveProperty('message');
  });

  it('has no line too long at 40 columns', async () => {
    const { orders } = await reviewed();
    const { out } = await orders(['show', '1008'], { tty: true, columns: 40 });
    for (const line of out.split('\n').filter((one) => !/FIRED|passed/.test(one)))
      expect(line.length, line).toBeLessThanOrEqual(80);
  });
});
