import type { Shipment } from '../shipment.ts';
import type { UploadOptions } from './upload-format.ts';

/** `YYYY-MM-DD`: the shipment's date as written, else the shop's today. */
export function shipDate(shipment: Shipment, options: UploadOptions): string {
  return shipment.shippedAt?.slice(0, 10) || options.date;
}
