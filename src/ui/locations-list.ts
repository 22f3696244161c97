import type { Problem } from '../core/problem.ts';
import type { Component } from '../core/warehouse/bundles.ts';
import type { Supplier } from '../core/warehouse/locations.ts';
import { book } from './language.ts';
import { problemLines } from './problem-lines.ts';
import { tableText } from './table.ts';
import { visible } from './visible.ts';
import { COMMON_EN } from './words/common-en.ts';
import { LOCATIONS_EN } from './words/locations-en.ts';

/** A location that sends parcels, with what it has. */
export interface SendingView {
  readonly location: string;
  readonly priority: number;
  readonly at: readonly [number, number] | null;
  readonly skus: number;
  readonly pieces: number;
  readonly batches: readonly string[];
}

/** Locations, suppliers and bundles, as the files tell them. */
export function locationsListText(
  locations: readonly SendingView[],
  suppliers: readonly Supplier[],
  bundles: readonly { readonly bundle: string; readonly components: readonly Component[] }[],
  columns: number,
): string {
  const words = book('locations', LOCATIONS_EN);
  const common = book('common', COMMON_EN);
  const rows = locations.map(({ location, priority, at, skus, pieces, batches }) => [
    location,
    String(priority),
    at === null ? '' : `${at[0]}, ${at[1]}`,
    String(skus),
    String(pieces),
    batches.join(common.comma),
  ]);
  const table =
    rows.length === 0
      ? `${words.none}\n${common.next('orders locations init')}\n`
      : tableText(
          [
            { title: words.columns.location, least: 8 },
            { title: words.columns.priority, align: 'right' },
            { title: words.columns.at },
            { title: words.columns.skus, align: 'right' },
            { title: words.columns.pieces, align: 'right' },
            { title: words.columns.open },
          ],
          rows,
          columns,
        );
  const supplierLines = suppliers.map(({ name, skus }) =>
    words.supplier(visible(name), skus.map(visible).join(common.comma)),
  );
  const bundleLines = bundles.map(({ bundle, components }) =>
    words.bundle(
      visible(bundle),
      components.map(({ sku, quantity }) => `${quantity} × ${visible(sku)}`).join(common.comma),
    ),
  );
  return `${table}${titled(words.suppliers, supplierLines)}${titled(words.bundles, bundleLines)}`;
}

function titled(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${[title, ...lines].join('\n')}\n`;
}

export function locationsCheckText(
  counts: { readonly locations: number; readonly suppliers: number; readonly bundles: number },
  isThere: boolean,
  problems: readonly Problem[],
): string {
  const words = book('locations', LOCATIONS_EN);
  if (problems.length > 0) return problemLines(problems);
  if (!isThere && counts.bundles === 0)
    return `${words.none}\n${book('common', COMMON_EN).next('orders locations init')}\n`;
  return `${words.fine(counts.locations, counts.suppliers, counts.bundles)}\n`;
}
