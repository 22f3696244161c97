import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { run as undo } from '../../src/commands/undo.ts';
import { readUpload } from '../../src/core/tracking/uploads/upload-formats.ts';
import { bytesOf } from '../../src/io/files/look.ts';
import { makePack } from '../../src/io/ledger/order-pack.ts';
import { openWorkbook } from '../../src/io/xlsx/workbook.ts';
import { put } from '../support/workspace.ts';
import { type TrackingJson, type Wanted, type World, worldWith } from './tracking-world.ts';

const UPS = '1Z999AA10123456784';
const USPS = ['9400111206206406260787', '9434611206206406227577', '9400111899223197428490'];
const SF = 'SF1385628716739';

const worlds: World[] = [];
async function world(orders: readonly Wanted[]): Promise<World> {
  const made = await worldWith(orders);
  worlds.push(made);
  return made;
}
afterEach(() => {
  for (const one of worlds.splice(0)) one.context.close();
});

async function sheet(path: string): Promise<{ name: string; rows: unknown[][] }> {
  const [only] = openWorkbook(bytesOf(path));
  const rows: unknown[][] = [];
  for await (const row of only?.rows() ?? []) rows.push([...row.cells]);
  return { name: only?.name ?? '', rows };
}

const firstFile = (json: TrackingJson): string => json.files[0]?.file ?? '';

const codes = (json: TrackingJson): string[] =>
  json.heldBack.map(({ code, facts }) => `${code} ${facts?.['order']}`);

describe('Shopify', () => {
  it('writes whole orders and parts in two files, exact to the byte, mode 0600', async () => {
    const { take, tracking, out, mode } = await world([
      { id: '#1001' },
      { id: '#1002', goods: { MUG: 1, 'CAP, "L"': 2 } },
    ]);
    await take(
      `Order,Tracking Number,Carrier,SKU,Quantity\n#1001,${USPS[0]},USPS,,\n#1002,${UPS},UPS,"CAP, ""L""",2\n`,
    );
    const { code, json } = await tracking(['export'], { notify: true });
    expect(code).toBe(0);
    expect(json).toMatchObject({
      files: [
        { platform: 'shopify', shop: 'my-shopify', rows: 1 },
        { platform: 'shopify', shop: 'my-shopify', rows: 1 },
      ],
      heldBack: [],
      byHand: [],
    });
    expect(out()).toEqual({
      'Orders-tracking-2026-11-24-my-shopify.csv':
        'Name,Command,Fulfillment: Status,Fulfillment: Tracking Company,Fulfillment: Tracking Number,Fulfillment: Tracking URL,Fulfillment: Send Receipt\n' +
        `#1001,UPDATE,success,USPS,${USPS[0]},,TRUE\n`,
      'Orders-tracking-2026-11-24-my-shopify-parts.csv':
        'Name,Command,Line: Type,Line: SKU,Line: Quantity,Fulfillment: Status,Fulfillment: Tracking Company,Fulfillment: Tracking Number,Fulfillment: Tracking URL,Fulfillment: Send Receipt\n' +
        `#1002,UPDATE,Line Item,"CAP, ""L""",2,success,UPS,${UPS},,TRUE\n`,
    });
    for (const name of Object.keys(out())) expect(mode(name)).toBe('600');
  });

  it('mails nobody unless told, and ships an order only when all its goods have a number', async () => {
    const { take, tracking, out, ledger, keyOf } = await world([{ id: '#1', goods: { A: 1, B: 1 } }]);
    const state = async () => (await ledger.orders([await keyOf('#1')]))[0]?.state;
    await take(`Order,Tracking Number,Carrier,SKU\n#1,${USPS[0]},USPS,A\n`);
    await tracking(['export']);
    expect(Object.values(out()).join('')).toContain(',FALSE\n');
    expect(await state()).toBe('approved');
    await take(`Order,Tracking Number,Carrier,SKU\n#1,${USPS[1]},USPS,B\n`);
    await tracking(['export']);
    expect(await state()).toBe('shipped');
    expect(Object.keys(out())).toHaveLength(2);
  });

  it('V28: a second export is empty and says so; nothing is written twice', async () => {
    const { take, tracking, out } = await world([{ id: '#1' }]);
    await take(`Order,Tracking Number,Carrier\n#1,${UPS},UPS\n`);
    expect((await tracking(['export'])).json.files).toHaveLength(1);
    const again = await tracking(['export']);
    expect(again).toMatchObject({ code: 0, json: { files: [], heldBack: [], byHand: [], pulls: [] } });
    expect(again.text).toBe('No new tracking numbers to export.\n');
    expect(Object.keys(out())).toHaveLength(1);
  });

  it('another export of the same day gets another name', async () => {
    const { take, tracking, out } = await world([{ id: '#1' }, { id: '#2' }]);
    await take(`Order,Tracking Number,Carrier\n#1,${UPS},UPS\n`);
    await tracking(['export']);
    await take(`Order,Tracking Number,Carrier\n#2,${USPS[0]},USPS\n`);
    await tracking(['export']);
    expect(Object.keys(out())).toEqual([
      'Orders-tracking-2026-11-24-my-shopify.csv',
      'Orders-tracking-2026-11-24-my-shopify_2.csv',
    ]);
  });

  it('C6: the file a killed run left is written again under the same name, byte for byte', async () => {
    const { take, tracking, out, ledger } = await world([{ id: '#1' }]);
    await take(`Order,Tracking Number,Carrier\n#1,${UPS},UPS\n`);
    await tracking(['export']);
    const before = out();
    // As after a kill between file and record: the record is gone, the file is there.
    await ledger.undo({ command: 'undo', who: 'test', at: '2026-11-24T12:00:00Z', what: {} }, true);
    await tracking(['export']);
    expect(out()).toEqual(before);
  });

  it('a dry run tells the same and leaves no file', async () => {
    const { take, tracking, out } = await world([{ id: '#1' }]);
    await take(`Order,Tracking Number,Carrier\n#1,${UPS},UPS\n`);
    const dry = await tracking(['export'], {}, { dryRun: true });
    expect(out).toThrow('ENOENT');
    const real = await tracking(['export']);
    expect(dry.json).toEqual(real.json);
  });

  it('undo of an export asks, because a file has left the house', async () => {
    const { take, tracking, context, ledger } = await world([{ id: '#1' }]);
    await take(`Order,Tracking Number,Carrier\n#1,${UPS},UPS\n`);
    await tracking(['export']);
    await expect(undo(context, [], {})).rejects.toMatchObject({ code: 'usage/needs-yes', exitCode: 2 });
    expect(await ledger.shipments({ exported: true })).toHaveLength(1);
  });

  it('gives every order of a merged parcel a row', async () => {
    const { take, tracking, out, ledger, keyOf } = await world([{ id: '#1' }, { id: '#2' }, { id: '#3' }]);
    const entry = { command: 'batch create', who: 'test', at: '2026-11-24T09:00:00Z', what: {} };
    const keys = [await keyOf('#1'), await keyOf('#3')];
    await ledger.change(entry, (tx) => tx.createBatch([{ orders: keys }]));
    const taken = await take(`Parcel,Tracking Number,Carrier\nB1-001,${UPS},UPS\n`);
    expect(taken.json.files).toMatchObject([{ rowsRead: 1, rowsNew: 1, numbersNew: 2 }]);
    await tracking(['export']);
    const [file = ''] = Object.values(out());
    expect(file.split('\n').slice(1)).toEqual([
      `#1,UPDATE,success,UPS,${UPS},,FALSE`,
      `#3,UPDATE,success,UPS,${UPS},,FALSE`,
      '',
    ]);
  });

  it('names the printed orders that no number covers, and only those', async () => {
    const { take, tracking, ledger, keyOf } = await world([
      { id: '#1' },
      { id: '#2' },
      { id: '#3', goods: { A: 1, B: 1 } },
      { id: '#4' },
    ]);
    const entry = { command: 'print', who: 'test', at: '2026-11-24T09:00:00Z', what: {} };
    await ledger.change(entry, async (tx) => {
      for (const id of ['#1', '#2', '#3']) await tx.setState(await keyOf(id), 'printed', 'printed', {});
    });
    await take(`Order,Tracking Number,Carrier,SKU\n#1,${UPS},UPS,\n#3,${USPS[0]},USPS,A\n`);
    const { code, json, text } = await tracking(['export']);
    expect([code, json.withoutNumber]).toEqual([
      0,
      [
        { shop: 'my-shopify', order: '#2', state: 'printed' },
        { shop: 'my-shopify', order: '#3', state: 'printed' },
      ],
    ]);
    expect(text).toContain('No number yet: 2 printed orders (#2, #3)\n');
    expect((await tracking(['export'], { shop: 'my-shopify', correct: true })).json.withoutNumber).toEqual(
      [],
    );
  });

  it('keeps the order of the export, whatever that of the carrier’s file', async () => {
    const { take, tracking, out } = await world([{ id: '#1' }, { id: '#2' }]);
    await take(`Order,Tracking Number,Carrier\n#2,${USPS[0]},USPS\n#1,${UPS},UPS\n`);
    await tracking(['export']);
    expect(Object.values(out())[0]?.match(/^#\d/gm)).toEqual(['#1', '#2']);
  });

  it('takes the day of the shop’s zone', async () => {
    const { take, tracking, out } = await world([{ id: '#1', timeZone: 'Asia/Tokyo' }]);
    await take(`Order,Tracking Number,Carrier\n#1,${UPS},UPS\n`);
    await tracking(['export'], {}, { now: '2026-11-24T20:00:00Z' });
    expect(Object.keys(out())).toEqual(['Orders-tracking-2026-11-25-my-shopify.csv']);
  });

  it('filters by shop and platform, and names the nearest of a shop it does not know', async () => {
    const { take, tracking } = await world([{ id: '#1' }, { id: '2', platform: 'etsy' }]);
    await take(`Order,Tracking Number,Carrier\n#1,${UPS},UPS\n2,${USPS[0]},USPS\n`);
    expect((await tracking(['export'], { platform: 'etsy' }, { dryRun: true })).json).toMatchObject({
      files: [],
      byHand: [{ order: '2' }],
    });
    expect((await tracking(['export'], { shop: 'my-shopify' }, { dryRun: true })).json.files).toHaveLength(1);
    await expect(tracking(['export'], { shop: 'my-shopfy' })).rejects.toMatchObject({
      code: 'shop/unknown',
      facts: { nearest: 'my-shopify' },
    });
    await expect(tracking(['export'], { format: 'plains' })).rejects.toMatchObject({
      code: 'tracking/no-format',
      exitCode: 2,
      facts: { nearest: 'plain' },
    });
  });
});

describe('every platform', () => {
  const table: [string, Partial<Wanted>, Record<string, unknown>?][] = [
    ['shopify', {}],
    ['tiktok', { id: '576461413038785752', mergeKey: 'G-1' }],
    ['tiktok', { id: '576461413038785752' }, { layout: 'v1' }],
    ['tiktok', { id: '576461413038785752', currency: 'GBP' }],
    ['taobao', { id: '2650000000000000001' }],
    ['taobao', { id: '2650000000000000001' }, { encoding: 'gb18030' }],
    ['pinduoduo', { id: '260101-000000000000001' }],
    ['amazon', { id: '113-4521987-1234501' }],
    ['amazon', { id: '250-4521987-1234501', currency: 'JPY' }],
    ['ebay', { id: '12-34567-89012' }],
    ['woocommerce', { id: '1001' }],
    ['douyin', { id: '6900000000000000001' }],
    ['jd', { id: '290000000001' }],
    ['shopee', { id: '2611240ABCDEFG' }],
    ['lazada', { id: '900000000001' }],
    ['own-mapping', { id: 'A-1' }],
  ];
  it.each(table)(
    '%s %o: what was written says what the ledger says',
    async (platform, wanted, options = {}) => {
      const { take, tracking, ledger, folder } = await world([{ id: 'x', ...wanted, platform }]);
      const chinese = ['taobao', 'pinduoduo', 'douyin', 'jd'].includes(platform);
      const uk = wanted.currency === 'GBP';
      const [carrier, number] = chinese ? ['顺丰', SF] : uk ? ['Royal Mail', 'AB123456785GB'] : ['UPS', UPS];
      const taken = await take(`Order,Tracking Number,Carrier\n${wanted.id ?? 'x'},${number},${carrier}\n`);
      expect(taken.json.files).toMatchObject([{ rowsNew: 1, rowsRejected: 0 }]);
      const { json } = await tracking(['export'], options);
      expect(json.heldBack).toEqual([]);
      expect(json.files).toHaveLength(1);
      const { file = '', platform: as = 'plain' } = json.files[0] ?? {};
      // An own reader: by the platform's names, from the bytes on disk.
      const rows = file.endsWith('.xlsx')
        ? (await sheet(file)).rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
        : new TextDecoder(
            firstFile(json).endsWith('.txt') && wanted.currency === 'JPY'
              ? 'shift_jis'
              : options['encoding'] === 'gb18030'
                ? 'gb18030'
                : 'utf-8',
            { fatal: true },
          )
            .decode(bytesOf(file))
            .split(/\r?\n/)
            .filter((line) => line !== '')
            .map((line) => line.split(file.endsWith('.txt') ? '\t' : ','));
      const [shipment] = await ledger.shipments({ exported: true });
      expect(shipment?.number).toBe(number);
      expect(readUpload(as, rows)).toMatchObject([{ order: wanted.id ?? 'x', number, whole: true }]);
      expect(file.startsWith(join(folder, 'out'))).toBe(true);
    },
  );

  it('TikTok: layout v2 to the cell', async () => {
    const { take, tracking } = await world([{ id: '576461413038785752', platform: 'tiktok' }]);
    await take(`Order ID,Tracking ID,Carrier\n576461413038785752,${USPS[0]},usps\n`);
    const { json } = await tracking(['export']);
    expect(await sheet(firstFile(json))).toEqual({
      name: 'Shipping info',
      rows: [
        ['Review the examples before you fill out this sheet.', null, null, null],
        ['Order ID', 'Tracking ID', 'Shipping Provider Name', 'Auto Combine Group ID'],
        ['576461413038785752', USPS[0], 'USPS', 'N/A'],
      ],
    });
  });

  it('V27: a split order of TikTok goes to the hand list, once, in a file without formulas', async () => {
    const { take, tracking, out, mode } = await world([
      { id: '5764614130387857521', platform: 'tiktok', goods: { '=HYPERLINK(1)': 1, B: 2 } },
    ]);
    await take(
      `Order,Tracking Number,Carrier,SKU,Quantity\n5764614130387857521,${USPS[0]},USPS,=HYPERLINK(1),1\n5764614130387857521,${USPS[1]},USPS,B,2\n`,
    );
    const { code, json, text } = await tracking(['export']);
    expect(code).toBe(0);
    expect(json.files).toEqual([]);
    expect(json.byHand).toMatchObject([
      { order: '5764614130387857521', number: USPS[0], reason: 'split-order' },
      {
        order: '5764614130387857521',
        number: USPS[1],
        reason: 'split-order',
        lines: [{ sku: 'B', quantity: 2 }],
      },
    ]);
    expect(text).toContain(`5764614130387857521: USPS ${USPS[1]} for 2 × B`);
    expect(mode('by-hand-2026-11-24.pdf')).toBe('600');
    const file = Buffer.from(out()['by-hand-2026-11-24.csv'] ?? '', 'latin1').toString('utf8');
    expect(file).toContain('1 × =HYPERLINK(1),part of an order\r\n');
    expect(mode('by-hand-2026-11-24.csv')).toBe('600');
    expect((await tracking(['export'])).json).toMatchObject({ files: [], byHand: [] });
  });

  it('goods that are all of the order are the whole order', async () => {
    const { take, tracking } = await world([
      { id: '5764614130387857521', platform: 'tiktok', goods: { A: 2 } },
    ]);
    await take(`Order,Tracking Number,Carrier,SKU,Quantity\n5764614130387857521,${UPS},UPS,A,2\n`);
    expect((await tracking(['export'])).json).toMatchObject({ files: [{ rows: 1 }], byHand: [] });
  });

  it('the hand list neutralises what would run', async () => {
    const { take, tracking, out } = await world([{ id: '1', platform: 'etsy', shop: '=cmd' }]);
    await take(`Order,Tracking Number,Carrier\n1,${UPS},UPS\n`);
    await tracking(['export']);
    expect(out()['by-hand-2026-11-24.csv']).toContain("\r\netsy,'=cmd,1,UPS,");
  });

  it('Amazon needs the ids of the items for a part, and has them from the export', async () => {
    const { take, tracking, out } = await world([
      { id: '113-1', platform: 'amazon', goods: { A: 1, B: 2 }, lineIds: ['52011', '52012'] },
    ]);
    await take(`Order,Tracking Number,Carrier,SKU\n113-1,${UPS},UPS,B\n`);
    const { json } = await tracking(['export']);
    expect(json.heldBack).toEqual([]);
    expect(Object.values(out())[0]).toContain(`113-1\t52012\t2\t2026-11-24\tUPS\t\t${UPS}\t\n`);
  });

  it('a part of an Amazon order whose export has no ids of items is held back', async () => {
    const { take, tracking } = await world([{ id: '113-2', platform: 'amazon', goods: { A: 1, B: 2 } }]);
    await take(`Order,Tracking Number,Carrier,SKU\n113-2,${UPS},UPS,B\n`);
    expect(codes((await tracking(['export'])).json)).toEqual(['upload/line-without-id 113-2']);
  });

  it('plain: names of the columns, no mark, and a carrier nobody lists', async () => {
    const { take, tracking, out } = await world([{ id: '#1' }]);
    await take(`Order,Tracking Number,Carrier\n#1,TAUBE-77,Taubenpost\n`);
    const columns = 'number=Sendung,order=Bestellung';
    await tracking(['export'], { format: 'plain', columns, bom: false });
    expect(out()['tracking-2026-11-24-my-shopify.csv']).toBe('Sendung,Bestellung\r\nTAUBE-77,#1\r\n');
  });

  it('plain as it is: with the mark for spreadsheets', async () => {
    const { take, tracking, out } = await world([{ id: '#1' }]);
    await take(`Order,Tracking Number,Carrier\n#1,${UPS},UPS\n`);
    await tracking(['export'], { format: 'plain' });
    expect(out()['tracking-2026-11-24-my-shopify.csv']).toBe(
      `\xEF\xBB\xBFOrder,SKU,Quantity,Carrier,Tracking Number,Tracking URL,Ship Date\r\n#1,,,UPS,${UPS},,2026-11-24\r\n`,
    );
  });
});

describe('held back', () => {
  it('a carrier without a word of the platform, with the nearest; the seller’s own word lets it go', async () => {
    const { take, tracking, folder, out } = await world([
      { id: '5764614130387857521', platform: 'tiktok' },
      { id: '5764614130387857522', platform: 'tiktok' },
    ]);
    await take(
      `Order,Tracking Number,Carrier\n5764614130387857521,X1234567,OnTrak\n5764614130387857522,${UPS},UPS\n`,
    );
    const first = await tracking(['export']);
    expect(first.code).toBe(3);
    expect(codes(first.json)).toEqual(['upload/no-carrier-word 5764614130387857521']);
    expect(first.json.heldBack[0]?.facts?.['nearest']).toContain('OnTrac');
    expect(first.json.files).toMatchObject([{ rows: 1 }]);
    put(folder, 'carriers.yaml', '- code: ontrak\n  name: OnTrak\n  words: { tiktok: OnTrac }\n');
    const second = await tracking(['export']);
    expect(second).toMatchObject({ code: 0, json: { files: [{ rows: 1 }], heldBack: [] } });
    expect(Object.keys(out())).toHaveLength(2);
  });

  it('a carriers.yaml that cannot be read stops before anything', async () => {
    const { tracking, folder } = await world([{ id: '#1' }]);
    put(folder, 'carriers.yaml', '- code: [\n');
    await expect(tracking(['export'])).rejects.toMatchObject({ code: 'carriers/bad-file', exitCode: 2 });
    put(folder, 'carriers.yaml', '- code: X Y\n');
    await expect(tracking(['check', UPS])).rejects.toMatchObject({ code: 'carriers/bad-entry', exitCode: 2 });
  });

  it('a character that Shift_JIS has not, by name; the others go', async () => {
    const { take, tracking, folder } = await world([
      { id: '250-1', platform: 'amazon', currency: 'JPY' },
      { id: '250-2', platform: 'amazon', currency: 'JPY' },
    ]);
    put(
      folder,
      'carriers.yaml',
      '- { code: yamato2, name: Yamato2, words: { amazon: "ヤマト運輸" } }\n- { code: smile, name: Smile, words: { amazon: "☺運輸" } }\n',
    );
    await take(`Order,Tracking Number,Carrier\n250-1,123456789012,Yamato2\n250-2,X123456,Smile\n`);
    const { code, json } = await tracking(['export']);
    expect(code).toBe(3);
    expect(codes(json)).toEqual(['upload/not-encodable 250-2']);
    expect(new TextDecoder('shift_jis', { fatal: true }).decode(bytesOf(firstFile(json)))).toContain(
      'ヤマト運輸',
    );
  });

  it('V11, V34: an order that a newer export changed or a person holds, with its reason and the label to pull', async () => {
    const { take, tracking, ledger, keyOf } = await world([{ id: '#1' }, { id: '#2' }, { id: '#3' }]);
    const keys = [await keyOf('#1'), await keyOf('#2')];
    const entry = (command: string) => ({ command, who: 'test', at: '2026-11-24T09:00:00Z', what: {} });
    await ledger.change(entry('batch create'), (tx) =>
      tx.createBatch(keys.map((key) => ({ orders: [key] }))),
    );
    await ledger.change(entry('print'), (tx) => tx.markPrinted(1, ['B1-001', 'B1-002'], []));
    await take(`Order,Tracking Number,Carrier\n#1,${UPS},UPS\n#2,${USPS[0]},USPS\n#3,${USPS[1]},USPS\n`);
    const [first] = await ledger.orders([keys[0] ?? -1]);
    const cancelled = { ...first!.order, cancel: 'cancelled' as const, payment: 'refunded' as const };
    const { packOrder } = await import('../../src/core/orders/stored-form.ts');
    await ledger.change(entry('import'), async (tx) => {
      const source = await tx.addSource({
        shop: 1,
        file: 'newer.csv',
        sha256: 'newer',
        bytes: 1,
        format: 'shopify',
        encoding: 'utf-8',
        exportedAt: '2026-11-24T11:00:00Z',
      });
      const at = '2026-11-24T10:00:00Z';
      const doc = packOrder(cancelled);
      const changed = { id: '#1', platformId: '', placedAt: at, latest: at, doc, line: 2, rows: 1 };
      await tx.putOrders(source, makePack([changed]));
      await tx.finishOrders(source, { newer: false });
    });
    const { code, json, text } = await tracking(['export']);
    expect(code).toBe(3);
    expect(codes(json)).toEqual(['tracking/order-not-ready #1']);
    expect(json.heldBack[0]).toMatchObject({ value: UPS, facts: { state: 'new', parcel: 'B1-001' } });
    expect(json.heldBack[0]?.facts?.['changed']).toContain('cancel');
    expect(json.pulls).toEqual([{ parcel: 'B1-001', batch: 'B1', shop: 'my-shopify', order: '#1' }]);
    expect(text).toContain('Pull this parcel: B1-001 (order #1 of my-shopify)\n');
    expect(json.files).toMatchObject([{ rows: 2 }]);
  });
});

it('--summary: what became of every number, as a table for people; once, not by default, not in a dry run', async () => {
  const { take, tracking, out } = await world([{ id: '#1001' }, { id: '#1002' }, { id: '=1+1' }]);
  await take(
    `Order,Tracking Number,Carrier\n#1001,${USPS[0]},USPS\n#1002,12,Pigeon Post\n=1+1,${USPS[1]},USPS\n`,
  );
  const dry = await tracking(['export'], { summary: true }, { dryRun: true });
  expect(() => out()).toThrow('ENOENT');
  expect(dry.json).toHaveProperty('summaryFile');
  const { json } = await tracking(['export'], { summary: true });
  const name = Object.keys(out()).find((file) => file.startsWith('tracking-summary')) ?? '';
  expect(name).toBe('tracking-summary-2026-11-24.csv');
  const lines = (out()[name] ?? '').trimEnd().split(/\r?\n/);
  expect(lines[0]).toMatch(/Result,Shop,Order,Carrier,Tracking Number,File,Why$/);
  expect(lines.filter((line) => line.startsWith('written,my-shopify,#1001,'))).toHaveLength(1);
  expect(lines.filter((line) => line.startsWith('held back,'))).toHaveLength(json.heldBack.length);
  expect(lines.some((line) => /(^|,)=1\+1/.test(line))).toBe(false);
  expect((await tracking(['export'], {})).json).not.toHaveProperty('summaryFile');
});
