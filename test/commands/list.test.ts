import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE, temporaryWorkspace } from '../support/command-line.ts';
import { csv, firstRow } from '../support/shopify.ts';
import { put } from '../support/workspace.ts';

const { orders, folder } = temporaryWorkspace();

async function listed(...words: string[]): Promise<string[]> {
  const ran = await orders(['list', '--json', ...words]);
  expect(ran.code).toBe(0);
  return ran.json().orders.map((one: { order: string }) => one.order);
}

describe('orders list', () => {
  it('has nothing in an empty workspace, and makes none', async () => {
    expect(await orders(['list'])).toMatchObject({ code: 0, out: '', err: 'No such orders.\n' });
    expect((await orders(['list', '--json'])).json()).toEqual({ orders: [] });
  });

  it('gives the keys that are promised', async () => {
    await orders(['review', EXAMPLE, '--no-input']);
    const { orders: rows } = (await orders(['list', '--json'])).json();
    expect(rows).toHaveLength(40);
    expect(rows[4]).toEqual({
      shop: 'shopify',
      order: '#1005',
      state: 'held',
      placedAt: '2026-11-23T09:39:12-05:00',
      total: { amount: '44.60', currency: 'USD' },
      recipient: 'Edie Nakamura',
      country: 'US',
      units: 3,
      lines: 1,
      note: 'Please leave the parcel with the concierge, the bell is broken.',
      batch: null,
      tags: [],
      channel: 'Standard',
    });
  });

  it('filters by state, country, SKU, text, status, and all together', async () => {
    expect(await listed('--state', 'blocked')).toEqual(['#1011', '#1015', '#1016', '#1030', '#1039']);
    expect(await listed('--country', 'cn')).toEqual(['#1021']);
    expect(await listed('--search', '林晓岚')).toEqual(['#1021']);
    expect(await listed('--search', 'OLD MILL', '--state', 'held')).toEqual(['#1013']);
    expect(await listed('--status', 'pending')).toEqual(['#1030']);
    expect(await listed('--state', 'held,blocked', '--limit', '2')).toEqual(['#1005', '#1008']);
    expect(await listed('--sku', 'no-such')).toEqual([]);
    expect(await listed('--archived')).toEqual([]);
  });

  it('finds the platform’s words whole, whatever the width of their commas', async () => {
    const paid = await listed('--status', 'paid');
    expect(paid).not.toContain('#1030');
    expect(await listed('--status', 'PAID，unfulfilled')).toEqual(
      await listed('--status', 'paid, unfulfilled'),
    );
    expect(await listed('--status', 'aid')).toEqual([]);
  });

  it('knows what sellers call the stages, whatever the platform writes', async () => {
    const { orders } = temporaryWorkspace();
    const pair = ['ExportOrderList.gbk.csv', 'ExportOrderDetailList.gbk.csv'];
    const ran = await orders(['import', ...pair.map((name) => resolve('test/fixtures/taobao', name))]);
    expect(ran.err).toBe('');
    const stage = async (word: string) =>
      (await orders(['list', '--status', word, '--json']))
        .json()
        .orders.map(({ order }: { order: string }) => order.slice(-3))
        .sort();
    const toShip = await stage('已付款待发货');
    expect(toShip).toEqual(expect.arrayContaining(['101', '102', '105']));
    expect(toShip).not.toContain('106');
    expect(toShip).not.toContain('103');
    expect(toShip).not.toContain('104');
    expect(await stage('待发货')).toEqual(toShip);
    expect(await stage('to ship')).toEqual(toShip);
    expect(await stage('待付款')).toEqual(['103']);
    expect(await stage('已关闭')).toContain('104');
    expect(await stage('等待卖家发货')).toEqual(expect.arrayContaining(['101', '102', '105']));
  });

  it('a pipe gets whole values between tabs, a terminal a table that fits', async () => {
    const pipe = (await orders(['list', '--search', '1005'])).out;
    expect(pipe.split('\t')).toHaveLength(12);
    expect(pipe).toContain('the bell is broken.\n');
    for (const columns of [40, 60, 80, 200]) {
      const { out } = await orders(['list'], { tty: true, columns });
      expect(out).toMatch(/^ORDER/);
      for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(columns);
    }
  });

  it('neutralises what an export may carry', async () => {
    const rows = [firstRow('#9001', { 'Shipping Name': 'Eve \u001b[2J\u202egnp.exe', Notes: 'line\nbreak' })];
    await orders(['import', put(folder, 'nasty.csv', csv(rows))]);
    for (const tty of [true, false]) {
      const { out, err } = await orders(['list', '--search', '9001'], { tty });
      expect(out + err).not.toMatch(/[\u001b\u202e]/);
    }
    const shown = await orders(['show', '9001']);
    expect(shown.out).not.toMatch(/[\u001b\u202e]/);
  });

  it('names the nearest state, shop, batch', async () => {
    expect((await orders(['list', '--state', 'aproved'])).err).toContain('approved');
    expect((await orders(['list', '--shop', 'shopfy'])).err).toContain('Did you mean shopify?');
    expect((await orders(['list', '--batch', 'B9'])).code).toBe(1);
  });
});
