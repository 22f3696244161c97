import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/core/csv/limits.ts';
import { readExport } from '../../../src/core/reading/read-export.ts';

const HEADER =
  'Name,Financial Status,Fulfillment Status,Currency,Total,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Shipping Name,Shipping Address1,Notes';
const row = (id: string, more = '') =>
  `${id},paid,unfulfilled,USD,10.00,1,Tin Mug,10.00,MUG,Mira Quill,12 Larch Way,${more}`;
const file = (...rows: string[]) => `${[HEADER, ...rows].join('\n')}\n`;
const codes = (result: { problems: readonly { code: string }[] }) => result.problems.map(({ code }) => code);
const ids = (result: { orders: readonly { id: string }[] }) => result.orders.map(({ id }) => id);

describe('F1', () => {
  it('an empty file is refused', () => {
    expect(codes(readExport(''))).toEqual(['file/empty']);
    expect(codes(readExport('\n\n'))).toEqual(['file/empty']);
  });
  it('a header alone is no order and no fault', () => {
    const result = readExport(`${HEADER}\n`);
    expect([result.orders.length, result.refused, result.problems.length]).toEqual([0, false, 0]);
  });
  it('a missing header is refused with what was found and the nearest format', () => {
    const { problems, refused } = readExport(`${row('#1')}\n${row('#2')}\n`);
    expect([refused, problems[0]?.code]).toEqual([true, 'file/unknown-format']);
    expect(problems[0]?.facts?.['found']).toContain('#1');
  });
});

describe('F2: a file cut off', () => {
  const cut = `${file(row('#1'), row('#2'))}#3,paid,unfulfilled,USD,10.00,1,"Tin M`;
  it('is refused, naming the last whole line', () => {
    const { refused, problems } = readExport(cut);
    expect([refused, problems[0]?.code, problems[0]?.facts?.['lastWholeLine']]).toEqual([
      true,
      'csv/quote-not-closed',
      '3',
    ]);
  });
  it('gives its whole rows where asked', () => {
    const result = readExport(cut, { keepWholeRows: true });
    expect([result.refused, ids(result), result.rowsRejected]).toEqual([false, ['#1', '#2'], 1]);
  });
  it('a last row cut between cells is ragged, not an order', () => {
    const result = readExport(`${file(row('#1'))}#2,paid,unfulf`);
    expect([ids(result), codes(result)]).toEqual([['#1'], ['row/ragged']]);
  });
});

describe('F4, F5: columns by name', () => {
  it('the same orders in any order of columns, with columns nobody needs, under odd spellings', () => {
    const names = HEADER.split(',');
    const cells = row('#1').split(',');
    const turned = [...names.keys()].reverse();
    const odd = turned.map((i) => (i === 0 ? '\uFEFF NAME\u00A0' : names[i])).join(',');
    const text = `${odd},Extra\n${turned.map((i) => cells[i]).join(',')},x\n`;
    expect(readExport(text).orders).toEqual(readExport(file(row('#1'))).orders);
  });
  it('a needed column missing is named, with the columns found', () => {
    const { problems } = readExport('Name,Lineitem name,Lineitem quantity\n#1,Mug,1\n');
    expect(problems[0]).toMatchObject({
      code: 'file/missing-columns',
      facts: { missing: 'Financial Status, Fulfillment Status' },
    });
  });
  it('a header in another language is not guessed', () => {
    expect(codes(readExport('Nombre,Estado,Cantidad\n#1,pagado,1\n'))).toEqual(['file/unknown-format']);
  });
  it('a column that is there twice is told, the first counts', () => {
    const result = readExport(`${HEADER},Name\n${row('#1')},#9\n`);
    expect([ids(result), codes(result)]).toEqual([['#1'], ['file/repeated-column']]);
  });
});

it('F6: a row with fewer or more cells is refused and named, never shifted', () => {
  const result = readExport(file(row('#1'), `${row('#2')},more`, '#3,paid', row('#4')));
  expect(ids(result)).toEqual(['#1', '#4']);
  expect(
    result.problems.map(({ code, line, facts }) => [code, line, facts?.['expected'], facts?.['found']]),
  ).toEqual([
    ['row/ragged', 3, '12', '13'],
    ['row/ragged', 4, '12', '2'],
  ]);
});

describe('F8: delimiters', () => {
  it.each([';', '\t', '，'])('%j from the header line', (delimiter) => {
    const result = readExport(file(row('#1')).replaceAll(',', delimiter));
    expect(ids(result)).toEqual(['#1']);
  });
  it('a sep= line and blank lines before the header', () => {
    expect(ids(readExport(`\nsep=;\n${file(row('#1')).replaceAll(',', ';')}`))).toEqual(['#1']);
  });
});

describe('F9: encodings', () => {
  const text = file(row('#1', 'naïve 中文'));
  it('UTF-8 with and without BOM, UTF-16 of both kinds: the same orders', () => {
    const plain = readExport(text).orders;
    const utf16 = (big: boolean) => {
      const units = [0xfeff, ...Array.from(text, (char) => char.charCodeAt(0))];
      return Uint8Array.from(
        units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])),
      );
    };
    expect(readExport(`\uFEFF${text}`).orders).toEqual(plain);
    expect(readExport(utf16(false))).toMatchObject({ encoding: 'utf-16le', orders: plain });
    expect(readExport(utf16(true))).toMatchObject({ encoding: 'utf-16be', orders: plain });
  });
  it('bytes of no encoding this platform writes are refused at their offset, never U+FFFD', () => {
    const bytes = new TextEncoder().encode(text);
    const at = text.indexOf('na');
    bytes[at] = 0xff;
    const result = readExport(bytes);
    expect(result.problems[0]).toMatchObject({ code: 'file/invalid-bytes', facts: { offset: String(at) } });
    expect(result.orders).toEqual([]);
  });
  it('Chinese bytes are read as GB18030 only where the header then is a Chinese platform’s', () => {
    const gbk = readFileSync('test/fixtures/jd/orders.gbk.csv');
    expect(readExport(gbk)).toMatchObject({ encoding: 'gb18030', platform: 'jd', refused: false });
    const foreign = new Uint8Array([...new TextEncoder().encode(`${HEADER}\n#1,paid,`), 0xb6, 0xa9, 0x0a]);
    expect(codes(readExport(foreign))).toEqual(['file/invalid-bytes']);
  });
});

describe('F9: an encoding that shows only far behind the header', () => {
  const row = (i: number, name: string) =>
    `113-0000000-${String(i).padStart(7, '0')}\t${i}\t2026-09-22T15:04:11+00:00\t1\t${name}\t4 Pine Row\tDE`;
  const head =
    'order-id\torder-item-id\tpurchase-date\tquantity-to-ship\trecipient-name\tship-address-1\tship-country';
  const rows = Array.from({ length: 3000 }, (_, i) => row(i, 'Noor Hale'));

  it('is read where the platform writes it', () => {
    const bytes = new TextEncoder().encode([head, ...rows, row(3000, 'Ren?e')].join('\n'));
    bytes[bytes.lastIndexOf('?'.charCodeAt(0))] = 0xe9;
    const result = readExport(bytes);
    expect([result.encoding, result.orders.at(-1)?.shipTo.recipient]).toEqual(['windows-1252', 'Renée']);
  });
  it('is refused where UTF-8 stood before it', () => {
    const bytes = new TextEncoder().encode([head, row(9000, 'Zoë'), ...rows, row(3000, 'Ren?e')].join('\n'));
    bytes[bytes.lastIndexOf('?'.charCodeAt(0))] = 0xe9;
    expect(codes(readExport(bytes))).toContain('file/invalid-bytes');
  });
});

describe('F10: what is no table is named', () => {
  it.each([
    ['%PDF-1.4', 'file/is-pdf'],
    ['<!doctype html><title>Log in</title>', 'file/is-web-page'],
    ['PK\u0003\u0004', 'file/is-xlsx'],
    ['Name\u0000', 'file/is-binary'],
  ])('%j', (text, code) => expect(codes(readExport(text))).toEqual([code]));
});

describe('F11: limits', () => {
  it('a cell of 10 MB', () => {
    expect(codes(readExport(file(row('#1', 'x'.repeat(10_000_000)))))).toEqual(['csv/row-too-long']);
  });
  it('more columns than any platform writes', () => {
    const names = Array.from({ length: LIMITS.columns + 1 }, (_, i) => `c${i}`);
    expect(codes(readExport(`${HEADER},${names.join(',')}\n`))).toEqual(['file/too-many-columns']);
  });
});

it('F17: a file of another platform than the one named is refused', () => {
  const { problems } = readExport(file(row('#1')), { platform: 'tiktok' });
  expect(problems[0]).toMatchObject({
    code: 'file/other-platform',
    facts: { wanted: 'tiktok', found: 'shopify' },
  });
});

describe('F15: half of a pair', () => {
  it.each(['ExportOrderList', 'ExportOrderDetailList'])('%s alone is refused, naming the other', (name) => {
    const result = readExport(readFileSync(`test/fixtures/taobao/${name}.gbk.csv`));
    expect([result.orders.length, codes(result)]).toEqual([0, ['file/half-of-a-pair']]);
    expect(result.problems[0]?.facts?.['other']).toContain('taobao-');
  });
});
