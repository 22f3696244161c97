import { afterEach, expect, it } from 'vitest';
import { type TrackingJson, type Wanted, type World, worldWith } from './tracking-world.ts';

const UPS = '1Z999AA10123456784';
const [A, B, C] = ['9400111206206406260787', '9434611206206406227577', '9400111899223197428490'] as const;
const ID = '576461413038785752';

const worlds: World[] = [];
async function world(orders: readonly Wanted[]): Promise<World> {
  const made = await worldWith(orders);
  worlds.push(made);
  return made;
}
afterEach(() => {
  for (const one of worlds.splice(0)) one.context.close();
});

const file = (...rows: string[]): string => `Order,Tracking Number,Carrier\n${rows.join('\n')}\n`;
const held = (json: TrackingJson): string[] => json.heldBack.map(({ code }) => code);

it('V28: a number that was exported is corrected on request only, once, within 72 hours', async () => {
  const { take, tracking, ledger, out } = await world([{ id: ID, platform: 'tiktok' }]);
  await take(file(`${ID},${A},USPS`));
  await tracking(['export']);
  const taken = await take(file(`${ID},${B},USPS`));
  expect(taken.json).toMatchObject({
    files: [{ rowsNew: 1, numbersCorrected: 1 }],
    problems: [{ code: 'tracking/correction-waits', severity: 'warning', line: 2, facts: { before: A } }],
  });
  const plain = await tracking(['export']);
  expect(plain.code).toBe(3);
  expect(plain.json.files).toEqual([]);
  expect(plain.json.heldBack).toMatchObject([{ code: 'upload/already-exported', facts: { before: A } }]);

  const correct = await tracking(['export'], { correct: true }, { now: '2026-11-26T12:00:00Z' });
  expect(correct).toMatchObject({
    code: 0,
    json: { files: [{ platform: 'tiktok', rows: 1 }], heldBack: [] },
  });
  expect(Object.keys(out())).toHaveLength(2);
  expect((await ledger.shipments({ exported: true })).map(({ number }) => number)).toEqual([B]);
  expect(await ledger.shipments({ replaced: true })).toMatchObject([
    { number: A, replaced: true },
    { number: B, replaced: false, replaces: 1 },
  ]);
  const again = await tracking(['export'], { correct: true });
  expect(again).toMatchObject({ code: 0, json: { files: [] }, text: 'No corrections to export.\n' });

  await take(file(`${ID},${C},USPS`));
  expect(held((await tracking(['export'], { correct: true })).json)).toEqual(['upload/corrected-before']);
});

it('V28: after 72 hours it says that the platform will refuse', async () => {
  const { take, tracking } = await world([{ id: ID, platform: 'tiktok' }]);
  await take(file(`${ID},${A},USPS`));
  await tracking(['export']);
  await take(file(`${ID},${B},USPS`));
  const { code, json } = await tracking(['export'], { correct: true }, { now: '2026-11-27T12:00:01Z' });
  expect(code).toBe(3);
  expect(json.heldBack).toMatchObject([{ code: 'upload/correction-too-late', facts: { hours: '72' } }]);
});

it('other platforms take corrections as often as wanted; only corrections are in the file', async () => {
  const { take, tracking } = await world([{ id: '#1' }, { id: '#2' }]);
  await take(file(`#1,${A},USPS`));
  await tracking(['export']);
  await take(file(`#1,${B},USPS`, `#2,${UPS},UPS`));
  expect((await tracking(['export'], { correct: true })).json.files).toMatchObject([{ rows: 1 }]);
  await take(file(`#1,${C},USPS`));
  expect(
    (await tracking(['export'], { correct: true }, { now: '2027-01-01T00:00:00Z' })).json.files,
  ).toMatchObject([{ rows: 1 }]);
  expect((await tracking(['export'])).json.files).toMatchObject([{ rows: 1 }]);
});

it('a number that never left is replaced with --correct and then exported like any other', async () => {
  const { take, tracking, out } = await world([{ id: '#1' }]);
  await take(file(`#1,${A},USPS`));
  expect((await take(file(`#1,${B},USPS`))).json.problems).toMatchObject([{ code: 'tracking/has-number' }]);
  expect((await take(file(`#1,${B},USPS`), { correct: true })).json.files).toMatchObject([
    { numbersCorrected: 1 },
  ]);
  expect((await tracking(['export'], { correct: true })).json).toMatchObject({ files: [], heldBack: [] });
  await tracking(['export']);
  const written = Object.values(out()).join('');
  expect(written).toContain(B);
  expect(written).not.toContain(A);
});

it('a number given up is not taken again, and a file with old and new number corrects nothing', async () => {
  const { take, ledger } = await world([{ id: '#1' }]);
  await take(file(`#1,${A},USPS`));
  await take(file(`#1,${B},USPS`), { correct: true });
  expect((await take(file(`#1,${A},USPS`), { correct: true })).json.problems).toMatchObject([
    { code: 'tracking/number-given-up' },
  ]);
  expect((await take(file(`#1,${B},USPS`, `#1,${C},USPS`), { correct: true })).json).toMatchObject({
    files: [{ rowsUnchanged: 1, rowsRejected: 1 }],
    problems: [{ code: 'tracking/has-number', line: 3 }],
  });
  expect((await take(file(`#1,${UPS},UPS`, `#1,${C},USPS`), { correct: true })).json).toMatchObject({
    files: [{ rowsNew: 1, rowsRejected: 1 }],
    problems: [{ code: 'tracking/has-number', line: 3 }],
  });
  expect(await ledger.shipments()).toHaveLength(1);
});

it('swapped labels: two orders exchange their numbers in one file, or nothing changes', async () => {
  const { take, tracking, ledger } = await world([{ id: '#1' }, { id: '#2' }]);
  await take(file(`#1,${A},USPS`, `#2,${B},USPS`));
  await tracking(['export']);
  const half = take(file(`#1,${B},USPS`, `#2,${A},`));
  await expect(half).rejects.toMatchObject({ code: 'tracking/half-swapped' });
  expect((await ledger.shipments()).map(({ number }) => number)).toEqual([A, B]);
  const { json } = await take(file(`#1,${B},USPS`, `#2,${A},USPS`));
  expect(json.files).toMatchObject([{ rowsNew: 2, numbersCorrected: 2 }]);
  const exported = await tracking(['export'], { correct: true });
  expect(exported.json).toMatchObject({ files: [{ rows: 2 }], heldBack: [] });
});

it('the number of one parcel of an order is corrected by its goods, which stay as they are', async () => {
  const { take, tracking, ledger, out } = await world([{ id: '#1', goods: { X: 1, Y: 2 } }]);
  const head = 'Order,Tracking Number,Carrier,SKU\n';
  await take(`${head}#1,${A},USPS,X\n#1,${B},USPS,Y\n`);
  await tracking(['export']);
  expect((await take(`${head}#1,${A},USPS,X\n#1,${C},USPS,Y\n`)).json.files).toMatchObject([
    { numbersCorrected: 1 },
  ]);
  expect(await ledger.shipments({ exported: false })).toMatchObject([
    { number: C, lines: [{ key: '2', quantity: 2 }], replaces: 2 },
  ]);
  await tracking(['export'], { correct: true });
  expect(out()['Orders-tracking-2026-11-24-my-shopify-correction-parts.csv']).toContain(
    `#1,UPDATE,Line Item,Y,2,success,USPS,${C},,FALSE\n`,
  );
});

it('a corrected number of a merged parcel is one for all its orders', async () => {
  const { take, tracking, ledger, keyOf } = await world([{ id: '#1' }, { id: '#2' }]);
  const keys = [await keyOf('#1'), await keyOf('#2')];
  const entry = { command: 'batch create', who: 'test', at: '2026-11-24T09:00:00Z', what: {} };
  await ledger.change(entry, (tx) => tx.createBatch([{ orders: keys }]));
  await take(`Parcel,Tracking Number,Carrier\nB1-001,${A},USPS\n`);
  await tracking(['export']);
  await take(file(`#1,${B},USPS`, `#2,${B},USPS`));
  expect((await tracking(['export'], { correct: true })).json).toMatchObject({
    files: [{ rows: 2 }],
    heldBack: [],
  });
});

it('undo takes a correction back', async () => {
  const { take, ledger } = await world([{ id: '#1' }]);
  await take(file(`#1,${A},USPS`));
  await take(file(`#1,${B},USPS`), { correct: true });
  const entry = { command: 'undo', who: 'test', at: '2026-11-24T12:00:00Z', what: {} };
  expect((await ledger.undo(entry, false)).status).toBe('undone');
  expect(await ledger.shipments()).toMatchObject([{ number: A, replaced: false }]);
  expect((await ledger.check()).problems).toEqual([]);
});
