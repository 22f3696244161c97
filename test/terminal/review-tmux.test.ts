import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryWorkspace } from '../support/command-line.ts';
import { csv, firstRow, type Row } from '../support/shopify.ts';
import { BIN, hasTool, isBuilt } from '../support/tools.ts';
import { put } from '../support/workspace.ts';

/** Fifty orders: notes, postcodes that lost their zero, phones that are none, high values. */
function fifty(): readonly Row[] {
  const jersey = {
    'Shipping City': 'Ewing',
    'Shipping Province': 'NJ',
    'Shipping Province Name': 'New Jersey',
    'Shipping Zip': '08628',
  };
  return Array.from({ length: 50 }, (_, i) => {
    const at = { ...jersey, 'Shipping Address1': `${i + 1} Larch Lane` };
    const id = `#${1001 + i}`;
    if (i < 30) return firstRow(id, { ...at, Notes: 'Leave it at the back door' });
    if (i < 40) return firstRow(id, { ...at, 'Shipping Zip': '8628' });
    return firstRow(id, { ...at, 'Shipping Phone': '12' });
  });
}

test.skipIf(!hasTool('tmux', ['-V']) || !isBuilt())(
  'fifty held orders on a terminal of 80×24, with the keyboard alone',
  { timeout: 120_000 },
  async () => {
    const { folder, orders } = temporaryWorkspace();
    await orders(['review', put(folder, 'fifty.csv', csv(fifty())), '--no-input']);
    const socket = `orders-${process.pid}`;
    const run = promisify(execFile);
    const tmux = (...words: string[]) => run('tmux', ['-L', socket, '-f', '/dev/null', ...words]);
    onTestFinished(() => void spawnSync('tmux', ['-L', socket, 'kill-server']));
    const typed = `LANG=C.UTF-8 ORDERS_WORKSPACE='${folder}/workspace' '${process.execPath}' '${BIN}' review --as anna; echo ended $?; cat`;
    await tmux('new-session', '-d', '-x', '80', '-y', '24', `env -u CI sh -c "${typed}"`);
    const screen = async () => (await tmux('capture-pane', '-p')).stdout;
    /** Waits until the screen shows it: a person looks before typing on. */
    const seen = async (wanted: string | RegExp) => {
      for (let left = 400; left > 0; left--) {
        const shown = await screen();
        if (typeof wanted === 'string' ? shown.includes(wanted) : wanted.test(shown)) return shown;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`never saw ${wanted}:\n${await screen()}`);
    };
    const press = (...keys: string[]) => tmux('send-keys', ...keys);

    const first = await seen('q quit');
    expect(first).toMatch(/30 × note from the buyer\n {2}10 × postcode lost/);
    expect(first).toMatch(/Note +Leave it at the back door\n! buyerNote: The buyer writes/);
    // All of one reason, page by page; then the last word taken back and given again.
    await press('A');
    await seen('18 of 30.');
    await press('Space');
    await seen('Approve these 30 orders?');
    await press('y');
    await seen(/\[31\/50\] #1031[\s\S]+f: “8628” → “08628”[\s\S]+u undo/);
    await press('u');
    await seen(/undone[\s\S]+\[1\/50\] #1001/);
    await press('A', 'Space', 'y');
    // One suggestion with one key, then the others of its kind, before and after.
    await seen(/\[31\/50\] #1031[\s\S]+q quit/);
    await press('f');
    await seen(/#1031 edited: now approved[\s\S]+\[32\/50\] #1032[\s\S]+q quit/);
    await press('F');
    await seen(/#1040 {2}Person 1040 {2}“8628” → “08628”\nFix these 9 orders\?/);
    await press('y');
    // Passed over and back; looked for; an order edited field by field.
    await seen(/\[41\/50\] #1041[\s\S]+! phone: [\s\S]+q quit/);
    await press('s');
    await seen(/\[42\/50\] #1042[\s\S]+b back/);
    await press('b');
    await seen(/\[41\/50\] #1041[\s\S]+q quit/);
    await press('/');
    await seen('Search the held orders');
    await press('50 Larch', 'Enter');
    await seen(/\[41\/50\] #1050[\s\S]+q quit/);
    await press('e');
    await seen('0 Phone: 12');
    await press('0');
    await seen(/Phone: 12$/m);
    await press('C-u', '+1 609 234 0076', 'Enter');
    await seen('0 Phone: +1 609 234 0076');
    await press('Enter');
    await seen(/#1050 edited: now approved[\s\S]+\[42\/50\][\s\S]+q quit/);
    await press('h');
    await seen(/ held[\s\S]+\[43\/50\][\s\S]+q quit/);
    await press('q');
    await seen('41 orders approved, 1 held, 11 addresses changed; all saved.');
    await seen('ended 0');
    const left = (await orders(['list', '--state', 'held', '--json'])).json().orders;
    expect(left).toHaveLength(9);
  },
);
