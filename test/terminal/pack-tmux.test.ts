import { execFile, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryWorkspace } from '../support/command-line.ts';
import { csv, firstRow, moreRow } from '../support/shopify.ts';
import { BIN, hasTool, isBuilt } from '../support/tools.ts';
import { put } from '../support/workspace.ts';

const MUG = '4006381333931';
const STOCK = `SKU,Bin,Available,Barcode\nMUG-BLU,A-01-1,9,${MUG}\nCAP,B-01-1,9,036000291452\nPEN,C-01-1,9,96385074\n`;

/** Three orders on a cart, the labels of the first two printed. */
async function batched(): Promise<ReturnType<typeof temporaryWorkspace>> {
  const world = temporaryWorkspace();
  const { folder, orders } = world;
  put(folder, 'stock.csv', STOCK);
  await orders(['stock', 'import', 'stock.csv']);
  const rows = [
    firstRow('#1001', { 'Lineitem quantity': '2' }),
    moreRow('#1001', 'CAP', '1'),
    firstRow('#1002', { 'Lineitem quantity': '1', 'Shipping Name': 'Bo Larch' }),
    firstRow('#1003', { 'Lineitem quantity': '1', 'Shipping Name': 'Cy Larch' }),
  ];
  await orders(['review', put(folder, 'o.csv', csv(rows)), '--no-input']);
  await orders(['approve', '1001', '1002', '1003', '--because', 'test']);
  await orders(['batch']);
  return world;
}

test.skipIf(!hasTool('tmux', ['-V']) || !isBuilt())(
  'the packing bench in a terminal: bell, colour, words, and its place kept over kill -9',
  { timeout: 120_000 },
  async () => {
    const { folder, orders } = await batched();
    const codes = new Map<string, string>();
    for (const { parcel, orders: ids } of (await orders(['batch', 'show', 'B1', '--json'])).json().batches[0]
      .parcels)
      codes.set(ids[0], parcel);
    const code = (id: string) => codes.get(id)!;
    const bench = `'${process.execPath}' '${BIN}' pack B1 --as anna --print-on-complete -o '${folder}/out'`;
    writeFileSync(
      join(folder, 'bench.sh'),
      `export LANG=C.UTF-8 ORDERS_WORKSPACE='${folder}/workspace' XDG_CONFIG_HOME='${folder}'; unset CI NO_COLOR
sh -c 'echo $$ > ${folder}/pid; exec ${bench.replaceAll("'", '"')}'; echo first ended
${bench}; echo second ended $?; cat\n`,
    );
    const socket = `orders-pack-${process.pid}`;
    const run = promisify(execFile);
    const tmux = (...words: string[]) => run('tmux', ['-L', socket, '-f', '/dev/null', ...words]);
    onTestFinished(() => void spawnSync('tmux', ['-L', socket, 'kill-server']));
    await tmux('new-session', '-d', '-x', '100', '-y', '30', `sleep 1; sh '${folder}/bench.sh'`);
    await tmux('pipe-pane', '-o', `cat >> '${folder}/raw'`);
    const screen = async () => (await tmux('capture-pane', '-p')).stdout;
    const seen = async (wanted: string | RegExp) => {
      for (let left = 400; left > 0; left--) {
        const shown = await screen();
        if (typeof wanted === 'string' ? shown.includes(wanted) : wanted.test(shown)) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`never saw ${wanted}:\n${await screen()}`);
    };
    /** A scanner is a keyboard that ends with Enter. */
    const scan = (text: string) => tmux('send-keys', text, 'Enter');
    const raw = () => readFileSync(join(folder, 'raw'), 'latin1');
    const bells = () => raw().split('\u0007').length - 1;

    await seen('3 parcels to pack');
    await scan(code('#1001').toLowerCase());
    await seen(`${code('#1001')}: 2 × MUG-BLU, 1 × CAP`);
    expect(bells()).toBe(0);
    await scan('96385074');
    await seen(/WRONG ITEM: PEN does not belong/);
    await scan('4006381333932');
    await seen('MISREAD: the check digit of 4006381333932 is wrong');
    await scan('12345');
    await seen('UNKNOWN BARCODE 12345.');
    await scan(MUG);
    await seen('MUG-BLU: 1 of 2');
    await scan(MUG);
    await seen('MUG-BLU: 2 of 2');
    await scan(MUG);
    await seen(/TOO MANY: .* has all 2 of MUG-BLU/);
    await scan('UNDO');
    await seen('MUG-BLU taken back');
    await scan('DONE');
    await seen(/TOO FEW: .* lacks 1 × MUG-BLU, 1 × CAP/);
    await scan(code('#1002'));
    await seen(/still open and lacks/);
    expect(bells()).toBe(6);
    // Red what is refused.
    expect(raw()).toMatch(/\u001b\[31m/);

    process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), 'SIGKILL');
    await seen('first ended');
    await seen(new RegExp(`first ended[\\s\\S]+${code('#1001')}: 1 × MUG-BLU, 1 × CAP`));
    await scan(MUG);
    await seen(/first ended[\s\S]+MUG-BLU: 2 of 2/);
    await scan('036000291452');
    await seen('1 of 3 packed');
    expect(raw()).toMatch(/\u001b\[32m[^\n]*1 of 3 packed/);
    // Half a parcel is put aside and another one packed; the last scan made its label.
    await scan(code('#1002'));
    await scan('SKIP');
    await seen(/put aside/);
    await scan(code('#1003'));
    await scan(MUG);
    await seen('2 of 3 packed');
    await tmux('send-keys', 'C-d');
    await seen('second ended 0');
    const shown = (await orders(['show', '1001', '--json'])).json();
    expect(shown.state).toBe('packed');
    expect(JSON.stringify(shown.history)).toContain('anna');
    // A person's word for the last one, marked as such.
    await orders(['print', 'B1', '-o', folder]);
    const sworn = await orders(['pack', '--confirm', code('#1002'), '--as', 'anna', '--json']);
    expect(sworn.json()).toMatchObject({ packed: [code('#1002')] });
    const log = JSON.stringify((await orders(['log', '--json'])).json());
    expect(log).toMatch(/"by":"hand"/);
    expect(log.match(/"scans":/g)).toHaveLength(2);
  },
);
