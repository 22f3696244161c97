import { describe, expect, it } from 'vitest';
import { planUpload } from '../../../../src/core/tracking/plan-upload.ts';
import type { Shipment } from '../../../../src/core/tracking/shipment.ts';
import { compareUpload } from '../../../../src/core/tracking/uploads/compare-upload.ts';
import type { UploadPlatform } from '../../../../src/core/tracking/uploads/upload-format.ts';
import { readUpload } from '../../../../src/core/tracking/uploads/upload-formats.ts';
import { options, shipment } from './shipments.ts';

const [A, B] = ['9400111206206406260787', '9434611206206406227577'];
const whole = [
  shipment('#1', A ?? ''),
  shipment('#2', B ?? '', { url: 'https://t.example/2', groupId: 'G' }),
];
const part = shipment('#3', '1Z999AA10123456784', {
  carrier: 'ups',
  whole: false,
  lines: [
    { sku: 'X', name: 'x', quantity: 2, lineId: 'L1' },
    { sku: 'Y', name: 'y', quantity: 1, lineId: 'L2' },
  ],
});

/** What is wrong with the platform's files for these shipments, after each cell has gone through `spoil`. */
function compared(
  platform: UploadPlatform,
  shipments: readonly Shipment[],
  spoil: (cell: string) => string = (cell) => cell,
  more: Partial<typeof options> = {},
): readonly string[] {
  const plan = planUpload(platform, shipments, { ...options, ...more });
  const said = plan.files.flatMap((file) =>
    readUpload(
      platform,
      file.rows.map((row, i) => (i < file.headerRows ? row : row.map(spoil))),
      { ...options, ...more },
    ),
  );
  return compareUpload(platform, said, shipments, { ...options, ...more });
}

const swap =
  (from: string, to: string) =>
  (cell: string): string =>
    cell === from ? to : cell;

describe('compareUpload', () => {
  it.each(['shopify', 'tiktok', 'amazon', 'ebay', 'woocommerce', 'plain'] as const)(
    '%s as written',
    (platform) => {
      expect(compared(platform, whole)).toEqual([]);
      if (platform !== 'tiktok') expect(compared(platform, [...whole, part])).toEqual([]);
    },
  );

  it.each([
    ['a digit of a number', 'shopify', [A ?? '', '9400111206206406260788'], ['#1', '#1']],
    ['an order', 'shopify', ['#1', '#9'], ['#1', '#9']],
    ['the carrier', 'shopify', ['USPS', 'UPS'], ['#1', '#2']],
    ['the mail to the buyer', 'shopify', ['FALSE', 'TRUE'], ['#1', '#2', '#3']],
    ['the address of the parcel', 'shopify', ['https://t.example/2', 'https://t.example/3'], ['#2']],
    ['the goods', 'shopify', ['X', 'Z'], ['#3']],
    ['the units', 'shopify', ['2', '1'], ['#3']],
    ['the line id', 'ebay', ['L2', 'L3'], ['#3']],
    ['part and whole', 'ebay', ['L1', ''], ['#3']],
    ['the group', 'tiktok', ['G', 'H'], ['#2']],
  ] as const)('notices %s', (_name, platform, [from, to], wrong) => {
    const shipments = platform === 'tiktok' ? whole : [...whole, part];
    expect([...compared(platform, shipments, swap(from, to))].sort()).toEqual([...wrong].sort());
  });

  it('notices a row too many, one missing and one twice', () => {
    const [file] = planUpload('tiktok', whole, options).files;
    const said = readUpload('tiktok', file?.rows ?? []);
    expect(compareUpload('tiktok', said, whole.slice(1), options)).toEqual(['#1']);
    expect(compareUpload('tiktok', said.slice(1), whole, options)).toEqual(['#1']);
    expect(compareUpload('tiktok', [...said, ...said.slice(1)], whole, options)).toEqual(['1 twice']);
  });

  it('does without a carrier where the columns a seller chose have none', () => {
    const columns = [
      { name: 'A', holds: 'order' },
      { name: 'B', holds: 'number' },
    ] as const;
    expect(compared('plain', whole, undefined, { columns })).toEqual([]);
  });
});
