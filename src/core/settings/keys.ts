import { SOFTENABLE_CODES } from '../review/codes.ts';
import {
  amounts,
  choice,
  choices,
  count,
  country,
  currency,
  flag,
  type Kind,
  templateName,
  texts,
  timeZone,
  website,
} from './kinds.ts';
import type { ShopSettings } from './settings.ts';

/** Payment states a shop may accept; what is refunded, voided or expired never ships. */
const ACCEPTABLE_PAYMENTS: readonly string[] = [
  'paid',
  'authorized',
  'pending',
  'partially-paid',
  'partially-refunded',
  'cash-on-delivery',
];

/** Keys of a shop with one value each; `highValue` has one per currency and is read apart. */
export const SHOP_KEYS: Readonly<Record<Exclude<keyof ShopSettings, 'highValue'>, Kind>> = {
  payments: choices(() => ACCEPTABLE_PAYMENTS, ACCEPTABLE_PAYMENTS.join(' | ')),
  harmlessNotes: texts,
  holdAttributes: texts,
  holdFlags: texts,
  repeatHours: count,
  largeQuantity: count,
  unusualTimes: count,
  addUpDay: flag,
  floorPrice: amounts,
  shortStock: choice('hold', 'partial', 'tell', 'off'),
  discontinued: texts,
  waitMinutes: count,
  dueHours: count,
  dispatchHours: count,
  dispatchDays: count,
  manyNames: count,
  holdCouldMerge: flag,
  merge: choice('ask', 'always', 'never'),
  split: choice('ask', 'always', 'never'),
  onlyTell: choices(() => SOFTENABLE_CODES, 'ADDR_HOUSE_NUMBER | NOTE_SELLER …'),
  originCountry: country,
  sender: texts,
  labelSize: choice('4x6', '100x150', '100x180', '76x130'),
  pageSize: choice('A4', 'Letter', '4x6'),
  slipPrices: flag,
  slipClosing: texts,
  website,
  labelTemplate: templateName,
  slipTemplate: templateName,
  cardTemplate: templateName,
  returnTemplate: templateName,
  pickListTemplate: templateName,
  putWallTemplate: templateName,
  timeZone,
  currency,
};

export type SingleKey = keyof typeof SHOP_KEYS;

export const KEY_NAMES: readonly (keyof ShopSettings)[] = [
  'highValue',
  ...(Object.keys(SHOP_KEYS) as SingleKey[]),
];
