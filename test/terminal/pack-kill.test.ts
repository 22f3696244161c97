import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryWorkspace } from '../support/command-line.ts';
import { csv, firstRow } from '../support/shopify.ts';
import { BARE, BIN, isBuilt } from '../support/tools.ts';
import { put } from '../support/workspace.ts';

async function printed(): Promise<ReturnType<typeof temporaryWorkspace>> {
  const world = temporaryWorkspace();
  const { orders, folder } = world;
  await orders(['review', put(folder, 'o.csv', csv([firstRow('#1001'), firstRow('#1002')])), '--no-input']);
  await orders(['batch']);
  await orders(['print', 'B1', '-o', folder]);
  return world;
}

test.skipIf(!isBuilt())('killed with -9 between two scans, the bench goes on where it was', async () => {
  const { folder, orders } = await printed();
  const env = { ...BARE, ORDERS_WORKSPACE: join(folder, 'workspace'), XDG_CONFIG_HOME: folder };
  const bench = spawn(process.execPath, [BIN, 'pack', 'B1', '--as', 'anna'], { cwd: folder, env });
  let said = '';
  const heard = new Promise<void>((resolve) => {
    bench.stderr.on('data', (part) => {
      said += String(part);
      if (said.includes('1 of 2')) resolve();
    });
  });
  bench.stdin.write('B1-001\nMUG-BLU\n');
  await heard;
  bench.kill('SIGKILL');
  await once(bench, 'close');
  const on = await orders(['pack', 'B1', '--as', 'anna', '--json'], { input: 'MUG-BLU\n' });
  expect(on.json()).toMatchObject({ packed: ['B1-001'], problems: [], left: 1 });
});
