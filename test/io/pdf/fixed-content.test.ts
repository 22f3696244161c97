import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ParcelLabel } from '../../../src/core/documents/parcel.ts';
import { writeLabels } from '../../../src/io/pdf/write-labels.ts';
import { loadTemplate } from '../../../src/io/templates/load-template.ts';
import { sampleParcel } from '../../core/documents/sample-parcel.ts';
import { copiedTexts, decodedCodes } from './read-with-npm.ts';
import { workFolder } from './tools.ts';

async function write(labels: readonly ParcelLabel[]): Promise<{ bytes: string; texts: string[] }> {
  const file = join(workFolder(), 'labels.pdf');
  await writeLabels(labels, file, { title: 'x' });
  return { bytes: readFileSync(file, 'latin1'), texts: await copiedTexts(file) };
}

const many = (count: number, changes: (i: number) => Partial<ParcelLabel> = () => ({})) =>
  Array.from({ length: count }, (_, i) =>
    sampleParcel({ parcel: `B7-${i}`, position: i + 1, ...changes(i) }),
  );

const letters = (text: string): string => [...text.replace(/\s/g, '')].sort().join('');

describe('what pages have in common', () => {
  it('stands in the file once, and on every page', async () => {
    const { bytes, texts } = await write(many(6));
    const shared = new Set(Array.from(bytes.matchAll(/\/Contents \[(\d+) 0 R/g), ([, object]) => object));
    expect(shared.size).toBe(1);
    expect(bytes.match(/\/Contents \[/g)?.length).toBeGreaterThanOrEqual(3);
    for (const [i, text] of texts.entries()) {
      expect(text).toContain('10247 Berlin');
      expect(text.split('10247 Berlin')).toHaveLength(2);
      expect(text).toContain(`${i + 1}/37`);
    }
  });

  it('is no one else’s: two shops and carriers in turn keep theirs', async () => {
    const { texts } = await write(
      many(12, (i) => ({
        shopName: i % 2 ? 'Kupferkanne' : 'Second Shop',
        from: i % 2 ? ['Kupferkanne GmbH', '10247 Berlin'] : ['Second Shop Ltd', 'Stroud'],
        carrier: ['DHL', 'UPS', 'GLS'][i % 3] as string,
      })),
    );
    texts.forEach((text, i) => {
      expect(text.includes('Berlin')).toBe(i % 2 === 1);
      expect(text).toContain(['DHL', 'UPS', 'GLS'][i % 3]);
    });
  });

  it('a page in a batch has the letters it has alone', async () => {
    const labels = many(8, (i) => ({ gift: i % 4 === 3, ...(i > 5 && { note: 'Ring twice' }) }));
    const { texts } = await write(labels);
    for (const [i, label] of labels.entries()) {
      const [alone] = (await write([label])).texts;
      expect(letters(texts[i] ?? '')).toBe(letters(alone ?? ''));
    }
  });

  it('QR codes share their finders, and every one is read', async () => {
    const folder = workFolder();
    mkdirSync(join(folder, 'templates'));
    const text = [
      'kind: label',
      'paper: 76x130',
      'margin: 4',
      'blocks:',
      '  - { address: sender, name: from, size: 8, height: 20 }',
      '  - { line: 0.4 }',
      '  - { qr: "{{ parcel.code }}", height: 20 }',
    ];
    writeFileSync(join(folder, 'templates', 'own.yaml'), `${text.join('\n')}\n`);
    const template = await loadTemplate(folder, 'own', 'en');
    const file = join(folder, 'labels.pdf');
    const labels = many(4);
    await writeLabels(labels, file, { title: 'x', template });
    const bytes = readFileSync(file, 'latin1');
    expect(bytes.match(/\/Contents \[/g)?.length).toBeGreaterThanOrEqual(2);
    expect(await decodedCodes(file, 203, 'QRCode')).toEqual(labels.map(({ parcel }) => [parcel]));
  });
});
