import { expect, test } from 'vitest';
import { temporaryWorkspace } from '../support/command-line.ts';
import { csv, firstRow } from '../support/shopify.ts';
import { put } from '../support/workspace.ts';

test('V32, P4: more orders than are planned at a time: all batched, each once, the urgent one first', {
  timeout: 240_000,
}, async () => {
  const { folder, orders } = temporaryWorkspace();
  const ids = Array.from({ length: 403 }, (_, n) => `#${1001 + n}`);
  const rows = ids.map((id, n) =>
    firstRow(id, {
      'Lineitem sku': `S${n % 9}`,
      'Shipping Name': `Ann ${id}`,
      'Shipping Address1': `${n + 1} Larch Lane`,
      Tags: id === '#1403' ? 'priority' : '',
    }),
  );
  const bins = Array.from({ length: 9 }, (_, n) => `S${n},${'ABC'[n % 3]}-0${n + 1}-1,9999`);
  await orders(['stock', 'import', put(folder, 'stock.csv', `SKU,Bin,Available\n${bins.join('\n')}\n`)]);
  await orders(['review', put(folder, 'o.csv', csv(rows)), '--no-input']);
  await orders(['approve', ...ids.map((id) => id.slice(1)), '--because', 'test']);
  const plain = (await orders(['batch', '--max', '100', '--dry-run', '--json'])).json().batches;
  expect(plain.map((batch: { orders: string[] }) => batch.orders.length)).toEqual([100, 100, 100, 100, 3]);
  const { batches } = (await orders(['batch', '--totes', '150', '--effort', 'quick', '--json'])).json();
  const all = batches.flatMap((batch: { orders: string[] }) => batch.orders);
  expect(all).toHaveLength(403);
  expect(new Set(all).size).toBe(403);
  for (const batch of batches) expect(batch.orders.length).toBeLessThanOrEqual(150);
  expect(batches[0].orders).toContain('#1403');
  expect((await orders(['check'])).code).toBe(0);
});
