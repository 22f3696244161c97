import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryWorkspace } from '../support/command-line.ts';
import { csv, firstRow, moreRow } from '../support/shopify.ts';
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

test('one-way aisles: on the map, in the walk, and no “shortest” without a proof', async () => {
  const { folder, orders } = temporaryWorkspace();
  put(folder, 'bins.csv', 'SKU,Bin,Available\nMUG-BLU,B-01-1,9\nCAP,C-03-1,9\n');
  put(folder, 'o.csv', csv([firstRow('#1001'), moreRow('#1001', 'CAP', '1')]));
  await orders(['stock', 'import', 'bins.csv']);
  await orders(['review', join(folder, 'o.csv')]);
  await orders(['approve', '1001', '--because', 'test']);
  writeFileSync(
    join(folder, 'workspace', 'layout.yaml'),
    'aisles: A..C\nbays: 3\noneWay:\n  - [B, front]\n  - [front, C, B]\n',
  );
  expect((await orders(['layout'])).out).toContain(`         A   B   C
back     +---+---+
3        :   :v  #
2        :   :v  :
1        :   #v  :
front    S---+<--+
`);
  expect((await orders(['batch'])).out).toContain('shortest (proven)');
  const { picks } = (await orders(['batch', 'show', 'B1', '--json'])).json().batches[0].walk;
  // Into C by the back, since its front is left only; then down B. By the front it would be shorter.
  expect(picks.map(({ bin, from }: { bin: string; from: string }) => [bin, from])).toEqual([
    ['C-03-1', 'back'],
    ['B-01-1', 'back'],
  ]);
});

test('an aisle in which the cart cannot turn: on the map, in the walk, proven', async () => {
  const { folder, orders } = temporaryWorkspace();
  put(folder, 'bins.csv', 'SKU,Bin,Available\nMUG-BLU,B-01-1,9\nCAP,C-03-1,9\n');
  put(folder, 'o.csv', csv([firstRow('#1001'), moreRow('#1001', 'CAP', '1')]));
  await orders(['stock', 'import', 'bins.csv']);
  await orders(['review', join(folder, 'o.csv')]);
  await orders(['approve', '1001', '--because', 'test']);
  writeFileSync(join(folder, 'workspace', 'layout.yaml'), 'aisles: A..C\nbays: 3\nnoTurn: [B]\n');
  expect((await orders(['layout'])).out).toContain(`         A   B   C
back     +---+---+
3        :   :|  #
2        :   :|  :
1        :   #|  :
front    S---+---+
`);
  expect((await orders(['layout', '-o', 'map.svg'])).code).toBe(0);
  expect((await orders(['batch'])).out).toContain('shortest (proven)');
  // Through B, then down C: with a turn in B it would be there and back again.
  const { out } = await orders(['batch', 'show', 'B1']);
  expect(out).toContain('Aisle B, in from the front, straight through');
  expect(out).toContain('Aisle C, in from the back\n');
  const chinese = await orders(['batch', 'show', 'B1', '--lang', 'zh']);
  expect(chinese.out).toContain('直穿到底');
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

test('several floors: a map and a walk each; what fits on none is named', async () => {
  const { folder, orders } = temporaryWorkspace();
  put(folder, 'bins.csv', 'SKU,Bin,Available\nMUG-BLU,A-03,3\nCAP,U2-1,3\nPEN,yard,1\n');
  await orders(['stock', 'import', 'bins.csv']);
  const at = (name: string) => join(folder, 'workspace', name);
  writeFileSync(at('layout.yaml'), 'name: Ground floor\nbin: "{aisle}-{bay}"\naisles: A..C\nbays: 5\n');
  writeFileSync(at('layout-upstairs.yaml'), 'bin: "U{aisle}-{bay}"\naisles: 1..2\nbays: 4\n');
  const check = await orders(['layout', 'check']);
  expect(check.code).toBe(3);
  expect(check.out).toContain('Ground floor\n');
  expect(check.out).toContain('upstairs\n');
  expect(check.out).toContain('Bin yard does not look like {aisle}-{bay}');
  const json = (await orders(['layout', '--json'])).json();
  expect(json.areas.map(({ name, bins }: { name: string; bins: object }) => [name, bins])).toEqual([
    ['Ground floor', { known: 2, located: 1 }],
    ['upstairs', { known: 1, located: 1 }],
  ]);
  put(folder, 'o.csv', csv([firstRow('#1001'), moreRow('#1001', 'CAP', '1'), moreRow('#1001', 'PEN', '1')]));
  await orders(['import', join(folder, 'o.csv')]);
  await orders(['review']);
  await orders(['approve', '1001', '--because', 'test']);
  await orders(['batch']);
  const text = await orders(['print', 'B1', '--only', 'pick-list', '--format', 'text', '--json']);
  const list = readFileSync(text.json().documents[0].file, 'utf8');
  expect(list.replace(/ {2,}/g, ' ')).toContain('Ground floor: Walk 5 m · shortest (proven)');
  expect(list).toContain('upstairs: Walk 7 m · shortest (proven)');
  expect(list).toContain('bin not in the layout');
  expect((await orders(['batch', 'list', '--json'])).json().batches[0].route).toEqual({
    length: 12,
    unit: 'm',
    proof: 'shortest',
  });
});

test('locations without a layout file get one each', async () => {
  const { folder, orders } = temporaryWorkspace();
  put(folder, 'bins.csv', 'SKU,Location,Bin,Available\nA,Berlin,A-1,1\nB,Berlin,B-1,1\nC,Bonn,A-9,1\n');
  await orders(['stock', 'import', 'bins.csv']);
  const { areas } = (await orders(['layout', '--json'])).json();
  expect(areas.map(({ name, location }: { name: string; location: string }) => [name, location])).toEqual([
    ['Berlin', 'Berlin'],
    ['Bonn', 'Bonn'],
  ]);
});

test('the map as a drawing', async () => {
  const { folder, orders } = temporaryWorkspace();
  put(folder, 'bins.csv', 'SKU,Bin,Available\nMUG,A-03-2,3\nBOX,<b>&,1\n');
  await orders(['stock', 'import', 'bins.csv']);
  const drawn = await orders(['layout', 'check', '-o', 'map.svg', '--json']);
  expect(drawn.json().drawn).toBe(join(folder, 'map.svg'));
  const svg = readFileSync(join(folder, 'map.svg'), 'utf8');
  expect(svg).toContain('Bin &lt;b&gt;&amp; does not look like');
  expect(svg).not.toContain('<b>');
  await orders(['layout', '-o', 'map.pdf']);
  expect(readFileSync(join(folder, 'map.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await orders(['layout', '-o', 'map.png'])).code).toBe(2);
});

test('layout init asks its way; an answer that is none is asked again', async () => {
  const { folder, orders } = temporaryWorkspace();
  put(folder, 'bins.csv', 'SKU,Bin,Available\nMUG,A-12,3\nCAP,B-05,3\n');
  await orders(['stock', 'import', 'bins.csv']);
  const clear = '\u0015';
  const asked = await orders(['layout', 'init'], {
    tty: true,
    answers: [
      ['middle of one aisle', `${clear}2.5\r`],
      ['How long is a bay', `${clear}long\r`],
      ['How long is a bay', `${clear}1.2\r`],
      ['How do bays count', `${clear}paired\r`],
      ['After which bay', `${clear}3\r`],
      ['walk begin', '\r'],
      ['Where does it end', `${clear}back of B\r`],
    ],
  });
  expect(asked.code).toBe(0);
  expect(asked.err).toContain('“long” is none');
  const text = readFileSync(join(folder, 'workspace', 'layout.yaml'), 'utf8');
  for (const line of [
    'aisleSpacing: 2.5',
    'bayLength: 1.2',
    'bayNumbering: paired',
    'crossAisles: [front, {afterBay: 3, width: 1.5}, back]',
    'start: front of A',
    'end: back of B',
  ])
    expect(text).toContain(`\n${line}\n`);
  expect((await orders(['layout', 'check'])).code).toBe(0);
});
