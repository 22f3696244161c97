import type { Payment } from '../orders/order.ts';
import { PRINTER_DEFAULTS, type PrinterSettings } from './printer-settings.ts';

/** What the rules and the paper of one shop are set to. Every key has a default; none is required. */
export interface ShopSettings {
  /** ISO 4217 → decimal amount from which (≥) a person looks at an order; `off` = never for this currency. */
  readonly highValue: Readonly<Record<string, string>>;
  /** Payment states that may ship. */
  readonly payments: readonly Payment[];
  /** Notes that say nothing; compared without case, width, spaces, punctuation and emoji. */
  readonly harmlessNotes: readonly string[];
  /** Names of cart attributes that hold an order; `*` = any. */
  readonly holdAttributes: readonly string[];
  /** Flags of the platform that hold an order, as `name` or `name: value`; `*` = any. */
  readonly holdFlags: readonly string[];
  /** Hours within which the same goods to the same recipient count as the same order again; 0 = never. */
  readonly repeatHours: number;
  /** Units of one order above which (>) a person looks at it. */
  readonly largeQuantity: number;
  /** So many times a SKU's usual quantity, or more, is unusual; 0 = never. */
  readonly unusualTimes: number;
  /** Orders of one buyer on one day (of the shop's zone) add up for `highValue`. */
  readonly addUpDay: boolean;
  /** SKU → lowest price, a decimal amount in the order's currency. */
  readonly floorPrice: Readonly<Record<string, string>>;
  /** What is done with an order of which there is too little: hold it, mark it for a part, only tell, nothing. */
  readonly shortStock: 'hold' | 'partial' | 'tell' | 'off';
  /** SKUs no longer sold; `*` stands for any characters, `?` for one. */
  readonly discontinued: readonly string[];
  /** Minutes after payment before which no order passes; 0 = none. */
  readonly waitMinutes: number;
  /** Hours before the dispatch limit from which it is told; 0 = never. */
  readonly dueHours: number;
  /** Hours from payment to the dispatch limit, where the export has none; 0 = see `dispatchDays`. */
  readonly dispatchHours: number;
  /** Business days from the order's day to its dispatch limit, where the export has none; 0 = the platform's rule. */
  readonly dispatchDays: number;
  /** People at one address from which it is told; 0 = never. */
  readonly manyNames: number;
  /** Hold orders that could travel together, rather than only say so. */
  readonly holdCouldMerge: boolean;
  /** Orders for one recipient share a parcel: ask a person, always, or only those a person named. */
  readonly merge: 'ask' | 'always' | 'never';
  /** An order of which not all is in stock goes in parts: ask a person, always, or never. */
  readonly split: 'ask' | 'always' | 'never';
  /** Codes of rules that only tell instead of holding. What blocks goes on blocking. */
  readonly onlyTell: readonly string[];
  /** ISO 3166 alpha-2 of the country parcels leave from; '' = judged by the order's currency. */
  readonly originCountry: string;
  /** Lines of the sender on the label, top to bottom. */
  readonly sender: readonly string[];
  readonly labelSize: string;
  readonly pageSize: string;
  /** Packing slips tell prices. */
  readonly slipPrices: boolean;
  /** Words of the shop at the end of slips: thanks, how to return. */
  readonly slipClosing: readonly string[];
  /** Address of the shop for its buyers, printed as a QR code on cards; '' = none. */
  readonly website: string;
  /** Names of templates; '' = the one of `labelSize` or `pageSize`. */
  readonly labelTemplate: string;
  readonly slipTemplate: string;
  readonly cardTemplate: string;
  readonly returnTemplate: string;
  readonly pickListTemplate: string;
  readonly putWallTemplate: string;
  /** IANA zone of the shop's day, e.g. `Europe/Berlin`; '' = the zone of this machine. */
  readonly timeZone: string;
  /** ISO 4217 used where an export carries none; '' = unknown. */
  readonly currency: string;
}

/** What a settings file holds: only what differs from the defaults. */
export interface SettingsFile {
  readonly lang?: string;
  readonly printer?: Partial<PrinterSettings>;
  readonly defaults?: Partial<ShopSettings>;
  readonly shops?: Readonly<Record<string, Partial<ShopSettings>>>;
}

export interface Settings {
  /** Language of the words, e.g. `en`, `zh`. */
  readonly lang?: string;
  readonly printer?: Partial<PrinterSettings>;
  readonly defaults: ShopSettings;
  readonly shops: Readonly<Record<string, Partial<ShopSettings>>>;
}

/** The settings of one shop: its own keys over the defaults; `highValue` currency by currency. */
export function settingsFor(settings: Settings, shop: string): ShopSettings {
  const own = Object.hasOwn(settings.shops, shop) ? settings.shops[shop] : undefined;
  return own === undefined ? settings.defaults : overlay(settings.defaults, own);
}

/** Where documents are printed; the defaults where nothing is set. */
export function printerSettings(settings: Settings): PrinterSettings {
  return { ...PRINTER_DEFAULTS, ...settings.printer };
}

/** `over` wins key by key; `highValue` currency by currency. */
export function overlay(under: ShopSettings, over: Partial<ShopSettings>): ShopSettings {
  return { ...under, ...over, highValue: { ...under.highValue, ...over.highValue } };
}
