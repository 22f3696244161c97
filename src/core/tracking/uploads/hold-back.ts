import type { Problem } from '../../problem.ts';
import type { Shipment } from '../shipment.ts';

/** A shipment that gets no row, and why. */
export function holdBack(
  shipment: Shipment,
  code: string,
  facts: Readonly<Record<string, string>> = {},
  severity: Problem['severity'] = 'error',
): Problem {
  return {
    code,
    severity,
    value: shipment.number,
    facts: {
      shop: shipment.order.shop,
      order: shipment.order.id,
      ...(shipment.parcel === undefined ? {} : { parcel: shipment.parcel }),
      ...facts,
    },
  };
}
