import { AMAZON_ALL_ORDERS_MAPPING, AMAZON_ORDERS_MAPPING } from '../platforms/amazon/mapping.ts';
import { DOUYIN_ORDERS_MAPPING } from '../platforms/douyin/mapping.ts';
import { EBAY_ORDERS_MAPPING } from '../platforms/ebay/mapping.ts';
import { EBAY_ORDERS_DE_MAPPING } from '../platforms/ebay/mapping-de.ts';
import { ETSY_ITEMS_MAPPING } from '../platforms/etsy/mapping.ts';
import { JD_ORDERS_MAPPING } from '../platforms/jd/mapping.ts';
import { LAZADA_ORDERS_MAPPING } from '../platforms/lazada/mapping.ts';
import { PINDUODUO_ORDERS_MAPPING } from '../platforms/pinduoduo/mapping.ts';
import { SHOPEE_ORDERS_MAPPING } from '../platforms/shopee/mapping.ts';
import { WOOCOMMERCE_ITEMS_MAPPING } from '../platforms/woocommerce/mapping.ts';
import type { Mapping } from './mapping.ts';

/**
 * Platforms whose files a mapping describes whole, or nearly: `code` says what the program does beyond it. They are
 * in `templates/platforms/` for a seller to copy.
 */
export const BUILT_IN_MAPPINGS: readonly { readonly mapping: Mapping; readonly code?: string }[] = [
  {
    mapping: AMAZON_ORDERS_MAPPING,
    code: 'what is already shipped is told by the quantities; Japanese files in Shift_JIS',
  },
  { mapping: AMAZON_ALL_ORDERS_MAPPING, code: 'orders fulfilled by Amazon are not ours to pick' },
  { mapping: DOUYIN_ORDERS_MAPPING, code: 'rows with several joined articles are taken apart' },
  { mapping: EBAY_ORDERS_MAPPING, code: 'an order of several items begins with a row of totals' },
  { mapping: EBAY_ORDERS_DE_MAPPING, code: 'an order of several items begins with a row of totals' },
  { mapping: ETSY_ITEMS_MAPPING },
  { mapping: JD_ORDERS_MAPPING },
  { mapping: LAZADA_ORDERS_MAPPING },
  { mapping: PINDUODUO_ORDERS_MAPPING },
  { mapping: SHOPEE_ORDERS_MAPPING },
  { mapping: WOOCOMMERCE_ITEMS_MAPPING },
];
