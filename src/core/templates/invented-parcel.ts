import type { ParcelLabel } from '../documents/parcel.ts';

/** A parcel that nobody sent, to look at a template with: every field of it is filled. */
export const INVENTED_PARCEL: ParcelLabel = {
  parcel: 'B7-014',
  batch: 'B7',
  position: 14,
  of: 37,
  orders: ['#1014'],
  shopName: 'Copper Kettle Tea',
  from: ['Copper Kettle Tea', '12 Lindenallee', '10247 Berlin', 'Germany', 'hello@copperkettle.example'],
  to: [
    'Ines Example',
    'Flat 2',
    '12 Harbour Terrace',
    'STROUD',
    'GL5 2QQ',
    'Tel +44 1632 960 014',
    'UNITED KINGDOM',
  ],
  recipient: 'Ines Example',
  country: 'GB',
  postcode: 'GL5 2QQ',
  units: 4,
  lines: [
    {
      sku: 'TEA-SEN-100',
      name: 'Sencha green tea',
      variant: '100 g tin',
      quantity: 2,
      ordered: 3,
      price: '12.50 EUR',
      linePrice: '25.00 EUR',
    },
    {
      sku: 'MUG-RED',
      name: 'Stoneware mug',
      variant: 'Red',
      quantity: 1,
      price: '18.00 EUR',
      linePrice: '18.00 EUR',
    },
    {
      sku: 'TOWEL',
      name: 'Linen tea towel',
      variant: '',
      quantity: 1,
      price: '9.00 EUR',
      linePrice: '9.00 EUR',
    },
  ],
  note: 'Please leave it with the neighbour at number 14.',
  gift: true,
  carrier: 'SampleCarrier',
  channel: 'Standard',
  trackingNumber: 'SAMPLE0000014',
  website: 'https://copperkettle.example',
  placedAt: '2026-11-23',
  prices: { subtotal: '52.00 EUR', shipping: '4.90 EUR', taxes: '9.08 EUR', total: '56.90 EUR' },
  closing: 'Something not right? Send it back within 30 days: write to hello@copperkettle.example first.',
};

/** The same as slips and cards tell it: without the phone, which is for the carrier, and prices only when asked. */
export function inventedSlip(withPrices: boolean): ParcelLabel {
  const { prices, ...slip } = INVENTED_PARCEL;
  const lines = slip.lines.map(({ price, linePrice, ...line }) => line);
  return {
    ...slip,
    to: slip.to.filter((line) => !line.startsWith('Tel ')),
    ...(withPrices ? prices && { prices } : { lines }),
  };
}
