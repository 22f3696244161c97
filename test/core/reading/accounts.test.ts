import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCounting } from '../../support/read-counting.ts';

/** Random TikTok files: orders of several rows, some of them bad, rows in any order, columns in any order. */
const COLUMNS = [
  'Order ID',
  'Order Status',
  'SKU ID',
  'Seller SKU',
  'Quantity',
  'Order Amount',
  'Created Time',
  'Paid Time',
  'Recipient',
  'Detail Address',
];

const order = fc.record({
  number: fc.integer({ min: 1, max: 999 }),
  lines: fc.array(
    fc.record({
      sku: fc.constantFrom('A', 'B', 'C'),
      quantity: fc.oneof(fc.integer({ min: 1, max: 9 }).map(String), fc.constantFrom('0', 'abc', '1.5')),
    }),
    {
      minLength: 1,
      maxLength: 4,
    },
  ),
});

const file = fc.uniqueArray(order, { selector: ({ number }) => number, minLength: 1, maxLength: 12 });

interface Line {
  readonly id: string;
  readonly sku: string;
  readonly quantity: string;
}

const linesOf = (
  orders: readonly { number: number; lines: readonly { sku: string; quantity: string }[] }[],
): Line[] =>
  orders.flatMap(({ number, lines }) =>
    lines.map((line, i) => ({
      id: `5769000000000${String(number).padStart(5, '1')}`,
      ...line,
      sku: `${line.sku}${i}`,
    })),
  );

function csv(lines: readonly Line[], columns: readonly string[] = COLUMNS): Uint8Array {
  const rows = lines.map(({ id, sku, quantity }) => {
    const cells: Record<string, string> = {
      'Order ID': `${id}\t`,
      'Order Status': 'To ship',
      'SKU ID': `1729${sku}`,
      'Seller SKU': sku,
      Quantity: quantity,
      'Order Amount': '9.99',
      'Created Time': '25/03/2026 10:00:00\t',
      'Paid Time': '25/03/2026 10:00:00\t',
      Recipient: 'Otis Vale',
      'Detail Address': '14 Juniper Rd',
    };
    return columns.map((name) => cells[name] ?? '').join(',');
  });
  return new TextEncoder().encode([columns.join(','), ...rows].join('\n'));
}

const shuffled = <T>(items: readonly T[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

describe('accounts', () => {
  it('rows in = imported + rejected; units of the good orders in = units out; an order with a bad row is out whole', () => {
    fc.assert(
      fc.property(
        file.chain((orders) => shuffled(linesOf(orders))),
        (lines) => {
          const result = readCounting(csv(lines));
          expect(result.imported.length + result.rejected.length).toBe(lines.length);
          const bad = new Set(lines.filter(({ quantity }) => !/^[1-9]$/.test(quantity)).map(({ id }) => id));
          const good = lines.filter(({ id }) => !bad.has(id));
          const units = good.reduce((sum, { quantity }) => sum + Number(quantity), 0);
          const read = result.orders
            .flatMap((one) => one.lines)
            .reduce((sum, { quantity }) => sum + quantity, 0);
          expect(read).toBe(units);
          expect(new Set(result.orders.map(({ id }) => id))).toEqual(new Set(good.map(({ id }) => id)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('the order of columns does not matter', () => {
    fc.assert(
      fc.property(file, shuffled(COLUMNS), (orders, columns) => {
        const lines = linesOf(orders);
        expect(readCounting(csv(lines, columns)).orders).toEqual(readCounting(csv(lines)).orders);
      }),
      { numRuns: 200 },
    );
  });

  it('the order of rows does not matter but for the position of lines', () => {
    const plain = (lines: readonly Line[]) =>
      readCounting(csv(lines))
        .orders.map(({ lines: items, ...rest }) => ({
          ...rest,
          lines: items.map(({ key, ...line }) => line).sort((a, b) => (a.sku < b.sku ? -1 : 1)),
        }))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
    fc.assert(
      fc.property(
        file.chain((orders) => fc.tuple(fc.constant(linesOf(orders)), shuffled(linesOf(orders)))),
        ([lines, mixed]) => {
          expect(plain(mixed)).toEqual(plain(lines));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('V1: long ids that end in zeros', () => {
  const bare = (ids: readonly string[]) =>
    new TextEncoder().encode(
      ['Order ID,Order Status,SKU ID,Seller SKU,Quantity', ...ids.map((id) => `${id},Shipped,1,A,1`)].join(
        '\n',
      ),
    );
  const many = (count: number) =>
    Array.from({ length: count }, (_, i) => String(576900000000010001n + BigInt(i)));

  it('are damage in a small file, whatever stands beside them', () => {
    const result = readCounting(bare(['576900000000012000', '576900000000012345']));
    expect(result.orders.map(({ id }) => id)).toEqual(['576900000000012345']);
    expect(result.problems.at(-1)?.code).toBe('row/damaged-id');
  });
  it('are chance where one in a thousand has them', () => {
    expect(readCounting(bare(many(2000))).orders.length).toBe(2000);
  });
  it('are the platform’s where it put its tab behind them', () => {
    expect(readCounting(bare(['576900000000012000\t'])).orders.length).toBe(1);
  });
});

describe('the order of day and month, decided once per file', () => {
  const dated = (dates: readonly string[]) =>
    new TextEncoder().encode(
      [
        'Order ID,Order Status,SKU ID,Seller SKU,Quantity,Created Time',
        ...dates.map((date, i) => `5769000000000${String(10001 + i)},Shipped,1,A,1,${date}`),
      ].join('\n'),
    );
  const day = (result: ReturnType<typeof readCounting>) => result.orders[0]?.placedAt?.slice(0, 10);

  it('by the first date that can be read only one way, for the rows before it too', () => {
    expect(day(readCounting(dated(['03/04/2026 10:00:00', '25/04/2026 10:00:00'])))).toBe('2026-04-03');
    expect(day(readCounting(dated(['03/04/2026 10:00:00', '04/25/2026 10:00:00'])))).toBe('2026-03-04');
    expect(day(readCounting(dated(['03/04/2026 10:00:00 PM'])))).toBe('2026-03-04');
  });
  it('later rows that contradict it are refused, not turned round', () => {
    const result = readCounting(dated(['25/04/2026 10:00:00', '04/25/2026 10:00:00']));
    expect(result.problems.map(({ code }) => code)).toContain('row/bad-date');
  });
  it('beyond the rows kept, by reading the file again', () => {
    const dates = Array.from({ length: 6000 }, () => '03/04/2026 10:00:00');
    const result = readCounting(dated([...dates, '25/04/2026 10:00:00']));
    expect([result.orders.length, day(result), result.rowsRead]).toEqual([6001, '2026-04-03', 6001]);
  });
  it('open: the file is refused and --date-order named; told, it is read', () => {
    const bytes = dated(['03/04/2026 10:00:00']);
    const open = readCounting(bytes);
    expect(open.problems.at(-1)).toMatchObject({
      code: 'file/date-order-open',
      facts: { flag: '--date-order' },
    });
    expect(day(readCounting(bytes, { dateOrder: 'month-first' }))).toBe('2026-03-04');
  });
});
