import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryWorkspace } from '../support/command-line.ts';
import { csv, firstRow } from '../support/shopify.ts';
import { put } from '../support/workspace.ts';

const OTHER = { 'Shipping Name': 'Bo Fern', 'Shipping Address1': '7 Rowan Court', 'Lineitem sku': 'CAP' };

test('original and resend name each other, in the review and in show, however the id is written (faults.md V21)', async () => {
  const { folder, orders } = temporaryWorkspace();
  const rows = [
    firstRow('#1001'),
    firstRow('#1050', { Tags: 'resend of 1001' }),
    // Holds the number, but is no resend.
    firstRow('#1051', { ...OTHER, Tags: 'pair of #1001' }),
  ];
  put(folder, 'o.csv', csv(rows));
  await orders(['import', join(folder, 'o.csv')]);
  const reviewed = (await orders(['review', '--json'])).json();
  const found = reviewed.orders.map(
    (one: { order: string; findings: { rule: string; facts?: object }[] }) => [
      one.order,
      one.findings.find((finding) => finding.rule === 'SENT_AGAIN')?.facts,
    ],
  );
  expect(found).toEqual([
    ['#1001', { as: '#1050' }],
    ['#1050', { of: '1001' }],
    ['#1051', undefined],
  ]);
  const shown = async (id: string) => (await orders(['show', id, '--json'])).json();
  expect(await shown('1001')).toMatchObject({ resendOf: [], resentAs: [{ order: '#1050' }] });
  expect(await shown('1050')).toMatchObject({ resendOf: [{ order: '#1001' }], resentAs: [] });
  expect((await orders(['show', '1001'])).out).toMatch(/^Resent as #1050 \(/m);
  expect((await orders(['show', '1050'])).out).toMatch(/^Resend of #1001 \(/m);
});
