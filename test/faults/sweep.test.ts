import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { picture } from '../support/picture.ts';
import { csv, firstRow, moreRow } from '../support/shopify.ts';
import { hasTool, isBuilt, orders } from '../support/tools.ts';
import { keptFolder, put } from '../support/workspace.ts';

/**
 * The two-state rule (faults.md C1, C2, C6, C11, §4): killed or failed at any call that writes, a command leaves the
 * ledger as before or as after, never a third way; the same command again brings it to "after".
 */
const ready = hasTool('strace') && isBuilt();
const env = { ORDERS_NOW: '2026-11-24T12:00:00Z' };
const LONG = process.env['LONG'] === '1';
/** Of one sweep: a machine may be busy, and a long sweep has hundreds of points. */
const MOST_MS = LONG ? 7_200_000 : 600_000;

/** The morning, step by step; each is swept from the state the steps before it leave. */
const STEPS: readonly { readonly name: string; readonly args: readonly string[] }[] = [
  { name: 'import', args: ['import', 'orders.csv'] },
  { name: 'review', args: ['review', '--no-input'] },
  { name: 'suppliers export', args: ['suppliers', 'export', '-o', 'sup'] },
  { name: 'batch', args: ['batch'] },
  { name: 'print', args: ['print', 'B2', '-o', 'paper'] },
  { name: 'tracking import', args: ['tracking', 'import', 'carrier.csv'] },
  { name: 'tracking export', args: ['tracking', 'export', '-o', 'upload'] },
  { name: 'archive', args: ['archive', '--before', '2027-01-01'] },
];

interface Fault {
  readonly name: string;
  readonly calls: string;
  readonly inject: string;
  /** Every n-th point; 1 with LONG=1. */
  readonly stride: number;
}

const FAULTS: readonly Fault[] = [
  { name: 'kill at fsync', calls: 'fsync,fdatasync', inject: 'signal=KILL', stride: 1 },
  {
    name: 'kill at rename or link',
    calls: 'rename,renameat,renameat2,link,linkat',
    inject: 'signal=KILL',
    stride: 1,
  },
  { name: 'kill at write', calls: 'pwrite64,write', inject: 'signal=KILL', stride: 23 },
  { name: 'kill at truncate or unlink', calls: 'ftruncate,unlink', inject: 'signal=KILL', stride: 2 },
  { name: 'EIO at fsync', calls: 'fsync,fdatasync', inject: 'error=EIO', stride: 1 },
  {
    name: 'EXDEV at rename or link',
    calls: 'rename,renameat,renameat2,link,linkat',
    inject: 'error=EXDEV',
    stride: 1,
  },
  { name: 'ENOSPC at write', calls: 'pwrite64', inject: 'error=ENOSPC', stride: 11 },
];

describe.skipIf(!ready)('two states, whatever fails', () => {
  const base = { folders: new Map<string, string>(), after: new Map<string, string>() };

  beforeAll(async () => {
    let folder = keptFolder();
    const rows = Array.from({ length: 8 }, (_, i) => [
      firstRow(`#${1001 + i}`),
      moreRow(`#${1001 + i}`, `CAP-${i}`, '1', {}),
    ]).flat();
    const good = rows.map((row) => ({
      ...row,
      ...(row['Subtotal'] && { Subtotal: '30.00', Total: '35.00' }),
    }));
    put(folder, 'orders.csv', csv(good));
    put(
      folder,
      'carrier.csv',
      'Order,Tracking Number,Carrier\n#1001,1Z999AA10123456784,UPS\n#1002,RA123456785CN,China Post\n',
    );
    mkdirSync(join(folder, 'ws'), { mode: 0o700 });
    // A supplier sends a line of #1008, of which the carrier's file says nothing.
    put(join(folder, 'ws'), 'locations.yaml', 'suppliers:\n  Acme: CAP-7\n');
    for (const { name, args } of STEPS) {
      base.folders.set(name, folder);
      const next = join(keptFolder(), 'next');
      cpSync(folder, next, { recursive: true });
      const ran = orders(['--workspace', 'ws', ...args], { cwd: next, env });
      expect(ran.code, `${name}: ${ran.err}`).toBe(0);
      base.after.set(name, await picture(join(next, 'ws')));
      folder = next;
    }
  }, 120_000);

  for (const { name, args } of STEPS) {
    for (const fault of FAULTS) {
      test(`${name}: ${fault.name}`, { timeout: MOST_MS }, async () => {
        const from = base.folders.get(name) ?? '';
        const before = await pictureOf(from);
        const after = base.after.get(name);
        let hit = 0;
        for (let n = 1; n < 2000; n += LONG ? 1 : fault.stride) {
          const folder = join(keptFolder(), 'try');
          cpSync(from, folder, { recursive: true });
          const inject = `inject=${fault.calls}:${fault.inject}:when=${n}`;
          const strace = ['strace', '-f', '-o', '/dev/null', '-e', `trace=${fault.calls}`, '-e', inject];
          const ran = orders(['--workspace', 'ws', ...args], { cwd: folder, env, before: strace });
          const now = await pictureOf(folder);
          expect([before, after], `${fault.name} ${n}: a third state (${ran.err})`).toContain(now);
          if (ran.code === 0 && ran.signal === null) {
            expect(now).toBe(after);
            rmSync(folder, { recursive: true });
            break;
          }
          hit++;
          if (fault.inject.startsWith('error')) expect([1, 3], ran.err).toContain(ran.code);
          const again = orders(['--workspace', 'ws', ...args], { cwd: folder, env });
          expect(again.code, again.err).toBe(0);
          expect(await pictureOf(folder), `${fault.name} ${n}: after the same command again`).toBe(after);
          const leftovers = readdirSync(folder, { recursive: true })
            .map(String)
            .filter((file) => /\.part-/.test(file));
          if (fault.inject.startsWith('error')) expect(leftovers).toEqual([]);
          rmSync(folder, { recursive: true });
        }
        if (fault.calls.startsWith('fsync')) expect(hit).toBeGreaterThan(0);
      });
    }
  }
});

const EMPTY = 'no ledger';

async function pictureOf(folder: string): Promise<string> {
  const workspace = join(folder, 'ws');
  return existsSync(join(workspace, 'ledger.db')) ? withoutEmpty(await picture(workspace)) : EMPTY;
}

/** A ledger that was made and never written to is as good as none. */
function withoutEmpty(seen: string): string {
  return /"orders":\[\].*"journal":\[\]/.test(seen) ? EMPTY : seen;
}
