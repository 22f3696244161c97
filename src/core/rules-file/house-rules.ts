import type { Order } from '../orders/order.ts';
import type { RuleContext } from '../review/rule.ts';
import type { ShopSettings } from '../settings/settings.ts';
import { ownChannels, ownRules } from './own-rules.ts';
import type { RulesFile } from './rules-file.ts';
import { settingsForOrder, thresholdConflicts } from './thresholds.ts';

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
      switches: file.switches,
      ...(any && { conflicts: (order) => conflictsOf(file, order) }),
    },
  };
}

/** Each conflict as a text: `channel DHL (a) / UPS (b)`, `largeQuantity`. */
function conflictsOf(file: RulesFile, order: Order): readonly string[] {
  const channels = ownChannels(file, order);
  const named = [...channels].map(([channel, rules]) => `${channel} (${rules.join(', ')})`);
  return [...(named.length > 1 ? [`channel ${named.join(' / ')}`] : []), ...thresholdConflicts(file, order)];
}
