import fc from 'fast-check';
import { expect, it } from 'vitest';
import { partedQr } from '../../../src/core/documents/qr-finders.ts';
import { createQr } from '../../../src/io/templates/symbols.ts';

it('the finders of a QR code and the rest of it are the whole', async () => {
  const qr = await createQr();
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 80 }), (text) => {
      const whole = qr(text);
      if (whole === undefined) throw new Error(text);
      const { finders, rest } = partedQr(whole);
      expect(finders.black.map((bit, i) => bit + (rest.black[i] ?? 0))).toEqual(whole.black);
      // Each a ring of 24 around nine, whatever the text.
      expect(finders.black.reduce((sum, bit) => sum + bit, 0)).toBe(3 * 33);
      expect(rest.black.subarray(0, 7)).toEqual(new Uint8Array(7));
    }),
    { numRuns: 50 },
  );
});
