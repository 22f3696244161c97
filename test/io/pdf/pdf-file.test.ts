import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { Picture } from '../../../src/core/documents/page.ts';
import { PdfFile } from '../../../src/io/pdf/pdf-file.ts';
import { workFolder } from './tools.ts';

const chunk = (type: string, data: Uint8Array): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  // Readers of pictures in a PDF do not look at the checksum.
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
};

/** A picture of 2 × 2 pixels: 2 = RGB, 6 = RGB with transparency, 3 = by palette. */
function png(colour: 2 | 3 | 6): Picture {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(2, 0);
  head.writeUInt32BE(2, 4);
  head.set([8, colour, 0, 0, 0], 8);
  const pixel = { 2: [200, 10, 10], 3: [1], 6: [200, 10, 10, 128] }[colour];
  const rows = Buffer.from([0, ...pixel, ...pixel, 0, ...pixel, ...pixel]);
  const bytes = Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    ...(colour === 3 ? [chunk('PLTE', Buffer.from([0, 0, 0, 200, 10, 10]))] : []),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { bytes, width: 2, height: 2 };
}

async function write(title: string, pictures: readonly Picture[]): Promise<Buffer> {
  const file = join(workFolder(), 'x.pdf');
  const pdf = await PdfFile.create(file, title);
  const items = pictures.map((picture, i) => {
    return { kind: 'image', x: 10 * i, y: 5, width: 8, height: 8, picture } as const;
  });
  await pdf.add({ width: 100, height: 50, items });
  await pdf.end();
  return readFileSync(file);
}

describe('a PDF file', () => {
  it('holds pictures with transparency, by palette and plain', async () => {
    const bytes = await write('x', [png(2), png(6), png(3)]);
    const page = await (await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise).getPage(1);
    const { fnArray, argsArray } = await page.getOperatorList();
    const shown = argsArray.filter((_, i) => fnArray[i] === OPS.paintImageXObject);
    expect(shown).toHaveLength(3);
    for (const [name] of shown as [string][]) {
      const image = await new Promise<{ width: number; data: Uint8Array }>((resolve) => {
        page.objs.get(name, resolve);
      });
      expect(image.width).toBe(2);
      expect([...image.data.subarray(0, 3)]).toEqual([200, 10, 10]);
    }
  });

  it('has its title in any script, no date, and the same bytes each time', async () => {
    const [first, second] = [await write('Größe (件)', [png(6)]), await write('Größe (件)', [png(6)])];
    expect(first.equals(second)).toBe(true);
    const document = await getDocument({ data: new Uint8Array(first), verbosity: 0 }).promise;
    const { info } = (await document.getMetadata()) as unknown as {
      info: Record<string, unknown>;
    };
    expect(info['Title']).toBe('Größe (件)');
    expect(info['Producer']).toBe('orders');
    expect(info['CreationDate']).toBeUndefined();
  });

  it('says where each object begins', async () => {
    const text = (await write('x', [])).toString('latin1');
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
    const [, count, ...places] = text.slice(start).split('\n');
    expect(count).toBe(`0 ${/Size (\d+)/.exec(text)?.[1]}`);
    const entries = places.slice(1).filter((line) => line.endsWith(' n '));
    expect(entries.length).toBeGreaterThan(4);
    for (const [i, line] of entries.entries())
      expect(text.slice(Number(line.slice(0, 10)))).toMatch(new RegExp(`^${i + 1} 0 obj\n`));
  });
});
