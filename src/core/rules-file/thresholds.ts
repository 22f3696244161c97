import type { Order } from '../orders/order.ts';
import { overlay, type ShopSettings } from '../settings/settings.ts';
import { fits } from './own-rules.ts';
import type { RulesFile, ThresholdKey, Thresholds } from './rules-file.ts';

/**
 * The settings for one order: those of the shop, under the thresholds that fit it. Where several set one key, the one
 * with more conditions wins; among equals the later line of the sorted conditions, so that the order of the file
 * changes nothing.
 */
export function settingsForOrder(file: RulesFile, settings: ShopSettings, order: Order): ShopSettings {
  let result = settings;
  for (const { settings: own } of fitting(file, order)) result = overlay(result, own);
  return result;
}

/** What rules are switched to for one order: the file's switches under those of the thresholds that fit it. */
export function switchesFor(file: RulesFile, order: Order): RulesFile['switches'] {
  let result = file.switches;
  for (const { switches } of fitting(file, order))
    if (Object.keys(switches).length > 0) result = { ...result, ...switches };
  return result;
}

/** Keys that two thresholds with as many conditions set differently for one order. */
export function thresholdConflicts(file: RulesFile, order: Order): readonly string[] {
  const list = fitting(file, order);
  const keys = new Set<string>();
  for (const a of list)
    for (const b of list)
      if (a !== b && a.when.length === b.when.length)
        for (const [key, value] of Object.entries({ ...a.settings, ...a.switches }))
          if (differs(value, { ...b.settings, ...b.switches }[key as ThresholdKey])) keys.add(key);
  return [...keys].sort();
}

function fitting(file: RulesFile, order: Order): readonly Thresholds[] {
  if (file.thresholds.length === 0) return [];
  return file.thresholds
    .filter((one) => fits(one, order))
    .sort((a, b) => a.when.length - b.when.length || compare(sortKey(a), sortKey(b)));
}

function sortKey(one: Thresholds): string {
  return `${one.when
    .map(({ text }) => text)
    .sort()
    .join('\n')}\n${JSON.stringify([one.settings, one.switches])}`;
}

/** Maps (amounts by currency or SKU) differ only where both name the same one. */
function differs(a: unknown, b: unknown): boolean {
  if (b === undefined) return false;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a !== b;
  const other = b as Record<string, unknown>;
  return Object.entries(a).some(([key, value]) => other[key] !== undefined && other[key] !== value);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
