import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE, temporaryWorkspace } from '../support/command-line.ts';

describe('status, log, undo, check, backup, doctor', () => {
  it('orders alone counts and names the next command at each step', async () => {
    const { orders } = temporaryWorkspace();
    const next = async () => (await orders(['--json'])).json().next;
    expect(await next()).toBe('orders import <export file>');
    await orders(['import', EXAMPLE]);
    expect(await next()).toBe('orders review');
    await orders(['review', '--no-input']);
    const held = (await orders(['list', '--state', 'held', '--json']))
      .json()
      .orders.map((one: { order: string }) => one.order);
    await orders(['approve', ...held]);
    expect(await next()).toBe('orders batch');
    await orders(['batch']);
    expect(await next()).toBe('orders print B1');
    expect((await orders(['--json'])).json().counts).toMatchObject({ batched: 35, blocked: 5, held: 0 });
  });

  it('undo takes back one change after the other, down to nothing', async () => {
    const { orders } = temporaryWorkspace();
    await orders(['review', EXAMPLE, '--no-input']);
    expect((await orders(['undo', '--dry-run'])).out).toMatch(/^Would take back change 2: review/);
    expect((await orders(['undo', '--json'])).json().undone).toMatchObject({ seq: 2, command: 'review' });
    expect((await orders(['undo'])).out).toMatch(/^Took back change 1: import/);
    expect((await orders(['undo'])).out).toBe('Nothing to take back.\n');
    expect((await orders(['list', '--json'])).json().orders).toEqual([]);
    expect((await orders(['log'])).out.split('\n')).toHaveLength(5);
  });

  it('paper is asked for first: no by default, Ctrl-C leaves all as it was, --yes in a script', async () => {
    const { orders } = temporaryWorkspace();
    await orders(['review', EXAMPLE, '--no-input']);
    await orders(['batch']);
    await orders(['print', 'B1']);
    expect(await orders(['undo'])).toMatchObject({ code: 2, out: '' });
    expect((await orders(['undo', '--dry-run'])).out).toMatch(/^Would take back change 4: print/);
    const no = await orders(['undo'], { tty: true, answers: [['Take it back', '\r']] });
    expect(no).toMatchObject({ code: 1, out: '' });
    const stopped = await orders(['undo'], { tty: true, answers: [['Take it back', '\u0003']] });
    expect(stopped.code).toBe(130);
    expect((await orders(['batch', 'list', '--json'])).json().batches[0].state).toBe('printed');
    const yes = await orders(['undo'], { tty: true, answers: [['Take it back', 'y\r']] });
    expect(yes.out).toMatch(/^Took back change/);
    expect((await orders(['batch', 'list', '--json'])).json().batches[0].state).toBe('open');
  });

  it('backup copies to the workspace or where it is told; a dry run does not', async () => {
    const { orders, folder } = temporaryWorkspace();
    await orders(['import', EXAMPLE]);
    const { file } = (await orders(['backup', '--json'])).json();
    expect(file).toBe(join(folder, 'workspace/backups/ledger-20261124-080000.db'));
    expect(existsSync(file)).toBe(true);
    await orders(['backup', 'copy.db', '--dry-run']);
    expect(existsSync(join(folder, 'copy.db'))).toBe(false);
    await orders(['backup', 'copy.db']);
    expect(existsSync(join(folder, 'copy.db'))).toBe(true);
  });

  it('check and doctor tell', async () => {
    const { orders } = temporaryWorkspace();
    await orders(['import', EXAMPLE]);
    expect((await orders(['check', '--json'])).json()).toMatchObject({ ok: true, orders: 40, changes: 1 });
    const doctor = (await orders(['doctor', '--json'])).json();
    expect(doctor.checks.map((one: { check: string }) => one.check)).toEqual([
      'node',
      'workspace',
      'ledger',
      'settings',
      'disk',
      'clock',
      'fonts',
      'printer',
    ]);
    expect((await orders(['doctor'], { env: { ORDERS_NOW: '1999-01-01T00:00:00Z' } })).code).toBe(1);
  });
});

describe('config', () => {
  it('sets, gets with its origin, and unsets', async () => {
    const { orders } = temporaryWorkspace();
    const get = async () =>
      (await orders(['config', 'get', 'defaults.highValue.USD', '--show-origin'])).out.split('\t');
    expect((await get())[0]).toBe('300');
    await orders(['config', 'set', 'defaults.highValue.USD', '500', '--dry-run']);
    expect((await get())[0]).toBe('300');
    await orders(['config', 'set', 'defaults.highValue.USD', '500', '--user']);
    expect((await get())[1]).toMatch(/^user file /);
    await orders(['config', 'set', 'defaults.highValue.USD', '700']);
    expect(await get()).toEqual(['700', expect.stringMatching(/^workspace file /)]);
    await orders(['config', 'unset', 'defaults.highValue.USD']);
    expect((await get())[0]).toBe('500');
  });

  it('a wrong key or value names the nearest right one, exit 2, nothing saved', async () => {
    const { orders } = temporaryWorkspace();
    const before = (await orders(['config', 'list'])).out;
    expect((await orders(['config', 'set', 'defaults.repeatHour', '4'])).err).toContain(
      'Did you mean defaults.repeatHours?',
    );
    expect((await orders(['config', 'get', 'defaults.repeatHour'])).code).toBe(2);
    expect((await orders(['config', 'set', 'defaults.repeatHours', 'often'])).code).toBe(2);
    expect((await orders(['config', 'list'])).out).toBe(before);
  });
});

describe('completion', () => {
  it.each(['bash', 'zsh', 'fish'])('%s knows every command and option', async (shell) => {
    const { orders } = temporaryWorkspace();
    const { out } = await orders(['completion', shell]);
    for (const word of ['review', 'tracking', 'export', 'because', 'dry-run', 'blocked'])
      expect(out).toContain(word);
  });

  it('refuses another shell', async () => {
    const { orders } = temporaryWorkspace();
    expect((await orders(['completion', 'powershell'])).code).toBe(2);
  });
});
