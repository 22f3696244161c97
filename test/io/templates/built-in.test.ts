import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pickListWords } from '../../../src/core/documents/pick-list-words.ts';
import { INVENTED_LIST } from '../../../src/core/list-templates/invented-list.ts';
import { layoutList } from '../../../src/core/list-templates/layout-list.ts';
import { INVENTED_PARCEL } from '../../../src/core/templates/invented-parcel.ts';
import { layoutPage } from '../../../src/core/templates/layout-page.ts';
import { writeParcels } from '../../../src/io/pdf/write-flow.ts';
import { loadListTemplate, loadTemplate } from '../../../src/io/templates/load-template.ts';
import { listTemplates } from '../../../src/io/templates/template-files.ts';
import { hasTools, pageTexts, scannedCodes, workFolder } from '../pdf/tools.ts';

const NAMES = listTemplates('').map(({ name }) => name);
const isListName = (name: string): boolean => /^(?:pick-list|put-wall)-/.test(name);
const OF_PARCELS = NAMES.filter((name) => !isListName(name));
const parcels = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    ...INVENTED_PARCEL,
    parcel: `B7-${100 + i}`,
    position: i + 1,
    trackingNumber: `SAMPLE${1000 + i}`,
  }));
async function write(name: string, count: number, startAt?: number, lang = 'en') {
  const file = join(workFolder(), 'out.pdf');
  const template = await loadTemplate('', name, lang);
  const done = await writeParcels(parcels(count), file, {
    template,
    title: name,
    ...(startAt !== undefined && { startAt }),
  });
  expect(done.refused).toEqual([]);
  return { ...done, file };
}

describe('the templates that come with the program', () => {
  it('are the ones the docs promise', () => {
    expect(NAMES).toEqual([
      ...['label-100x150', 'label-100x180', 'label-4x6', 'label-76x130', 'packing-slip', 'packing-slip-4x6'],
      ...['pick-list-4x6', 'pick-list-a4', 'pick-list-letter'],
      ...['put-wall-4x6', 'put-wall-a4', 'put-wall-letter'],
      ...[
        'return-slip',
        'return-slip-4x6',
        'sheet-a4-2up',
        'sheet-a4-4up',
        'sheet-avery-5168',
        'sheet-avery-l7173',
      ],
      ...['sheet-letter-2up', 'thank-you-card'],
    ]);
  });

  it.each(OF_PARCELS)('%s: nothing under 7 pt, nothing off the page, the same twice', async (name) => {
    for (const lang of ['en', 'zh']) {
      const [first, second] = [await write(name, 3, undefined, lang), await write(name, 3, undefined, lang)];
      expect(readFileSync(first.file).equals(readFileSync(second.file))).toBe(true);
    }
    const { template, means } = await loadTemplate('', name, 'en');
    if (template.kind !== 'label' && template.kind !== 'card') return;
    const { TextSetter } = await import('../../../src/core/documents/text-setter.ts');
    const { faces } = await import('../../../src/io/pdf/faces.ts');
    const setter = new TextSetter(faces, '');
    const { page } = layoutPage(template, INVENTED_PARCEL, setter, means);
    for (const item of page?.items ?? []) {
      if (item.kind !== 'text') continue;
      expect(item.size).toBeGreaterThanOrEqual(7);
      const text = item.runs.map((run) => run.text).join('');
      const right = item.x + (setter.width(text, item.heavy) * item.size) / 1000;
      expect(item.x, text).toBeGreaterThanOrEqual(template.margin - 0.1);
      expect(right, text).toBeLessThanOrEqual(template.width - template.margin + 0.5);
      expect(item.y, text).toBeLessThanOrEqual(template.height);
    }
  });

  it.each([
    ['sheet-a4-2up', 2],
    ['sheet-a4-4up', 4],
    ['sheet-letter-2up', 2],
    ['sheet-avery-5168', 4],
    ['sheet-avery-l7173', 10],
  ])('%s: %d labels a sheet, from the place that is still free', async (name, places) => {
    expect((await write(name, places + 1)).pages).toBe(2);
    expect((await write(name, places, 2)).pages).toBe(2);
    expect((await write(name, places - 1, 2)).pages).toBe(1);
    await expect(write(name, 1, places + 1)).rejects.toMatchObject({
      code: 'print/no-such-place',
      exitCode: 2,
    });
    await expect(write(name, 1, 0)).rejects.toMatchObject({ code: 'print/no-such-place' });
  });
});

describe('the lists that come with the program', () => {
  it.each(NAMES.filter(isListName))('%s: nothing under 7 pt, nothing off the page', async (name) => {
    const { TextSetter } = await import('../../../src/core/documents/text-setter.ts');
    const { faces } = await import('../../../src/io/pdf/faces.ts');
    const kind = name.startsWith('put-wall') ? 'put-wall' : 'pick-list';
    const template = await loadListTemplate('', name, kind);
    const setter = new TextSetter(faces, '');
    for (const language of ['en', 'zh']) {
      const { pages } = layoutList(INVENTED_LIST, template, setter, pickListWords(language));
      const items = pages.flatMap((page) => page.items);
      expect(items.length).toBeGreaterThan(20);
      for (const item of items) {
        if (item.kind !== 'text') continue;
        expect(item.size).toBeGreaterThanOrEqual(7);
        const text = item.runs.map((run) => run.text).join('');
        const right = item.x + (setter.width(text, item.heavy) * item.size) / 1000;
        expect(item.x, text).toBeGreaterThanOrEqual(template.margin - 0.1);
        expect(right, text).toBeLessThanOrEqual(template.width - template.margin + 0.5);
        expect(item.y, text).toBeLessThanOrEqual(template.height - template.margin);
      }
    }
  });
});

describe.runIf(hasTools('pdftotext', 'pdftoppm', 'zbarimg'))('read back', () => {
  it.each(['sheet-a4-2up', 'sheet-a4-4up', 'sheet-letter-2up', 'sheet-avery-5168', 'sheet-avery-l7173'])(
    '%s: every barcode is read at 300 dpi',
    async (name) => {
      const { file, printed } = await write(name, 4);
      const codes = scannedCodes(file, 300).flat().sort();
      const expected = printed.flatMap((code, i) => [code, `SAMPLE${1000 + i}`]);
      expect(codes).toEqual(expected.sort());
    },
  );

  it.each(['packing-slip', 'packing-slip-4x6', 'return-slip', 'return-slip-4x6', 'thank-you-card'])(
    '%s: every word of the parcel is on it, in both languages',
    async (name) => {
      for (const lang of ['en', 'zh']) {
        const text = pageTexts((await write(name, 1, undefined, lang)).file).join('\n');
        const { lines, closing } = INVENTED_PARCEL;
        const wanted =
          name === 'thank-you-card'
            ? ['Copper Kettle Tea', 'Ines', lang === 'zh' ? '感谢您的惠顾' : 'Thank you!']
            : [...lines.map((line) => line.name), '#1014', (closing ?? '').slice(0, 30)];
        for (const each of wanted) expect(text).toContain(each);
      }
    },
  );

  it('a long slip goes on with its heading on every page, and prints every line', async () => {
    const template = await loadTemplate('', 'packing-slip', 'en');
    const file = join(workFolder(), 'out.pdf');
    const lines = Array.from({ length: 120 }, (_, i) => ({
      sku: `S-${i}`,
      name: `Thing ${i}`,
      variant: '',
      quantity: 1,
    }));
    const done = await writeParcels([{ ...INVENTED_PARCEL, lines }], file, { template, title: 'x' });
    const pages = pageTexts(file);
    expect(pages.length).toBe(done.pages);
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages.slice(0, -1)) expect(page).toContain('Qty');
    for (const line of lines) expect(pages.join('\n')).toMatch(new RegExp(`${line.name}\\n|${line.name} `));
  });
});
