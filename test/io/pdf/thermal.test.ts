import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Canvas } from '../../../src/core/documents/canvas.ts';
import type { Item } from '../../../src/core/documents/page.ts';
import { readyText, TextSetter } from '../../../src/core/documents/text-setter.ts';
import { INVENTED_LIST } from '../../../src/core/list-templates/invented-list.ts';
import { INVENTED_PARCEL, inventedSlip } from '../../../src/core/templates/invented-parcel.ts';
import type { HandEntry } from '../../../src/core/tracking/uploads/upload-format.ts';
import { faces } from '../../../src/io/pdf/faces.ts';
import { writeParcels } from '../../../src/io/pdf/write-flow.ts';
import { writeHandListPdf } from '../../../src/io/pdf/write-hand-list.ts';
import { writeLayoutDrawing } from '../../../src/io/pdf/write-layout.ts';
import { writeList, writePages } from '../../../src/io/pdf/write-list.ts';
import { writeRuler } from '../../../src/io/pdf/write-preview.ts';
import { isList, loadAny, loadTemplate } from '../../../src/io/templates/load-template.ts';
import { listTemplates } from '../../../src/io/templates/template-files.ts';
import { contentsOf, thermalReport } from '../../support/thermal-faults.ts';
import { workFolder } from './tools.ts';

const NAMES = listTemplates('').map(({ name }) => name);
const [walk] = INVENTED_LIST.walks;

/** A map with everything that is drawn of a store. */
const STORE = {
  ...walk!,
  map: {
    ...walk!.map,
    crossAisles: [0, 4, 8],
    deadEnds: [[2, 0, 'back']],
    blockedSteps: [[1, 1]],
    oneWay: [[1, 0, 'front']],
    oneWaySteps: [[0, 2, 'right']],
    noTurn: [[2, 1]],
  },
} as const;
const LONG = {
  ...INVENTED_LIST,
  walks: [STORE],
  rows: Array.from({ length: 60 }, (_, n) => INVENTED_LIST.rows[n % 7]!),
};
const LINES = Array.from({ length: 40 }, (_, n) => INVENTED_PARCEL.lines[n % 3]!);

async function written(name: string, lang: string): Promise<string> {
  const file = join(workFolder(), 'a.pdf');
  const template = await loadAny('', name);
  if (isList(template)) {
    await writeList(LONG, file, template, lang);
    return file;
  }
  const parcels = [INVENTED_PARCEL, { ...inventedSlip(true), parcel: 'B7-015', reprint: 2, lines: LINES }];
  const loaded = await loadTemplate('', name, lang);
  const { refused } = await writeParcels(parcels, file, { template: loaded, title: name });
  expect(refused).toEqual([]);
  return file;
}

describe('what comes with the program can be printed on a thermal printer', () => {
  it.each(NAMES)('%s: black and white, no line under two dots, no type under 7 pt', async (name) => {
    for (const lang of ['en', 'zh']) {
      const report = thermalReport(contentsOf(await written(name, lang)));
      expect(report.faults).toEqual([]);
      expect(report.texts).toBeGreaterThan(5);
      expect(report.boxes).toBeGreaterThan(name === 'thank-you-card' ? 0 : 2);
      if (name.startsWith('pick-list')) expect(report.strokes).toBeGreaterThanOrEqual(5);
    }
  });

  it('the map of a warehouse, the list of numbers to enter, the ruler', async () => {
    const folder = workFolder();
    const { names, aisles, crossAisles, path: _, stops: __, ...ways } = STORE.map;
    const store = {
      aisles: names,
      start: [0, 0],
      end: [3, 0],
      layout: { aisles, crossAisles, ...ways },
    } as unknown as Parameters<typeof writeLayoutDrawing>[0][number]['store'];
    const area = {
      title: 'Berlin',
      store,
      bins: [[1, 3]] as const,
      legend: 'dots = bins',
      lines: ['All fit.'],
    };
    await writeLayoutDrawing([area], join(folder, 'layout.pdf'), 'pdf');
    const entry: HandEntry = {
      ...{ shop: 'tea', platform: 'shopify', order: '#1001', carrier: 'UPS', number: '1Z' },
      reason: 'split-order',
      lines: [{ sku: 'TEE', name: 'Tee', quantity: 2 }],
    };
    const options = { date: '2026-11-24', page: 'A4', language: 'en' };
    await writeHandListPdf([entry], join(folder, 'hand.pdf'), options);
    const words = { title: 'Ruler', steps: ['Lay a ruler beside it.'] };
    const out = { file: join(folder, 'ruler.pdf'), dryRun: false };
    await writeRuler({ width: 288, height: 432, dpi: 203 }, 'label-4x6', words, out);
    for (const name of ['layout', 'hand', 'ruler'])
      expect([name, thermalReport(contentsOf(join(folder, `${name}.pdf`))).faults]).toEqual([name, []]);
  });

  it('a canvas makes hairlines two dots wide, whatever the paper', () => {
    for (const dpi of [203, 300, 600] as const) {
      const canvas = new Canvas(new TextSetter(faces, ''), { width: 288, height: 432, dpi });
      canvas.rule(10, 10, 50, 0.1);
      canvas.frame(10, 20, 50, 20, 0.1);
      canvas.path(
        [
          [0, 0],
          [9, 9],
        ],
        { line: 0.1 },
      );
      const [rule, frame, path] = canvas.items as readonly (Item & { height?: number; line?: number })[];
      for (const weight of [rule?.height, frame?.line, path?.line])
        expect(weight).toBeGreaterThanOrEqual((2 * 72) / 203 - 1e-9);
    }
  });
});

describe('the check finds each thing that it looks for', () => {
  const text = (size: number): Item => ({
    kind: 'text',
    x: 20,
    y: 40,
    size,
    runs: new TextSetter(faces, '').runs(readyText('Łódź 茶'), true),
    heavy: true,
  });
  const box = { kind: 'box', x: 20, y: 60, width: 100 } as const;
  const points = [
    [20, 20],
    [90, 20],
  ] as const;
  const found = async (...items: readonly Item[]) => {
    const file = join(workFolder(), 'a.pdf');
    await writePages([{ width: 288, height: 432, items }], file, 'x');
    return thermalReport(contentsOf(file));
  };

  it.each<[string, Item]>([
    ['type of 6.5 points', text(6.5)],
    ['a rule of 0.44 points', { ...box, height: 0.48 }],
    ['a rule of 0.26 points', { ...box, width: 0.3, height: 90 }],
    ['a frame of 0.44 points', { ...box, height: 20, line: 0.48 }],
    ['a line of 0.40 points', { kind: 'path', points, line: 0.4 }],
  ])('%s', async (fault, item) => {
    const good: readonly Item[] = [
      text(9),
      { ...box, height: 0.72 },
      { ...box, height: 20, line: 0.72 },
      { kind: 'path', points, line: 0.72 },
    ];
    expect(await found(...good)).toEqual({ faults: [], texts: 2, boxes: 3, strokes: 1 });
    expect((await found(...good, item)).faults).toEqual([fault]);
  });

  it.each(['.88 g', '0.5 G', '1 0 0 rg', '0 0 1 RG', '0 0 0 .5 k', '/P1 scn', '/G1 gs'])('%s', (colour) => {
    const drawn = (operators: string): readonly string[] =>
      thermalReport([`q ${operators}\n10 10 50 50 re\nf Q\nBT\n/F1 9 Tf\n<01> Tj\nET\n`]).faults;
    expect(drawn('0 g 1 G')).toEqual([]);
    expect(drawn(colour)).toHaveLength(1);
  });
});
