import { describe, expect, it } from 'vitest';
import { EXAMPLE, temporaryWorkspace } from '../support/command-line.ts';
import { csv, firstRow } from '../support/shopify.ts';
import { put } from '../support/workspace.ts';

async function reviewed() {
  const workspace = temporaryWorkspace();
  await workspace.orders(['review', EXAMPLE, '--no-input']);
  const listed = async (...more: string[]) =>
    (await workspace.orders(['list', '--json', ...more]))
      .json()
      .orders.map((one: { order: string }) => one.order);
  return { ...workspace, listed };
}

describe('archive', () => {
  it('finished orders leave the lists and counts, the others stay and are named', async () => {
    const { orders, listed } = await reviewed();
    const all = await listed();
    const ran = await orders(['archive', '--before', '2027-01-01', '--json']);
    expect(ran.code).toBe(0);
    const { archived, open, orders: gone } = ran.json();
    expect(archived).toBeGreaterThan(0);
    expect(archived + open).toBe(all.length);
    expect((await listed('--archived')).sort()).toEqual(
      gone.map((one: { order: string }) => one.order).sort(),
    );
    expect(await listed()).toHaveLength(open);
    const counts = (await orders(['status', '--json'])).json().counts as Record<string, number>;
    expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(open);
    // A second time there is nothing left to do, and nothing is written.
    const changes = (await orders(['log', '--json'])).json().changes.length;
    expect((await orders(['archive', '--before', '2027-01-01', '--json'])).json().archived).toBe(0);
    expect((await orders(['log', '--json'])).json().changes).toHaveLength(changes);
    // A later review counts them no more.
    const review = (await orders(['review', '--no-input', '--json'])).json();
    expect(review.approved + review.held + review.blocked).toBe(open);
  });

  it('a dry run changes nothing; undo brings them back', async () => {
    const { orders, listed } = await reviewed();
    const before = await listed();
    const dry = await orders(['archive', '--before', '2027-01-01', '--dry-run']);
    expect(dry.out).toContain('Would archive');
    expect(await listed()).toEqual(before);
    await orders(['archive', '--before', '2027-01-01']);
    expect(await listed()).not.toEqual(before);
    await orders(['undo', '--yes']);
    expect(await listed()).toEqual(before);
  });

  it('an order of that day or later stays; a bad date is refused', async () => {
    const { orders } = await reviewed();
    expect((await orders(['archive', '--before', '2000-01-01'])).out).toContain('No finished order');
    for (const date of ['2026-13-01', '01/02/2026', 'yesterday'])
      expect(await orders(['archive', '--before', date])).toMatchObject({ code: 2, out: '' });
    expect((await orders(['archive'])).code).toBe(2);
  });

  it('an archived order is still found as a double (faults.md V22)', async () => {
    const { orders, folder } = temporaryWorkspace();
    const same = { 'Shipping Name': 'Ada Quill', 'Shipping Address1': '12 Larch Lane' };
    const done = firstRow('#1', {
      ...same,
      'Created at': '2026-11-23 23:50:00 +0000',
      'Fulfillment Status': 'fulfilled',
      'Lineitem fulfillment status': 'fulfilled',
    });
    const again = firstRow('#2', { ...same, 'Created at': '2026-11-24 00:10:00 +0000' });
    await orders(['import', put(folder, 'a.csv', csv([done]))]);
    await orders(['review', '--no-input']);
    await orders(['archive', '--before', '2026-11-24']);
    await orders(['review', put(folder, 'b.csv', csv([again])), '--no-input']);
    const { findings } = (await orders(['show', '#2', '--json'])).json();
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'SAME_ORDER_AGAIN', value: '#1' }));
  });
});
