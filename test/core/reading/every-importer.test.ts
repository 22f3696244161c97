import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowParser } from '../../../src/core/csv/row-parser.ts';
import type { Order } from '../../../src/core/orders/order.ts';
import { FORMATS } from '../../../src/core/platforms/formats.ts';
import { readHeader } from '../../../src/core/platforms/header.ts';
import { identify } from '../../../src/core/platforms/identify.ts';
import { readExport } from '../../../src/core/reading/read-export.ts';
import { readCounting } from '../../support/read-counting.ts';

/** Every fixture of orders that stands alone, of every platform. */
const ROOT = 'test/fixtures';
const platforms = [
  ...new Set(FORMATS.filter(({ kind }) => kind === 'orders').map(({ platform }) => platform)),
];
const files = platforms
  .flatMap((platform) => readdirSync(join(ROOT, platform)).map((name) => join(ROOT, platform, name)))
  .filter((name) => /\.(csv|txt)$/.test(name))
  .filter((name) => readExport(readFileSync(name)).orders.length > 1);

interface Table {
  readonly before: readonly string[][];
  readonly header: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly line: number }[];
  readonly write: (rows: readonly (readonly string[])[]) => Uint8Array;
}

/** A fixture as rows, and how to write other rows in its manner, as UTF-8. */
function tableOf(file: string): Table {
  const bytes = readFileSync(file);
  const { format, encoding } = readExport(bytes);
  const known = FORMATS.find(({ id }) => id === format);
  const text = new TextDecoder(encoding).decode(bytes);
  const quote = known?.quoted !== false;
  const tabs = text.split('\t').length;
  const delimiter = tabs > 20 && !quote ? '\t' : text.split(';').length > text.split(',').length ? ';' : ',';
  const all: { cells: string[]; line: number }[] = [];
  const options = { delimiter, quote, formulaCells: known?.formulaCells === true };
  const parser = new RowParser(options, (cells, line) => all.push({ cells, line }));
  parser.feed(new TextEncoder().encode(text));
  parser.finish();
  const at = all.findIndex(({ cells }) => 'format' in identify(FORMATS, readHeader(cells, 1), file));
  const cell = (value: string) =>
    quote && (/["\n\r]/.test(value) || value.includes(delimiter)) && !/^="/.test(value)
      ? `"${value.replace(/"/g, '""')}"`
      : value;
  return {
    before: all.slice(0, at).map(({ cells }) => cells),
    header: all[at]?.cells ?? [],
    rows: all.slice(at + 1),
    write: (rows) => new TextEncoder().encode(rows.map((row) => row.map(cell).join(delimiter)).join('\n')),
  };
}

const sorted = (orders: readonly Order[]) => [...orders].sort((a, b) => (a.id < b.id ? -1 : 1));
const OPTIONS = { shop: 'one', dateOrder: 'day-first' } as const;
const orders = (bytes: Uint8Array) => sorted(readCounting(bytes, OPTIONS).orders);

/** The rows of the orders that are read, one block an order. */
function blocks({ rows, before, header, write }: Table): (readonly string[])[][] {
  const read = readExport(write([...before, header, ...rows.map(({ cells }) => cells)]), OPTIONS);
  expect(read.refused).toBe(false);
  const good = new Set(read.orders.map(({ id }) => id));
  const found = new Map<string, (readonly string[])[]>();
  let last = '';
  for (const { cells } of rows) {
    const id = cells.find((cell) => good.has(cell.replace(/^[="'\s]+|["\s]+$/g, '')));
    last = id ?? (cells.some((cell) => cell.trim() !== '') && cells.length === header.length ? last : '');
    if (last !== '') found.set(last, [...(found.get(last) ?? []), cells]);
  }
  return [...found.values()];
}

describe('every importer', () => {
  it('is there: ten platforms at least', () =>
    expect(new Set(files.map((name) => name.split('/')[2])).size).toBeGreaterThan(9));

  it.each(files)('%s: the order of columns does not matter', (file) => {
    const table = tableOf(file);
    const { before, header, rows, write } = table;
    const names = readHeader(header, 1);
    const wanted = orders(write([...before, header, ...rows.map(({ cells }) => cells)]));
    expect(wanted.length).toBeGreaterThan(1);
    if (names.repeated.length > 0) return;
    const places = [...header.keys()];
    fc.assert(
      fc.property(fc.shuffledSubarray(places, { minLength: places.length }), (mixed) => {
        const turn = (cells: readonly string[]) =>
          cells.length === header.length ? mixed.map((i) => cells[i] ?? '') : cells;
        const told = orders(write([...before, turn(header), ...rows.map(({ cells }) => turn(cells))]));
        expect(told).toEqual(wanted);
      }),
      { numRuns: 8 },
    );
  });

  it.each(files)('%s: the order of orders does not matter; rows in = imported + rejected', (file) => {
    const table = tableOf(file);
    const all = blocks(table);
    const wanted = orders(table.write([...table.before, table.header, ...all.flat()]));
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (mixed) => {
        const read = readCounting(table.write([...table.before, table.header, ...mixed.flat()]), OPTIONS);
        expect(sorted(read.orders)).toEqual(wanted);
        expect(read.imported.length + read.rejected.length).toBe(read.rowsRead);
      }),
      { numRuns: 8 },
    );
  });

  it.each(files)('%s: a file that holds everything twice holds it once', (file) => {
    const table = tableOf(file);
    const all = blocks(table);
    const once = orders(table.write([...table.before, table.header, ...all.flat()]));
    expect(orders(table.write([...table.before, table.header, ...all.flat(), ...all.flat()]))).toEqual(once);
  });
});

describe('Σ units in = Σ units out', () => {
  /** Columns with the units of a row. Lazada has a row a unit, WooCommerce's whole orders hold articles inside cells. */
  const UNITS = [
    'lineitem quantity',
    'quantity',
    'quantity-purchased',
    'item_quantity',
    '购买数量',
    '商品数量(件)',
    '商品数量',
    'anzahl',
    '订购数量',
  ];
  const counted = files.filter((file) => !/lazada|whole-orders|line-items/.test(file));

  it.each(counted)('%s', (file) => {
    const { header, rows } = tableOf(file);
    const names = header.map((name) => name.normalize('NFKC').trim().toLowerCase());
    const at = names.findIndex((name) => UNITS.includes(name));
    expect(at, names.join()).not.toBe(-1);
    const read = readCounting(readFileSync(file), OPTIONS);
    const taken = new Set(read.imported);
    // A line id that is told twice alike is one line (Etsy).
    const seen = new Set<string>();
    const isAgain = (cells: readonly string[]) =>
      names.includes('transaction id') && seen.size === seen.add(cells.join()).size;
    // Articles joined in a cell; eBay's row of totals repeats the units of its items.
    const item = names.findIndex((name) => ['item number', 'artikelnummer'].includes(name));
    const told = rows.filter(
      ({ line, cells }) => taken.has(line) && (item === -1 || cells[item] !== '') && !isAgain(cells),
    );
    const units = told
      .flatMap(({ cells }) => (cells[at] ?? '').split(';'))
      .reduce((sum, cell) => sum + Number(cell), 0);
    const found = read.orders.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0);
    expect(units).toBeGreaterThan(1);
    expect(found).toBe(units);
  });
});

describe('V5: quantities', () => {
  const COLUMNS = 'Order ID,Order Status,SKU ID,Seller SKU,Quantity';
  const read = (quantity: string) =>
    readExport(`${COLUMNS}\n576900000000000123,To ship,1,A,${quantity}\n`, OPTIONS);
  it.each(['0', '-1', '1.5', '1e9', '', '二', '1000001'])('“%s” is refused with its cell', (quantity) => {
    expect(read(quantity).orders).toEqual([]);
    expect(read(quantity).problems.at(-1)).toMatchObject({
      code: 'row/bad-quantity',
      line: 2,
      column: 'Quantity',
    });
  });
  it.each([
    ['2', 2],
    ['２', 2],
    ['1000000', 1_000_000],
  ] as const)('“%s” is %i', (quantity, units) =>
    expect(read(quantity).orders[0]?.lines[0]?.quantity).toBe(units),
  );
});
