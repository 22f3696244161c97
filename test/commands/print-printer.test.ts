import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { hasTools, pageTexts } from '../io/pdf/tools.ts';
import { EXAMPLE, temporaryWorkspace } from '../support/command-line.ts';
import { type FakeQueue, fakeSpooler } from '../support/fake-spooler.ts';
import type { FakeOptions } from '../support/fake-terminal.ts';

const zebra: FakeQueue = { name: 'Zebra' };
const spooler = await fakeSpooler([
  zebra,
  { name: 'Office', media: ['iso_a4_210x297mm'] },
  { name: 'Raw', model: 'Local Raw Printer' },
  { name: 'Photo', media: ['iso_a6_105x148mm'] },
]);
const dead = await fakeSpooler([]);
await dead.stop();

/** A workspace with batch B1, and the command line with the fake spooler in its PATH. */
async function shop() {
  const { folder, orders } = temporaryWorkspace();
  const run = (words: string[], options: FakeOptions = {}) =>
    orders(words, { ...options, env: { ...spooler.env, ...options.env } });
  await run(['review', EXAMPLE, '--no-input']);
  await run(['batch', '--max', '12']);
  return { folder, run, print: (...words: string[]) => run(['print', 'B1', ...words]) };
}

beforeEach(() => {
  spooler.forget();
  spooler.mode('ok');
  for (const key of Object.keys(zebra)) if (key !== 'name') delete zebra[key as 'state'];
  Object.assign(zebra, { media: ['na_index-4x6_4x6in', 'iso_a4_210x297mm'] });
});

describe('orders print --printer', () => {
  it('gives each document to its printer as one job, on the exact paper and unscaled', async () => {
    const { folder, print } = await shop();
    const ran = await print('--printer', 'labels=Zebra,lists=Office', '--json');
    expect(ran).toMatchObject({ code: 0, err: '' });
    const [labels, list] = spooler.jobs();
    expect(labels).toMatchObject({
      queue: 'Zebra',
      options: ' media=na_index-4x6_4x6in print-scaling=none fit-to-page=false outputorder=normal',
    });
    expect(list).toMatchObject({
      queue: 'Office',
      options: ' media=iso_a4_210x297mm print-scaling=none fit-to-page=false outputorder=normal',
    });
    expect(labels?.file.equals(readFileSync(join(folder, 'out/B1/labels.pdf')))).toBe(true);
    const hash = createHash('sha256')
      .update(labels?.file ?? '')
      .digest('hex');
    expect(labels?.name).toMatch(new RegExp(`^B1-labels-${hash.slice(0, 12)}-[0-9a-f]{8}$`));
    expect(ran.json().sent).toMatchObject([
      { kind: 'labels', printer: 'Zebra', job: 'Zebra-1', state: 'done', pages: 12 },
      { kind: 'pick-list', printer: 'Office', job: 'Office-2', state: 'done' },
    ]);
  });

  it('prints once: a second call prints nothing; copies are marked and counted', async () => {
    const { print } = await shop();
    await print('--printer', 'Zebra');
    expect(spooler.jobs()).toHaveLength(1);
    const again = await print('--printer', 'Zebra');
    expect(again.out).toContain('not printed again');
    expect(spooler.jobs()).toHaveLength(1);
    const copies = await print('--printer', 'Zebra', '--reprint', '--only', 'labels', '--json');
    expect(copies.json().sent).toHaveLength(1);
    expect(spooler.jobs()).toHaveLength(2);
    expect(spooler.jobs()[1]?.name).not.toBe(spooler.jobs()[0]?.name);
    expect(spooler.jobs()[1]?.file.equals(spooler.jobs()[0]?.file ?? Buffer.alloc(0))).toBe(false);
  });

  it('labels made as files before are still printed, unmarked: the very same file', async () => {
    const { folder, print } = await shop();
    await print();
    const file = readFileSync(join(folder, 'out/B1/labels.pdf'));
    await print('--printer', 'Zebra');
    expect(spooler.jobs()[0]?.file.equals(file)).toBe(true);
  });

  it('a part that went out is not printed twice within the whole', async () => {
    const { print } = await shop();
    await print('--printer', 'Zebra', '--to', '5');
    const whole = await print('--printer', 'Zebra');
    expect(whole.code).toBe(1);
    expect(whole.err).toContain('orders print B1 --from 6 --to 12');
    expect(spooler.jobs()).toHaveLength(1);
    expect((await print('--printer', 'Zebra', '--from', '6', '--to', '12')).code).toBe(0);
    expect(spooler.jobs()).toHaveLength(2);
  });

  it('a dry run says where it would print and sends nothing', async () => {
    const { print } = await shop();
    const dry = await print('--printer', 'Zebra', '--dry-run');
    expect(dry.out).toContain('→ Zebra  12 pages');
    expect(spooler.jobs()).toEqual([]);
    expect((await print('--printer', 'Zebra')).code).toBe(0);
  });

  it('settings name the printers; none means files', async () => {
    const { run, print } = await shop();
    await run(['config', 'set', 'printer.labels', 'Zebra']);
    await print('--printer', 'none');
    expect(spooler.jobs()).toEqual([]);
    await print();
    expect(spooler.jobs().map((job) => job.queue)).toEqual(['Zebra']);
  });

  it('cards go to a printer of their own, or alone to the one that is named; else they stay a file', async () => {
    const { print, run } = await shop();
    const along = await print('--printer', 'Zebra', '--only', 'labels,card');
    expect(spooler.jobs().map((job) => job.queue)).toEqual(['Zebra']);
    expect(along.out).toContain('To print it too: --printer labels=Zebra,cards=NAME.');
    await print('--printer', 'Photo', '--only', 'card');
    await run(['config', 'set', 'printer.cards', 'Photo']);
    await print('--only', 'card', '--reprint');
    expect(spooler.jobs().map((job) => job.queue)).toEqual(['Zebra', 'Photo', 'Photo']);
    expect(spooler.jobs()[1]?.options).toContain('media=iso_a6_105x148mm');
  });

  it('--reverse turns the pages, not the positions', async () => {
    const { print, folder } = await shop();
    await print('--printer', 'Zebra', '--reverse', '--only', 'labels,slips');
    if (!hasTools('pdftotext')) return;
    const pages = pageTexts(join(folder, 'out/B1/labels.pdf'));
    expect(pages.map((page) => /(\d+)\/12/.exec(page)?.[1])).toEqual([
      ...'12 11 10 9 8 7 6 5 4 3 2 1'.split(' '),
    ]);
    const slips = pageTexts(join(folder, 'out/B1/slips.pdf'));
    expect(slips.map((page) => /Parcel (\d+)\/12/.exec(page)?.[1])).toEqual(
      pages.map((_, i) => String(12 - i)),
    );
  });
});

describe('C25: what is wrong with a printer is told apart, and nothing is recorded', () => {
  const cases: readonly (readonly [string, Partial<FakeQueue>, string[], number, string])[] = [
    ['no such queue', {}, ['--printer', 'Zebar'], 2, 'Did you mean Zebra?'],
    ['stopped', { state: 5, message: 'Paused' }, ['--printer', 'Zebra'], 1, 'is stopped (Paused)'],
    ['rejecting', { accepting: false }, ['--printer', 'Zebra'], 1, 'takes no jobs'],
    [
      'other paper',
      { media: ['iso_a4_210x297mm'] },
      ['--printer', 'Zebra'],
      1,
      'offers no paper of 102×152 mm',
    ],
    ['raw queue', {}, ['--printer', 'Raw'], 1, 'is a raw queue'],
    ['no name', {}, ['--printer', '-o evil'], 2, 'is no printer’s name'],
    ['pdf by tcp', {}, ['--printer', 'tcp://127.0.0.1:9100'], 2, 'takes ZPL only'],
  ];
  it.each(cases)('%s', async (_, state, words, code, says) => {
    const { run, print } = await shop();
    Object.assign(zebra, state);
    const before = (await run(['log', '--json'])).out;
    const ran = await print(...words);
    expect(ran.err).toContain(says);
    expect(ran.code).toBe(code);
    expect((await run(['log', '--json'])).out).toBe(before);
    expect(spooler.jobs()).toEqual([]);
  });

  it('a print system that is down', async () => {
    const { run } = await shop();
    const ran = await run(['printers', '--json'], { env: dead.env });
    expect(JSON.parse(ran.err || ran.out).error).toMatchObject({ code: 'printer/spooler-down' });
  });

  it('no print system', async () => {
    const { print, run } = await shop();
    expect((await run(['print', 'B1', '--printer', 'Zebra'], { env: spooler.without })).err).toContain(
      'is not installed here',
    );
    expect((await print()).code).toBe(0);
  });

  it('paper out: handed over with a warning, as it goes on by itself', async () => {
    const { print } = await shop();
    zebra.reasons = ['media-empty-error'];
    const ran = await print('--printer', 'Zebra');
    expect(ran.out).toContain('its paper is out');
    expect(ran.code).toBe(0);
    expect(spooler.jobs()).toHaveLength(1);
  });

  it('a free size takes any label', async () => {
    const { print } = await shop();
    Object.assign(zebra, { media: [], freeTo: [11000, 20000] });
    await print('--printer', 'Zebra', '--size', '100x150');
    expect(spooler.jobs()[0]?.options).toContain('media=Custom.100x150mm');
  });

  it('a refusal by lp is recorded: the next call prints', async () => {
    const { print } = await shop();
    spooler.mode('refuse');
    const ran = await print('--printer', 'Zebra');
    expect(ran).toMatchObject({ code: 3 });
    expect(ran.out).toContain('did not take the labels (out of disk.)');
    spooler.mode('ok');
    expect((await print('--printer', 'Zebra')).code).toBe(0);
    expect(spooler.jobs()).toHaveLength(1);
  });
});

describe('C3: pages in doubt', () => {
  const doubtful = async () => {
    const made = await shop();
    spooler.mode('no-word');
    const ran = await made.print('--printer', 'Zebra', '--only', 'labels');
    expect(ran.code).toBe(3);
    spooler.mode('ok');
    return made;
  };

  it('stop the next command where nobody can be asked, and print nothing', async () => {
    const { print, run } = await doubtful();
    for (const words of [[], ['--printer', 'Zebra'], ['--reprint']]) {
      const ran = await print(...words);
      expect(ran.code).toBe(3);
      expect(ran.err).toContain('12 labels, B1-001 to B1-012; the queue knows no such job');
    }
    expect((await run(['batch', 'undo', 'B1'])).code).toBe(3);
    expect(spooler.jobs()).toEqual([]);
  });

  it('none came out: the same labels are printed, unmarked', async () => {
    const { print, folder } = await doubtful();
    const file = readFileSync(join(folder, 'out/B1/labels.pdf'));
    expect((await print('--printer', 'Zebra', '--came-out', '0')).code).toBe(0);
    expect(spooler.jobs()[0]?.file.equals(file)).toBe(true);
  });

  it('all came out: nothing is printed', async () => {
    const { print } = await doubtful();
    expect((await print('--printer', 'Zebra', '--came-out', '12')).out).toContain('not printed again');
    expect(spooler.jobs()).toEqual([]);
    expect(await print('--came-out', '12')).toMatchObject({ code: 2 });
  });

  it('some came out: the others are named, then printed as copies', async () => {
    const { print } = await doubtful();
    expect((await print('--came-out', '13')).code).toBe(2);
    const ran = await print('--printer', 'Zebra', '--came-out', '7');
    expect(ran.err).toContain('--from 8 --to 12');
    expect(ran.code).toBe(1);
    const rest = await print('--printer', 'Zebra', '--from', '8', '--to', '12', '--only', 'labels', '--json');
    expect(rest.json().printed).toEqual(['B1-008', 'B1-009', 'B1-010', 'B1-011', 'B1-012']);
    expect(spooler.jobs()).toHaveLength(1);
  });

  it('a person at the terminal is asked', async () => {
    const { run } = await doubtful();
    const ran = await run(['print', 'B1', '--printer', 'Zebra'], {
      tty: true,
      answers: [['How many came out', '0\r']],
    });
    expect(ran.code).toBe(0);
    expect(spooler.jobs()).toHaveLength(1);
  });

  it('are told by the commands that print nothing, which go on; the queue is asked again each time', async () => {
    const { run, folder, print } = await shop();
    spooler.mode('no-word');
    const sent = (await print('--printer', 'Zebra', '--only', 'labels', '--json')).json().sent;
    spooler.mode('ok');
    const carrier = join(folder, 'carrier.csv');
    writeFileSync(carrier, 'Order,Tracking number,Carrier\n');
    const commands = [
      ['pack', 'B1'],
      ['tracking', 'export'],
      ['tracking', 'import', carrier],
    ];
    for (const words of commands) {
      const ran = await run(words);
      expect(ran.err).toContain('12 labels, B1-001 to B1-012; the queue knows no such job');
      const json = await run([...words, '--json']);
      expect(json.json().doubts).toMatchObject([{ code: 'print/in-doubt', severity: 'warning' }]);
    }
    expect((await run(['pack', 'B1'])).code).toBe(0);
    spooler.arrive(sent[0].name, 'Zebra');
    for (const words of commands) expect((await run(words)).err).not.toContain('not known whether');
    expect((await print('--printer', 'Zebra', '--only', 'labels')).out).toContain('not printed again');
    expect(spooler.jobs()).toHaveLength(1);
  });

  it('are asked about before packing, at a terminal', async () => {
    const { run } = await doubtful();
    const ran = await run(['pack', 'B1', '--confirm', 'B1-001'], {
      tty: true,
      answers: [['How many came out', '12\r']],
    });
    expect(ran.code).toBe(0);
    expect((await run(['pack', 'B1', '--confirm', 'B1-002'])).err).not.toContain('not known whether');
  });

  it('a job cancelled at the printer is seen at once, and asked about later', async () => {
    const { print } = await shop();
    spooler.states.set(1, 7);
    const ran = await print('--printer', 'Zebra');
    expect(ran.code).toBe(3);
    expect(ran.out).toContain('was cancelled at the printer (jam at the cutter)');
    expect((await print()).err).toContain('the job was cancelled at the printer');
    expect((await print('--printer', 'Zebra', '--came-out', '0')).code).toBe(0);
    expect(spooler.jobs()).toHaveLength(2);
  });
});

describe('orders printers', () => {
  it('names queues, paper and state', async () => {
    const { run } = await shop();
    zebra.state = 5;
    zebra.message = 'Out of ribbon';
    const ran = await run(['printers']);
    expect(ran.out).toContain('Zebra  stopped\n');
    expect(ran.out).toContain('says: Out of ribbon');
    expect(ran.out).toContain('paper: 102×152 mm, 210×297 mm');
    expect((await run(['printers', '--json'])).json().printers).toHaveLength(4);
  });
});
