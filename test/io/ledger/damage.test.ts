import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importFiles } from '../../../src/commands/import.ts';
import { Stop } from '../../../src/core/problem.ts';
import { openLedger } from '../../../src/io/ledger/open.ts';
import { testContext } from '../../support/context.ts';
import { csv, firstRow } from '../../support/shopify.ts';
import { put, temporaryFolder } from '../../support/workspace.ts';

const entry = { command: 'shop', who: 'tester', at: '2026-11-24T12:00:00Z', what: {} };

async function filled(): Promise<string> {
  const folder = temporaryFolder();
  const context = testContext(folder);
  const rows = Array.from({ length: 30 }, (_, i) => firstRow(`#${1001 + i}`));
  await importFiles(context, [put(folder, 'a.csv', csv(rows))], {});
  context.close();
  return folder;
}

/** What opening, checking and writing say of a ledger: the code of the first refusal, or 'fine'. */
async function verdict(workspace: string): Promise<string> {
  try {
    const ledger = await openLedger({ workspace, create: true });
    try {
      if (ledger.damage) return ledger.damage.code;
      const report = await ledger.check();
      if (!report.ok) return report.problems[0]?.code ?? 'no problem named';
      await ledger.orders(await ledger.orderKeys());
      return 'fine';
    } finally {
      ledger.close();
    }
  } catch (error) {
    if (error instanceof Stop) return error.code;
    throw error;
  }
}

describe('C16: a damaged ledger', () => {
  test('cut off anywhere it is noticed on opening, never taken for an empty one', async () => {
    const folder = await filled();
    const file = join(folder, 'ledger.db');
    const whole = readFileSync(file);
    for (const length of [0, 1, 99, 100, 4095, 4096, 5000, whole.length - 4096, whole.length - 1]) {
      writeFileSync(file, whole);
      truncateSync(file, length);
      expect(await verdict(folder), `cut at ${length}`).toBe('ledger/damaged');
      expect(readFileSync(file).length).toBe(length);
    }
  });

  test('one flipped bit in an order is noticed, and writing refused', async () => {
    const folder = await filled();
    const file = join(folder, 'ledger.db');
    const whole = readFileSync(file);
    const flipped = Buffer.from(whole);
    // Pages that are free again hold old copies: the one that counts is among these.
    let found = 0;
    for (let at = whole.indexOf('209 Larkspur'); at > 0; at = whole.indexOf('209 Larkspur', at + 1), found++)
      flipped[at] = (flipped[at] ?? 0) ^ 4;
    expect(found).toBeGreaterThan(0);
    writeFileSync(file, flipped);
    expect(await verdict(folder)).toBe('ledger/damaged');
    const ledger = await openLedger({ workspace: folder, create: true });
    await expect(ledger.change(entry, (tx) => tx.addNote(1, 'x'))).rejects.toMatchObject({
      code: 'ledger/damaged',
    });
    ledger.close();
  });

  test('what undo would put back, and what a file brought, are noticed too', async () => {
    const folder = await filled();
    const file = join(folder, 'ledger.db');
    const whole = readFileSync(file);
    const at = whole.indexOf('{"rowsRead"');
    expect(at).toBeGreaterThan(0);
    const flipped = Buffer.from(whole);
    for (let next = at; next > 0; next = whole.indexOf('{"rowsRead"', next + 1)) flipped[next] = 0x7a;
    writeFileSync(file, flipped);
    expect(await verdict(folder)).toBe('ledger/damaged');
  });

  test('flips all over the file are noticed or harmless: what is read is never wrong', async () => {
    const folder = await filled();
    const file = join(folder, 'ledger.db');
    const whole = readFileSync(file);
    const before = await openLedger({ workspace: folder, create: false });
    const truth = JSON.stringify(await before.orders(await before.orderKeys()));
    before.close();
    let noticed = 0;
    for (let i = 0; i < 150; i++) {
      const flipped = Buffer.from(whole);
      // Most of a young ledger is empty pages: flip where something stands.
      let at = (i * 7919 * 13) % whole.length;
      while (whole[at] === 0) at = (at + 1) % whole.length;
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (i % 8));
      writeFileSync(file, flipped);
      for (const tail of ['-wal', '-shm']) rmSync(file + tail, { force: true });
      if ((await verdict(folder)) !== 'fine') noticed++;
      else {
        const ledger = await openLedger({ workspace: folder, create: false });
        expect(JSON.stringify(await ledger.orders(await ledger.orderKeys())), `flip at ${at}`).toBe(truth);
        ledger.close();
      }
    }
    expect(noticed).toBeGreaterThan(20);
  });

  test('the refusal names the newest backup', async () => {
    const folder = await filled();
    const ledger = await openLedger({ workspace: folder, create: false });
    await ledger.backup(join(folder, 'backups', 'ledger-2026-11-24.db'));
    ledger.close();
    truncateSync(join(folder, 'ledger.db'), 3000);
    await expect(openLedger({ workspace: folder, create: false })).rejects.toMatchObject({
      facts: { backup: join(folder, 'backups', 'ledger-2026-11-24.db') },
    });
    const fresh = temporaryFolder();
    copyFileSync(join(folder, 'backups', 'ledger-2026-11-24.db'), join(fresh, 'ledger.db'));
    expect(await verdict(fresh)).toBe('fine');
  });
});

describe('other ledgers', () => {
  test('C17: one of a newer version is refused, saying which', async () => {
    const folder = await filled();
    const { DatabaseSync } = await import('@photostructure/sqlite');
    const db = new DatabaseSync(join(folder, 'ledger.db'));
    db.exec('PRAGMA user_version = 99');
    db.close();
    await expect(openLedger({ workspace: folder, create: true })).rejects.toMatchObject({
      code: 'ledger/newer',
      facts: { version: '99' },
    });
  });

  test('C18: a folder replaced while running stops the change', async () => {
    const folder = await filled();
    const ledger = await openLedger({ workspace: folder, create: false });
    rmSync(join(folder, 'ledger.db'));
    await expect(ledger.change(entry, (tx) => tx.addNote(1, 'x'))).rejects.toMatchObject({
      code: 'ledger/gone',
    });
    ledger.close();
  });

  test('C12: a second writer waits, then stops with its own code', async () => {
    const folder = await filled();
    const first = await openLedger({ workspace: folder, create: false });
    const second = await openLedger({ workspace: folder, create: false, wait: 50 });
    await first.change(entry, async (tx) => {
      await tx.addNote(1, 'x');
      await expect(second.change(entry, (other) => other.addNote(1, 'y'))).rejects.toMatchObject({
        code: 'ledger/busy',
        exitCode: 4,
      });
    });
    await second.change(entry, (tx) => tx.addNote(1, 'y'));
    expect((await first.notes(1)).map((note) => note.text)).toEqual(['x', 'y']);
    first.close();
    second.close();
  });
});
