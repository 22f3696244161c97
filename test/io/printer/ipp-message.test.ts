import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spoolerOf } from '../../../src/io/printer/ipp-client.ts';
import { decodeResponse, encodeRequest, TAG } from '../../../src/io/printer/ipp-message.ts';

describe('IPP messages', () => {
  test('what is asked is read back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), { minLength: 1 }), (values) => {
        const bytes = encodeRequest({ operation: 0x000a, attributes: [['job-name', TAG.name, values]] });
        const { status, groups } = decodeResponse(bytes);
        expect(status).toBe(0x000a);
        expect(groups[0]?.attributes['job-name']).toEqual(values);
        expect(groups[0]?.attributes['attributes-charset']).toEqual(['utf-8']);
      }),
    );
  });

  test('any bytes are a message or a RangeError, at once', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        try {
          decodeResponse(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('where the spooler listens', () => {
    expect(spoolerOf('/run/cups/cups.sock\n')).toEqual({ socket: '/run/cups/cups.sock' });
    expect(spoolerOf('localhost:631')).toEqual({ host: 'localhost', port: 631 });
    expect(spoolerOf('[::1]:631')).toEqual({ host: '::1', port: 631 });
    expect(spoolerOf('')).toBeUndefined();
  });
});
