import { describe, expect, it } from 'vitest';
import { EXAMPLE, temporaryWorkspace } from '../support/command-line.ts';
import { csv, firstRow } from '../support/shopify.ts';
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
