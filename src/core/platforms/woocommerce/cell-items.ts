import { trim } from '../../text/clean.ts';

/** One article as it stands in a cell. All values are text. */
export interface CellItem {
  readonly name: string;
  readonly sku: string;
  readonly quantity: string;
  readonly total: string;
  readonly variant: string;
  readonly returned: string;
  readonly weight: string;
}

const KEYS =
  'id|name|product_id|sku|quantity|subtotal|sub_total|subtotal_tax|sub_total_tax|total|total_tax|tax|tax_data|refunded|refunded_qty|meta|price|backordered|variation_id|weight';
const PAIR = new RegExp(`^(${KEYS}):([\\s\\S]*)$`);
/** Where the next article begins in a cell that holds several. */
const NEXT = /;(?=(?:id|name):)/;

/**
 * The articles in one cell of an order plugin's export, `name:Mug|sku:MUG-1|quantity:2|total:18.00`, several with `;`
 * between. A stroke inside a name goes on with it.
 * @returns undefined when it is something else
 */
export function readCellItems(cell: string): readonly CellItem[] | undefined {
  const items = trim(cell)
    .replace(/;$/, '')
    .split(NEXT)
    .map((text) => readItem(text));
  return items.every((item) => item !== undefined) ? items : undefined;
}

function readItem(text: string): CellItem | undefined {
  const found = new Map<string, string>();
  let last = '';
  for (const part of text.split('|')) {
    const pair = PAIR.exec(part);
    if (pair) {
      last = pair[1] ?? '';
      found.set(last, pair[2] ?? '');
    } else if (last === '') return undefined;
    else found.set(last, `${found.get(last)}|${part}`);
  }
  const get = (...keys: readonly string[]): string =>
    trim(keys.map((key) => found.get(key) ?? '').find((value) => value !== '') ?? '');
  if (!found.has('quantity') || (get('name') === '' && get('sku') === '')) return undefined;
  return {
    name: get('name'),
    sku: get('sku'),
    quantity: get('quantity'),
    total: get('subtotal', 'sub_total', 'total'),
    variant: get('meta'),
    returned: get('refunded_qty').replace(/^-/, ''),
    weight: get('weight'),
  };
}
