import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryWorkspace } from '../support/command-line.ts';
import { put } from '../support/workspace.ts';

test('orders layout: assumed, then written, then corrected', async () => {
  const { folder, orders } = temporaryWorkspace();
  const none = await orders(['layout']);
  expect(none.code).toBe(1);
  expect(none.err).toContain('orders stock import');
  put(folder, 'bins.csv', 'SKU,Bin,Available\nMUG,A-03-2,3\nCAP,B-05-1,3\nPEN,C-01-1,1\nBOX,floor,1\n');
  await orders(['stock', 'import', 'bins.csv']);
  const shown = await orders(['layout']);
  expect(shown.code).toBe(0);
  expect(shown.out).toMatchInlineSnapshot(`
    "         A   B   C
    back     +---+---+
    5        :   #   :
    4        :   :   :
    3        #   :   :
    2        :   :   :
    1        :   :   #
    front    S---+---+

    3 aisles, bays 1 to 5, 2 cross aisles; 3 of 4 bins located.
    Assumed from the bins: {aisle}-{bay}[-{level}[-{place}]], 3 m from aisle to aisle, 1 m a bay, ways across at front and back, start and end at the front of A. To say otherwise: orders layout init
    1 bin does not fit. Next: orders layout check
    "
  `);
  const init = await orders(['layout', 'init']);
  expect(init.code).toBe(0);
  const file = join(folder, 'workspace', 'layout.yaml');
  expect(readFileSync(file, 'utf8')).toContain('aisles: ["A", "B", "C"]');
  expect((await orders(['layout', 'init'])).code).toBe(1);
  expect((await orders(['layout', 'init', '--yes'])).code).toBe(0);
  writeFileSync(
    file,
    'aisles: A..B\nbays: 4\ncrossAisles: [front, {afterBay: 2, width: 1}, back]\nend: back of B\n',
  );
  const check = await orders(['layout', 'check']);
  expect(check.code).toBe(3);
  expect(check.out).toMatchInlineSnapshot(`
    "         A   B
    back     +---E
    4        :   :
    3        #   :
    cross 1  +---+
    2        :   :
    1        :   :
    front    S---+

    2 aisles, bays 1 to 4, 3 cross aisles; 1 of 4 bins located.
    3 problems:
      Bin B-05-1 is bay 5; aisle B ends at bay 4. It is listed last, as not located. Correct the bin or the number of bays.
      Bin C-01-1 lies in aisle C, which the layout does not have. It is listed last, as not located. Add the aisle or correct the bin.
      Bin floor does not look like {aisle}-{bay}[-{level}]. It is listed last, as not located. Correct the bin or the pattern.
    "
  `);
  const json = (await orders(['layout', 'check', '--json'])).json();
  expect(json).toMatchObject({
    file,
    assumed: false,
    bins: { known: 4, located: 1 },
    start: [0, 0],
    end: [1, 2],
  });
  expect(json.problems.map((one: { code: string }) => one.code)).toEqual([
    'layout/no-such-bay',
    'layout/unknown-aisle',
    'layout/bin-shape',
  ]);
  writeFileSync(file, 'aisles: A..B\nbays: 4\nbayz: 5\n');
  const wrong = await orders(['layout', '--json']);
  expect(wrong.code).toBe(2);
  expect(wrong.err).toContain('layout/unknown-key');
  expect(wrong.err).toContain('layout.yaml:3');
});

test('layout.csv places bins that follow no rule; what is wrong in it is named with its line', async () => {
  const { folder, orders } = temporaryWorkspace();
  put(folder, 'bins.csv', 'SKU,Bin,Available\nMUG,A-03-2,3\nBOX,floor-7,1\nBAG,yard,1\n');
  await orders(['stock', 'import', 'bins.csv']);
  const table = join(folder, 'workspace', 'layout.csv');
  writeFileSync(table, 'bin,aisle,along\nfloor-*,A,2.5\nyard,a,0\n');
  expect((await orders(['layout', 'check', '--json'])).json().bins).toEqual({ known: 3, located: 3 });
  writeFileSync(table, 'bin,aisle,along\nfloor-*,Z,2.5\nyard,A,far\nhall,A,99\n');
  const wrong = await orders(['layout', 'check', '--json']);
  expect(wrong.code).toBe(2);
  expect(wrong.err).toContain('layout.csv:2');
  writeFileSync(table, 'bin,aisle\n');
  expect((await orders(['layout', '--json'])).code).toBe(2);
});
