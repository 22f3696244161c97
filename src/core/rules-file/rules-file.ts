import type { ShopSettings } from '../settings/settings.ts';
import type { Condition } from './condition.ts';
import type { Place } from './node.ts';

/** What a rule of the program is switched to. */
export type Switch = 'off' | 'tell' | 'hold';

/** A rule of the seller's own. */
export interface OwnRule {
  readonly name: string;
  readonly place: Place;
  /** All of them have to fit. */
  readonly when: readonly Condition[];
  readonly then: OwnAction;
  /** Why, for the person who reads the order. */
  readonly because: string;
}

export interface OwnAction {
  /** `hold` waits for a person, `tell` only says so. Something else to do is told. */
  readonly does: 'hold' | 'tell';
  readonly tag?: string;
  readonly note?: string;
  readonly channel?: string;
}

/** Settings that hold only for some orders. */
export interface Thresholds {
  readonly place: Place;
  readonly when: readonly Condition[];
  readonly settings: Partial<Pick<ShopSettings, ThresholdKey>>;
  /** Rules switched for these orders; over the switches of the whole file. */
  readonly switches: Readonly<Record<string, Switch>>;
}

export const THRESHOLD_KEYS = [
  'highValue',
  'floorPrice',
  'largeQuantity',
  'unusualTimes',
  'waitMinutes',
  'dueHours',
  'dispatchHours',
  'dispatchDays',
  'manyNames',
  'repeatHours',
  'addUpDay',
  'holdCouldMerge',
  'holdAttributes',
  'holdFlags',
  'harmlessNotes',
  'shortStock',
  'discontinued',
  'originCountry',
] as const;
export type ThresholdKey = (typeof THRESHOLD_KEYS)[number];

/** A seller's rules.yaml, read and found good. */
export interface RulesFile {
  readonly switches: Readonly<Record<string, Switch>>;
  readonly thresholds: readonly Thresholds[];
  readonly rules: readonly OwnRule[];
}

export const NO_RULES_FILE: RulesFile = { switches: {}, thresholds: [], rules: [] };
