import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INVENTED_PARCEL } from '../../../src/core/templates/invented-parcel.ts';
import { writeParcels } from '../../../src/io/pdf/write-flow.ts';
import { loadTemplate } from '../../../src/io/templates/load-template.ts';
import { decodedCodes } from './read-with-npm.ts';
import { hasTools, rasters, workFolder } from './tools.ts';

/** Prints each text as a symbol on a page of its own. */
async function print(kind: 'qr' | 'data-matrix', dpi: number, texts: readonly string[], height: number) {
  const workspace = workFolder();
  mkdirSync(join(workspace, 'templates'));
  const text = `kind: label\npaper: 76x130\ndpi: ${dpi}\nblocks:\n  - { ${kind}: "{{ note }}", height: ${height} }\n`;
  writeFileSync(join(workspace, 'templates', 'own.yaml'), text);
  const template = await loadTemplate(workspace, 'own', 'en');
  const file = join(workspace, 'out.pdf');
  const parcels = texts.map((note) => ({ ...INVENTED_PARCEL, note }));
  return { file, done: await writeParcels(parcels, file, { template, title: 'x' }) };
}

/** Reads the rasters as a scanner would. */
async function readBack(kind: 'qr' | 'data-matrix', dpi: number, texts: readonly string[], height = 30) {
  const { file, done } = await print(kind, dpi, texts, height);
  if (done.pages === 0) return { done, read: [] };
  const read = rasters(file, dpi).map((picture) => {
    const [name, args] =
      kind === 'qr'
        ? ['zbarimg', ['-q', '--raw', '--nodbus', '-S*.disable', '-Sqrcode.enable', picture]]
        : ['dmtxread', ['-N1', '-m4000', picture]];
    return spawnSync(name as string, args as string[], { encoding: 'utf8' }).stdout.replace(/\n$/, '');
  });
  return { done, read };
}

describe('symbols of any code', () => {
  it.each([
    ['qr', 'QRCode', 203],
    ['qr', 'QRCode', 300],
    ['data-matrix', 'DataMatrix', 203],
    ['data-matrix', 'DataMatrix', 300],
  ] as const)(
    '%s is read by ZXing (%s) from a raster of %d dpi',
    async (kind, format, dpi) => {
      const code = fc.stringMatching(/^[A-Za-z0-9./:+-]{4,24}$/);
      await fc.assert(
        fc.asyncProperty(fc.array(code, { minLength: 3, maxLength: 3 }), async (texts) => {
          const { file, done } = await print(kind, dpi, texts, 34);
          expect(done.refused).toEqual([]);
          expect(await decodedCodes(file, dpi, format)).toEqual(texts.map((text) => [text]));
        }),
        { numRuns: 3 },
      );
    },
    60_000,
  );
});

describe.runIf(hasTools('pdftoppm', 'zbarimg'))('QR codes', () => {
  it.each([203, 300])('are read at %d dpi', async (dpi) => {
    const url = fc.sample(fc.stringMatching(/^[A-Za-z0-9/_.-]{1,60}$/), { numRuns: 12, seed: 5 });
    const texts = [
      'https://example.com/orders/1014',
      '订单 1014',
      ...url.map((each) => `https://shop.example/${each}`),
    ];
    expect((await readBack('qr', dpi, texts, 40)).read).toEqual(texts);
  });

  it('too small to be read are refused by name', async () => {
    const { done } = await readBack(
      'qr',
      203,
      ['https://example.com/a/very/long/address/of/an/order/1014'],
      9,
    );
    expect(done.refused.map(({ code, facts }) => [code, facts?.['reason']])).toEqual([
      ['label/bad-barcode', 'too-long'],
    ]);
  });
});

describe.runIf(hasTools('pdftoppm', 'dmtxread'))('Data Matrix symbols', () => {
  it.each([203, 300])('are read at %d dpi', async (dpi) => {
    const texts = ['B7-014', '9400111899223344556677', 'SF1234567890123'];
    expect((await readBack('data-matrix', dpi, texts)).read).toEqual(texts);
  });
});
