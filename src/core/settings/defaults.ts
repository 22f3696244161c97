import { GRAVE_FLAGS } from '../orders/flags.ts';
import type { Settings, ShopSettings } from './settings.ts';

/** Phrases buyers leave when they have nothing to say. */
const HARMLESS_NOTES: readonly string[] = [
  // en
  ...[
    'n/a',
    'na',
    'none',
    'no',
    'nil',
    'null',
    'nothing',
    'no note',
    'no notes',
    'no comment',
    'no comments',
  ],
  ...['thank you', 'thanks', 'thank you very much', 'thank you so much', 'many thanks', 'thx', 'ty', 'ok'],
  // zh
  ...['无', '無', '没有', '沒有', '无备注', '无留言', '谢谢', '謝謝', '谢谢卖家', '谢谢老板', '多谢', '感谢'],
  // ja, ko
  ...[
    'なし',
    '特になし',
    'ありがとうございます',
    'ありがとう',
    'よろしくお願いします',
    'よろしくお願いいたします',
  ],
  ...['없음', '감사합니다', '고맙습니다'],
  // de, fr, es, pt, it, nl, pl
  ...['keine', 'danke', 'vielen dank', 'danke schön', 'aucun', 'aucune', 'merci', 'merci beaucoup'],
  ...['ninguno', 'ninguna', 'nada', 'gracias', 'muchas gracias', 'nenhum', 'nenhuma', 'obrigado', 'obrigada'],
  ...[
    'nessuna',
    'nessuno',
    'niente',
    'grazie',
    'grazie mille',
    'geen',
    'bedankt',
    'dank u',
    'brak',
    'dziękuję',
  ],
  // ru, tr, id, vi, th
  ...['нет', 'спасибо', 'yok', 'teşekkürler', 'tidak ada', 'terima kasih', 'không', 'không có', 'cảm ơn'],
  ...['ไม่มี', 'ขอบคุณ', 'ขอบคุณครับ', 'ขอบคุณค่ะ'],
];

const SHOP_DEFAULTS: ShopSettings = {
  highValue: { USD: '300', EUR: '300', GBP: '300', CAD: '400', AUD: '400', CNY: '2000', JPY: '40000' },
  payments: ['paid'],
  harmlessNotes: HARMLESS_NOTES,
  holdAttributes: [],
  holdFlags: GRAVE_FLAGS,
  repeatHours: 24,
  largeQuantity: 1000,
  unusualTimes: 10,
  addUpDay: false,
  floorPrice: {},
  shortStock: 'hold',
  discontinued: [],
  waitMinutes: 0,
  dueHours: 24,
  dispatchHours: 0,
  dispatchDays: 0,
  manyNames: 3,
  holdCouldMerge: false,
  merge: 'ask',
  split: 'ask',
  onlyTell: [],
  originCountry: '',
  sender: [],
  labelSize: '4x6',
  pageSize: 'A4',
  slipPrices: false,
  slipClosing: [],
  website: '',
  labelTemplate: '',
  slipTemplate: '',
  cardTemplate: '',
  returnTemplate: '',
  pickListTemplate: '',
  putWallTemplate: '',
  timeZone: '',
  currency: '',
};

/** What holds where nothing is set. */
export const DEFAULT_SETTINGS: Settings = { defaults: SHOP_DEFAULTS, shops: {} };
