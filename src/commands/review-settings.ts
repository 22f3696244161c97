import { type Settings, settingsFor } from '../core/settings/settings.ts';
import type { Reading } from '../io/ledger/ledger.ts';
import type { Context } from './context.ts';

/** The settings by which orders are judged: a shop's time zone is the setting's, else the ledger's (`orders shop edit`). */
export async function reviewSettings(
  context: Pick<Context, 'settings'>,
  reading: Pick<Reading, 'shops'>,
): Promise<Settings> {
  const settings = await context.settings();
  const zones = (await reading.shops()).flatMap(({ name, timeZone }) =>
    timeZone === '' || settingsFor(settings, name).timeZone !== '' ? [] : [[name, timeZone] as const],
  );
  if (zones.length === 0) return settings;
  const shops = { ...settings.shops };
  for (const [name, timeZone] of zones) shops[name] = { ...shops[name], timeZone };
  return { ...settings, shops };
}
