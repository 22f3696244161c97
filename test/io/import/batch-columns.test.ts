import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromColumns, toColumns } from '../../../src/io/import/batch-columns.ts';

const order = fc.record(
  {
    id: fc.string(),
    platformId: fc.string(),
    placedAt: fc.string(),
    latest: fc.string(),
    doc: fc.string({ unit: 'binary' }),
    digest: fc.string({ minLength: 1 }),
    line: fc.integer({ min: 1, max: 5_000_000 }),
    rows: fc.integer({ min: 1, max: 5_000_000 }),
  },
  { requiredKeys: ['id', 'platformId', 'placedAt', 'latest', 'doc', 'line', 'rows'] },
);

test('a batch comes out of its columns as it went in, on the other side of a thread', () => {
  fc.assert(
    fc.property(fc.array(order), (orders) => {
      const problems = [{ code: 'row/bad-date', severity: 'error' as const, line: 3 }];
      expect(fromColumns(structuredClone(toColumns({ orders, problems })))).toEqual({ orders, problems });
    }),
  );
});
