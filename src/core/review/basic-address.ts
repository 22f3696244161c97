import type { Finding } from '../orders/finding.ts';
import type { Order } from '../orders/order.ts';

/** The few address facts that need no table: a recipient, a street, a city or postcode, a country. */
export function checkBasicAddress(order: Order): readonly Finding[] {
  const { shipTo } = order;
  const findings: Finding[] = [];
  const missing = (field: string) =>
    findings.push({ rule: 'ADDR_MISSING_FIELD', severity: 'error', field, value: '' });
  if (shipTo.recipient === '' && shipTo.organization === '')
    findings.push({ rule: 'NAME_MISSING', severity: 'error', field: 'recipient', value: '' });
  if (shipTo.address1 === '' && shipTo.address2 === '') missing('address1');
  if (shipTo.city === '' && shipTo.postcode === '') missing('city');
  if (shipTo.country === '') missing('country');
  return findings;
}
