import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bitmap } from '../../../src/core/documents/bitmap.ts';
import { ditherOnto } from '../../../src/core/documents/dither.ts';
import { writeLabels } from '../../../src/io/pdf/write-labels.ts';
import { loadTemplate } from '../../../src/io/templates/load-template.ts';
import { pngShades } from '../../../src/io/templates/png-shades.ts';
import { sampleParcel } from '../../core/documents/sample-parcel.ts';
import { readZpl } from '../../support/zpl-reader.ts';
import { workFolder } from '../pdf/tools.ts';

function chunk(type: string, body: Uint8Array): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length);
  return Buffer.concat([size, Buffer.from(type, 'latin1'), body, Buffer.alloc(4)]);
}

/** A PNG of rows already filtered: each begins with its filter. */
function png(width: number, rows: Buffer[], depth: number, colour: number, extra: Buffer[] = []): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(rows.length, 4);
  head.set([depth, colour, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    ...extra,
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** PNG's filters, written from the specification the other way round: what to take away. */
function filtered(rows: readonly (readonly number[])[], filters: readonly number[], pixel: number): Buffer[] {
  return rows.map((row, y) => {
    const filter = filters[y % filters.length] ?? 0;
    const bytes = row.map((value, i) => {
      const a = row[i - pixel] ?? 0;
      const b = rows[y - 1]?.[i] ?? 0;
      const c = rows[y - 1]?.[i - pixel] ?? 0;
      const p = a + b - c;
      const near = [a, b, c].sort((m, n) => Math.abs(p - m) - Math.abs(p - n))[0] ?? 0;
      return value - ([0, a, b, Math.floor((a + b) / 2), near][filter] ?? 0);
    });
    return Buffer.from([filter, ...bytes]);
  });
}

const grey = fc.nat(255);

describe('pngShades', () => {
  it('grey pictures come out as they went in, whatever the filters', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }).chain((width) =>
          fc.tuple(
            fc.array(fc.array(grey, { minLength: width, maxLength: width }), {
              minLength: 1,
              maxLength: 6,
            }),
            fc.array(fc.nat(4), { minLength: 1, maxLength: 6 }),
          ),
        ),
        ([rows, filters]) => {
          const read = pngShades(png(rows[0]?.length ?? 0, filtered(rows, filters, 1), 8, 0));
          expect([...(read?.values ?? [])]).toEqual(rows.flat());
        },
      ),
    );
  });

  it('colours, bits, palettes and what shines through lie on white paper', () => {
    const one = (file: Buffer) => [...(pngShades(file)?.values ?? [])];
    expect(one(png(2, [Buffer.from([0, 255, 0, 0, 0, 0, 255])], 8, 2))).toEqual([76, 29]);
    expect(one(png(2, [Buffer.from([0, 0, 0, 0, 255, 0, 0, 0, 0])], 8, 6))).toEqual([0, 255]);
    expect(one(png(2, [Buffer.from([0, 0, 128, 200, 255])], 8, 4))).toEqual([127, 200]);
    expect(one(png(10, [Buffer.from([0, 0b10100000, 0b01000000])], 1, 0))).toEqual([
      ...[255, 0, 255, 0, 0, 0, 0, 0, 0, 255],
    ]);
    expect(one(png(2, [Buffer.from([0, 255, 255, 0, 0])], 16, 0))).toEqual([255, 0]);
    const palette = [chunk('PLTE', Buffer.from([0, 0, 0, 255, 255, 255, 10, 10, 10]))];
    palette.push(chunk('tRNS', Buffer.from([255, 255, 0])));
    expect(one(png(4, [Buffer.from([0, 0b00011000])], 2, 3, palette))).toEqual([0, 255, 255, 0]);
  });

  it('what is damaged is no picture', () => {
    const good = png(2, [Buffer.from([0, 1, 2])], 8, 0);
    for (let at = 0; at < good.length - 16; at++) expect(pngShades(good.subarray(0, at))).toBeUndefined();
    expect(pngShades(Buffer.from('ffd8ffe0', 'hex'))).toBeUndefined();
  });
});

describe('ditherOnto', () => {
  it('keeps edges and the mean shade', () => {
    const flat = (value: number) => ({ width: 4, height: 4, values: new Uint8Array(16).fill(value) });
    const share = (value: number) => {
      const bitmap = new Bitmap(64, 64);
      ditherOnto(bitmap, flat(value), 0, 0, 64, 64);
      let black = 0;
      for (let y = 0; y < 64; y++) for (let x = 0; x < 64; x++) black += bitmap.isBlack(x, y) ? 1 : 0;
      return black / 4096;
    };
    expect([share(0), share(20), share(235), share(255)]).toEqual([1, 1, 0, 0]);
    for (const value of [64, 128, 192]) expect(share(value)).toBeCloseTo(1 - value / 255, 1);
    const half = new Bitmap(20, 2);
    ditherOnto(half, { width: 2, height: 1, values: new Uint8Array([0, 255]) }, 4, 0, 10, 2);
    const black = Array.from({ length: 20 }, (_, x) => half.isBlack(x, 1));
    expect(black).toEqual(Array.from({ length: 20 }, (_, x) => x >= 4 && x < 9));
  });
});

describe('a logo on a label in ZPL', () => {
  it('is where it is on paper; one that cannot be read is named, once', async () => {
    const workspace = workFolder();
    const folder = join(workspace, 'templates');
    mkdirSync(folder);
    const own =
      'kind: label\npaper: 4x6\nblocks:\n  - { image: logo.png, width: 20, height: 10, at: [10, 20] }\n';
    writeFileSync(join(folder, 'own.yaml'), own);
    const write = async (logo: Buffer) => {
      writeFileSync(join(folder, 'logo.png'), logo);
      const file = join(workspace, 'a.zpl');
      const template = await loadTemplate(workspace, 'own', 'en');
      const labels = [sampleParcel(), sampleParcel({ parcel: 'B7-015' })];
      const done = await writeLabels(labels, file, { template, title: 'x', format: 'zpl' });
      return { ...done, labels: readZpl(readFileSync(file, 'latin1')) };
    };
    const black = await write(png(2, [Buffer.from([0, 0, 0])], 8, 0));
    expect(black.refused).toEqual([]);
    const [label] = black.labels;
    const dots = (mm: number) => Math.round((mm / 25.4) * 203);
    expect(label?.isBlack(dots(11), dots(21))).toBe(true);
    expect(label?.isBlack(dots(29), dots(29))).toBe(true);
    expect(label?.isBlack(dots(31), dots(21))).toBe(false);
    const interlaced = png(2, [Buffer.from([0, 0, 0])], 8, 0);
    interlaced[28] = 1;
    const lost = await write(interlaced);
    expect(lost.refused.map(({ code }) => code)).toEqual(['label/picture-left-out']);
    expect(lost.printed).toHaveLength(2);
  });
});
