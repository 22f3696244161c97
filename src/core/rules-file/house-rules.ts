import type { Order } from '../orders/order.ts';
import type { RuleContext } from '../review/rule.ts';
import type { ShopSettings } from '../settings/settings.ts';
import { ownChannels, ownRules } from './own-rules.ts';
import type { RulesFile } from './rules-file.ts';
import { settingsForOrder, switchesFor, thresholdConflicts } from './thresholds.ts';

/** What a rules file adds to the context of a review. */
export interface HouseRules {
  readonly settingsFor: (settings: ShopSettings, order: Order) => ShopSettings;
  readonly context: Pick<RuleContext, 'ownRules' | 'switches' | 'conflicts'>;
}

export function houseRules(file: RulesFile): HouseRules {
  const any = file.rules.length + file.thresholds.length > 0;
  return {
    settingsFor: (settings, order) => settingsForOrder(file, settings, order),
    context: {
      ownRules: ownRules(file),
      switches: switchesOf(file),
      ...(any && { conflicts: (order) => conflictsOf(file, order) }),
    },
  };
}

/** Every rule of one order asks for the switches: they are found once. */
function switchesOf(file: RulesFile): (order: Order) => RulesFile['switches'] {
  if (file.thresholds.every(({ switches }) => Object.keys(switches).length === 0)) return () => file.switches;
  let last: { readonly order: Order; readonly switches: RulesFile['switches'] } | undefined;
  return (order) => {
    if (last?.order !== order) last = { order, switches: switchesFor(file, order) };
    return last.switches;
  };
}

/** Each conflict as a text: `channel DHL (a) / UPS (b)`, `largeQuantity`. */
function conflictsOf(file: RulesFile, order: Order): readonly string[] {
  const channels = ownChannels(file, order);
  const named = [...channels].map(([channel, rules]) => `${channel} (${rules.join(', ')})`);
  return [...(named.length > 1 ? [`channel ${named.join(' / ')}`] : []), ...thresholdConflicts(file, order)];
}
