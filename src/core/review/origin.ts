import type { Order } from '../orders/order.ts';
import type { ShopSettings } from '../settings/settings.ts';

/** Countries at home in a currency: where a shop that sells in it most likely ships from. */
const HOME: Readonly<Record<string, string>> = {
  USD: 'US PR GU VI AS MP UM',
  GBP: 'GB IM JE GG',
  CAD: 'CA',
  AUD: 'AU',
  NZD: 'NZ',
  CNY: 'CN',
  HKD: 'HK',
  TWD: 'TW',
  JPY: 'JP',
  KRW: 'KR',
  SGD: 'SG',
  CHF: 'CH LI',
  EUR: 'AD AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MC MT NL PT SI SK SM VA',
};

export interface Border {
  /** Country or countries the parcel is taken to leave from; '' = not known. */
  readonly from: string;
  /** Set in the settings, or judged by the currency. */
  readonly known: 'setting' | 'currency' | 'no';
  readonly crosses: boolean;
}

/** Whether the parcel leaves its country. Without the setting `originCountry` the currency has to tell. */
export function borderOf(order: Order, settings: ShopSettings): Border {
  const to = order.shipTo.country;
  if (settings.originCountry !== '')
    return {
      from: settings.originCountry,
      known: 'setting',
      crosses: to !== '' && to !== settings.originCountry,
    };
  const currency = order.currency || settings.currency;
  const home = Object.hasOwn(HOME, currency) ? HOME[currency] : undefined;
  if (home === undefined) return { from: '', known: 'no', crosses: false };
  return { from: home, known: 'currency', crosses: to !== '' && !home.split(' ').includes(to) };
}
