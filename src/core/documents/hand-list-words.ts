import type { HandEntry } from '../tracking/uploads/upload-format.ts';

/** The words of the list for the person who enters numbers in a platform's pages. */
export interface HandListWords {
  readonly title: string;
  readonly numbers: (count: number) => string;
  /** Columns of the table for spreadsheets. */
  readonly columns: readonly string[];
  readonly why: Readonly<Record<HandEntry['reason'], string>>;
  readonly page: (page: number, of: number) => string;
}

const en: HandListWords = {
  title: 'Enter by hand',
  numbers: (count) => `${count} tracking ${count === 1 ? 'number' : 'numbers'}`,
  columns: [
    'Platform',
    'Shop',
    'Order',
    'Carrier',
    'Tracking Number',
    'Tracking URL',
    'Goods',
    'Why by hand',
  ],
  why: { 'split-order': 'part of an order', 'no-upload-file': 'the platform takes no file' },
  page: (page, of) => `Page ${page} of ${of}`,
};

const zh: HandListWords = {
  title: '手工填写清单',
  numbers: (count) => `${count} 个快递单号`,
  columns: ['平台', '店铺', '订单', '承运商', '快递单号', '查询网址', '商品', '手工填写的原因'],
  why: { 'split-order': '订单的一部分', 'no-upload-file': '平台不接受文件' },
  page: (page, of) => `第 ${page} 页，共 ${of} 页`,
};

/** The words in a language; any other language tag gets the English ones. */
export function handListWords(language: string): HandListWords {
  return /^zh\b/i.test(language) ? zh : en;
}
