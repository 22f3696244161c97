import { judgingSettings } from '../core/settings/judging-settings.ts';
import type { Settings } from '../core/settings/settings.ts';
import { digestOf } from '../io/ledger/digest.ts';
import type { House } from './rules-house.ts';

/** Raised when a rule is new, gone or decides otherwise than before, so that every order is looked at again; a test holds it to the codes. */
export const RULES_VERSION = 6;

/** Stands for settings and rules: what was decided with the same need not be decided again. */
export function reviewedWith(settings: Settings, house: House): string {
  return digestOf(JSON.stringify([RULES_VERSION, judgingSettings(settings), house.hash]));
}
