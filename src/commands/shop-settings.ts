import { Stop } from '../core/problem.ts';
import type { ShopSettings } from '../core/settings/settings.ts';
import { copyShopSettings, type SavedSetting, saveSetting } from '../io/settings/save-setting.ts';
import type { Context } from './context.ts';

type Options = Readonly<Record<string, unknown>>;

/** Options of `shop add` and `shop edit` that are settings of the shop. */
const SETTINGS: Readonly<Record<string, keyof ShopSettings>> = {
  sender: 'sender',
  harmlessNote: 'harmlessNotes',
  holdAttribute: 'holdAttributes',
};

/**
 * Saves what the options say of the shop as the workspace's settings (`shops.NAME.sender` …), and those of its old name under
 * its new one. Throws Stop (exit 2) before anything is written when a value or the file is wrong.
 * @param only `try`: nothing is written, to know before the ledger is changed
 */
export async function saveShopSettings(
  context: Context,
  shop: { readonly name: string; readonly before?: string },
  options: Options,
  only?: 'try',
): Promise<void> {
  const { workspace, terminal, flags } = context;
  const dryRun = flags.dryRun || only === 'try';
  const target = { workspace, env: terminal.env, scope: 'workspace', dryRun } as const;
  if (shop.before !== undefined) stopFor(await copyShopSettings(target, shop.before, shop.name));
  for (const [option, key] of Object.entries(SETTINGS)) {
    const value = options[option];
    if (Array.isArray(value))
      stopFor(await saveSetting({ ...target, path: `shops.${shop.name}.${key}`, value }));
  }
}

function stopFor({ problems }: SavedSetting): void {
  const [first] = problems;
  if (!first) return;
  const { file = '', column = '', value = '' } = first;
  throw new Stop(first.code, { file, column, value, ...first.facts }, 2, problems);
}
