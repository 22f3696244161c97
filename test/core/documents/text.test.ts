import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnknownArabicLetter, joinArabic } from '../../../src/core/documents/arabic.ts';
import { hanRegion } from '../../../src/core/documents/face-choice.ts';
import { printable, printableLines } from '../../../src/core/documents/printable.ts';
import { visualOrder } from '../../../src/core/documents/right-to-left.ts';
import { readyText, TextSetter } from '../../../src/core/documents/text-setter.ts';
import { thaiRuns } from '../../../src/core/documents/thai.ts';
import { wrap } from '../../../src/core/documents/wrap.ts';
import { stubFaces } from './stub-faces.ts';

describe('printable', () => {
  it.each([
    ['Jane  Roe ', 'Jane Roe'],
    ['a\u202eb\u200db\u200f', 'abb'],
    ['tab\tand\nline', 'tab and line'],
    ['\u00a0no\u3000break\u2009', 'no break'],
    ['e\u0301', 'é'],
    ['\u1112\u1161\u11ab', '한'],
    ['👩🏽\u200d💻', '👩💻'],
    ['❤\ufe0f', '❤'],
    ['soft\u00adhyphen\ufeff', 'softhyphen'],
    ['神\u{e0101}', '神'],
    ['\u0000\u001b[31m', '[31m'],
    ['李小龙', '李小龙'],
    ['\u{1d4d0}\u{1d4f7}\u{1d4f7}\u{1d4ea}', 'Anna'],
    ['\uf9e1\ufa11', '李\ufa11'],
    ['a\u200cb', 'ab'],
  ])('%j prints as %j', (text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  it('changes nothing the second time, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = printable(text);
        expect(printable(once)).toBe(once);
      }),
    );
  });

  it('keeps the lines of a note', () => {
    expect(printableLines('one\r\ntwo\n\n three ')).toEqual(['one', 'two', 'three']);
  });
});

describe('right to left', () => {
  it('joins Arabic letters, lam-alef as one', () => {
    // beh + yeh + teh: initial, medial, final form.
    expect(joinArabic('بيت')).toBe('\ufe91\ufef4\ufe96');
    // dal joins only backwards: meem initial, dal final, noon isolated.
    expect(joinArabic('مدن')).toBe('\ufee3\ufeaa\ufee5');
    expect(joinArabic('لا')).toBe('\ufefb');
    expect(joinArabic('سلام')).toBe('\ufeb3\ufefc\ufee1');
    // A vowel mark does not break the joining.
    expect(joinArabic('ب\u064eت')).toBe('\ufe91\u064e\ufe96');
  });

  it('does not join where Persian has a zero-width non-joiner', () => {
    // heh with yeh would join; the non-joiner keeps both apart and is not printed.
    expect(readyText('هی')).toBe('\ufeeb\ufbfd');
    expect(readyText('ه\u200cی')).toBe('\ufee9\ufbfc');
  });

  it('knows which letters it cannot join', () => {
    expect(isUnknownArabicLetter('ب')).toBe(false);
    expect(isUnknownArabicLetter('ڃ')).toBe(true);
  });

  it('orders a line as it is drawn: words turned, numbers and brackets kept', () => {
    expect(visualOrder('שלום 15')).toBe('15 םולש');
    expect(visualOrder('(שלום)')).toBe('(םולש)');
    expect(visualOrder('Tel שלום Aviv')).toBe('Tel םולש Aviv');
    // Mark after its letter; surrogate pair not torn.
    expect(visualOrder('ש\u05b8ל')).toBe('לש\u05b8');
    expect(visualOrder('ש😀ל')).toBe('ל😀ש');
  });
});

describe('thaiRuns', () => {
  it('raises a tone mark above a vowel sign and before SARA AM, not above a bare consonant', () => {
    const raised = (text: string) =>
      thaiRuns(text)
        .filter((run) => run.rise !== undefined)
        .map((run) => run.text);
    expect(raised('ที่')).toEqual(['่']);
    expect(raised('น้ำ')).toEqual(['้']);
    expect(raised('แม่')).toEqual([]);
    expect(
      thaiRuns('ที่ดี')
        .map((run) => run.text)
        .join(''),
    ).toBe('ที่ดี');
  });
});

describe('TextSetter', () => {
  it('chooses the face per character and asks for no other', () => {
    const faces = stubFaces();
    const setter = new TextSetter(faces, '');
    expect(setter.runs(readyText('Tee 茶 5'), false)).toEqual([
      { face: 'latin', text: 'Tee ' },
      { face: 'sc', text: '茶' },
      { face: 'latin', text: ' 5' },
    ]);
    expect([...faces.asked]).toEqual(['latin', 'sc']);
  });

  it('prefers the forms of the destination', () => {
    for (const region of ['JP', 'KR'])
      expect(new TextSetter(stubFaces(), hanRegion(region)).runs(readyText('茶'), false)[0]?.face).toBe('jp');
    expect(new TextSetter(stubFaces(), 'HK').runs(readyText('茶'), false)[0]?.face).toBe('tc');
    expect(new TextSetter(stubFaces(), '').runs(readyText('㐀'), true)[0]?.face).toBe('sc-rare');
  });

  it('names what no face has, lone surrogates too', () => {
    expect(new TextSetter(stubFaces(), '').missing('a\ud800b क क')).toEqual(['\ud800', 'क']);
  });
});

describe('wrap', () => {
  const setter = new TextSetter(stubFaces(), '');
  const words = fc.stringMatching(/^[a-zà-ö0-9一-二-三茶。、,/ -]{0,80}$/);

  it('loses nothing and keeps to the width', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1000, max: 9000 }), (raw, most) => {
        const text = readyText(raw);
        const lines = wrap(text, setter, false, most) ?? [];
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(setter.width(line, false)).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('breaks at spaces, after hyphens and between ideographs, not before a full stop', () => {
    const at = (text: string, ems: number) => wrap(readyText(text), setter, false, ems * 1000);
    expect(at('one two three', 4)).toEqual(['one two', 'three']);
    expect(at('Baden-Baden', 4)).toEqual(['Baden-', 'Baden']);
    expect(at('北京市。朝阳区', 3)).toEqual(['北京', '市。朝', '阳区']);
    expect(at('abcdefghijk', 3)).toEqual(['abcdef', 'ghijk']);
    expect(at('茶', 0.5)).toBeUndefined();
    // The sign stays with the number before it.
    expect(at('#12 #13 ×2', 4)).toEqual(['#12', '#13 ×2']);
  });
});
