import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE, temporaryWorkspace } from '../support/command-line.ts';

describe('a dry run leaves no file and no folder', () => {
  it('print', async () => {
    const { folder, orders } = temporaryWorkspace();
    await orders(['review', EXAMPLE, '--no-input']);
    await orders(['batch', '--max', '2']);
    const ran = await orders(['print', 'B1', '--dry-run', '-o', 'new/deep']);
    expect(ran.out).toMatch(/^Would print 2 labels/);
    expect(existsSync(join(folder, 'new'))).toBe(false);
  });

  it.each([
    ['label-4x6', ['preview', 'label-4x6']],
    ['a list', ['preview', 'pick-list-a4']],
    ['the ruler', ['ruler']],
  ])('templates: %s', async (_name, words) => {
    const { folder, orders } = temporaryWorkspace();
    const before = readdirSync(folder);
    const ran = await orders(['templates', ...words, '--dry-run', '-o', 'new/page.pdf']);
    expect(ran.out).toMatch(/^Would write /);
    expect(readdirSync(folder)).toEqual(before);
    expect((await orders(['templates', ...words, '-o', 'new/page.pdf'])).out).toMatch(/^Wrote /);
    expect(readdirSync(join(folder, 'new'))).toEqual(['page.pdf']);
  });

  it('people put on a list are told as not saved', async () => {
    const { orders } = temporaryWorkspace();
    await orders(['import', EXAMPLE]);
    const ran = await orders(['rules', 'black', '1001', '--dry-run']);
    expect(ran.out).toContain('Black list: 1 entry (nothing was saved)');
    expect(ran.out).not.toContain('Next');
    expect((await orders(['rules', 'black'])).out).toContain('Black list: 0 entries\n');
  });
});

it('ledger/none: a mistyped workspace gives no copy of nothing', async () => {
  const { folder, orders } = temporaryWorkspace();
  await orders(['import', EXAMPLE]);
  const ran = await orders(['backup', '--workspace', join(folder, 'wrokspace'), '--json']);
  expect(ran.code).toBe(1);
  expect(JSON.parse(ran.err).error.code).toBe('ledger/none');
  expect(existsSync(join(folder, 'wrokspace'))).toBe(false);
});
