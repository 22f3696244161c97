import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bitmap } from '../../../src/core/documents/bitmap.ts';
import { labelZpl } from '../../../src/core/documents/zpl.ts';
import { writeLabels } from '../../../src/io/pdf/write-labels.ts';
import { sampleParcel } from '../../core/documents/sample-parcel.ts';
import { pbmOf, readZpl } from '../../support/zpl-reader.ts';
import { hasTools, workFolder } from './tools.ts';

const SCRIPTS = [
  ['Łukasz Großmann', 'Straße 1'],
  ['李小龙', '上海市浦东新区世纪大道100号'],
  ['محمد علي', 'شارع 12'],
  ['สมชาย น้ำใจ', 'ถนนสุขุมวิท 21'],
  ['कीर्ति त्रिवेदी', '२१ लक्ष्मी मार्ग, पुणे'],
] as const;

function bitmapOfPdf(pdf: string, dpi: number): Bitmap {
  const out = join(workFolder(), 'page');
  spawnSync('pdftoppm', ['-r', String(dpi), '-mono', '-singlefile', pdf, out]);
  const file = readFileSync(`${out}.pbm`);
  const head = /^P4\n(\d+) (\d+)\n/.exec(file.toString('latin1', 0, 40));
  const bitmap = new Bitmap(Number(head?.[1]), Number(head?.[2]));
  bitmap.bits.set(file.subarray(head?.[0].length ?? 0));
  return bitmap;
}

/** Black dots of one picture that have no black dot of the other within two dots. */
function strays(one: Bitmap, other: Bitmap): number {
  let count = 0;
  for (let y = 3; y < one.height - 3; y++)
    for (let x = 3; x < one.width - 3; x++) {
      if (!one.isBlack(x, y)) continue;
      let near = false;
      for (let dy = -2; dy <= 2 && !near; dy++)
        for (let dx = -2; dx <= 2 && !near; dx++) near = other.isBlack(x + dx, y + dy);
      if (!near) count++;
    }
  return count;
}

describe('labels as ZPL', () => {
  it('the packing of dots is read back as they were', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 900 }),
        fc.array(fc.tuple(fc.nat(19), fc.nat(900), fc.nat(900))),
        (width, spans) => {
          const bitmap = new Bitmap(width, 20);
          for (const [row, a, b] of spans) bitmap.span(row, Math.min(a, b), Math.max(a, b), true);
          const [read] = readZpl(labelZpl({ width: 0, height: 0, items: [] }, bitmap));
          expect(Buffer.from(read?.bits ?? []).equals(Buffer.from(bitmap.bits))).toBe(true);
        },
      ),
    );
  });

  it('no text of an order can be a command, whatever it holds', async () => {
    const file = join(workFolder(), 'a.zpl');
    const evil = '^XZ~JA^XA^FDevil^FS ~DG_5E^PQ99';
    const parcel = sampleParcel({ to: [evil, evil, 'Berlin'], recipient: evil, note: evil, shopName: evil });
    await writeLabels([parcel, parcel], file, { title: '', format: 'zpl' });
    const zpl = readFileSync(file, 'ascii');
    expect(readZpl(zpl)).toHaveLength(2);
    expect(zpl).not.toMatch(/~|\^FD|evil/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it.runIf(hasTools('zbarimg', 'pdftoppm')).each([
    [203, 0],
    [203, 1],
    [203, 2],
    [203, 3],
    [300, 1],
    [203, 4],
  ] as const)(
    '%i dpi, script %i: the code is read and every letter stands where the PDF has it',
    async (dpi, script) => {
      const folder = workFolder();
      const [recipient, street] = SCRIPTS[script];
      const parcel = sampleParcel({ to: [recipient, street, 'GERMANY'], recipient });
      const [zpl, pdf] = [join(folder, 'a.zpl'), join(folder, 'a.pdf')];
      await writeLabels([parcel], zpl, { title: '', format: 'zpl', dpi });
      await writeLabels([parcel], pdf, { title: '', dpi });
      const [label] = readZpl(readFileSync(zpl, 'ascii'));
      const picture = join(folder, 'a.pbm');
      writeFileSync(picture, pbmOf(label ?? new Bitmap(1, 1)));
      const scanned = spawnSync('zbarimg', ['-q', '--raw', '--nodbus', picture], { encoding: 'utf8' }).stdout;
      expect(scanned).toContain(parcel.parcel);
      const paper = bitmapOfPdf(pdf, dpi);
      expect([label?.width, label?.height]).toEqual([paper.width, paper.height]);
      const black = paper.bits.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0);
      expect(strays(label as Bitmap, paper)).toBeLessThan(black / 500);
      expect(strays(paper, label as Bitmap)).toBeLessThan(black / 100);
    },
  );
});
