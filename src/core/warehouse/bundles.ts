import type { Order, OrderLine } from '../orders/order.ts';

/** A SKU that is picked, and how often for one unit of what was sold. */
export interface Component {
  readonly sku: string;
  readonly quantity: number;
  /** What it is called, where that is known. */
  readonly name?: string;
}

/** Bundles by the SKU that is sold; what each is picked as, itself no bundle. */
export type Bundles = ReadonlyMap<string, readonly Component[]>;

export const NO_BUNDLES: Bundles = new Map();

/** What one unit of a SKU is picked as: itself, if it is no bundle; nothing where goods have no SKU. */
export function componentsOf(sku: string, bundles: Bundles): readonly Component[] {
  if (sku === '') return [];
  return bundles.get(sku) ?? [{ sku, quantity: 1 }];
}

/**
 * The order as it is picked: each line of a bundle becomes a line a component, with the units of the bundle times the
 * component's. Σ picked = Σ sold × components. Without bundles it is the order itself. Labels, slips and upload files go
 * by the order as it was sold.
 */
export function asPicked(order: Order, bundles: Bundles): Order {
  if (bundles.size === 0 || !order.lines.some(({ sku }) => bundles.has(sku))) return order;
  return { ...order, lines: order.lines.flatMap((line) => pickedLines(line, bundles)) };
}

function pickedLines(line: OrderLine, bundles: Bundles): OrderLine[] {
  const components = bundles.get(line.sku);
  if (!components) return [line];
  const { unitPrice: _price, discount: _discount, grams: _grams, ...rest } = line;
  return components.map(({ sku, quantity, name = sku }, at) => ({
    ...rest,
    key: `${line.key}/${at + 1}`,
    sku,
    name,
    variant: '',
    quantity: line.quantity * quantity,
    toShip: line.toShip * quantity,
  }));
}

/** Only the bundles that these orders hold: what a batch keeps, so that a later change of the file changes no batch. */
export function bundlesIn(orders: Iterable<Order>, bundles: Bundles): Bundles {
  const found = new Map<string, readonly Component[]>();
  if (bundles.size > 0)
    for (const { lines } of orders)
      for (const { sku, toShip } of lines) {
        const components = toShip > 0 ? bundles.get(sku) : undefined;
        if (components) found.set(sku, components);
      }
  return found;
}

/** The bundles with what the stock calls their components. */
export function withNames(bundles: Bundles, levels: readonly { sku: string; name: string }[]): Bundles {
  if (bundles.size === 0) return bundles;
  const names = new Map(levels.filter(({ name }) => name !== '').map(({ sku, name }) => [sku, name]));
  const named = (part: Component): Component => {
    const name = names.get(part.sku);
    return name === undefined ? part : { ...part, name };
  };
  return new Map([...bundles].map(([sku, components]) => [sku, components.map(named)]));
}
