import { parseAmount } from '../../orders/money.ts';
import type { OrderLine } from '../../orders/order.ts';
import type { Problem } from '../../problem.ts';
import { cleanId, isScientific, trim } from '../../text/clean.ts';
import { pieceGrams } from '../stock-measures.ts';
import type { ShopifyColumns } from './columns.ts';
import { LINE_OPEN } from './words.ts';

/** Above this a quantity is a typing mistake or an overflow, not an order (faults.md V5). */
const MOST_UNITS = 1_000_000;

/** The line item of one row, or what is wrong with it. `complain` fills in file and line. */
export function readLine(
  cells: readonly string[],
  at: ShopifyColumns,
  position: number,
  currency: string,
  complain: (code: string, column: string, value: string) => Problem,
): OrderLine | Problem {
  const quantityText = trim(cells[at.quantity] ?? '');
  const quantity = wholeNumber(quantityText);
  if (quantity < 1 || quantity > MOST_UNITS)
    return complain('row/bad-quantity', 'Lineitem quantity', quantityText);
  const sku = cleanId(cells[at.sku] ?? '');
  if (isScientific(sku)) return complain('row/damaged-id', 'Lineitem sku', sku);
  const priceText = trim(cells[at.price] ?? '');
  const unitPrice = priceText === '' ? undefined : parseAmount(priceText, currency);
  if (priceText !== '' && unitPrice === undefined)
    return complain('row/bad-amount', 'Lineitem price', priceText);
  const discountText = trim(cells[at.itemDiscount] ?? '');
  const discount = discountText === '' ? undefined : parseAmount(discountText, currency);
  if (discountText !== '' && discount === undefined)
    return complain('row/bad-amount', 'Lineitem discount', discountText);

  const status = trim(cells[at.itemStatus] ?? '').toLowerCase();
  const open = LINE_OPEN[status];
  if (open === undefined) return complain('row/unknown-word', 'Lineitem fulfillment status', status);
  const title = trim(cells[at.itemName] ?? '');
  const shipped =
    at.requiresShipping === -1 || trim(cells[at.requiresShipping] ?? '').toLowerCase() !== 'false';
  const kind = shipped ? 'goods' : kindOf(title, sku);
  const { name, variant } = splitTitle(title);
  const vendor = trim(cells[at.vendor] ?? '');
  const line: { -readonly [K in keyof OrderLine]: OrderLine[K] } = {
    key: String(position),
    sku,
    name,
    variant,
    quantity,
    toShip: kind === 'goods' && open ? quantity : 0,
    kind,
  };
  if (unitPrice !== undefined) line.unitPrice = unitPrice;
  if (discount) line.discount = discount;
  if (status !== '') line.status = status;
  if (vendor !== '') line.vendor = vendor;
  if (at.grams !== -1) {
    const grams = pieceGrams(trim(cells[at.grams] ?? ''), 'g', 1);
    if (grams !== undefined) line.grams = grams;
  }
  return line;
}

/** 0 when it is none, or one of more than nine digits. */
function wholeNumber(text: string): number {
  if (text.length === 0 || text.length > 9) return 0;
  let value = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return 0;
    value = value * 10 + digit;
  }
  return value;
}

function kindOf(title: string, sku: string): OrderLine['kind'] {
  if (title === 'Tip' && sku === '') return 'tip';
  return /\bgift card\b/i.test(title) ? 'gift-card' : 'digital';
}

/** `Title - Variant`; the title itself may hold ` - `, so the last one divides. */
function splitTitle(title: string): { name: string; variant: string } {
  const cut = title.lastIndexOf(' - ');
  return cut <= 0
    ? { name: title, variant: '' }
    : { name: title.slice(0, cut), variant: title.slice(cut + 3) };
}
