import { describe, expect, it } from 'vitest';
import { EXAMPLE, temporaryWorkspace } from '../support/command-line.ts';
import { csv, firstRow, type Row } from '../support/shopify.ts';
import { put } from '../support/workspace.ts';

const NOON = { env: { ORDERS_NOW: '2026-11-24T12:00:00Z' } };

async function reviewed() {
  const workspace = temporaryWorkspace();
  await workspace.orders(['review', EXAMPLE, '--no-input']);
  const states = async () => {
    const { orders } = (await workspace.orders(['list', '--json'])).json();
    return new Map<string, string>(
      orders.map((one: { order: string; state: string }) => [one.order, one.state]),
    );
  };
  const held = async () =>
    [...(await states())].filter(([, state]) => state === 'held').map(([order]) => order);
  return { ...workspace, states, held };
}

/** Fixes the only held order and takes that back while another one waits. */
async function temporaryOrder(row: Row): Promise<string> {
  const { folder, orders } = temporaryWorkspace();
  const rows = [row, firstRow('#2', { Notes: 'call me' })];
  await orders(['review', put(folder, 'two.csv', csv(rows)), '--no-input']);
  return (await orders(['review'], { tty: true, input: 'fuq' })).err;
}

describe('orders review on a terminal', () => {
  it('shows the summary, walks through the held orders and saves every answer', async () => {
    const { orders, states, held } = await reviewed();
    const before = await held();
    expect(before.length).toBeGreaterThan(4);
    const ran = await orders(['review'], { tty: true, input: 'ahsq', ...NOON });
    expect(ran.code).toBe(0);
    expect(ran.err).toMatch(/^Reviewed \d+ orders: \d+ approved, 7 held/);
    expect(ran.err).toContain('1 order approved, 1 held');
    const after = await states();
    expect([...after.values()].filter((state) => state === 'held')).toHaveLength(before.length - 1);
    const log = (await orders(['log', '--json'])).json().changes;
    expect(log.map((change: { command: string }) => change.command).slice(0, 3)).toEqual([
      'hold',
      'approve',
      'review',
    ]);
    expect(log[0]).toMatchObject({ who: 'anna', at: '2026-11-24T12:00:00Z' });
  });

  it('quitting and coming back continues; orders held by a person are not shown again', async () => {
    const { orders, held } = await reviewed();
    const total = (await held()).length;
    await orders(['review'], { tty: true, input: 'hq' });
    const again = await orders(['review'], { tty: true, input: 'q' });
    expect(again.err).toContain(`[1/${total - 1}]`);
    expect(again.err).toContain('1 order held by a person');
    expect((await orders(['review', '--all'], { tty: true, input: 'q' })).err).toContain(`[1/${total}]`);
  });

  it('Ctrl-C loses nothing and ends with 130', async () => {
    const { orders, held } = await reviewed();
    const before = (await held()).length;
    const ran = await orders(['review'], { tty: true, input: 'a\u0003' });
    expect(ran.code).toBe(130);
    expect(ran.out).toBe('');
    expect(await held()).toHaveLength(before - 1);
  });

  it('the end of the input is quitting', async () => {
    const { orders, held } = await reviewed();
    const before = (await held()).length;
    expect((await orders(['review'], { tty: true, input: 'a' })).code).toBe(0);
    expect(await held()).toHaveLength(before - 1);
  });

  it('u takes back its own last answer', async () => {
    const { orders, held } = await reviewed();
    const before = await held();
    const ran = await orders(['review'], { tty: true, input: 'auq' });
    expect(ran.err).toContain('undone');
    expect(await held()).toEqual(before);
  });

  it('unknown keys and arrows mean nothing', async () => {
    const { orders, held } = await reviewed();
    const before = await held();
    await orders(['review'], { tty: true, input: 'xX\u001b[A\u001b[B\rq' });
    expect(await held()).toEqual(before);
  });

  it('n asks for a note and stays at the order', async () => {
    const { orders } = await reviewed();
    const answers = [
      ['q quit', 'n'],
      ['Note on #1005', 'Ring twice\r'],
      ['q quit', 'q'],
    ] as const;
    expect((await orders(['review'], { tty: true, answers })).err).toContain('#1005 noted');
    const { notes, state } = (await orders(['show', '1005', '--json'])).json();
    expect(notes).toMatchObject([{ text: 'Ring twice', who: 'anna' }]);
    expect(state).toBe('held');
  });

  it('e edits the address, judges again and keeps what was exported', async () => {
    const { orders } = await reviewed();
    const answers = [
      ['q quit', '/'],
      ['Search', 'old mill\r'],
      ['behind the old mill', 'e'],
      ['escape: leave', '3'],
      // Ctrl-U empties the line that is offered for editing.
      ['Street:', '\u001517 Mill Road\r'],
      ['17 Mill Road\n', '\r'],
      ['q quit', 'q'],
    ] as const;
    const ran = await orders(['review'], { tty: true, answers });
    expect(ran.err).toContain('#1013 edited: now approved');
    const shown = (await orders(['show', '1013', '--json'])).json();
    expect(shown).toMatchObject({
      state: 'approved',
      address: { address1: '17 Mill Road' },
      exportedAddress: { address1: 'behind the old mill' },
    });
    expect(shown.history.map((event: { kind: string }) => event.kind)).toContain('edited');
  });

  it('A shows the orders held for the same reason, and approves them only on y', async () => {
    const { folder, orders } = temporaryWorkspace();
    const rows = ['#1', '#2', '#3'].map((name) => firstRow(name, { Notes: 'Leave it at the back door' }));
    await orders(['review', put(folder, 'three.csv', csv(rows)), '--no-input']);
    const held = async () => (await orders(['list', '--state', 'held', '--json'])).json().orders.length;
    expect(await held()).toBe(3);
    const no = await orders(['review'], { tty: true, input: 'Aq' });
    expect(no.err).toContain('Approve these 3 orders?');
    expect(no.err).toMatch(/#3 {2}Person 3 {2}Leave it at the back door/);
    expect(await held()).toBe(3);
    await orders(['review'], { tty: true, input: 'Ayq' });
    expect(await held()).toBe(0);
  });

  it('A shows a page at a time, and approves only what was all seen', async () => {
    const { folder, orders } = temporaryWorkspace();
    const rows = Array.from({ length: 20 }, (_, i) =>
      firstRow(`#${i + 1}`, { Notes: 'Leave it at the back door', 'Shipping Address1': `${i + 1} Elm St` }),
    );
    await orders(['review', put(folder, 'twenty.csv', csv(rows)), '--no-input']);
    const held = async () => (await orders(['list', '--state', 'held', '--json'])).json().orders.length;
    const first = await orders(['review'], { tty: true, input: 'Aqq' });
    expect(first.err).toContain('18 of 20.');
    expect(first.err).not.toContain('#20  Person');
    await orders(['review'], { tty: true, input: 'Ay' });
    expect(await held()).toBe(20);
    const all = await orders(['review'], { tty: true, input: 'A yq' });
    expect(all.err).toMatch(/#20 {2}Person 20[\s\S]+Approve these 20 orders\?/);
    expect(await held()).toBe(0);
  });

  it('b goes back to the orders passed over, the last one first', async () => {
    const { orders } = await reviewed();
    const shown = (err: string) =>
      [...err.matchAll(/^\[(\d)\/\d\] (#\d+)/gm)].map((found) => found.slice(1).join(' '));
    const { err } = await orders(['review'], { tty: true, input: 'bssbbaq' });
    const [one, two, three] = shown(err);
    expect(shown(err).slice(3, 6)).toEqual([two, one, `2 ${two?.split(' ')[1]}`]);
    expect(three?.startsWith('3 ')).toBe(true);
    expect(err).toContain('1 order approved');
  });

  it('each finding stands below the field it is about', async () => {
    const { folder, orders } = temporaryWorkspace();
    const row = firstRow('#1', { Notes: 'call me', 'Shipping Zip': '9720', 'Shipping Phone': '12' });
    await orders(['review', put(folder, 'one.csv', csv([row])), '--no-input']);
    const { err } = await orders(['review'], { tty: true, input: 'q' });
    const lines = err.split('\n').filter((line) => /^(To|Phone|Goods|Note|!) /.test(line));
    const found = lines.map((line) => line.replace(/^(! \w+|\w+).*$/, '$1'));
    expect(found).toEqual(['To', '! postcode', 'Phone', '! phone', 'Goods', 'Note', '! buyerNote']);
  });

  it('undo after a fix that let the order pass gives the counts of before', async () => {
    const { folder, orders } = temporaryWorkspace();
    const row = firstRow('#1', {
      'Shipping Zip': '8628',
      'Shipping Province': 'NJ',
      'Shipping Province Name': 'New Jersey',
      'Shipping City': 'Ewing',
    });
    await orders(['review', put(folder, 'one.csv', csv([row])), '--no-input']);
    const { err } = await orders(['review'], { tty: true, input: 'fq' });
    expect(err).toContain('f: “8628” → “08628”');
    expect(err).toContain('1 order approved, 0 held, 1 address changed');
    const two = await temporaryOrder(row);
    expect(two).toContain('0 orders approved, 0 held, 0 addresses changed');
  });

  it('asks nothing with --no-input, in CI, or with --json', async () => {
    const { orders, held } = await reviewed();
    const before = await held();
    for (const [words, env] of [
      [['review', '--no-input'], {}],
      [['review'], { CI: '1' }],
      [['review', '--json'], {}],
    ] as const) {
      const ran = await orders(words, { tty: true, input: 'aaaa', env });
      expect(ran.out.length).toBeGreaterThan(0);
    }
    expect(await held()).toEqual(before);
  });

  it('exit 3 with --exit-code while anything is held or blocked', async () => {
    const { orders } = await reviewed();
    expect((await orders(['review', '--no-input'])).code).toBe(0);
    expect((await orders(['review', '--no-input', '--exit-code'])).code).toBe(3);
  });

  it('fits 40 columns and 24 lines of 80', async () => {
    const { orders } = await reviewed();
    const narrow = await orders(['review'], { tty: true, input: 'sssq', columns: 40 });
    expect(Math.max(...narrow.err.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
    const usual = (await orders(['review'], { tty: true, input: 'q' })).err;
    expect(usual.slice(usual.indexOf('[1/')).split('\n').length).toBeLessThanOrEqual(24);
  });
});
