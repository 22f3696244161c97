import { parsePath } from './setting-path.ts';
import type { Settings, ShopSettings } from './settings.ts';

/** Settings of paper: what they say is no matter of judgement, so no order is looked at again for them. */
const PAPER_KEYS: ReadonlySet<keyof ShopSettings> = new Set([
  ...(['sender', 'labelSize', 'pageSize', 'slipPrices', 'slipClosing', 'website'] as const),
  ...(['labelTemplate', 'slipTemplate', 'cardTemplate', 'returnTemplate'] as const),
  ...(['pickListTemplate', 'putWallTemplate'] as const),
]);

/** The settings that the rules look at. */
export function judgingSettings({ printer: _, ...settings }: Settings): unknown {
  return {
    ...settings,
    defaults: judging(settings.defaults),
    shops: Object.fromEntries(Object.entries(settings.shops).map(([shop, own]) => [shop, judging(own)])),
  };
}

function judging(own: Partial<ShopSettings>): object {
  return Object.fromEntries(
    Object.entries(own).filter(([key]) => !PAPER_KEYS.has(key as keyof ShopSettings)),
  );
}

/** Whether a change of this setting can change what the rules find. */
export function isJudging(path: string): boolean {
  const found = parsePath(path);
  return (
    found === undefined || (found.key !== 'printer' && !(PAPER_KEYS as ReadonlySet<string>).has(found.key))
  );
}
