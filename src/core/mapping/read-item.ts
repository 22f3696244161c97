import { readAmount, westernDigits } from '../orders/amounts.ts';
import type { OrderLine } from '../orders/order.ts';
import { pieceGrams } from '../platforms/stock-measures.ts';
import type { Problem } from '../problem.ts';
import { cleanId, isScientific } from '../text/clean.ts';
import { isOpen, type Judgement } from './judgement.ts';
import type { Mapping } from './mapping.ts';
import type { Complain } from './read-facts.ts';
import type { RowCells } from './row-cells.ts';

/** Above this a quantity is a typing mistake or an overflow, not an order (faults.md V5). */
const MOST_UNITS = 1_000_000;

/** The article of one row. `position`: of the line in its order, from 1, for files without line ids. */
export function readItem(
  row: RowCells,
  mapping: Mapping,
  position: number,
  currency: string,
  judgement: Judgement,
  complain: Complain,
): OrderLine | Problem {
  const quantityText = mapping.rows === 'unit' ? '1' : row.text('quantity');
  const quantity = readUnits(quantityText);
  if (quantity === undefined || quantity < 1) return complain('row/bad-quantity', 'quantity', quantityText);
  const sku = cleanId(row.text('sku'));
  if (isScientific(sku)) return complain('row/damaged-id', 'sku', sku);
  const key = cleanId(row.text('line')) || String(position);
  if (isScientific(key)) return complain('row/damaged-id', 'line', key);
  const price = money(row, 'unitPrice', currency, mapping);
  if (price === 'bad') return complain('row/bad-amount', 'unitPrice', row.text('unitPrice'));
  const sum = money(row, 'lineTotal', currency, mapping);
  if (sum === 'bad') return complain('row/bad-amount', 'lineTotal', row.text('lineTotal'));
  const cut = money(row, 'lineDiscount', currency, mapping);
  if (cut === 'bad') return complain('row/bad-amount', 'lineDiscount', row.text('lineDiscount'));
  const toShipText = row.text('toShip');
  const wanted = toShipText === '' ? quantity : readUnits(toShipText);
  if (wanted === undefined || wanted > quantity) return complain('row/bad-quantity', 'toShip', toShipText);
  const returned = readUnits(row.text('returned') || '0');
  if (returned === undefined) return complain('row/bad-quantity', 'returned', row.text('returned'));
  const unitPrice = price ?? (sum !== undefined && sum % quantity === 0 ? sum / quantity : undefined);
  const grams = gramsOf(row, quantity);
  const discount =
    cut ??
    (price !== undefined && sum !== undefined && price * quantity > sum ? price * quantity - sum : undefined);
  return {
    key,
    sku,
    name: row.text('name'),
    variant: row.text('variant'),
    quantity,
    toShip: isOpen(judgement) ? Math.max(0, wanted - returned) : 0,
    ...(unitPrice !== undefined && { unitPrice }),
    ...(discount ? { discount: Math.abs(discount) } : {}),
    ...(grams !== undefined && { grams }),
    kind: 'goods',
    ...(judgement.words !== '' && { status: judgement.words }),
  };
}

function readUnits(text: string): number | undefined {
  const digits = /^\d{1,9}$/.test(text) ? text : westernDigits(text.normalize('NFKC'));
  if (!/^\d{1,9}$/.test(digits)) return undefined;
  const units = Number(digits);
  return units > MOST_UNITS ? undefined : units;
}

/**
 * What one piece weighs, in grams: by its own column, else by the line's over its pieces. A weight without a unit, an empty
 * cell and 0 say nothing: no order is refused for it, and none is taken to weigh nothing.
 */
function gramsOf(row: RowCells, quantity: number): number | undefined {
  const unit = row.text('weightUnit');
  const own = pieceGrams(row.text('weight'), unit, 1);
  return own ?? pieceGrams(row.text('lineWeight'), unit, quantity);
}

function money(
  row: RowCells,
  field: 'unitPrice' | 'lineTotal' | 'lineDiscount',
  currency: string,
  mapping: Mapping,
): number | undefined | 'bad' {
  const text = row.text(field);
  if (text === '') return undefined;
  const amount = readAmount(text, currency, mapping.decimal);
  return amount === undefined ? 'bad' : amount.minor;
}
