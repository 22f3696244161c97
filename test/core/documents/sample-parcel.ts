import type { ParcelLabel } from '../../../src/core/documents/parcel.ts';

/** An invented parcel to vary. */
export function sampleParcel(changes: Partial<ParcelLabel> = {}): ParcelLabel {
  return {
    parcel: 'B7-014',
    batch: 'B7',
    position: 14,
    of: 37,
    orders: ['#1014'],
    shopName: 'Kupferkanne',
    from: ['Kupferkanne GmbH', 'Lindenallee 12', '10247 Berlin', 'Germany'],
    to: ['Jane Roe', '12 Harbour Terrace', 'Stroud GL5 2QQ', 'UNITED KINGDOM'],
    country: 'GB',
    postcode: 'GL5 2QQ',
    units: 3,
    lines: [
      { sku: 'TEA-01', name: 'Sencha green tea', variant: '100 g', quantity: 2 },
      { sku: 'MUG-RED', name: 'Stoneware mug', variant: 'Red', quantity: 1 },
    ],
    ...changes,
  };
}
