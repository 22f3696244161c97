import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bench, type Packing, type PackParcel, scan } from '../../../src/core/packing/pack.ts';

const parcel = (code: string, wanted: Record<string, number>, state: PackParcel['state'] = 'ready') => ({
  code,
  batch: 'B1',
  state,
  wanted: Object.entries(wanted).map(([key, quantity]) => ({ key, quantity })),
});

const BARCODES: Record<string, string[]> = { '4006381333931': ['MUG'], '96385074': ['CAP', 'PEN'] };
const BENCH: Bench = {
  parcels: new Map(
    [
      parcel('B1-001', { MUG: 2, CAP: 1 }),
      parcel('B1-002', { PEN: 1 }),
      parcel('B1-003', { PEN: 1 }, 'packed'),
      parcel('B1-004', { PEN: 1 }, 'not-printed'),
      parcel('B1-005', {}, 'pulled'),
    ].map((one) => [one.code, one]),
  ),
  goodsOf: (code) => (['MUG', 'CAP', 'PEN'].includes(code) ? [code] : (BARCODES[code] ?? [])),
};

/** Scans one after the other: what each did, in a word. */
function run(...scans: string[]): string[] {
  let packing: Packing = {};
  return scans.map((text) => {
    const done = scan(packing, text, BENCH);
    packing = done.packing;
    return done.event.kind === 'refused' ? done.event.problem.code : done.event.kind;
  });
}

describe('a scan', () => {
  test.each([
    [['B1-001', 'MUG', '4006381333931', '96385074'], 'complete'],
    [['b1-001', 'MUG'], 'scanned'],
    [['B1-001', 'PEN'], 'pack/wrong-item'],
    [['B1-001', 'MUG', 'MUG', 'MUG'], 'pack/too-many'],
    [['B1-001', 'MUG', 'DONE'], 'pack/too-few'],
    [['B1-001', 'MUG', 'B1-002'], 'pack/parcel-open'],
    [['B1-001', 'B1-002'], 'opened'],
    [['B1-001', '5901234123457'], 'pack/unknown-barcode'],
    [['B1-001', '4006381333932'], 'pack/bad-check-digit'],
    [['B1-001', 'MUG', 'UNDO'], 'taken-back'],
    [['B1-001', 'undo'], 'pack/nothing-to-undo'],
    [['B1-001', 'MUG', 'SKIP'], 'put-aside'],
    [['MUG'], 'pack/no-parcel'],
    [['B9-001'], 'pack/unknown-parcel'],
    [['B1-003'], 'pack/already-packed'],
    [['B1-004'], 'pack/not-printed'],
    [['B1-005'], 'pack/pulled'],
    [['DONE'], 'pack/no-parcel'],
  ])('%j ends with %s', (scans, last) => expect(run(...scans).at(-1)).toBe(last));

  test('P6: a scan and UNDO leave the bench as it was; a refused scan changes nothing', () => {
    const code = fc.constantFrom('MUG', 'CAP', 'PEN', '4006381333931', '96385074', 'junk', 'DONE', 'B1-002');
    fc.assert(
      fc.property(fc.array(code, { maxLength: 10 }), (codes) => {
        let packing: Packing = scan({}, 'B1-001', BENCH).packing;
        for (const text of codes) {
          const { packing: next, event } = scan(packing, text, BENCH);
          if (event.kind === 'refused') expect(next).toBe(packing);
          if (event.kind === 'scanned') expect(scan(next, 'UNDO', BENCH).packing).toEqual(packing);
          packing = next;
        }
      }),
    );
  });

  test('a parcel is complete with exactly its goods and never before', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('MUG', 'CAP', 'PEN', 'junk'), { maxLength: 12 }), (codes) => {
        let packing: Packing = scan({}, 'B1-001', BENCH).packing;
        const taken: string[] = [];
        for (const text of codes) {
          const { packing: next, event } = scan(packing, text, BENCH);
          if (event.kind === 'scanned' || event.kind === 'complete') taken.push(text);
          packing = next;
          if (event.kind === 'complete') {
            expect([...taken].sort()).toEqual(['CAP', 'MUG', 'MUG']);
            return;
          }
        }
        expect([...taken].sort()).not.toEqual(['CAP', 'MUG', 'MUG']);
      }),
    );
  });
});
