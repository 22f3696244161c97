import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelPaper, sheetPaper } from '../../../src/core/documents/paper.ts';
import { type HandOver, parcelsOnPaper, wentOut } from '../../../src/core/printing/hand-over.ts';
import { mediaFor, readMediaName } from '../../../src/core/printing/media.ts';
import { readPrinters } from '../../../src/core/printing/printer-name.ts';
import type { Queue } from '../../../src/core/printing/queue.ts';
import { Stop } from '../../../src/core/problem.ts';

const queue = (names: string[], ranges: Queue['ranges'] = []): Queue => ({
  name: 'Q',
  model: '',
  state: 'idle',
  accepting: true,
  message: '',
  reasons: [],
  isDefault: false,
  raw: false,
  media: names.flatMap((name) => readMediaName(name) ?? []),
  ranges,
  mediaDefault: '',
  mediaReady: [],
});

describe('C26: paper', () => {
  test('names are read in millimetres and inches; limits of a free size are no size', () => {
    expect(readMediaName('iso_a4_210x297mm')).toMatchObject({ width: 210, height: 297 });
    expect(readMediaName('na_index-4x6_4x6in')).toMatchObject({ width: 101.6, height: 152.4 });
    for (const name of ['custom_min_1x1in', 'custom_max_8x50in', 'A4', ''])
      expect(readMediaName(name)).toBeUndefined();
  });

  test('the queue’s own name for exactly this size, else its free size, else nothing', () => {
    const label = labelPaper('100x150', 203);
    const free = { width: [13, 203], height: [13, 1270] } as const;
    expect(mediaFor(queue(['iso_a4_210x297mm', 'om_label_100x150mm']), label)).toBe('om_label_100x150mm');
    // 4×6 in is 1.6 mm wider and 2.4 mm longer: the barcode would leave the printer's dots.
    expect(mediaFor(queue(['na_index-4x6_4x6in']), label)).toBeUndefined();
    expect(mediaFor(queue(['na_index-4x6_4x6in'], [free]), label)).toBe('Custom.100x150mm');
    expect(mediaFor(queue(['iso_a4_210x297mm']), sheetPaper('A4'))).toBe('iso_a4_210x297mm');
    expect(mediaFor(queue(['na_letter_8.5x11in']), sheetPaper('Letter'))).toBe('na_letter_8.5x11in');
    expect(mediaFor(queue([]), labelPaper('4x6', 203))).toBe('Custom.101.6x152.4mm');
  });
});

describe('names of printers', () => {
  const none = { labels: '', lists: '', cards: '' };
  test('one for all, one a kind, settings for what is left open', () => {
    expect(readPrinters('Zebra', none)).toMatchObject({
      labels: { name: 'Zebra' },
      lists: { name: 'Zebra' },
      shared: true,
    });
    expect(readPrinters('labels=Zebra', { labels: 'x', lists: 'Office', cards: 'Photo' })).toMatchObject({
      labels: { name: 'Zebra' },
      lists: { name: 'Office' },
      cards: { name: 'Photo' },
      shared: false,
    });
    expect(readPrinters('none', { labels: 'x', lists: 'y', cards: 'z' })).toMatchObject({
      labels: undefined,
      lists: undefined,
    });
    expect(readPrinters('tcp://10.0.0.7', none).labels).toMatchObject({
      kind: 'tcp',
      host: '10.0.0.7',
      port: 9100,
    });
    expect(readPrinters('tcp://[fe80::1]:9101', none).labels).toMatchObject({ host: 'fe80::1', port: 9101 });
  });

  test('whatever the name, it is taken as a plain word or refused: never an option of lp', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom('-o raw', '--help', 'a b', 'a/b', 'tcp://', 'tcp://x:99999')),
        (name) => {
          try {
            const { labels } = readPrinters(name, none);
            if (labels?.kind === 'queue') expect(labels.name).toMatch(/^[^\s/#?'"\\-][^\s/#?'"\\]*$/u);
          } catch (error) {
            expect(error).toBeInstanceOf(Stop);
          }
        },
      ),
    );
  });
});

describe('what is on paper', () => {
  const one = (over: Partial<HandOver>): HandOver => ({
    key: 1,
    kind: 'labels',
    sha256: 'x',
    jobName: 'n',
    printer: 'Q',
    parcels: ['a', 'b', 'c'],
    pages: 3,
    state: 'accepted',
    job: '',
    cameOut: undefined,
    ...over,
  });
  test('all that was handed over, but for what a person said did not come out', () => {
    expect([...parcelsOnPaper([one({})])]).toEqual(['a', 'b', 'c']);
    expect([...parcelsOnPaper([one({ state: 'handed' })])]).toEqual(['a', 'b', 'c']);
    expect([...parcelsOnPaper([one({ state: 'done', cameOut: 2 })])]).toEqual(['a', 'b']);
    expect([...parcelsOnPaper([one({ state: 'failed', cameOut: 0 }), one({ kind: 'slips' })])]).toEqual([]);
    expect(wentOut([one({})], 'labels', 'x')).toBe(true);
    expect(wentOut([one({ state: 'done', cameOut: 2 })], 'labels', 'x')).toBe(false);
    expect(wentOut([one({})], 'labels', 'y')).toBe(false);
  });
});
