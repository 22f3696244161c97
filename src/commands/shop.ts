import { isShopName } from '../core/platforms/shop-of-file.ts';
import { Stop } from '../core/problem.ts';
import { settingsFor } from '../core/settings/settings.ts';
import { nearest } from '../core/text/nearest.ts';
import type { Shop } from '../io/ledger/stored.ts';
import { shopsText } from '../ui/shops.ts';
import type { CommandBody, Context } from './context.ts';
import { readText } from './option-values.ts';
import { readShop } from './shop-fields.ts';
import { saveShopSettings } from './shop-settings.ts';

/** `orders shop list|add|edit` */
export const run: CommandBody = async (context, [what = 'list', name = ''], options) => {
  const ledger = await context.openLedger({ create: what === 'add' && !context.flags.dryRun });
  if (what !== 'list') {
    const entry = {
      command: `shop ${what}`,
      who: context.who,
      at: context.now(),
      dryRun: context.flags.dryRun,
      what: { shop: name },
    };
    const renamed = readText(options, 'name');
    const saved = {
      name: renamed ?? name,
      ...(renamed !== undefined && renamed !== name && { before: name }),
    };
    await saveShopSettings(context, saved, options, 'try');
    await ledger.change(entry, async (tx) => {
      const shops = await tx.shops();
      if (what === 'add') {
        refuseTaken(shops, name);
        const fields = readShop(options);
        if (fields.platform === undefined)
          throw new Stop('usage/missing-option', { option: '--platform', command: 'shop add' }, 2);
        await tx.addShop({
          name,
          platform: fields.platform,
          currency: fields.currency ?? '',
          timeZone: fields.timeZone ?? '',
        });
        return;
      }
      const shop = knownShop(shops, name);
      if (renamed !== undefined && renamed !== name) refuseTaken(shops, renamed);
      await tx.editShop(shop.key, { ...readShop(options), ...(renamed !== undefined && { name: renamed }) });
    });
    await saveShopSettings(context, saved, options);
  }
  await show(context, await ledger.shops(), what);
  return 0;
};

async function show(context: Context, shops: readonly Shop[], what: string): Promise<void> {
  const settings = await context.settings();
  const listed = shops.map(({ key: _key, ...shop }) => {
    const { sender, harmlessNotes, holdAttributes } = settingsFor(settings, shop.name);
    return { ...shop, sender, harmlessNotes, holdAttributes };
  });
  context.result({ shops: listed }, () =>
    shopsText(listed, context.terminal, what !== 'list' && context.flags.dryRun),
  );
}

function knownShop(shops: readonly Shop[], name: string): Shop {
  const shop = shops.find((one) => one.name === name);
  if (shop) return shop;
  const names = shops.map((one) => one.name);
  const near = nearest(name, names);
  throw new Stop(
    'shop/unknown',
    { shop: name, known: names.join(', '), ...(near !== undefined && { nearest: near }) },
    1,
  );
}

function refuseTaken(shops: readonly Shop[], name: string): void {
  if (!isShopName(name)) throw new Stop('shop/bad-name', { shop: name }, 2);
  if (shops.some((shop) => shop.name === name)) throw new Stop('shop/name-taken', { shop: name }, 1);
}
