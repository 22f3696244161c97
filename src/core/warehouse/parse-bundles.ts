import type { Problem } from '../problem.ts';
import { readTable } from '../reading/read-table.ts';
import type { Bundles, Component } from './bundles.ts';

/** Columns by the names sellers give them, in the order of the usual file. */
const COLUMNS: readonly (readonly string[])[] = [
  ['bundle', 'bundle sku', 'kit', 'kit sku', '组合', '套装', '组合sku', '套装sku'],
  ['component', 'component sku', 'sku', '单品', '单品sku', '子商品'],
  ['quantity', 'qty', '数量'],
];

const MOST = 100_000;
const DEEPEST = 50;

/**
 * A seller's `bundles.csv`: a row a component, with the bundle's SKU, the component's SKU and how many of it one bundle
 * holds. A component may be a bundle itself; it is resolved down to what is picked. Refused, each with its line: a missing
 * column, a quantity that is no whole number from 1, the same component twice, a bundle that holds itself by whatever way.
 * @returns bundles by SKU, or all that is wrong
 */
export function parseBundles(bytes: Uint8Array, file: string): Bundles | readonly Problem[] {
  const table = readTable(bytes, file);
  if ('code' in table) return [table];
  const [head, ...rows] = table.rows;
  const names = (head?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const at = COLUMNS.map((known) => names.findIndex((name) => known.includes(name)));
  const problems: Problem[] = [];
  const say = (code: string, line: number, value: string, facts: Record<string, string> = {}) =>
    problems.push({
      code: `bundles/${code}`,
      severity: 'error',
      file,
      line,
      value: value.slice(0, 80),
      facts,
    });
  if (at.includes(-1)) {
    say('columns', head?.line ?? 1, names.join(','), { expected: 'bundle,component,quantity' });
    return problems;
  }
  const direct = new Map<string, { line: number; components: Map<string, number> }>();
  for (const { cells, line } of rows) {
    const [bundle = '', component = '', count = ''] = at.map((column) => (cells[column] ?? '').trim());
    if (bundle === '' && component === '' && count === '') continue;
    const quantity = /^\d{1,6}$/.test(count) ? Number(count) : 0;
    const own = direct.get(bundle) ?? { line, components: new Map<string, number>() };
    if (bundle === '' || component === '') say('no-sku', line, bundle || component);
    else if (quantity < 1) say('quantity', line, count, { bundle, component });
    else if (own.components.has(component)) say('twice', line, component, { bundle });
    else direct.set(bundle, { ...own, components: own.components.set(component, quantity) });
  }
  if (problems.length > 0) return problems;
  const resolved = new Map<string, readonly Component[]>();
  for (const [bundle, { line }] of direct) {
    const way = circle(bundle, direct);
    if (way) say('circle', line, bundle, { way: way.join(' → ') });
  }
  if (problems.length > 0) return problems;
  for (const bundle of direct.keys()) resolve(bundle, direct, resolved);
  for (const [bundle, components] of resolved)
    if (components.some(({ quantity }) => quantity > MOST))
      say('too-many', direct.get(bundle)?.line ?? 1, bundle);
  return problems.length > 0 ? problems : resolved;
}

type Direct = ReadonlyMap<string, { readonly components: ReadonlyMap<string, number> }>;

/** The way from a bundle back to itself, if there is one. Depth first without recursion: files are not to be trusted. */
function circle(bundle: string, direct: Direct): string[] | undefined {
  const before = new Map<string, string>();
  const open = [bundle];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const next of direct.get(at)?.components.keys() ?? []) {
      if (next === bundle) {
        const way = [bundle];
        for (
          let step: string | undefined = at;
          step !== undefined && step !== bundle;
          step = before.get(step)
        )
          way.unshift(step);
        return [bundle, ...way];
      }
      if (before.has(next)) continue;
      before.set(next, at);
      open.push(next);
    }
  }
  return undefined;
}

function resolve(
  bundle: string,
  direct: Direct,
  resolved: Map<string, readonly Component[]>,
  depth = 0,
): readonly Component[] {
  const known = resolved.get(bundle);
  if (known) return known;
  // Nobody packs so deep; the caller refuses the number.
  if (depth > DEEPEST) return [{ sku: bundle, quantity: Infinity }];
  const sums = new Map<string, number>();
  for (const [sku, quantity] of direct.get(bundle)?.components ?? [])
    for (const part of direct.has(sku) ? resolve(sku, direct, resolved, depth + 1) : [{ sku, quantity: 1 }])
      sums.set(part.sku, (sums.get(part.sku) ?? 0) + part.quantity * quantity);
  const components = [...sums].map(([sku, quantity]) => ({ sku, quantity }));
  resolved.set(bundle, components);
  return components;
}
