import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeLabels } from '../../../src/io/pdf/write-labels.ts';
import { sampleParcel } from '../../core/documents/sample-parcel.ts';
import { copiedTexts, decodedCodes } from './read-with-npm.ts';
import { workFolder } from './tools.ts';

/** Letters that names and streets are made of, by the country they go to. */
const SCRIPTS: Record<string, string> = {
  PL: 'aąbcćdeęłnńoósśzźżŁŻÓ',
  DE: 'äöüßÄÖÜabcdefgnrst–’',
  IS: 'þÞðÐæÆóúýöabcd',
  TR: 'ıİşŞğĞçÇüöabc',
  VN: 'ẢảẤấềệịọộợủứỹđĐabc',
  GR: 'αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώΑΘΣ',
  UA: 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюяҐЄЇ',
  CN: '李王张刘陈杨赵黄周吴省市区县路街号栋单元室龘䶮喆',
  TW: '陳林黃張臺灣區路號樓巷弄筱筠',
  HK: '鄧𨋢廷香港龍彌敦道號',
  JP: '山田𠮷﨑辻さくらアパートビル丁目番地号東京都渋谷',
  KR: '김이박최정강조윤장임서울특별시구동로길가나다',
  TH: 'กขคงจชซญดตถทนบปผพมยรลวศสหอ',
  IN: 'कखगघचजटडतदनपबमयरलवशसहािीुूेैोौंृ्०१२',
  SA: 'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةء',
  IR: 'پچژگکیابتدر',
  IL: 'אבגדהוזחטיכלמנסעפצקרשתםןץךף',
  AM: 'աբգդեզէըթժիլխծկհձղճմյնԱԲԳ',
  GE: 'აბგდევზთიკლმნოპჟრსტუფქღყშჩც',
};
const SIGNS = '№&@€°½☎★→';

const lineOf = (letters: string): fc.Arbitrary<string> =>
  fc
    .array(fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 8 }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((words) => words.join(' '));

const address = fc.constantFrom(...Object.keys(SCRIPTS)).chain((country) =>
  fc.record({
    country: fc.constant(country),
    to: fc
      .tuple(
        lineOf(SCRIPTS[country] ?? ''),
        lineOf(SCRIPTS[country] ?? ''),
        fc.tuple(fc.nat(9999), lineOf(`${SCRIPTS[country]}${SIGNS}`)),
      )
      .map(([name, street, [number, place]]) => [name, street, `${number} ${place}`]),
  }),
);

describe('labels read back by other programs', () => {
  it('every character of an address in any script can be copied from the page', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(address, { minLength: 12, maxLength: 12 }), async (addresses) => {
        const labels = addresses.map((each, i) =>
          sampleParcel({ ...each, parcel: `B7-${i}`, postcode: '', recipient: each.to[0] ?? '' }),
        );
        const file = join(workFolder(), 'labels.pdf');
        expect((await writeLabels(labels, file, { title: 'x' })).refused).toEqual([]);
        const pages = await copiedTexts(file);
        expect(pages).toHaveLength(labels.length);
        pages.forEach((page, i) => {
          const left = [...page.normalize('NFC').replace(/\s/g, '')];
          for (const character of (labels[i]?.to.join('') ?? '').normalize('NFC').replace(/\s/g, '')) {
            const at = left.indexOf(character);
            expect(at, `${character} of ${labels[i]?.to.join(' / ')} in ${page}`).toBeGreaterThanOrEqual(0);
            left.splice(at, 1);
          }
        });
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  it.each([203, 300] as const)(
    'Code 128 is read from a raster of %d dpi',
    async (dpi) => {
      const code = fc.oneof(
        fc.stringMatching(/^[A-Z]{2}\d{9}[A-Z]{2}$/),
        fc.stringMatching(/^\d{12,22}$/),
        fc.stringMatching(/^[A-Za-z0-9./+-]{4,16}$/),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(code, { minLength: 4, maxLength: 4 }), async (numbers) => {
          const labels = numbers.map((trackingNumber, i) =>
            sampleParcel({ parcel: `B7-${100 + i}`, trackingNumber }),
          );
          const file = join(workFolder(), 'labels.pdf');
          expect((await writeLabels(labels, file, { title: 'x', dpi })).refused).toEqual([]);
          const read = await decodedCodes(file, dpi, 'Code128');
          expect(read.map((codes) => codes.sort())).toEqual(
            labels.map(({ parcel, trackingNumber }) => [parcel, trackingNumber].sort()),
          );
        }),
        { numRuns: 5 },
      );
    },
    60_000,
  );
});
