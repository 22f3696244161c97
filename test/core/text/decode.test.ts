import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectBom, findInvalidUtf8, sniffContainer } from '../../../src/core/text/decode.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('F10: what is no text table is named', () => {
  it.each([
    ['xlsx', bytes(0x50, 0x4b, 3, 4)],
    ['xls', bytes(0xd0, 0xcf, 0x11, 0xe0)],
    ['pdf', new TextEncoder().encode('%PDF-1.7')],
    ['web-page', new TextEncoder().encode('\n <!DOCTYPE html><html>')],
    ['binary', bytes(0x41, 0, 0x42)],
    [undefined, new TextEncoder().encode('Order ID,Name\n')],
  ])('%s', (kind, head) => expect(sniffContainer(head)).toBe(kind));
});

it('F9: byte order marks', () => {
  expect(detectBom(bytes(0xef, 0xbb, 0xbf, 0x41))).toEqual({ encoding: 'utf-8', bom: 3 });
  expect(detectBom(bytes(0xff, 0xfe)).encoding).toBe('utf-16le');
  expect(detectBom(bytes(0xfe, 0xff)).encoding).toBe('utf-16be');
});

describe('findInvalidUtf8', () => {
  it('F9: finds the first bad byte', () => {
    expect(findInvalidUtf8(bytes(0x41, 0xc3, 0xa9, 0xff, 0x41), true).invalid).toBe(3);
    expect(findInvalidUtf8(bytes(0x41, 0xe9, 0x65, 0x41), true).invalid).toBe(1);
    expect(findInvalidUtf8(bytes(0x41, 0xe4, 0xb8, 0x41), true).invalid).toBe(1);
  });

  it('a character cut off at the end of a chunk is kept for the next', () => {
    const text = new TextEncoder().encode('a𠮷');
    for (let cut = 2; cut < text.length; cut++)
      expect(findInvalidUtf8(text.slice(0, cut), false)).toEqual({ invalid: -1, tail: cut - 1 });
  });

  it('agrees with a fatal decoder on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (input) => {
        let valid = true;
        try {
          new TextDecoder('utf-8', { fatal: true }).decode(input);
        } catch {
          valid = false;
        }
        expect(findInvalidUtf8(input, true).invalid === -1).toBe(valid);
      }),
    );
  });
});
