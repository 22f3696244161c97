import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Deflater } from '../../../src/io/pdf/deflater.ts';

const page = fc.oneof(
  fc.uint8Array({ maxLength: 3000, size: 'max' }),
  fc
    .array(fc.constantFrom('0 Td\n', '( K u p f e r) Tj\n', '11.02 re\n'), { maxLength: 2000, size: 'max' })
    .map((parts) => Buffer.from(parts.join(''))),
);

describe('the compressor of pages', () => {
  it('packs page after page as a compressor of its own would', () => {
    const deflater = new Deflater();
    fc.assert(
      fc.property(page, (bytes) => {
        const packed = Buffer.from(deflater.compress(bytes, bytes.length));
        expect(inflateSync(packed).equals(bytes)).toBe(true);
        expect(packed.equals(Buffer.from(new Deflater().compress(bytes, bytes.length)))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('takes only as many bytes as it is told', () => {
    const bytes = Buffer.from('page and what the memory held before');
    expect(inflateSync(new Deflater().compress(bytes, 4)).toString()).toBe('page');
  });

  it('does without Node’s inner parts where they are others', async () => {
    vi.resetModules();
    vi.doMock('node:zlib', async (original) => ({
      ...(await original<typeof import('node:zlib')>()),
      createDeflate: () => ({
        _handle: { reset() {}, writeSync() {} },
        _writeState: Uint32Array.of(9000, 0),
      }),
    }));
    const { Deflater: Other } = await import('../../../src/io/pdf/deflater.ts');
    vi.doUnmock('node:zlib');
    const deflater = new Other();
    for (const text of ['one page', 'another page']) {
      const bytes = Buffer.from(text.repeat(100));
      const packed = deflater.compress(bytes, bytes.length);
      expect(inflateSync(packed).equals(bytes)).toBe(true);
      expect(packed.length).toBe(deflateSync(bytes, { level: 1, windowBits: 12, memLevel: 4 }).length);
    }
  });
});
