import { afterEach, describe, expect, it } from 'vitest';
import type { Stop } from '../../src/core/problem.ts';
import { bytesOf } from '../../src/io/files/look.ts';
import { partsOf, sheetPart, textOf } from '../../src/io/xlsx/parts.ts';
import { sheetTexts } from '../../src/io/xlsx/sheet-texts.ts';
import { openWorkbook } from '../../src/io/xlsx/workbook.ts';
import { HEADER, templateBook } from '../support/upload-template.ts';
import { put } from '../support/workspace.ts';
import { type TrackingJson, type World, worldWith } from './tracking-world.ts';

const USPS = ['9400111206206406260787', '9434611206206406227577'];
const IDS = ['576900000000000001', '576900000000000002'];
const worlds: World[] = [];
afterEach(() => {
  for (const one of worlds.splice(0)) one.context.close();
});

async function world(carrier = 'USPS'): Promise<World> {
  const made = await worldWith(IDS.map((id) => ({ id, platform: 'tiktok' })));
  worlds.push(made);
  await made.take(
    `Order,Tracking Number,Carrier\n${IDS.map((id, i) => `${id},${USPS[i]},${carrier}`).join('\n')}\n`,
  );
  return made;
}
const fill = (made: World, bytes: Uint8Array | string, name = 'bulk.xlsx', options = {}) =>
  made.tracking(['export'], { template: put(made.folder, name, bytes), ...options });
const written = ({ files }: TrackingJson): string => files[0]?.file ?? '';
const sheet = async (file: string, name = 'Shipping info') => {
  const found = openWorkbook(bytesOf(file)).find((one) => one.name === name);
  return found ? sheetTexts(found) : [];
};

describe('a template with orders', () => {
  it('is filled in its rows; hidden rows, styles, drop-downs and the other sheets stay to the byte', async () => {
    const made = await world();
    const book = templateBook([[`${IDS[1]}`, '', '', 'G1'], ['576900000000000009'], [`${IDS[0]}`]]);
    const { code, json } = await fill(made, book);
    expect(code).toBe(0);
    expect(json.files).toMatchObject([{ platform: 'tiktok', rows: 2 }]);
    expect(written(json)).toMatch(/bulk-2026-11-24-my-tiktok\.xlsx$/);
    expect(await sheet(written(json))).toEqual([
      ['Review the examples before you fill out this sheet.'],
      HEADER,
      [IDS[1], USPS[1], 'USPS', 'G1'],
      ['576900000000000009'],
      [IDS[0], USPS[0], 'USPS'],
    ]);
    const [before, after] = [partsOf(book), partsOf(bytesOf(written(json)))];
    expect([...after.keys()]).toEqual([...before.keys()]);
    const changed = sheetPart(before, 'Shipping info');
    for (const [name, bytes] of before)
      if (name !== changed) expect(Buffer.compare(bytes, after.get(name) ?? new Uint8Array())).toBe(0);
    const xml = textOf(after, changed);
    expect(xml).toContain('<row r="1" spans="1:4" hidden="1">');
    expect(xml).toContain('<c r="B3" s="1" t="inlineStr">');
    expect(xml).toContain('<dimension ref="A1:D5"/>');
    expect(xml).toContain(textOf(before, changed).split('</sheetData>')[1]);
  });

  it('holds back what it does not list, and the second export is empty', async () => {
    const made = await world();
    const first = await fill(made, templateBook([[`${IDS[0]}`]]));
    expect(first.code).toBe(3);
    expect(first.json.heldBack.map(({ code, facts }) => [code, facts?.['order']])).toEqual([
      ['upload/not-in-template', IDS[1]],
    ]);
    const second = await fill(made, templateBook([[`${IDS[0]}`]]));
    expect(second.json.files).toEqual([]);
  });
});

describe('an empty template', () => {
  it('gets a row for each order', async () => {
    const made = await world();
    const { json } = await fill(made, templateBook([]));
    expect((await sheet(written(json))).slice(2)).toEqual(IDS.map((id, i) => [id, USPS[i], 'USPS', 'N/A']));
  });

  it.each([
    ['a range of another sheet', 'Data!$A$1:$A$9'],
    ['a list in the rule', '"Royal Mail,USPS (US)"'],
  ])('writes the drop-down’s words only, from %s', async (_, rule) => {
    const made = await world();
    const { code, json } = await fill(made, templateBook([], ['Royal Mail', 'USPS (US)'], rule));
    expect(code).toBe(3);
    expect(json.heldBack[0]).toMatchObject({
      code: 'upload/no-carrier-word',
      facts: { nearest: 'USPS (US)' },
    });
  });

  it('a carrier the platform’s own list lacks is taken when the drop-down has it', async () => {
    const made = await world('Pigeon Post');
    const { json } = await fill(made, templateBook([], ['Pigeon Post']));
    expect((await sheet(written(json)))[2]).toEqual([IDS[0], USPS[0], 'Pigeon Post', 'N/A']);
  });
});

describe('a template as csv', () => {
  it('keeps delimiter, encoding, line ends and the lines above the header', async () => {
    const made = await world();
    const text = '#INFO;Version=1.0\r\nOrder number;Note;Shipping carrier;Tracking number\r\n';
    const { json } = await fill(made, `\uFEFF${text}`, 'ebay.csv');
    expect(Buffer.from(bytesOf(written(json))).toString()).toBe(
      `\uFEFF${text}${IDS.map((id, i) => `${id};;USPS;${USPS[i]}\r\n`).join('')}`,
    );
  });
});

describe('a file that is no template', () => {
  const stopped = (run: Promise<unknown>): Promise<Stop> =>
    run.then(
      () => Promise.reject(new Error('went through')),
      (error) => error,
    );

  it('is refused with the columns it has; --columns may name them', async () => {
    const made = await world();
    const text = 'Bestellung,Sendung,Wer\n';
    expect(await stopped(fill(made, text, 'de.csv'))).toMatchObject({
      code: 'tracking/template-columns',
      facts: { found: 'Bestellung, Sendung, Wer', missing: 'order, number' },
    });
    const { json } = await fill(made, text, 'de.csv', {
      columns: 'order=Bestellung,number=Sendung,carrier=Wer',
    });
    expect(Buffer.from(bytesOf(written(json))).toString()).toContain(`${IDS[0]},${USPS[0]},USPS\n`);
  });

  it('is refused when several shops wait, and when it is not there', async () => {
    const made = await worldWith([{ id: '#1' }, { id: IDS[0] ?? '', platform: 'tiktok' }]);
    worlds.push(made);
    await made.take(`Order,Tracking Number,Carrier\n#1,${USPS[0]},USPS\n${IDS[0]},${USPS[1]},USPS\n`);
    expect(await stopped(fill(made, templateBook([])))).toMatchObject({
      code: 'tracking/template-which',
      exitCode: 2,
    });
    expect(await stopped(made.tracking(['export'], { template: 'none.xlsx' }))).toMatchObject({
      code: 'file/missing',
    });
  });
});

it('a CSV in UTF-16 is named, since it could not be written back as it was', async () => {
  const made = await world();
  const text = `\ufeff${HEADER.join(',')}\n${IDS[0]},,,\n`;
  const error = await fill(made, new Uint8Array(Buffer.from(text, 'utf16le')), 'bulk.csv').catch(
    (e: Stop) => e,
  );
  expect(error).toMatchObject({ code: 'tracking/template-encoding' });
});
