import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FaceChoice } from '../../../src/core/documents/face-choice.ts';
import { faces, openedFaces } from '../../../src/io/pdf/faces.ts';
import { fontsFolder } from '../../../src/io/pdf/fonts-folder.ts';
import { writeLabels } from '../../../src/io/pdf/write-labels.ts';
import { sampleParcel } from '../../core/documents/sample-parcel.ts';
import { workFolder } from './tools.ts';

/** Every character of a double-byte charset. */
function charset(
  label: string,
  [lead1, lead2]: [number, number],
  [trail1, trail2]: [number, number],
): string[] {
  const decoder = new TextDecoder(label);
  const found: string[] = [];
  for (let lead = lead1; lead <= lead2; lead++) {
    for (let trail = trail1; trail <= trail2; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length === 1 && text !== '\ufffd' && !/\p{Co}/u.test(text)) found.push(text);
    }
  }
  return found;
}

const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).filter((c) =>
    /[\p{L}\p{N}]/u.test(c),
  );

describe('faces', () => {
  // First: the other tests of this file open more.
  it('opens only Latin faces for a Latin batch', async () => {
    await writeLabels([sampleParcel()], join(workFolder(), 'a.pdf'), { title: 'x' });
    expect(openedFaces().sort()).toEqual(['latin', 'latin-bold']);
  });

  it('opens no rare face for a common Chinese address', async () => {
    await writeLabels(
      [sampleParcel({ country: 'CN', to: ['李小龙', '广东省深圳市'] })],
      join(workFolder(), 'a.pdf'),
      { title: 'x' },
    );
    expect(openedFaces().sort()).toEqual(['latin', 'latin-bold', 'sc']);
  });

  it.each([
    ['Latin, Greek, Cyrillic', '', range(0x21, 0x17f).concat(range(0x386, 0x3ce), range(0x400, 0x45f))],
    ['Vietnamese', 'VN', range(0x1ea0, 0x1ef9)],
    ['GB 2312', 'CN', charset('gbk', [0xb0, 0xf7], [0xa1, 0xfe])],
    ['all 20,902 unified ideographs', 'CN', range(0x4e00, 0x9fa5)],
    ['extension A', 'CN', range(0x3400, 0x4db5)],
    ['Big5', 'TW', charset('big5', [0xa4, 0xf9], [0xa1, 0xfe])],
    ['JIS X 0208', 'JP', charset('euc-jp', [0xb0, 0xf4], [0xa1, 0xfe])],
    ['kana', 'JP', range(0x3041, 0x3096).concat(range(0x30a1, 0x30fa))],
    ['Hangul', 'KR', range(0xac00, 0xd7a3)],
    ['Thai', 'TH', range(0xe01, 0xe3a)],
    ['names of Japan beyond JIS X 0208', 'JP', [...'﨑髙濵德𠮷']],
    ['Armenian', 'AM', range(0x561, 0x586)],
    ['Georgian', 'GE', range(0x10d0, 0x10f0)],
    ['Hebrew', 'IL', range(0x5d0, 0x5ea)],
  ])('cover %s', (_, country, characters) => {
    const choice = new FaceChoice(faces, false, country);
    const lacking = characters.filter((c) => choice.advance(c.codePointAt(0) ?? 0) < 0);
    expect(lacking.join('')).toBe('');
    expect(characters.length).toBeGreaterThan(4);
  });

  it('cover every emoji', () => {
    const choice = new FaceChoice(faces, false, '');
    const lacking: string[] = [];
    for (let c = 0x80; c < 0x20000; c++) {
      if (/\p{Emoji}/u.test(String.fromCodePoint(c)) && choice.advance(c) < 0) lacking.push(c.toString(16));
    }
    expect(lacking).toEqual([]);
  });

  it('come with their licence and stay below 14 MB', () => {
    const files = readdirSync(fontsFolder());
    const size = files.reduce((sum, file) => sum + statSync(join(fontsFolder(), file)).size, 0);
    expect(size).toBeLessThan(14 * 1024 * 1024);
    for (const licence of files.filter((file) => file.endsWith('.txt'))) {
      expect(readFileSync(join(fontsFolder(), licence), 'utf8')).toContain('SIL OPEN FONT LICENSE');
    }
  });
});
