import { describe, expect, it, vi } from 'vitest';
import about from '../package.json' with { type: 'json' };
import { main } from '../src/main.ts';
import { temporaryWorkspace } from './support/command-line.ts';
import { fakeTerminal } from './support/fake-terminal.ts';
import { csv, firstRow } from './support/shopify.ts';
import { put } from './support/workspace.ts';

const { orders } = temporaryWorkspace();

describe('version and help', () => {
  it('says its version and nothing else', async () => {
    for (const words of [['--version'], ['--json', '--version']]) {
      const ran = await orders(words);
      expect(ran).toMatchObject({ code: 0, out: `orders ${about.version}\n`, err: '' });
    }
  });

  it('shows help of everything, a family, a command and a topic on stdout', async () => {
    for (const words of [
      ['--help'],
      ['help'],
      ['help', 'tracking'],
      ['batch', '--help'],
      ['list', '-h'],
      ['help', 'exit-codes'],
      ['help', 'batch', 'undo'],
    ]) {
      const ran = await orders(words);
      expect(ran.code, words.join(' ')).toBe(0);
      expect(ran.err).toBe('');
      expect(ran.out.length).toBeGreaterThan(100);
    }
  });

  it('does not take help after -- for a question', async () => {
    expect((await orders(['show', '--', '--help'])).code).toBe(1);
  });

  it('breaks nothing at 40 columns', async () => {
    const ran = await orders(['--help'], { columns: 40 });
    expect(Math.max(...ran.out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  });
});

describe('wrong usage: exit 2, a suggestion, one hint line', () => {
  it.each([
    [['imprt'], 'Did you mean import?'],
    [['trackin'], 'Did you mean tracking?'],
    [['batch', 'shw'], 'Did you mean batch show?'],
    [['list', '--jsn'], 'Did you mean --json?'],
    [['list', '--sate', 'held'], 'Did you mean --state?'],
    [['list', '--state', 'hold'], 'Did you mean held?'],
    [['import'], 'Run `orders import --help`'],
    [['list', 'surplus'], 'Run `orders list --help`'],
    [['print', 'B1', '--size', '4x7'], 'Run `orders print --help`'],
    [['tracking'], 'tracking import, tracking export'],
    [['help', 'exit-code'], 'Did you mean exit-codes?'],
    [['list', '--limit', '0'], 'whole number'],
    [['rules', 'explain', 'NOTE_BUYR'], 'Did you mean NOTE_BUYER?'],
  ])('%j', async (words, hint) => {
    const ran = await orders(words);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(hint);
    expect(ran.err.trimEnd().split('\n').length).toBeLessThanOrEqual(3);
  });

  it('never takes a prefix for a command', async () => {
    expect((await orders(['li'])).code).toBe(2);
  });

  it('a bad clock or workspace is said before anything is read', async () => {
    expect((await orders(['list'], { env: { ORDERS_NOW: 'yesterday' } })).err).toContain('ORDERS_NOW');
  });
});

describe('errors with --json: one object on stderr, nothing on stdout', () => {
  it.each([[['list', '--state', 'hold', '--json']], [['show', '#1', '--json']], [['imprt', '--json']]])(
    '%j',
    async (words) => {
      const ran = await orders(words);
      expect(ran.out).toBe('');
      const { error } = JSON.parse(ran.err);
      expect(Object.keys(error)).toEqual(expect.arrayContaining(['code', 'message', 'try']));
    },
  );
});

describe('bugs', () => {
  it('end with 70 and a report without the message, which may hold a customer’s data', async () => {
    vi.doMock('../src/commands/status.ts', () => ({
      run: () => {
        throw new TypeError('cannot read Alma Quist, 12 Elm Street');
      },
    }));
    const ran = await orders(['status']);
    expect(ran).toMatchObject({ code: 70, out: '' });
    expect(ran.err).not.toContain('Alma');
    expect(ran.err).toContain(`orders ${about.version}, Node ${process.versions.node}`);
    expect(ran.err).toContain('TypeError at ');
    const json = JSON.parse((await orders(['status', '--json'])).err);
    expect(json.error.code).toBe('bug');
    expect(JSON.stringify(json)).not.toContain('Alma');
    expect((await orders(['status', '--debug'])).err).toContain('Alma');
    vi.doUnmock('../src/commands/status.ts');
  });
});

describe('shared flags', () => {
  it('stand before or after the command', async () => {
    expect((await orders(['--json', 'list'])).json()).toEqual({ orders: [] });
    expect((await orders(['--workspace', 'elsewhere', 'list', '--json'])).json()).toEqual({ orders: [] });
  });

  it('--quiet silences talk, not results', async () => {
    expect((await orders(['list'])).err).toBe('No such orders.\n');
    expect((await orders(['list', '--quiet'])).err).toBe('');
    expect((await orders(['-q'])).out).toContain('No orders yet');
  });

  it('--quiet says nothing on success, and never silences errors', async () => {
    const { orders: own, folder } = temporaryWorkspace();
    const good = put(folder, 'good.csv', csv([firstRow('#1')]));
    const bad = put(folder, 'bad.csv', csv([firstRow('#2'), firstRow('#3', { 'Lineitem quantity': '1.5' })]));
    for (const words of [['import', good], ['review', good], ['batch']])
      expect(await own([...words, '--quiet', '--no-input'])).toMatchObject({ code: 0, out: '', err: '' });
    for (const words of [
      ['import', bad],
      ['review', bad],
    ]) {
      const ran = await own([...words, '--quiet']);
      expect(ran).toMatchObject({ code: 3, out: '' });
      expect(ran.err).toContain('bad.csv:3:Lineitem quantity: The quantity “1.5”');
    }
  });

  it('a stop signal closes the ledger and gives its exit code', async () => {
    const stop = new AbortController();
    const terminal = fakeTerminal({ tty: true, keepOpen: true });
    stop.abort(143);
    vi.doMock('../src/commands/check.ts', () => ({
      run: () => {
        throw new Error('database is not open');
      },
    }));
    expect(await main(['check'], terminal, stop.signal)).toBe(143);
    vi.doUnmock('../src/commands/check.ts');
    expect(terminal.errText()).toBe('');
  });
});
