import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../support/command-line.ts';
import { hasIppPrinter, startIppPrinter } from '../../support/ipp-printer.ts';
import { hasCups, startCups } from '../../support/real-cups.ts';
import { isBuilt, orders } from '../../support/tools.ts';
import { keptFolder } from '../../support/workspace.ts';
import { hasTools, pageTexts, scannedCodes } from '../pdf/tools.ts';

/** A real CUPS and a network printer on loopback, driverless as nearly all are sold today. */
const ready = hasCups() && hasIppPrinter() && isBuilt() && hasTools('pdftotext', 'pdftoppm', 'zbarimg');
const cups = ready ? await startCups() : undefined;
const printer = cups && (await startIppPrinter(cups.folder));
if (cups && printer) {
  const said = cups.run('lpadmin', '-p', 'Ipp', '-E', '-v', printer.uri, '-m', 'everywhere');
  if (said.includes('Unable')) throw new Error(said);
}

function shop() {
  const cwd = keptFolder();
  const run = (words: readonly string[], path?: string) =>
    orders(['--workspace', 'ws', ...words], {
      cwd,
      env: { ...cups?.env, ...(path !== undefined && { PATH: path }) },
    });
  run(['review', EXAMPLE, '--no-input']);
  run(['batch', '--max', '6']);
  const labels = ['print', 'B1', '--only', 'labels', '--printer', 'Ipp'];
  const parcels = (): { parcel: string }[] =>
    JSON.parse(run(['batch', 'show', 'B1', '--json']).out).batches[0].parcels;
  return { cwd, run, labels, codes: () => parcels().map(({ parcel }) => parcel) };
}

/** The command line with an `lp` of ours first in its PATH. */
function withLp(folder: string, script: string): string {
  writeFileSync(join(folder, 'lp'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, 'lp'), 0o755);
  return `${folder}:${process.env['PATH'] ?? ''}`;
}

/** Documents the printer has of a time on, once there are so many of them. */
async function received(before: number, count: number): Promise<readonly string[]> {
  for (let tries = 0; tries < 300 && (printer?.printed().length ?? 0) < before + count; tries++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  return printer?.printed().slice(before) ?? [];
}

/** The parcels on its pages as a scanner reads them at the printer's resolution, and as they are written. */
function codesOn(file: string, codes: readonly string[]): { scanned: unknown; written: unknown } {
  return {
    scanned: scannedCodes(file, 203).map((found) => found.filter((code) => codes.includes(code))),
    written: pageTexts(file).map((text) => codes.filter((code) => text.includes(code))),
  };
}

describe.skipIf(!ready)('a network printer by IPP', () => {
  it('what it received is what the ledger says: every label, in order, once', {
    timeout: 180_000,
  }, async () => {
    const { run, labels, codes } = shop();
    const before = printer?.printed().length ?? 0;
    const ran = run([...labels, '--json']);
    expect(ran.code, ran.err).toBe(0);
    const files = await received(before, 1);
    expect(files).toHaveLength(1);
    const expected = codes().map((code) => [code]);
    expect(expected).toHaveLength(6);
    expect(codesOn(files[0] ?? '', codes())).toEqual({ scanned: expected, written: expected });
    expect(run(labels).out).toContain('not printed again');
    expect(await received(before, 1)).toHaveLength(1);
  });

  it('C3: killed after lp had it: the job is found, nothing is printed twice', {
    timeout: 180_000,
  }, async () => {
    const { cwd, run, labels, codes } = shop();
    const before = printer?.printed().length ?? 0;
    const killed = run(labels, withLp(cwd, '/usr/bin/lp "$@"\nkill -9 $PPID'));
    expect(killed.signal).toBe('SIGKILL');
    const [file = ''] = await received(before, 1);
    expect(run(labels)).toMatchObject({ code: 0, out: expect.stringContaining('not printed again') });
    expect(run(['log']).out).toMatch(/state accepted, job Ipp-\d+/);
    expect(codesOn(file, codes()).scanned).toEqual(codes().map((code) => [code]));
    expect(await received(before, 1)).toHaveLength(1);
  });

  it('C3: killed before lp began: nothing came out, asked about, then printed once', {
    timeout: 180_000,
  }, async () => {
    const { cwd, run, labels, codes } = shop();
    const before = printer?.printed().length ?? 0;
    const killed = run(labels, withLp(cwd, 'kill -9 $PPID'));
    expect(killed.signal).toBe('SIGKILL');
    expect(run(labels)).toMatchObject({ code: 3, err: expect.stringContaining('B1-001 to B1-006') });
    expect(printer?.printed()).toHaveLength(before);
    const ran = run([...labels, '--came-out', '0']);
    expect(ran.code, ran.err).toBe(0);
    const files = await received(before, 1);
    expect(files).toHaveLength(1);
    expect(codesOn(files[0] ?? '', codes()).scanned).toEqual(codes().map((code) => [code]));
  });
});
