import { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { encodeText } from '../../src/io/files/encode-text.ts';
import { xlsxBytes } from '../../src/io/xlsx/write-xlsx.ts';
import { put } from '../support/workspace.ts';
import { type TrackingJson, type Wanted, type World, worldWith } from './tracking-world.ts';

const UPS = '1Z999AA10123456784';
const USPS = ['9400111206206406260787', '9434611206206406227577', '9400111899223197428490'];

const worlds: World[] = [];
async function world(orders: readonly Wanted[]): Promise<World> {
  const made = await worldWith(orders);
  worlds.push(made);
  return made;
}
afterEach(() => {
  for (const one of worlds.splice(0)) one.context.close();
});

const codes = (json: TrackingJson): string[] => json.problems.map(({ code, line }) => `${line} ${code}`);

function adds(json: TrackingJson): void {
  for (const { rowsRead, rowsNew, rowsUnchanged, rowsRejected } of json.files)
    expect(rowsNew + rowsUnchanged + rowsRejected).toBe(rowsRead);
}

describe('V26: every way a row can be wrong', () => {
  it('is named with its line; the others are taken; rows add up', async () => {
    const { take, ledger } = await world([
      ...['#1', '#2', '#3', '#4', '#5', '#6', '#7', '#8', '#9'].map((id) => ({ id })),
      { id: '#10', phone: '+1 503 555 0188' },
    ]);
    const { code, json } = await take(
      [
        'Order,Tracking Number,Carrier',
        `#1,${UPS},UPS`,
        '#2,1Z999AA10123456785,UPS', // wrong check digit
        `#3,${UPS},UPS`, // used by #1
        '#4,9.4001E+21,USPS', // destroyed by a spreadsheet
        `#5,"${USPS[0]}, ${USPS[1]}",USPS`, // two numbers in a cell
        '#6,#6,USPS', // the order's id in the column of numbers
        '#10,5035550188,DHL', // the phone in the column of numbers
        `#77,${USPS[2]},USPS`, // no such order
        `,${USPS[2]},USPS`, // no order: never paired by position
        '#7,,USPS', // no number
        '#8,1z 999 aa1 01 2345 6793,ups', // spaces, small letters
        '#9,ABC123,UPS', // another carrier's shape
        `#1,${USPS[1]},USPS`, // a second number for #1
        '#8,ragged',
      ].join('\n'),
    );
    expect(code).toBe(3);
    adds(json);
    expect(json.files).toMatchObject([{ rowsRead: 14, rowsNew: 4, rowsRejected: 10, numbersNew: 4 }]);
    expect(codes(json)).toEqual([
      '3 tracking/wrong-check-digit',
      '4 tracking/already-used',
      '5 tracking/scientific',
      '6 tracking/two-numbers',
      '7 tracking/equals-order-id',
      '8 tracking/equals-phone',
      '9 order/unknown',
      '10 tracking/no-order',
      '11 tracking/no-number',
      '12 tracking/spaces-removed',
      '12 tracking/capitals',
      '13 tracking/wrong-shape',
      '14 tracking/has-number',
      '15 row/ragged',
    ]);
    expect((await ledger.shipments()).map(({ number }) => number)).toEqual([
      UPS,
      '1Z999AA10123456785',
      '1Z999AA10123456793',
      'ABC123',
    ]);
  });

  it('--strict sets aside a wrong check digit and an unknown carrier', async () => {
    const { take } = await world([{ id: '#1' }, { id: '#2' }]);
    const file = 'Order,Tracking Number,Carrier\n#1,1Z999AA10123456785,UPS\n#2,TAUBE77X,Taubenpost\n';
    const strict = await take(file, { strict: true });
    expect(strict.json.files).toMatchObject([{ rowsRead: 2, rowsNew: 0, rowsRejected: 2 }]);
    expect(strict.json.problems.every(({ severity }) => severity === 'error')).toBe(true);
    const believed = await take(file);
    expect(believed).toMatchObject({ code: 0, json: { files: [{ rowsNew: 2, rowsRejected: 0 }] } });
    expect(codes(believed.json)).toEqual(['2 tracking/wrong-check-digit', '3 tracking/unknown-carrier']);
    expect(believed.json.problems[0]?.severity).toBe('warning');
  });

  it('the same file twice: 0 new', async () => {
    const { take } = await world([{ id: '#1' }, { id: '#2' }]);
    const file = `Order,Tracking Number,Carrier\n#1,${UPS},UPS\n#2,${USPS[0]},USPS\n`;
    await take(file);
    const again = await take(file);
    expect(again).toMatchObject({
      code: 0,
      json: { files: [{ rowsNew: 0, rowsUnchanged: 2, numbersNew: 0 }], problems: [] },
    });
  });

  it('zeros at the end are taken only when a person confirms the number', async () => {
    const { take } = await world([{ id: '#1' }]);
    const number = '940011120620640000000';
    const file = `Order,Tracking Number,Carrier\n#1,${number},SF Express\n`;
    expect(codes((await take(file)).json)).toContain('2 tracking/trailing-zeros');
    expect((await take(file, { confirm: number })).json.files).toMatchObject([{ rowsNew: 1 }]);
  });
});

describe('several parcels of an order', () => {
  it('two numbers only with the goods of each; rows of one parcel are one number', async () => {
    const { take, ledger } = await world([{ id: '#1', goods: { A: 2, B: 1, C: 1 } }]);
    const { json } = await take(
      `Order,Tracking Number,Carrier,SKU,Quantity\n#1,${UPS},UPS,A,1\n#1,${UPS},UPS,B,1\n#1,${USPS[0]},USPS,A,\n#1,${USPS[0]},USPS,C,1\n`,
    );
    expect(json).toMatchObject({ files: [{ rowsRead: 4, rowsNew: 4, numbersNew: 2 }], problems: [] });
    expect((await ledger.shipments()).map(({ lines }) => lines)).toEqual([
      [
        { key: '1', quantity: 1 },
        { key: '2', quantity: 1 },
      ],
      [
        { key: '1', quantity: 1 },
        { key: '3', quantity: 1 },
      ],
    ]);
  });

  it.each([
    ['tracking/no-such-goods', `#1,${USPS[0]},USPS,A,2`],
    ['tracking/no-such-goods', `#1,${USPS[0]},USPS,X,1`],
    ['tracking/bad-quantity', `#1,${USPS[0]},USPS,B,one`],
    ['tracking/has-number', `#1,${USPS[0]},USPS,,`],
    ['tracking/other-goods', `#1,${UPS},UPS,B,1`],
  ])('%s: %s', async (code, row) => {
    const { take } = await world([{ id: '#1', goods: { A: 2, B: 1 } }]);
    await take(`Order,Tracking Number,Carrier,SKU,Quantity\n#1,${UPS},UPS,A,1\n`);
    const { json } = await take(`Order,Tracking Number,Carrier,SKU,Quantity\n${row}\n`);
    expect(codes(json)).toEqual([`2 ${code}`]);
    expect(json.files).toMatchObject([{ rowsRejected: 1, rowsNew: 0 }]);
  });

  it('a row of a merged parcel counts for all its orders or for none', async () => {
    const { take, ledger, keyOf } = await world([{ id: '#1' }, { id: '#2' }]);
    const keys = [await keyOf('#1'), await keyOf('#2')];
    const entry = { command: 'batch create', who: 'test', at: '2026-11-24T09:00:00Z', what: {} };
    await ledger.change(entry, (tx) => tx.createBatch([{ orders: keys }]));
    // A number of one of its orders is the parcel's: both have it.
    await take(`Order,Tracking Number,Carrier\n#2,${USPS[0]},USPS\n`);
    expect(await ledger.shipments()).toHaveLength(2);
    const { json } = await take(
      `Parcel,Tracking Number,Carrier\nB1-001,${UPS},UPS\nB1-009,${USPS[1]},USPS\n`,
    );
    expect(codes(json)).toEqual(['2 tracking/has-number', '2 tracking/has-number', '3 parcel/unknown']);
    expect(await ledger.shipments()).toHaveLength(2);
  });

  it('finds a parcel in the column for orders, and refuses one whose orders have left it', async () => {
    const { take, ledger, keyOf } = await world([{ id: '#1' }, { id: '#2' }]);
    const entry = (command: string) => ({ command, who: 'test', at: '2026-11-24T09:00:00Z', what: {} });
    for (const id of ['#1', '#2']) {
      const key = await keyOf(id);
      await ledger.change(entry('batch create'), (tx) => tx.createBatch([{ orders: [key] }]));
    }
    const batch = await ledger.batch('B2');
    await ledger.change(entry('batch undo'), (tx) => tx.undoBatch(batch?.key ?? -1));
    const { json } = await take(
      `Reference,Parcel,AWB,Carrier\nb1-001,,${UPS},UPS\n,B2-001,${USPS[0]},USPS\n`,
    );
    expect(json.files).toMatchObject([{ rowsNew: 1, rowsRejected: 1 }]);
    expect(codes(json)).toEqual(['3 parcel/no-orders']);
  });
});

describe('files', () => {
  it.each([
    ['semicolons', `Order;Tracking Number;Carrier\r\n#1;${UPS};UPS\r\n`, 'utf-8'],
    ['tabs and a mark', `\uFEFFOrder\tTracking Number\tCarrier\n#1\t${UPS}\tUPS\n`, 'utf-8'],
    ['bars', `Order|Tracking Number|Carrier\n#1|${UPS}|UPS\n`, 'utf-8'],
    ['full-width commas', `订单编号，运单号，物流公司\n#1，${UPS}，UPS\n`, 'utf-8'],
    [
      'a title above the header',
      `Shipments of today,,\nOrder,Tracking Number,Carrier\n#1,${UPS},UPS\n`,
      'utf-8',
    ],
  ])('csv with %s', async (_name, text, encoding) => {
    const { take } = await world([{ id: '#1' }]);
    expect((await take(text)).json).toMatchObject({ files: [{ encoding, rowsNew: 1 }], problems: [] });
  });

  it.each([
    ['gb18030', undefined, '顺丰速运'],
    ['shift_jis', 'shift_jis', 'ヤマト運輸'],
  ] as const)('csv in %s', async (encoding, said, carrier) => {
    const { take, ledger } = await world([{ id: '#1' }]);
    const header = encoding === 'gb18030' ? '订单编号,运单号,物流公司' : 'Order,Tracking Number,Carrier';
    const bytes = await encodeText(`${header}\n#1,SF1385628716739,${carrier}\n`, encoding);
    const { json } = await take(bytes, said === undefined ? {} : { encoding: said });
    expect(json.files).toMatchObject([{ encoding, rowsNew: 1 }]);
    expect((await ledger.shipments())[0]?.carrier).toBe(carrier);
  });

  it('finds the encoding in which the header has the names a person gave', async () => {
    const { take, ledger } = await world([{ id: '#1' }]);
    const bytes = await encodeText(`注文番号,伝票番号,業者\n#1,${UPS},ヤマト運輸\n`, 'shift_jis');
    const options = { orderColumn: '注文番号', numberColumn: '伝票番号', carrierColumn: '業者' };
    expect((await take(bytes, options)).json.files).toMatchObject([{ encoding: 'shift_jis', rowsNew: 1 }]);
    expect((await ledger.shipments())[0]?.carrier).toBe('ヤマト運輸');
  });

  it('F2: damaged UTF-8 is refused with its place, not read as something else', async () => {
    const { take } = await world([{ id: '#1' }]);
    const bytes = Buffer.concat([
      Buffer.from(`Order,Tracking Number,Carrier\n#1,${UPS},Żabka `),
      Buffer.from([0xff, 0x0a]),
    ]);
    await expect(take(bytes)).rejects.toMatchObject({ code: 'file/invalid-bytes' });
    await expect(take(bytes, { encoding: 'utf-8' })).rejects.toMatchObject({ code: 'file/invalid-bytes' });
    const western = Buffer.from(`Order;Tracking Number;Carrier\n#1;${UPS};Dépêche é\n`, 'latin1');
    expect((await take(western)).json.files).toMatchObject([{ encoding: 'windows-1252', rowsNew: 1 }]);
  });

  it('columns by the names a person gives, one carrier for all', async () => {
    const { take } = await world([{ id: '#1' }, { id: '#2' }]);
    const file = `Sendung;Bestellung\n${UPS};1\n`;
    const options = { orderColumn: 'Bestellung', numberColumn: 'Sendung', carrier: 'UPS' };
    expect((await take(file, options)).json).toMatchObject({ files: [{ rowsNew: 1 }], problems: [] });
    await expect(take(file)).rejects.toMatchObject({ code: 'tracking/columns-missing', exitCode: 1 });
    expect((await take('Order,Tracking Number\n#2,X1234567\n')).json.problems).toMatchObject([
      { code: 'tracking/no-carrier', line: 2 },
    ]);
  });

  it('an XLSX, by the sheet with the header, its numbers as text', async () => {
    const { take } = await world([{ id: '#1' }, { id: '#2' }]);
    const rows = [
      ['Report'],
      ['Order', 'Tracking Number', 'Carrier', 'Weight'],
      ['#1', USPS[0] ?? '', 'USPS'],
    ];
    const { json } = await take(await xlsxBytes({ name: 'Shipments', rows }));
    expect(json).toMatchObject({ files: [{ encoding: 'xlsx', rowsRead: 1, rowsNew: 1 }], problems: [] });
    const ragged = [
      ['Order', 'Tracking Number', 'Carrier'],
      ['#2', UPS, 'UPS', 'more'],
    ];
    expect(codes((await take(await xlsxBytes({ name: 'S', rows: ragged }))).json)).toEqual(['2 row/ragged']);
    await expect(take(await xlsxBytes({ name: 'S', rows: [['a']] }))).rejects.toMatchObject({
      code: 'tracking/columns-missing',
    });
    await expect(take(Buffer.from('PK\x03\x04 broken'))).rejects.toMatchObject({ code: 'xlsx/broken' });
  });

  it('standard input, and a file that is not there beside one that is', async () => {
    const { tracking, folder } = await world([{ id: '#1' }, { id: '#2' }]);
    const stdin = Readable.from([Buffer.from(`Order,Tracking Number,Carrier\n#1,${UPS},UPS\n`)]);
    const one = await tracking(['import', '-'], {}, { stdin: stdin as unknown as NodeJS.ReadableStream });
    expect(one.json.files).toMatchObject([{ file: '-', rowsNew: 1 }]);
    const path = put(folder, 'b.csv', `Order,Tracking Number,Carrier\n#2,${USPS[0]},USPS\n`);
    const two = await tracking(['import', `${folder}/none.csv`, path]);
    expect(two.code).toBe(3);
    expect(two.json).toMatchObject({ files: [{ rowsNew: 1 }], problems: [{ code: 'file/missing' }] });
  });

  it('an order number of two shops is named, --shop says which', async () => {
    const { take } = await world([
      { id: '#1', shop: 'berlin' },
      { id: '#1', shop: 'paris' },
    ]);
    const file = `Order,Tracking Number,Carrier\n1,${UPS},UPS\n`;
    const { json } = await take(file);
    expect(json.problems).toMatchObject([
      { code: 'order/ambiguous', line: 2, facts: { orders: 'berlin/#1, paris/#1' } },
    ]);
    expect((await take(file, { shop: 'paris' })).json.files).toMatchObject([{ rowsNew: 1 }]);
    await expect(take(file, { shop: 'pari' })).rejects.toMatchObject({ code: 'shop/unknown' });
  });

  it('a dry run counts the same and keeps nothing', async () => {
    const { take, ledger } = await world([{ id: '#1' }]);
    void take;
    const { folder, tracking } = worlds.at(-1) as World;
    const path = put(folder, 'c.csv', `Order,Tracking Number,Carrier\n#1,${UPS},UPS\n`);
    const { json, text } = await tracking(['import', path], {}, { dryRun: true });
    expect(json.files).toMatchObject([{ rowsNew: 1 }]);
    expect(text).toContain('would take 1 new number');
    expect(await ledger.shipments()).toEqual([]);
  });
});

describe('tracking check', () => {
  it('says number, carrier and verdict of each', async () => {
    const { tracking, folder } = await world([{ id: '#1' }]);
    const { code, json } = await tracking(['check', UPS, '1Z999AA10123456785', 'ABC'], { carrier: 'ups' });
    expect(code).toBe(3);
    expect(json.numbers).toMatchObject([
      { number: UPS, carrier: 'ups', verdict: 'proven' },
      { number: '1Z999AA10123456785', carrier: 'ups', verdict: 'wrong check digit' },
      { number: 'ABC', carrier: 'ups', verdict: 'wrong shape for UPS' },
    ]);
    put(folder, 'carriers.yaml', '- { code: pigeon, name: Pigeon Post, shapes: ["PP[0-9]{4}"] }\n');
    expect((await tracking(['check', 'PP1234'], { carrier: 'pigeon post' })).json.numbers).toMatchObject([
      { carrier: 'pigeon', verdict: 'shape ok' },
    ]);
    await expect(tracking(['check'])).rejects.toMatchObject({ code: 'usage/missing-argument' });
    await expect(tracking(['chekc'])).rejects.toMatchObject({ code: 'usage/unknown-word' });
  });
});
