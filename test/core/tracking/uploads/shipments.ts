import type { Shipment } from '../../../../src/core/tracking/shipment.ts';
import type { UploadOptions } from '../../../../src/core/tracking/uploads/upload-format.ts';

export const options: UploadOptions = { date: '2026-01-05' };

type Part = Partial<Omit<Shipment, 'order'>> & { readonly shop?: string };

/** A whole order by USPS, but for what is given. */
export function shipment(id: string, number: string, part: Part = {}): Shipment {
  const { shop = 'demo', ...rest } = part;
  return {
    order: { shop, id },
    carrier: 'usps',
    number,
    whole: true,
    lines: [{ sku: 'T-1', name: 'Tea tin', quantity: 1 }],
    ...rest,
  };
}
