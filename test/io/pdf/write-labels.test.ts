import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { code128 } from '../../../src/core/documents/code128.ts';
import type { ParcelLabel } from '../../../src/core/documents/parcel.ts';
import { type LabelOptions, writeLabels } from '../../../src/io/pdf/write-labels.ts';
import { sampleParcel } from '../../core/documents/sample-parcel.ts';
import { dotsOfRow, hasTools, pageTexts, scannedCodes, structureProblems, workFolder } from './tools.ts';

const options: LabelOptions = { title: 'Labels B7' };
const write = async (labels: readonly ParcelLabel[], changes: Partial<LabelOptions> = {}) => {
  const file = join(workFolder(), 'labels.pdf');
  return { file, ...(await writeLabels(labels, file, { ...options, ...changes })) };
};

/** Names and streets in every script we print, each as people write it. */
const WORLD: Record<string, readonly string[]> = {
  PL: ['Łukasz Wójcik-Żółkiewski', 'ul. Świętokrzyska 12/4', 'POLAND'],
  DE: ['Jürgen Großmann', 'Straße des 17. Juni – Hof', 'GERMANY'],
  IS: ['Þórður Æðisson', 'Skólavörðustígur 5', 'ICELAND'],
  TR: ['İbrahim Şahin', 'Gülbağçe Sk. № 7', 'TURKEY'],
  VN: ['Nguyễn Thị Ánh Nguyệt', 'Đường Lê Lợi, Quận 1', 'VIETNAM'],
  GR: ['Ιωάννης Παπαδόπουλος', 'Οδός Ἀθηνᾶς 3', 'GREECE'],
  UA: ['Ґалаґан Їжакевич', 'вулиця Хрещатик, 22', 'UKRAINE'],
  CN: ['李小龙', '广东省深圳市南山区粤海街道高新南一道8号', 'CHINA'],
  TW: ['陳筱筠', '臺北市信義區市府路45號', 'TAIWAN'],
  HK: ['鄧𨋢廷', '香港九龍彌敦道一百二十號', 'HONG KONG'],
  JP: ['𠮷田　さくら', '東京都渋谷区神宮前ビル３号館', 'JAPAN'],
  KR: ['김민수', '서울특별시 강남구 테헤란로', 'SOUTH KOREA'],
  // Rare characters of Chinese names: only in the large face.
  MO: ['㛃喆 龘 䶮 犇骉', '氹仔 埗 堃', 'MACAO'],
  AM: ['Աննա Պետրոսյան', 'Աբովյան փողոց', 'ARMENIA'],
  GE: ['ნინო გელაშვილი', 'რუსთაველის გამზირი', 'GEORGIA'],
  TH: ['นายสมชาย ใจดี', 'ถนนสุขุมวิท แขวงคลองเตย', 'THAILAND'],
};

describe('writeLabels', () => {
  it('writes one page per parcel, private, and says which', async () => {
    const done = await write([sampleParcel(), sampleParcel({ parcel: 'B7-015', position: 15 })]);
    expect(done).toMatchObject({ pages: 2, printed: ['B7-014', 'B7-015'], refused: [] });
    expect(statSync(done.file).mode & 0o777).toBe(0o600);
    const bytes = readFileSync(done.file, 'latin1');
    expect(bytes.startsWith('%PDF-1.7')).toBe(true);
    expect(bytes.trimEnd().endsWith('%%EOF')).toBe(true);
    expect(bytes).toContain('/PrintScaling /None');
    // Said once: pages inherit it from the page tree.
    expect(bytes.match(/\/MediaBox \[0 0 288 432\]/g)).toHaveLength(1);
    expect(bytes).toContain('/Count 2');
  });

  it('refuses a bad label by name and prints the others', async () => {
    const labels = [
      sampleParcel({ parcel: 'B7-001', to: ['Anna \ud800', 'x'] }),
      sampleParcel({ parcel: 'B7-002' }),
      sampleParcel({ parcel: 'B7-003', to: ['ராம்', 'x'] }),
      sampleParcel({ parcel: 'B7-004', note: 'உதவி' }),
    ];
    const done = await write(labels);
    expect(done.printed).toEqual(['B7-002']);
    expect(done.refused.map((problem) => [problem.code, problem.facts?.['parcel']])).toEqual([
      ['label/no-glyph', 'B7-001'],
      ['label/script-not-supported', 'B7-003'],
      ['label/script-not-supported', 'B7-004'],
    ]);
  });

  it('leaves an empty file when nothing can be printed', async () => {
    const done = await write([sampleParcel({ to: ['\udfff'] })]);
    expect(done.pages).toBe(0);
    expect(statSync(done.file).size).toBe(0);
  });

  it('writes the same bytes twice', async () => {
    const labels = Object.entries(WORLD).map(([country, to]) => sampleParcel({ country, to }));
    const [first, second] = [await write(labels), await write(labels)];
    expect(readFileSync(first.file).equals(readFileSync(second.file))).toBe(true);
  });

  it('rejects when the file cannot be written', async () => {
    await expect(writeLabels([sampleParcel()], join(workFolder(), 'none', 'x.pdf'), options)).rejects.toThrow(
      'ENOENT',
    );
  });

  it('stops on a size or resolution it does not know', async () => {
    await expect(write([sampleParcel()], { size: '10x10' as '4x6' })).rejects.toMatchObject({
      code: 'usage/unknown-word',
      facts: { word: '10x10' },
    });
    await expect(write([sampleParcel()], { size: 'toString' as '4x6' })).rejects.toMatchObject({
      exitCode: 2,
    });
    await expect(write([sampleParcel()], { dpi: Number.NaN as 203 })).rejects.toMatchObject({ exitCode: 2 });
  });

  it('prints or refuses whatever it is given, and each parcel once', async () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.string({
        unit: fc.constantFrom('\ud800', '\u0301', 'a', '茶', '\u202e', '😀', 'ש', 'ب', 'ี', '่', '\u1100', ' '),
        maxLength: 40,
      }),
    );
    const parcel = fc.record({
      to: fc.array(odd, { maxLength: 6 }),
      from: fc.array(odd, { maxLength: 3 }),
      shopName: odd,
      note: odd,
      orders: fc.array(odd, { minLength: 1, maxLength: 3 }),
      trackingNumber: fc.oneof(odd, fc.constant('')),
      postcode: odd,
      country: fc.constantFrom('CN', 'JP', 'TW', '', 'xx'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(parcel, { minLength: 1, maxLength: 20 }), async (parcels) => {
        const labels = parcels.map((changes, i) => sampleParcel({ ...changes, parcel: `B7-${i}` }));
        const done = await write(labels);
        const refused = new Set(done.refused.map((problem) => problem.facts?.['parcel']));
        expect([...done.printed, ...refused].sort()).toEqual(labels.map((label) => label.parcel).sort());
        for (const problem of done.refused) expect(problem.code).toMatch(/^label\//);
      }),
      { numRuns: 25 },
    );
  });

  it('takes labels as they come', async () => {
    async function* later() {
      for (let i = 1; i <= 300; i++) yield sampleParcel({ parcel: `B7-${i}`, position: i });
    }
    const file = join(workFolder(), 'labels.pdf');
    expect((await writeLabels(later(), file, options)).pages).toBe(300);
  });

  it('sizes the page to the label', async () => {
    const done = await write([sampleParcel()], { size: '100x150' });
    expect(readFileSync(done.file, 'latin1')).toMatch(/\/MediaBox \[0 0 283\.46\d* 425\.19\d*\]/);
  });
});

describe.runIf(hasTools('pdftotext', 'pdftoppm', 'zbarimg', 'qpdf'))('read back from the PDF', () => {
  it('prints every character of every script', async () => {
    const labels = Object.entries(WORLD).map(([country, to], i) =>
      sampleParcel({ country, to, parcel: `B7-${100 + i}`, postcode: '' }),
    );
    const done = await write(labels);
    expect(done.refused).toEqual([]);
    expect(structureProblems(done.file)).toBe('');
    pageTexts(done.file).forEach((page, i) => {
      for (const character of (labels[i]?.to.join('') ?? '').replace(/\s/g, '')) {
        expect(page.normalize('NFC'), labels[i]?.country).toContain(character);
      }
    });
  });

  it('prints Arabic and Hebrew so that they copy in reading order', async () => {
    const done = await write([
      sampleParcel({ country: 'IL', to: ['ישראל ישראלי', 'ISRAEL'], postcode: '' }),
      sampleParcel({ country: 'SA', to: ['محمد سعيد', 'SAUDI ARABIA'], postcode: '' }),
    ]);
    const [hebrew, arabic] = pageTexts(done.file);
    expect(hebrew).toContain('ישראל ישראלי');
    expect(arabic).toContain('محمد سعيد');
  });

  it('prints emoji, and nothing for invisible characters', async () => {
    const done = await write([
      sampleParcel({ to: ['Zoë 🌻', 'x\u202ey\u200dz'], note: 'Thank you 😊❤️👩‍💻' }),
    ]);
    expect(done.refused).toEqual([]);
    const [page] = pageTexts(done.file);
    for (const character of ['🌻', '😊', '❤', 'xyz']) expect(page).toContain(character);
  });

  it.each([
    [203, '4x6'],
    [300, '4x6'],
    [600, '4x6'],
    [203, '100x150'],
    [203, '100x180'],
    [203, '76x130'],
    [300, '76x130'],
  ] as const)('every barcode is read at %d dpi on %s', async (dpi, size) => {
    const numbers = [
      '9400111899223344556677',
      'SF1234567890123',
      'RR123456785GB',
      'LP00123654987654',
      '1Z999AA10123456784',
    ];
    // A bitmap of 600 dpi takes a second to make and read: one label is enough there.
    const labels = numbers
      .slice(0, dpi === 600 ? 1 : undefined)
      .map((trackingNumber, i) => sampleParcel({ parcel: `B7-${100 + i * 137}`, trackingNumber }));
    const done = await write(labels, { size, dpi });
    expect(done.refused).toEqual([]);
    expect(scannedCodes(done.file, dpi).map((codes) => codes.sort())).toEqual(
      labels.map((label) => [label.parcel, label.trackingNumber].sort()),
    );
  });

  it.each([
    [203, 4],
    [300, 6],
    [600, 12],
  ] as const)('bars are exact to the dot at %d dpi', async (dpi, module) => {
    const done = await write([sampleParcel()], { dpi });
    const [left, ...bars] = dotsOfRow(done.file, dpi, 390);
    const right = bars.pop();
    const widths = code128('B7-014')?.map((width) => width * module);
    expect(bars).toEqual(widths);
    expect(Math.abs((left ?? 0) - (right ?? 0))).toBeLessThanOrEqual(1);
  });

  it('encodes every printable character of Code 128', async () => {
    const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));
    const codes = Array.from({ length: 8 }, (_, i) => `A${ascii.slice(i * 12, i * 12 + 12).join('')}Z`);
    const pairs = Array.from({ length: 4 }, (_, i) =>
      Array.from({ length: 25 }, (_, k) => String(i * 25 + k).padStart(2, '0')).join(''),
    );
    const labels = [...codes, ...pairs].map((parcel) => sampleParcel({ parcel }));
    const done = await write(labels);
    expect(done.refused).toEqual([]);
    expect(scannedCodes(done.file, 203)).toEqual(labels.map((label) => [label.parcel]));
  });
});
