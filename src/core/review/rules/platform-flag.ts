import { type Flag, flagsOf, flagText } from '../../orders/flags.ts';
import { noteKey } from '../note-key.ts';
import { compared, fired, notApplicable, passed } from '../outcomes.ts';
import type { Rule } from '../rule.ts';

/**
 * What else the platform says of the order. The flags that the setting names hold it (by default those after which it
 * must not leave as it is); all others are facts for `show` and for the seller's own rules.
 */
export const platformFlag: Rule = {
  code: 'PLATFORM_FLAG',
  field: 'flags',
  evaluate(order, { settings }) {
    const flags = flagsOf(order);
    if (flags.length === 0) return notApplicable('no-flags');
    const setting = compared('holdFlags', settings.holdFlags);
    const wanted = new Set(settings.holdFlags.map(noteKey));
    const holds = (flag: Flag) =>
      wanted.has(noteKey(flag.name)) ||
      wanted.has(noteKey(flagText(flag))) ||
      settings.holdFlags.includes('*');
    const holding = flags.filter(holds);
    if (holding.length === 0) return passed(flags.map(flagText).join('; '), setting);
    const value = holding.map(flagText).join('; ');
    return fired({ rule: 'PLATFORM_FLAG', severity: 'warning', field: 'flags', value }, setting);
  },
};
