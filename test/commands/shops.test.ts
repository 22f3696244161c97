import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryWorkspace } from '../support/command-line.ts';
import { csv, firstRow } from '../support/shopify.ts';
import { put } from '../support/workspace.ts';

const DOWN = '\x1b[B';
const shopify = (...ids: string[]) => csv(ids.map((id) => firstRow(id)));

describe('whose a file is', () => {
  const world = temporaryWorkspace();
  const { folder, orders } = world;
  const shopOf = async (id: string) => (await orders(['show', id, '--json'])).json().shop;

  it('asks on a terminal where several shops fit, and stops without one', async () => {
    await orders(['shop', 'add', 'berlin', '--platform', 'shopify']);
    await orders(['shop', 'add', 'lyon', '--platform', 'shopify']);
    const file = put(folder, 'a.csv', shopify('#1'));
    const stopped = await orders(['import', file]);
    expect(stopped).toMatchObject({ code: 2 });
    expect(stopped.err).toContain('berlin, lyon');
    const told = await orders(['import', file, '--json'], { tty: true });
    expect(told.code).toBe(2);
    const asked = await orders(['import', file], { tty: true, answers: [['Which shop is', `${DOWN}\r`]] });
    expect([asked.code, asked.out]).toEqual([0, expect.stringContaining('shop lyon')]);
    expect(await shopOf('#1')).toBe('lyon');
  });

  it('a shop that is not known yet can be the answer; --shop is never asked about', async () => {
    const other = put(folder, 'b.csv', shopify('#2'));
    const asked = await orders(['import', other], {
      tty: true,
      answers: [['Which shop is', `${DOWN}${DOWN}\r`]],
    });
    expect(asked.code).toBe(0);
    expect(await shopOf('#2')).toBe('shopify');
    const named = await orders(['import', put(folder, 'c.csv', shopify('#3')), '--shop', 'berlin'], {
      tty: true,
    });
    expect([named.code, await shopOf('#3')]).toEqual([0, 'berlin']);
  });
});

describe('what a file calls its shop', () => {
  const fixture = (name: string) => resolve('test/fixtures/taobao', name);
  const utf8 = (name: string) => new TextDecoder('gb18030').decode(readFileSync(fixture(name)));
  /** The pair of the fixtures with a name of a shop in each row, its ids made others. */
  const pair = (folder: string, shop: string, digit: string) => {
    const rows = (text: string) => text.replaceAll('="26500000000000001', `="2650000000000${digit}001`);
    const [header = '', ...lines] = rows(utf8('ExportOrderList.gbk.csv')).trimEnd().split('\r\n');
    const at = header.split(',').indexOf('"店铺名称"');
    const named = lines.map((line) => {
      const cells = [...line.matchAll(/("(?:[^"]|"")*"|="[^"]*"|[^,]*)(?:,|$)/g)].map(
        ([, cell = '']) => cell,
      );
      cells[at] = `"${shop}"`;
      return cells.slice(0, header.split(',').length).join(',');
    });
    return [
      put(folder, `o${digit}.csv`, `${[header, ...named].join('\r\n')}\r\n`),
      put(folder, `i${digit}.csv`, rows(utf8('ExportOrderDetailList.gbk.csv'))),
    ];
  };

  it('decides, without a word of the seller; undo forgets it', async () => {
    const { folder, orders } = temporaryWorkspace();
    const shops = async () => (await orders(['shop', 'list', '--json'])).json().shops;
    await orders(['shop', 'add', 'tea', '--platform', 'taobao']);
    const first = await orders(['import', ...pair(folder, '茶铺', '1'), '--json']);
    expect(first.json().files[0].shop).toBe('tea');
    expect(await shops()).toMatchObject([{ name: 'tea', nameInExports: '茶铺' }]);
    const second = await orders(['import', ...pair(folder, '面馆', '2'), '--json']);
    expect(second.json().files[0].shop).toBe('面馆');
    const again = await orders(['import', ...pair(folder, '茶铺', '3'), '--json']);
    expect(again.json().files[0].shop).toBe('tea');
    for (let n = 0; n < 3; n++) expect((await orders(['undo', '--yes'])).code).toBe(0);
    expect(await shops()).toEqual([expect.not.objectContaining({ nameInExports: '茶铺' })]);
    expect((await orders(['check'])).code).toBe(0);
  });
});

describe('sender and note habits of a shop', () => {
  const { folder, orders } = temporaryWorkspace();
  const list = async () => (await orders(['shop', 'list', '--json'])).json().shops;

  it('are options of shop add and edit, kept as settings, and follow a new name', async () => {
    const sender = ['Copper Kettle Tea', '12 Mill Lane', 'Leeds LS1 4AB'];
    const notes = ['thanks a lot', '谢谢老板'];
    const made = await orders(['shop', 'add', 'tea', '--platform', 'etsy', '--sender', ...sender]);
    expect(made.code).toBe(0);
    await orders(['shop', 'edit', 'tea', '--harmless-note', ...notes, '--hold-attribute', 'Engraving']);
    await orders(['shop', 'edit', 'tea', '--name', 'kettle', '--currency', 'GBP']);
    expect(await list()).toMatchObject([
      { name: 'kettle', currency: 'GBP', sender, harmlessNotes: notes, holdAttributes: ['Engraving'] },
    ]);
    const got = await orders(['config', 'get', 'shops.kettle.sender']);
    expect(got.out).toContain('12 Mill Lane');
    await orders(['undo', '--yes']);
    expect(await list()).toMatchObject([{ name: 'tea', sender, harmlessNotes: notes }]);
  });

  it('a dry run and a wrong settings file change nothing', async () => {
    const dry = await orders(['shop', 'edit', 'tea', '--sender', 'X', '--dry-run']);
    expect(dry.code).toBe(0);
    expect((await list())[0].sender[0]).toBe('Copper Kettle Tea');
    put(join(folder, 'workspace'), 'settings.json', '{ "shops": ');
    const broken = await orders(['shop', 'add', 'new', '--platform', 'etsy', '--sender', 'X']);
    expect(broken.code).toBe(2);
    put(join(folder, 'workspace'), 'settings.json', '{}');
    expect((await list()).map(({ name }: { name: string }) => name)).toEqual(['tea']);
  });
});

describe('the order of day and month', () => {
  it('is asked on a terminal where every date can be read in two ways, together with the shop', async () => {
    const { orders } = temporaryWorkspace();
    for (const name of ['a', 'b']) await orders(['shop', 'add', name, '--platform', 'tiktok']);
    const file = resolve('test/fixtures/tiktok/date-order-open.csv');
    const stopped = await orders(['import', file, '--shop', 'a']);
    expect([stopped.code, stopped.err]).toEqual([1, expect.stringContaining('--date-order')]);
    const asked = await orders(['import', file], {
      tty: true,
      answers: [
        ['Which shop is', '\r'],
        ['be read?', `${DOWN}\r`],
      ],
    });
    expect(asked.code).toBe(0);
    const told = (await orders(['list', '--json'])).json().orders;
    expect(told.length).toBeGreaterThan(0);
    expect(told[0]).toMatchObject({ shop: 'a', placedAt: expect.stringMatching(/^2026-08-05/) });
  });
});
