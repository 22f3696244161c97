import { expect, test, vi } from 'vitest';
import { readExport } from '../../../src/core/index.ts';
import { csv, firstRow } from '../../support/shopify.ts';

vi.mock('../../../src/core/csv/limits.ts', () => ({
  LIMITS: { rowBytes: 4_194_304, columns: 1000, rows: 3 },
}));

const file = (rows: number) => Array.from({ length: rows }, (_, n) => firstRow(`#${n + 1}`));

test('a file of more rows than the limit is refused as a whole, one of as many is read', () => {
  const read = (rows: number) => readExport(Buffer.from(csv(file(rows))), { shop: 's', file: 'a.csv' });
  expect(read(3)).toMatchObject({ rowsRead: 3, problems: [] });
  expect(read(4)).toMatchObject({
    orders: [],
    problems: [{ code: 'file/too-many-rows', severity: 'error', file: 'a.csv', facts: { limit: '3' } }],
  });
});
